using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using LondonVRU.Application.People;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Notifications;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.People;

public sealed class AccessReviewTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Who_reviewed_and_when_is_kept_for_the_tenant_once_however_often_it_is_sent()
    {
        var admin = await vru.Browse("lewisham", Role.Administrator);
        await admin.GoAsync("/lewisham/people/review");
        var id = admin.Page!.QuerySelector("input[name=ReviewId]")!.GetAttribute("value");

        await admin.SubmitAsync("form#review");
        await admin.SubmitAsync("form#review", ("ReviewId", id));

        Assert.Contains("Lewisham administrator looked at six people on 23 November 2026", admin.Text, StringComparison.Ordinal);
        await using var room = await vru.In("lewisham");
        Assert.Single(await room.Db.AccessReviews.ToListAsync());
        await using var other = await vru.In("hackney");
        Assert.Empty(await other.Db.AccessReviews.ToListAsync());
    }

    [Fact]
    public async Task Who_has_what_since_when_and_by_whom_is_exported()
    {
        var admin = await vru.Browse("brent", Role.Administrator);
        await admin.SetRolesAsync("brent", await vru.IdOfAsync("viewer@brent.example"), Role.Viewer, Role.Contributor);
        await admin.InviteAsync("brent", "=cmd@charity.example", "=1+1");

        var csv = Encoding.UTF8.GetString(await admin.DownloadAsync("/brent/people/export?format=csv"));

        Assert.Contains("Brent viewer,Brent Council,viewer@brent.example,Contributor,Active,2026-11-23,Brent administrator,Never,Not set up yet", csv, StringComparison.Ordinal);
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        var xlsx = await admin.DownloadAsync("/brent/people/export?format=xlsx");
        using var book = new ZipArchive(new MemoryStream(xlsx));
        Assert.NotNull(book.GetEntry("xl/workbook.xml"));
        await admin.DownloadAsync("/brent/people/export?format=exe");
        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
    }

    [Fact]
    public async Task The_api_gives_administrators_the_same_and_others_nothing()
    {
        var people = await (await vru.SignedIn("camden", Role.Administrator)).GetStringAsync("/camden/api/v1/people");

        var viewer = JsonDocument.Parse(people).RootElement.GetProperty("members").EnumerateArray().Single(member => member.GetProperty("email").GetString() == "viewer@camden.example");
        Assert.Equal("viewer", viewer.GetProperty("roles")[0].GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await vru.SignedIn("camden", Role.Coordinator)).GetAsync("/camden/api/v1/people")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.SignedIn("sutton", Role.Administrator)).GetAsync("/camden/api/v1/people")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await vru.SignedIn("admin@london.example")).GetAsync("/london/api/v1/people")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.SignedIn("admin@london.example")).GetAsync("/camden/api/v1/people")).StatusCode);
    }

    /// <summary>Moves the clock for good, so it has a service of its own.</summary>
    public sealed class Yearly : IAsyncLifetime
    {
        private readonly Vru vru = new();

        public Task InitializeAsync() => vru.InitializeAsync();

        public Task DisposeAsync() => vru.DisposeAsync();

        [Fact]
        public async Task After_a_year_each_administrator_gets_one_letter_a_month_until_somebody_has_looked()
        {
            var post = new Postbox(vru);
            await RemindAsync(new(2027, 11, 22));
            Assert.Empty(await DebtsAsync());

            await RemindAsync(new(2027, 11, 23));
            await RemindAsync(new(2027, 11, 23));
            await RemindAsync(new(2027, 12, 20));
            Assert.Equal(1, (await DebtsAsync()).Count(debt => debt.DueDay == new DateOnly(2027, 11, 23) && debt.TenantId == TenantOf("lewisham")));
            await post.DispatchAsync();
            Assert.Contains("/lewisham/people/review", Assert.Single(post.To("admin@lewisham.example")).Text, StringComparison.Ordinal);
            Assert.Single(post.To("admin@london.example"));
            Assert.Empty(post.To("coordinator@lewisham.example"));

            await RemindAsync(new(2027, 12, 23));
            await vru.SendAsync("lewisham", "admin@lewisham.example", new MarkAccessReviewed(Domain.Id<AccessReview>.New()));
            await post.DispatchAsync();
            await RemindAsync(new(2028, 1, 23));
            await post.DispatchAsync();

            Assert.Single(post.To("admin@lewisham.example"));
            Assert.Equal(3, post.To("admin@hackney.example").Count);
        }

        [Fact]
        public async Task An_administrators_home_says_what_waits()
        {
            var admin = await vru.Browse("merton", Role.Administrator);
            await admin.GoAsync("/merton");
            Assert.Contains("No invitation ran out", admin.Text, StringComparison.Ordinal);
            await admin.InviteAsync("merton", "late@charity.example", "Late one");

            vru.Clock.MoveTo(new DateOnly(2027, 11, 24), new(10, 0));
            await admin.GoAsync("/merton");

            Assert.Equal(HttpStatusCode.OK, admin.Status);
            Assert.Contains("What needs doing in Merton", admin.Text, StringComparison.Ordinal);
            Assert.Contains("Late one. Invite again, or take it back.", admin.Text, StringComparison.Ordinal);
            Assert.Contains("List of who has access to look at", admin.Text, StringComparison.Ordinal);
        }

        private async Task RemindAsync(DateOnly day)
        {
            vru.Clock.MoveTo(day, new(8, 0));
            await Schedule.All.Single(job => job.Name == nameof(RemindOfAccessReviews)).RunAsync(vru.Services, CancellationToken.None);
        }

        private Domain.Id<Domain.Tenants.Tenant> TenantOf(string slug) => vru.ReadAsync(db => db.Tenants.Where(tenant => tenant.Slug == slug).Select(tenant => tenant.Id).SingleAsync()).Result;

        private Task<List<LetterDebt>> DebtsAsync() => vru.ReadAsync(db => db.LetterDebts.Where(debt => debt.Kind == LetterKind.AccessReviewDue).ToListAsync());
    }
}

using System.Net;
using System.Net.Http.Json;
using LondonVRU.Application.Data;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.OnRecord;

/// <summary>Every change has who, when, from where, what, before and after.</summary>
public sealed class AuditTrailTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_change_over_the_api_says_who_when_by_what_way_before_and_after()
    {
        var id = await vru.AddAction("lewisham", "Lock knives away");
        var coordinator = await vru.SignedIn("lewisham", Role.Coordinator);

        (await coordinator.Patch($"/lewisham/api/v1/actions/{id}", new { text = "Lock every knife away" }, 1)).EnsureSuccessStatusCode();

        var entry = (await vru.TrailAsync("lewisham")).First(entry => entry.ThingId == id);
        Assert.Equal((ChangeKind.Changed, "PlanAction", Way.Api), (entry.Kind, entry.Thing, entry.Way));
        Assert.Equal(await vru.IdOf("coordinator@lewisham.example"), entry.ById!.Value.Value);
        Assert.Equal(vru.Clock.GetUtcNow().UtcDateTime, entry.At);
        Assert.Contains("\"before\":\"Lock knives away\",\"after\":\"Lock every knife away\"", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_on_a_page_says_so_also_through_the_door_of_another_tenant()
    {
        var id = await vru.AddAction("hackney", "Mine", "contributor@hackney.example");
        var browser = await vru.Browse("hackney", Role.Contributor);
        await browser.GoAsync("/my-actions");

        await browser.SubmitAsync($"#f-a{id:N}", ($"a{id:N}.Status", "OnTrack"), ($"a{id:N}.Done", "Began"));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var entry = (await vru.TrailAsync("hackney", "ActionUpdate")).First(entry => entry.UnderId == id);
        Assert.Equal(Way.Page, entry.Way);
        Assert.Equal(await vru.IdOf("contributor@hackney.example"), entry.ById!.Value.Value);
    }

    [Theory]
    [InlineData("barnet", "203.0.113.77", "203.0.113.0/24")]
    [InlineData("enfield", "::ffff:203.0.113.77", "203.0.113.0/24")]
    [InlineData("merton", "2001:db8:aaaa:bbbb::1", "2001:db8:aaaa::/48")]
    public async Task Of_an_address_the_network_alone_is_kept(string borough, string address, string network)
    {
        var token = (await vru.SignedIn(borough, Role.Coordinator)).DefaultRequestHeaders.Authorization!.ToString();

        var answer = await ((TestServer)vru.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()).SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(address);
            http.Request.Method = "POST";
            http.Request.Path = $"/{borough}/api/v1/plans/2026";
            http.Request.Headers.Authorization = token;
        });

        Assert.InRange(answer.Response.StatusCode, 200, 201);
        Assert.Equal(network, Assert.Single(await vru.TrailAsync(borough, "Plan")).Network);
    }

    [Fact]
    public async Task A_job_is_the_service_itself()
    {
        await using (var room = await vru.In("brent"))
        {
            room.Db.Plans.Add(Plan.On(await room.Db.Editions.Include(edition => edition.Themes).FirstAsync(), "Brent’s"));
            await room.Db.SaveChangesAsync();
        }

        var entry = Assert.Single(await vru.TrailAsync("brent", "Plan"));
        Assert.Equal((null, Way.Service, null), (entry.ById, entry.Way, entry.Network));
    }

    [Fact]
    public async Task What_is_changed_outside_every_tenant_stands_in_londons_record()
    {
        await using (var scope = vru.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
            db.Directories.Add(IdentityDirectory.Allow("Sutton Council", Guid.NewGuid(), [], vru.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        }

        Assert.Contains(await vru.TrailAsync("london", "IdentityDirectory"), entry => entry.Name == "Sutton Council");
        Assert.Empty(await vru.TrailAsync("sutton", "IdentityDirectory"));
    }

    [Fact]
    public async Task Neither_secrets_nor_names_nor_clocks_are_in_it()
    {
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        string hash, words;
        Guid personId;
        await using (var room = await vru.In("camden"))
        {
            var tenant = await room.Db.Tenants.SingleAsync(tenant => tenant.Slug == "camden");
            var person = Person.Named("Somebody New", "somebody.new@camden.example", "Camden Council");
            var invitation = Invitation.Of(person, tenant, Role.Viewer, SignInMethod.EmailLink, null, now);
            var secret = invitation.Renew(now);
            var (token, tokenWords) = PersonalToken.Make(person.Id, tenant.Id, "Power BI", mayWrite: false, now.AddDays(30), now);
            (hash, words, personId) = (secret.Hash, tokenWords, person.Id.Value);
            room.Db.AddRange(person, invitation, token);
            await room.Db.SaveChangesAsync();
            person.Describe("Somebody Else", "Camden Council");
            await room.Db.SaveChangesAsync();
            person.Seen(now);
            token.Used(now);
            await room.Db.SaveChangesAsync();
        }

        var trail = await vru.TrailAsync("camden");
        Assert.Equal(["Invitation", "Person", "Person", "PersonalToken"], trail.Select(entry => entry.Thing).Order(StringComparer.Ordinal));
        Assert.All(trail, entry => Assert.All(
            new[] { hash, words, words[^4..], Secret.HashOf(words), "Somebody", "somebody.new" }, secret => Assert.DoesNotContain(secret, entry.Changes + entry.Name + entry.Network, StringComparison.OrdinalIgnoreCase)));
        var renamed = trail.Single(entry => entry is { Thing: "Person", Kind: ChangeKind.Changed });
        Assert.Equal("""[{"field":"Name","before":null,"after":null}]""", renamed.Changes);
        Assert.Equal(personId, renamed.ThingId);
    }

    [Fact]
    public async Task A_save_that_failed_and_is_tried_again_says_it_once()
    {
        await using var room = await vru.In("bexley");
        room.Db.People.Add(Person.Named("A", "coordinator@bexley.example", "X"));
        var directory = IdentityDirectory.Allow("Bexley Council", Guid.NewGuid(), [], vru.Clock.GetUtcNow().UtcDateTime);
        room.Db.Directories.Add(directory);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => room.Db.SaveChangesAsync());

        room.Db.ChangeTracker.Entries<Person>().Single().State = EntityState.Detached;
        await room.Db.SaveChangesAsync();

        Assert.Single(await vru.TrailAsync("bexley", "IdentityDirectory"));
        Assert.Empty(await vru.TrailAsync("bexley", "Person"));
    }

    [Fact]
    public async Task An_entry_of_a_restricted_thing_is_restricted()
    {
        var id = await vru.AddAction("croydon", "Names of shops", restricted: true);

        Assert.All((await vru.TrailAsync("croydon")).Where(entry => entry.ThingId == id), entry => Assert.True(entry.IsRestricted));
    }

    [Fact]
    public async Task Filling_an_empty_database_is_no_history() => Assert.Empty(await vru.TrailAsync("ealing"));
}

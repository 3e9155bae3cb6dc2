using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using LondonVRU.IntegrationTests.Notifications;
using LondonVRU.IntegrationTests.People;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants;

public sealed class TenantsTests : IAsyncLifetime
{
    private readonly Vru vru = new();

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task London_adds_a_borough_and_invites_its_first_administrator_who_then_looks_after_it()
    {
        var london = await vru.Browse("admin@london.example");
        await AddAsync(london, "Borough", "New Borough", "new-borough", ("Input.Bcu", "bcu-south-east"));
        Assert.Contains("New Borough has no administrator", london.Text, StringComparison.Ordinal);
        Assert.EndsWith("/london/tenants/new-borough", london.Address.AbsolutePath, StringComparison.Ordinal);

        (string, string?)[] first = [("Input.Email", "first@new.example"), ("Input.Name", "First"), ("Input.Agency", "New Council")];
        await london.SubmitAsync("form#invite", [.. first, ("Input.Method", "EmailLink")]);
        Assert.Contains("An e-mailed link is enough for contributors and viewers alone", london.Page!.QuerySelector("#Input_Method-error")!.TextContent, StringComparison.Ordinal);
        await LetInAsync("new-borough");
        await london.SubmitAsync("form#invite", [.. first, ("Input.Method", "Directory")]);
        await vru.DispatchAsync();

        var letter = Assert.Single(new Postbox(vru).To("first@new.example"));
        Assert.Contains("New Borough", letter.Text, StringComparison.Ordinal);
        Assert.Contains("administrator", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("first@new.example", london.Page!.QuerySelector("aside")!.TextContent + london.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        await vru.AddMemberAsync("new-borough", "first@new.example", Role.Administrator);
        var browser = await vru.Browse("first@new.example");
        await browser.GoAsync("/new-borough/people");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Theory]
    [InlineData("Borough", "sign-in", "the address is taken by the service itself")]
    [InlineData("Borough", "London!", "small letters, digits and single hyphens")]
    [InlineData("Borough", "bcu-mine", "begins with bcu-")]
    [InlineData("Bcu", "mine", "begins with bcu-")]
    [InlineData("Borough", "lewisham", "Another tenant has that address")]
    public async Task An_address_that_cannot_be_is_refused_beside_its_field(string kind, string slug, string why)
    {
        var london = await vru.Browse("admin@london.example");

        await AddAsync(london, kind, "A name", slug);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, london.Status);
        Assert.Contains(why, london.Page!.QuerySelector("#Input_Slug-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(46, await vru.ReadAsync(db => db.Tenants.CountAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_tenant()
    {
        var london = await vru.Browse("admin@london.example");
        await london.GoAsync("/london/tenants/new");
        var id = london.Page!.QuerySelector("#Input_Id")!.GetAttribute("value");
        await AddAsync(london, "Bcu", "A new BCU", "bcu-new", ("Input.Id", id));

        await AddAsync(london, "Bcu", "A new BCU", "bcu-new", ("Input.Id", id));

        Assert.Equal(HttpStatusCode.OK, london.Status);
        Assert.Equal(47, await vru.ReadAsync(db => db.Tenants.CountAsync()));
    }

    [Fact]
    public async Task After_its_last_day_nobody_enters_and_it_is_counted_only_where_it_was_there()
    {
        var post = new Postbox(vru);
        await post.CycleAsync();
        var (london, coordinator) = (await vru.Browse("admin@london.example"), await vru.Browse("sutton", Role.Coordinator));
        await RetireAsync(london, "sutton", "2026-12-31", "Merged into a neighbour.");
        Assert.Contains("is to be retired", london.Text, StringComparison.Ordinal);

        vru.Clock.MoveTo(new DateOnly(2026, 12, 31), new(23, 0));
        Forget();
        await coordinator.GoAsync("/sutton/plans");
        Assert.Equal(HttpStatusCode.OK, coordinator.Status);

        vru.Clock.MoveTo(new DateOnly(2027, 1, 1), new(0, 30));
        Forget();
        await coordinator.GoAsync("/sutton/plans");
        Assert.Equal(HttpStatusCode.NotFound, coordinator.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.SignedIn("coordinator@sutton.example")).GetAsync("/sutton/api/v1/plans")).StatusCode);
        await london.GoAsync("/london/tenants");
        Assert.Contains("32 boroughs, 12 BCUs and London", london.Text, StringComparison.Ordinal);
        Assert.Contains("Retired on 31 December 2026", london.Text, StringComparison.Ordinal);

        // The third quarter's reviews fall due after it has gone.
        await london.GoAsync("/london?cycle=2026-q3");
        Assert.DoesNotContain("Sutton", london.Page!.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await london.GoAsync("/london/boroughs/sutton");
        Assert.Equal(HttpStatusCode.OK, london.Status);
    }

    [Fact]
    public async Task A_quarter_that_fell_due_before_it_went_still_counts_it()
    {
        await new Postbox(vru).CycleAsync();
        var london = await vru.Browse("admin@london.example");
        await RetireAsync(london, "merton", "2027-02-01", "Merged into a neighbour.");

        vru.Clock.MoveTo(new DateOnly(2027, 3, 1), new(10, 0));
        Forget();
        await london.GoAsync("/london?cycle=2026-q3");

        Assert.Contains("Merton", london.Page!.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_its_last_day_it_can_be_kept_after_all_and_afterwards_not()
    {
        var london = await vru.Browse("admin@london.example");
        await RetireAsync(london, "harrow", "2026-12-31", "A mistake.");
        await london.SubmitAsync("form#keep");
        Assert.Null((await vru.ReadAsync(db => db.Tenants.SingleAsync(tenant => tenant.Slug == "harrow"))).RetiredOn);

        await RetireAsync(london, "harrow", "2026-11-30", "No mistake.");
        vru.Clock.MoveTo(new DateOnly(2026, 12, 1), new(10, 0));
        await london.SubmitAsync("form#keep");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, london.Status);
        Assert.Contains("Its last day has passed", london.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_day_needs_a_reason_and_cannot_have_passed_and_a_bcu_with_boroughs_stays()
    {
        var london = await vru.Browse("admin@london.example");

        await RetireAsync(london, "harrow", "2026-12-31", " ");
        Assert.Contains("Say why", london.Text, StringComparison.Ordinal);
        await RetireAsync(london, "harrow", "2026-11-22", "Too late.");
        Assert.Contains("Its last day can be today or later", london.Text, StringComparison.Ordinal);
        await RetireAsync(london, "bcu-west-area", "2026-12-31", "Merged.");
        Assert.Contains("Ealing, Hillingdon and Hounslow would lie in it after that day", london.Text, StringComparison.Ordinal);

        Assert.False(await vru.ReadAsync(db => db.Tenants.AnyAsync(tenant => tenant.RetiredOn != null)));
    }

    [Fact]
    public async Task A_new_name_shows_at_once_and_the_second_to_change_it_is_told()
    {
        var (first, second) = (await vru.Browse("admin@london.example"), await vru.Browse("admin@london.example"));
        await first.GoAsync("/london/tenants/bromley");
        await second.GoAsync("/london/tenants/bromley");

        await first.SubmitAsync("form#name", ("Name.Full", "Bromley and Beckenham"));
        await second.SubmitAsync("form#name", ("Name.Full", "Another"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("It is called Bromley and Beckenham now", second.Text, StringComparison.Ordinal);
        var viewer = await vru.Browse("bromley", Role.Viewer);
        await viewer.GoAsync("/bromley/plans");
        Assert.Contains("Bromley and Beckenham", viewer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_manages_tenants_and_londons_administrator_enters_no_borough()
    {
        foreach (var email in new[] { "officer@london.example", "analyst@london.example" })
        {
            var browser = await vru.Browse(email);
            await browser.GoAsync("/london/tenants");
            Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        }

        var london = await vru.Browse("admin@london.example");
        foreach (var address in new[] { "/lewisham", "/lewisham/people", "/lewisham/plans" })
        {
            await london.GoAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, london.Status);
        }
    }

    [Fact]
    public async Task Every_first_word_of_an_address_of_the_service_itself_is_reserved()
    {
        await using var scope = vru.Services.CreateAsyncScope();
        var words = scope.ServiceProvider.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Web.Tenancy.RoomOf>()?.Room == Web.Tenancy.Room.None)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/').Split('/')[0])
            .Where(word => word.Length > 0 && !word.Contains('.', StringComparison.Ordinal) && !word.Contains('{', StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

        Assert.Contains("places", words);
        Assert.Empty(words.Except(Tenant.ReservedSlugs, StringComparer.OrdinalIgnoreCase));
    }

    private static async Task AddAsync(Browser london, string kind, string name, string slug, params (string, string?)[] more)
    {
        await london.GoAsync("/london/tenants/new");
        await london.SubmitAsync("form#tenant", [("Input.Kind", kind), ("Input.Name", name), ("Input.Slug", slug), ("Input.From", "2026-11-01"), .. more]);
    }

    private static async Task RetireAsync(Browser london, string slug, string lastDay, string reason)
    {
        await london.GoAsync($"/london/tenants/{slug}/retire");
        await london.SubmitAsync("form#retire", ("LastDay", lastDay), ("Reason", reason));
    }

    /// <summary>What a minute of real time does.</summary>
    private void Forget()
    {
        vru.Services.GetRequiredService<Application.Tenants.TenantDirectory>().Forget();
        vru.Services.GetRequiredService<Application.People.Memberships>().ForgetAll();
    }

    private async Task LetInAsync(string slug)
    {
        await using var room = await vru.In(slug);
        room.Db.Directories.Add(IdentityDirectory.Allow("New Council", Guid.NewGuid(), [room.Tenant.Id], vru.Clock.GetUtcNow().UtcDateTime));
        await room.Db.SaveChangesAsync();
    }
}

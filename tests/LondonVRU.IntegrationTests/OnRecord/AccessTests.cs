using System.Net;
using System.Net.Http.Headers;
using LondonVRU.Application.Record;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.OnRecord;

/// <summary>Who came, what they took away and what they were refused, each in the record of the one tenant whose business it is.</summary>
public sealed class AccessTests(Vru vru) : IClassFixture<Vru>
{
    public static TheoryData<string> Exports => [.. RouteTable.Rows.Where(row => row is { Method: "GET" } && row.Pattern.EndsWith("export", StringComparison.OrdinalIgnoreCase)).Select(row => row.Key)];

    [Fact]
    public async Task A_sign_in_and_a_sign_out_stand_in_the_platforms_record_and_in_each_tenant_of_the_person()
    {
        var police = await vru.Browse("police@west-area.example");
        await police.GoAsync("/my-actions");
        await police.SubmitAsync("form[action='/sign-out']");

        var id = await vru.IdOf("police@west-area.example");
        foreach (var (tenant, isOutside) in new[] { ("london", true), ("ealing", false), ("hillingdon", false), ("hounslow", false) })
        {
            var own = (await vru.AccessAsync(tenant)).Where(entry => entry.PersonId?.Value == id).ToList();
            Assert.Equal([AccessKind.SignedIn, AccessKind.SignedOut], own.Select(entry => entry.Kind).Order());
            Assert.All(own, entry => Assert.Equal((isOutside, Way.Page), (entry.IsOutside, entry.Way)));
        }

        Assert.DoesNotContain(await vru.AccessAsync("lewisham"), entry => entry.PersonId?.Value == id);
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Every_export_is_on_record_before_it_arrives(string route)
    {
        var row = RouteTable.Rows.Single(row => row.Key == route);
        var tenant = row.Room == "london" ? "london" : "lewisham";
        await vru.PlanOf("lewisham");
        await vru.SignedIn("officer@london.example");
        var role = new[] { Role.Coordinator, Role.Administrator, Role.Officer }.First(role => row.Admits(Rights.Of(role, inLondon: tenant == "london")) && Rights.Exists(role, tenant == "london"));
        var email = Vru.Email(tenant, role);
        var address = (tenant == "london" ? "" : "/lewisham") + row.Address();

        var answer = row.IsApi ? await (await vru.SignedIn(email)).GetAsync(address + "?format=csv") : await (await vru.Browse(email)).AskAsync(HttpMethod.Get, address + "?format=csv");

        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            // No cycle is open here, and no rollout was proposed: there is nothing to take away.
            Assert.True(address.Contains("compare", StringComparison.OrdinalIgnoreCase) || address.StartsWith("/london/offers/rollouts/", StringComparison.Ordinal), address);
            return;
        }

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var room = await vru.In(tenant);
        var written = await room.Db.AccessEntries.Where(entry => entry.Kind == AccessKind.Exported && entry.What == address).ToListAsync();
        Assert.Equal(await vru.IdOf(email), Assert.Single(written).PersonId!.Value.Value);
    }

    [Fact]
    public async Task A_refusal_for_want_of_a_right_stands_in_the_tenants_own_record_without_what_was_asked()
    {
        var viewer = await vru.Browse("hackney", Role.Viewer);

        await viewer.GoAsync("/hackney/history?q=somebodys-words");

        Assert.Equal(HttpStatusCode.Forbidden, viewer.Status);
        var entry = (await vru.AccessAsync("hackney")).Single(entry => entry.Kind == AccessKind.Refused);
        Assert.Equal("GET /history", entry.What);
        Assert.Equal(await vru.IdOf("viewer@hackney.example"), entry.PersonId!.Value.Value);
        Assert.DoesNotContain(await vru.AccessAsync("london"), other => other.Kind == AccessKind.Refused && other.PersonId == entry.PersonId);
    }

    [Fact]
    public async Task Somebody_who_tries_a_tenant_that_is_not_theirs_stands_in_the_platforms_record_alone()
    {
        var coordinator = await vru.SignedIn("sutton", Role.Coordinator);

        await coordinator.GetAsync("/merton/api/v1/plans");

        var id = await vru.IdOf("coordinator@sutton.example");
        var entry = (await vru.AccessAsync("london")).Single(entry => entry.Kind == AccessKind.TurnedAway && entry.PersonId?.Value == id);
        Assert.Equal((true, "merton", Way.Api), (entry.IsOutside, entry.What, entry.Way));
        Assert.DoesNotContain(await vru.AccessAsync("merton"), other => other.Kind == AccessKind.TurnedAway);
    }

    [Fact]
    public async Task A_token_that_is_not_good_is_on_record_and_a_request_without_any_is_not()
    {
        var stranger = vru.Nobody();
        await stranger.GetAsync("/lambeth/api/v1/plans");
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "not-a-token-at-all");
        await stranger.GetAsync("/lambeth/api/v1/plans");

        var entry = Assert.Single(await vru.AccessAsync("london"), entry => entry.Kind == AccessKind.TokenRefused);
        Assert.Equal((null, 1), (entry.PersonId, entry.Count));
    }

    [Fact]
    public async Task A_form_that_no_page_of_ours_offered_is_on_record()
    {
        var browser = await vru.Browse("brent", Role.Coordinator);

        await browser.PostBlindAsync("/sign-out");

        Assert.Contains(await vru.AccessAsync("london"), entry => entry is { Kind: AccessKind.FormRefused, What: "POST /sign-out" });
    }

    [Fact]
    public async Task Many_refusals_within_seconds_are_one_entry_with_a_count()
    {
        var viewer = await vru.SignedIn("barnet", Role.Viewer);
        await vru.AccessAsync("barnet");

        for (var i = 0; i < 25; i++)
        {
            await viewer.PostAsync("/barnet/api/v1/plans/2026", null);
        }

        Assert.Equal(25, Assert.Single(await vru.AccessAsync("barnet"), entry => entry.Kind == AccessKind.Refused).Count);
    }

    [Fact]
    public async Task Refusals_of_any_number_do_not_fill_the_disk()
    {
        var notes = new AccessNotes(
            vru.Services.GetRequiredService<Application.Tenants.TenantDoor>(), vru.Services.GetRequiredService<Application.Tenants.TenantDirectory>(), new FakeClock(),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<AccessNotes>.Instance);
        var before = (await vru.AccessAsync("london")).Count;

        for (var i = 0; i < 10_000; i++)
        {
            notes.Take(new(AccessKind.TokenRefused, null, null, new(Way.Api, $"10.{i / 256}.{i % 256}.0/24"), "GET /x"));
        }

        await notes.FlushAsync(CancellationToken.None);
        var written = (await vru.AccessAsync("london")).Where(entry => entry.Network?.StartsWith("10.", StringComparison.Ordinal) == true || entry.What.StartsWith('(')).ToList();
        Assert.InRange(written.Count, 1, AccessNotes.MostRefusalsAnHour + 1);
        Assert.Equal(10_000, written.Sum(entry => entry.Count));
        Assert.True(before >= 0);
    }
}

using System.Net;
using System.Net.Http.Json;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Ids that the sender may use somewhere, sent where they do not belong.</summary>
public sealed class SmuggledTests(Vru vru) : IClassFixture<Vru>
{
    private const string Police = "police@west-area.example";

    [Fact]
    public async Task Whoever_belongs_to_two_boroughs_finds_an_action_under_its_own_boroughs_address_alone()
    {
        var action = await vru.AddAction("ealing", "Ealing’s own", Police);
        await vru.PlanOf("hillingdon");
        var police = await vru.SignedIn(Police);

        Assert.Equal(HttpStatusCode.OK, (await police.GetAsync($"/ealing/api/v1/actions/{action}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await police.GetAsync($"/hillingdon/api/v1/actions/{action}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await police.PostAsJsonAsync($"/hillingdon/api/v1/actions/{action}/updates", new { status = "onTrack", done = "Done" })).StatusCode);
    }

    [Fact]
    public async Task My_actions_takes_an_action_with_its_own_borough_alone()
    {
        var action = await vru.AddAction("hounslow", "Hounslow’s own", Police);
        await vru.PlanOf("hillingdon");
        var browser = await vru.Browse(Police);
        await browser.GoAsync("/my-actions");

        await browser.SubmitAsync($"#f-a{action:N}", ("tenant", "hillingdon"), ($"a{action:N}.Status", "OnTrack"), ($"a{action:N}.Done", "Done"));

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await using var room = await vru.In("hounslow");
        Assert.False(await room.Db.Updates.AnyAsync());
    }

    [Fact]
    public async Task A_review_takes_no_narrative_of_a_theme_of_another_years_edition()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("camden");
        await using var room = await vru.In("camden");
        var theme = await room.Db.Themes.Where(theme => room.Db.Editions.Any(edition => edition.Id == theme.EditionId && edition.StartYear != 2026)).Select(theme => theme.Id).FirstAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.WriteThemeAsync("camden", theme.ToString(), "Words")).StatusCode);
        Assert.False(await room.Db.Narratives.AnyAsync());
    }
}

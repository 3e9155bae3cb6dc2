using System.Net;
using System.Net.Http.Json;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.IntegrationTests.Practices;
using LondonVRU.IntegrationTests.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

/// <summary>Next year's plan from this year's. The edition of 2027/28 lacks theme 7 and option 2e of the one before, and has a standard and an option more.</summary>
public sealed class RefreshTests(Vru vru) : IClassFixture<Vru>
{
    private const string Finished = "A thing that is done";
    private const string Unfinished = "A thing that goes on";
    private const string Lost = "A mentoring scheme of our own";

    [Fact]
    public async Task The_page_walks_through_what_goes_on_what_is_finished_what_is_new_and_what_has_no_place()
    {
        await PrepareAsync("sutton");
        var browser = await vru.Browse("sutton", Role.Coordinator);
        await browser.GoAsync("/sutton/plans/2027/refresh");
        var before = vru.Commands.Count;

        var page = await browser.GoAsync("/sutton/plans/2027/refresh");

        Assert.InRange(vru.Commands.Count - before, 1, 6);
        Assert.Contains(Unfinished, Section(page, "forward"));
        Assert.Contains(Finished, Section(page, "left"));
        Assert.Contains(Lost, Section(page, "unplaced"));
        Assert.Contains("A new standard", Section(page, "fresh"));
        Assert.Contains("A new option", Section(page, "fresh"));
        Assert.Contains("need a place", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Carry this plan over", (await browser.GoAsync("/sutton/plans/2026")).QuerySelector("a[href='/sutton/plans/2027/refresh']")!.TextContent);
    }

    [Fact]
    public async Task What_has_no_place_is_asked_for_and_nothing_is_made_before()
    {
        await PrepareAsync("redbridge");
        var browser = await vru.Browse("redbridge", Role.Coordinator);
        await browser.GoAsync("/redbridge/plans/2027/refresh");

        await browser.SubmitAsync("main form[method=post]");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Choose a theme for 7.", browser.Text);
        await using var room = await vru.In("redbridge");
        Assert.False(await room.Db.Plans.AnyAsync(plan => plan.StartYear == 2027));
    }

    [Fact]
    public async Task The_new_plan_is_made_its_actions_follow_from_the_year_before_and_their_pages_show_it()
    {
        var (unfinished, lost) = await PrepareAsync("southwark");
        var theme = await vru.ThemeAsync("2027-28", 4);
        var option = await vru.TemplateActionAsync("2027-28", "1f");
        await using (var stage = await vru.In("southwark"))
        {
            var action = await stage.Db.Actions.SingleAsync(action => action.Id == unfinished);
            stage.Db.Milestones.Add(Milestone.Of(action, PlanState.Draft, Id<Milestone>.New(), "The other half", PlanDate.Blank));
            stage.Db.Links.Add(ActionLink.Between(action, await stage.Db.Actions.SingleAsync(action => action.Id == lost), new([])));
            await stage.Db.SaveChangesAsync();
        }

        var browser = await vru.Browse("southwark", Role.Coordinator);
        await PlaceAllAsync(browser, "southwark", theme);

        await browser.SubmitAsync("main form[method=post]", ("Option", $"{option}"));

        Assert.Equal("/southwark/plans/2027", browser.Address.AbsolutePath);
        await using var room = await vru.In("southwark");
        var plan = await room.Db.Plans.SingleAsync(plan => plan.StartYear == 2027);
        var made = await room.Db.Actions.Where(action => action.PlanId == plan.Id).ToListAsync();
        Assert.Equal(new Id<Theme>(theme), made.Single(action => action.ContinuesId == lost).ThemeId);
        Assert.Contains(made, action => action.TemplateActionId == new Id<TemplateAction>(option) && action.Origin == ActionOrigin.MenuOption);
        Assert.Contains(made, action => action.Text == "A new standard" && action.IsEssential);
        Assert.DoesNotContain(made, action => action.Text == Finished);
        Assert.Equal(2, await room.Db.Plans.CountAsync());

        var goesOn = made.Single(action => action.ContinuesId == unfinished);
        Assert.True(await room.Db.Milestones.AnyAsync(milestone => milestone.ActionId == goesOn.Id && milestone.Text == "The other half"));
        var follows = made.Single(action => action.ContinuesId == lost).Id;
        Assert.True(await room.Db.Links.AnyAsync(link => link.ActionId == goesOn.Id && link.FollowsId == follows));
        var table = await browser.GoAsync("/southwark/plans/2027");
        string RowOf(string words) => table.QuerySelectorAll(".vru-table--plan tbody tr").Single(row => row.QuerySelector(".vru-table__words a")?.TextContent == words).TextContent;
        Assert.Contains("New this year", RowOf("A new standard"));
        Assert.DoesNotContain("New this year", RowOf(Unfinished));
        await browser.GoAsync($"/southwark/plans/2027/actions/{goesOn.Id}");
        var before = vru.Commands.Count;
        var page = await browser.GoAsync($"/southwark/plans/2027/actions/{goesOn.Id}");
        Assert.InRange(vru.Commands.Count - before, 1, 6);
        Assert.Contains("Half of it was done.", page.QuerySelector("[aria-labelledby=earlier]")!.TextContent);
        Assert.NotNull(page.QuerySelector($"a[href='/southwark/plans/2026/actions/{unfinished}']"));

        await browser.GoAsync("/southwark/plans/2027/refresh");
        Assert.Equal("/southwark/plans/2027", browser.Address.AbsolutePath);
        await browser.GoAsync($"/southwark/plans/2026/actions/{unfinished}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task What_is_unticked_or_left_stays_in_the_earlier_plan()
    {
        var (unfinished, lost) = await PrepareAsync("wandsworth");
        var browser = await vru.Browse("wandsworth", Role.Coordinator);
        await PlaceAllAsync(browser, "wandsworth", await vru.ThemeAsync("2027-28", 1));
        var carried = browser.Fields("main form[method=post]").Where(field => field.Key == "Carry" && field.Value != unfinished.ToString()).Select(field => ("Carry", (string?)field.Value));

        await browser.SubmitAsync("main form[method=post]", [("Carry", null), .. carried, ($"Place[{lost}]", "leave")]);

        Assert.Equal("/wandsworth/plans/2027", browser.Address.AbsolutePath);
        await using var room = await vru.In("wandsworth");
        Assert.False(await room.Db.Actions.AnyAsync(action => action.ContinuesId == unfinished || action.ContinuesId == lost));
        Assert.Equal(PlanState.Draft, (await room.Db.Plans.SingleAsync(plan => plan.StartYear == 2027)).State);
    }

    [Fact]
    public async Task An_action_that_next_years_plan_goes_on_from_is_not_removed()
    {
        await PrepareAsync("westminster");
        var browser = await vru.Browse("westminster", Role.Coordinator);
        var own = await vru.AddAction("westminster", "Added in a hurry");
        await PlaceAllAsync(browser, "westminster", await vru.ThemeAsync("2027-28", 1));
        await browser.SubmitAsync("main form[method=post]");

        await browser.GoAsync($"/westminster/plans/2026/actions/{own}/remove");
        await browser.SubmitAsync("main form[method=post]");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("A later year’s plan goes on from this action", browser.Text);
    }

    [Fact]
    public async Task A_borough_without_an_earlier_plan_has_nothing_to_carry_over_and_a_theme_of_another_edition_is_no_place()
    {
        var (_, lost) = await PrepareAsync("kingston-upon-thames");
        var nobody = await vru.Browse("richmond-upon-thames", Role.Coordinator);
        await nobody.GoAsync("/richmond-upon-thames/plans/2027/refresh");
        Assert.Equal(HttpStatusCode.NotFound, nobody.Status);

        var browser = await vru.Browse("kingston-upon-thames", Role.Coordinator);
        await PlaceAllAsync(browser, "kingston-upon-thames", await vru.ThemeAsync("2027-28", 1));
        await browser.SubmitAsync("main form[method=post]", ($"Place[{lost}]", $"{await vru.ThemeAsync("2019-20", 1)}"));
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await using var room = await vru.In("kingston-upon-thames");
        Assert.False(await room.Db.Plans.AnyAsync(plan => plan.StartYear == 2027));
    }

    [Fact]
    public async Task What_is_restricted_goes_on_restricted_and_its_earlier_years_are_for_those_who_may_read_them()
    {
        await PrepareAsync("tower-hamlets");
        var secret = new Id<PlanAction>(await vru.AddAction("tower-hamlets", "A restricted thing", restricted: true));
        var browser = await vru.Browse("tower-hamlets", Role.Coordinator);
        await PlaceAllAsync(browser, "tower-hamlets", await vru.ThemeAsync("2027-28", 1));
        await browser.SubmitAsync("main form[method=post]");

        await using var room = await vru.In("tower-hamlets");
        var next = await room.Db.Actions.SingleAsync(action => action.ContinuesId == secret);
        Assert.True(next.IsRestricted);
        var viewer = await vru.Browse("tower-hamlets", Role.Viewer);
        await viewer.GoAsync($"/tower-hamlets/plans/2027/actions/{next.Id}");
        Assert.Equal(HttpStatusCode.NotFound, viewer.Status);
    }

    [Fact]
    public async Task What_was_adopted_from_others_stays_adopted_and_is_listed_once()
    {
        await PrepareAsync("havering");
        var practice = await vru.PublishAsync("islington", "Shops that visit shops");
        var coordinator = await vru.SignedIn("havering", Role.Coordinator);
        (await coordinator.PostAsJsonAsync(
            $"/havering/api/v1/practices/{practice}/adoptions", new { actionId = Guid.CreateVersion7(), startYear = 2026, themeId = await vru.ThemeAsync("2026-27", 3) })).EnsureSuccessStatusCode();
        var browser = await vru.Browse("havering", Role.Coordinator);
        await PlaceAllAsync(browser, "havering", await vru.ThemeAsync("2027-28", 1));
        await browser.SubmitAsync("main form[method=post]");

        await using var room = await vru.In("havering");
        var here = room.Tenant.Id;
        var adoptions = await room.Db.Adoptions.Where(own => own.TenantId == here && own.PracticeId == practice).OrderBy(own => own.StartYear).ToListAsync();
        Assert.Equal([2026, 2027], adoptions.Select(own => own.StartYear));
        Assert.Equal(adoptions[0].Since, adoptions[1].Since);
        var page = await (await vru.Browse("islington", Role.Viewer)).GoAsync($"/islington/practice/{practice}");
        Assert.Single(page.QuerySelectorAll("section[aria-labelledby=adopters] tbody tr"));
    }

    private static string Section(AngleSharp.Html.Dom.IHtmlDocument page, string id) => page.QuerySelector($"section[aria-labelledby='{id}']")!.TextContent;

    /// <summary>Opens the page and gives every action without a place the same one.</summary>
    private static async Task PlaceAllAsync(Browser browser, string borough, Guid theme)
    {
        var page = await browser.GoAsync($"/{borough}/plans/2027/refresh");
        foreach (var choice in page.QuerySelectorAll("select[name^=Place]"))
        {
            ((AngleSharp.Html.Dom.IHtmlOptionElement)choice.QuerySelector($"option[value='{theme}']")!).IsSelected = true;
        }
    }

    /// <summary>A plan of 2026/27 with something finished, something unfinished and something in theme 7, and London's next edition.</summary>
    private async Task<(Id<PlanAction> Unfinished, Id<PlanAction> Lost)> PrepareAsync(string borough)
    {
        await NextEditionAsync();
        var coordinator = await vru.SignedIn(borough, Role.Coordinator);
        (await coordinator.PostAsync($"/{borough}/api/v1/plans/2026", null)).EnsureSuccessStatusCode();
        var finished = await vru.AddAction(borough, Finished);
        var unfinished = await vru.AddAction(borough, Unfinished);
        (await coordinator.PostAsJsonAsync($"/{borough}/api/v1/actions/{finished}/updates", new { status = "complete", done = "All of it." })).EnsureSuccessStatusCode();
        (await coordinator.PostAsJsonAsync($"/{borough}/api/v1/actions/{unfinished}/updates", new { status = "onTrack", done = "Half of it was done." })).EnsureSuccessStatusCode();
        var lost = await coordinator.PostAsJsonAsync($"/{borough}/api/v1/plans/2026/actions", new { themeId = await vru.ThemeAsync("2026-27", 7), text = Lost });
        lost.EnsureSuccessStatusCode();
        return (new(unfinished), new((await lost.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("id").GetGuid()));
    }

    private async Task NextEditionAsync()
    {
        await using var room = await vru.In("london");
        if (await room.Db.Editions.AnyAsync(edition => edition.StartYear == 2027))
        {
            return;
        }

        var current = await room.Db.Editions.Include(edition => edition.Themes).ThenInclude(theme => theme.Actions).SingleAsync(edition => edition.StartYear == 2026);
        var next = Edition.CopyOf(current, 2027, "Next year’s", action => action.Content());
        next.RemoveTheme(next.InOrder()[6].Id);
        next.AddAction(next.InOrder()[0].Id, new(TemplateActionKind.Essential, "A new standard", "How.", Weighting.High, [], "It works.", null, Cadence.None));
        next.AddAction(next.InOrder()[0].Id, new(TemplateActionKind.MenuOption, "A new option", "How.", Weighting.High, [], null, null, Cadence.None));
        next.Publish(vru.Clock.GetUtcNow().UtcDateTime);
        room.Db.Editions.Add(next);
        await room.Db.SaveChangesAsync();
    }
}

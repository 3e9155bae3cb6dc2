using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;
using static LondonVRU.IntegrationTests.Templates.TemplateStage;

namespace LondonVRU.IntegrationTests.Templates;

/// <summary>Revisions of a published edition, and plans that go by them. Each test has an edition of a year of its own, so that none disturbs another.</summary>
public sealed class RevisionTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_plan_is_told_reads_the_differences_and_adopts_them_where_it_ticks()
    {
        var (coordinator, browser) = await PlanOnAsync(2031, "barnet");
        await EditAsync(coordinator, "barnet", 2031, "1.2", "Meet every fortnight");
        await vru.ReviseAsync("2031-32", ("1.1", "London’s new words for one"), ("1.2", "London’s new words for two"));

        Assert.Contains("London has revised the template", (await browser.GoAsync("/barnet/plans/2031")).Body!.TextContent);
        var page = await browser.GoAsync("/barnet/plans/2031/revision");
        Assert.Contains("two changes", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Because it was unclear.", browser.Text);
        Assert.NotNull(page.QuerySelector(".vru-wording ins"));
        Assert.NotNull(page.QuerySelector(".vru-wording del"));
        Assert.Equal([true, false], page.QuerySelectorAll("input[name=Take]").Select(tick => tick.HasAttribute("checked")));

        await browser.SubmitAsync("main form[method=post]");

        Assert.Equal("/barnet/plans/2031", browser.Address.AbsolutePath);
        Assert.DoesNotContain("London has revised the template", browser.Page!.Body!.TextContent);
        Assert.Equal("London’s new words for one", await TextAsync("barnet", 2031, "1.1"));
        Assert.Equal("Meet every fortnight", await TextAsync("barnet", 2031, "1.2"));
        await browser.GoAsync($"/barnet/plans/2031/actions/{await ActionAsync("barnet", 2031, "1.2")}");
        Assert.Contains("new words for two", browser.Page!.QuerySelector(".vru-drift del")!.TextContent);
    }

    [Fact]
    public async Task Until_it_adopts_a_plan_goes_by_the_words_that_it_began_with()
    {
        await PlanOnAsync(2032, "brent");
        await vru.ReviseAsync("2032-33", ("1.1", "London’s new words"), ("1a", "The menu’s new words"));
        var viewer = await vru.Browse("brent", Role.Viewer);
        var other = await vru.Browse("bexley", Role.Viewer);
        var menu = await vru.Browse("brent", Role.Coordinator);

        Assert.DoesNotContain("London’s new words", (await viewer.GoAsync("/brent/template/2032")).Body!.TextContent);
        Assert.Contains("London has revised them since", viewer.Page!.Body!.TextContent);
        Assert.Contains("London’s new words", (await other.GoAsync("/bexley/template/2032")).Body!.TextContent);
        Assert.DoesNotContain("The menu’s new words", (await menu.GoAsync("/brent/plans/2032/actions/menu")).Body!.TextContent);
        await viewer.GoAsync($"/brent/plans/2032/actions/{await ActionAsync("brent", 2032, "1.1")}");
        Assert.Contains("Word for word as London has it", viewer.Page!.Body!.TextContent);

        await menu.GoAsync("/brent/plans/2032/revision");
        await menu.SubmitAsync("main form[method=post]", ("Take", null));
        Assert.Contains("The menu’s new words", (await menu.GoAsync("/brent/plans/2032/actions/menu")).Body!.TextContent);
    }

    [Fact]
    public async Task A_plan_begun_after_a_revision_begins_with_its_words()
    {
        await EditionAsync(2033);
        await vru.ReviseAsync("2033-34", ("1.1", "London’s new words"));

        await BeginAsync("camden", 2033);

        Assert.Equal("London’s new words", await TextAsync("camden", 2033, "1.1"));
        var browser = await vru.Browse("camden", Role.Coordinator);
        Assert.Contains("The plan goes by London’s latest words", (await browser.GoAsync("/camden/plans/2033/revision")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_signed_plan_stays_signed_unless_its_own_words_change()
    {
        var (coordinator, browser) = await PlanOnAsync(2034, "croydon");
        await AnswerAllAsync("croydon", 2034);
        (await coordinator.PostAsync("/croydon/api/v1/plans/2034/sign-off-request", null)).EnsureSuccessStatusCode();
        (await (await vru.SignedIn("croydon", Role.Approver)).PostAsync("/croydon/api/v1/plans/2034/sign-off", null)).EnsureSuccessStatusCode();
        await vru.ReviseAsync("2034-35", ("1.1", "London’s new words"));

        await browser.GoAsync("/croydon/plans/2034/revision");
        Assert.Contains("Taking over words makes it a draft again", browser.Text);
        await browser.SubmitAsync("main form[method=post]", ("Take", null));
        Assert.Equal("signedOff", await StateAsync(coordinator, "croydon", 2034));

        await vru.ReviseAsync("2034-35", ("1.2", "More new words"));
        await browser.GoAsync("/croydon/plans/2034/revision");
        await browser.SubmitAsync("main form[method=post]");
        Assert.Equal("draft", await StateAsync(coordinator, "croydon", 2034));
        Assert.Equal("More new words", await TextAsync("croydon", 2034, "1.2"));
    }

    [Fact]
    public async Task What_London_revised_while_somebody_looked_is_looked_at_first()
    {
        var (_, browser) = await PlanOnAsync(2035, "ealing");
        await vru.ReviseAsync("2035-36", ("1.1", "The first revision’s words"));
        await browser.GoAsync("/ealing/plans/2035/revision");
        await vru.ReviseAsync("2035-36", ("1.1", "The second revision’s words"));

        await browser.SubmitAsync("main form[method=post]");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("London has published revision 2 meanwhile", browser.Text);
        Assert.Contains("The second revision’s words", browser.Page!.QuerySelector(".vru-wording")!.TextContent.Replace("\n", " ", StringComparison.Ordinal));
        await browser.SubmitAsync("main form[method=post]");
        Assert.Equal("The second revision’s words", await TextAsync("ealing", 2035, "1.1"));
    }

    [Fact]
    public async Task Somebody_who_edits_an_action_while_its_words_are_taken_over_is_shown_both()
    {
        var (_, browser) = await PlanOnAsync(2036, "enfield");
        var editor = await vru.Browse("enfield", Role.Coordinator);
        await editor.GoAsync($"/enfield/plans/2036/actions/{await ActionAsync("enfield", 2036, "1.1")}/edit");
        await vru.ReviseAsync("2036-37", ("1.1", "London’s new words"));
        await browser.GoAsync("/enfield/plans/2036/revision");
        await browser.SubmitAsync("main form[method=post]");

        await editor.SubmitAsync("main form[method=post]", ("Input.Text", "What was being typed"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains("London’s new words", editor.Page!.QuerySelector(".vru-clash")!.TextContent);
        Assert.Equal("What was being typed", editor.Page!.QuerySelector("#Input_Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_draft_of_a_revision_is_London_s_alone()
    {
        var (_, browser) = await PlanOnAsync(2037, "greenwich");
        var officer = await vru.Browse(Officer);
        await officer.GoAsync("/london/template/2037-38/revisions");
        await officer.SubmitAsync("#begin");
        await officer.GoAsync($"{officer.Address.AbsolutePath}/actions/{await vru.TemplateActionAsync("2037-38", "1.1")}");
        await officer.SubmitAsync("main form[method=post]", ("Input.Text", "Not to be seen yet"));

        Assert.Contains("Not to be seen yet", officer.Page!.Body!.TextContent);
        Assert.DoesNotContain("Not to be seen yet", (await browser.GoAsync("/greenwich/template/2037")).Body!.TextContent);
        Assert.DoesNotContain("London has revised", (await browser.GoAsync("/greenwich/plans/2037")).Body!.TextContent);
        await officer.GoAsync("/london/template/2037-38/revisions");
        Assert.NotNull(officer.Page!.QuerySelector("a[href$='/revisions/1']"));
        await officer.GoAsync("/london/template/2037-38/revisions/1");
        await officer.SubmitAsync("#discard");
        Assert.Contains("No revisions", officer.Text);
    }

    [Fact]
    public async Task Two_officers_who_revise_one_action_see_both_texts()
    {
        await EditionAsync(2038);
        var (first, second) = (await vru.Browse(Officer), await vru.Browse(Officer));
        await first.GoAsync("/london/template/2038-39/revisions");
        await first.SubmitAsync("#begin");
        var address = $"{first.Address.AbsolutePath}/actions/{await vru.TemplateActionAsync("2038-39", "2.1")}";
        await first.GoAsync(address);
        await second.GoAsync(address);
        await first.SubmitAsync("main form[method=post]", ("Input.Text", "The first officer’s words"));

        await second.SubmitAsync("main form[method=post]", ("Input.Text", "The second officer’s words"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("The first officer’s words", second.Page!.QuerySelector(".vru-clash")!.TextContent);
        await second.SubmitAsync("main form[method=post]");
        Assert.Contains("second officer’s", second.Page!.QuerySelector(".vru-wording")!.TextContent.Replace("\n", " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Earlier_words_stay_readable_revision_by_revision()
    {
        await EditionAsync(2039);
        await vru.ReviseAsync("2039-40", ("1.1", "Second words"));
        var officer = await vru.ReviseAsync("2039-40", ("1.1", "Third words"));

        var page = await officer.GoAsync("/london/template/2039-40/revisions");

        Assert.Contains("Revised twice", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Revision 2", "Revision 1"], page.QuerySelectorAll("section h2").Select(heading => heading.TextContent));
        var latest = page.QuerySelector("[aria-labelledby='r-2'] .vru-wording")!;
        Assert.Equal(("Second", "Third"), (latest.QuerySelector("del")!.TextContent, latest.QuerySelector("ins")!.TextContent));
        var api = await (await vru.SignedIn("analyst@london.example")).GetFromJsonAsync<JsonElement>("/london/api/v1/templates/2039-40/revisions");
        Assert.Equal(2, api.GetProperty("revisions").GetArrayLength());
    }

    private async Task EditionAsync(int year) => await (await vru.DraftAsync(year)).PublishAsync(Code(year));

    private async Task<(HttpClient Coordinator, Browser Browser)> PlanOnAsync(int year, string borough)
    {
        await EditionAsync(year);
        return (await BeginAsync(borough, year), await vru.Browse(borough, Role.Coordinator));
    }

    private async Task<HttpClient> BeginAsync(string borough, int year)
    {
        var coordinator = await vru.SignedIn(borough, Role.Coordinator);
        (await coordinator.PostAsync($"/{borough}/api/v1/plans/{year}", null)).EnsureSuccessStatusCode();
        return coordinator;
    }

    private async Task<Guid> ActionAsync(string borough, int year, string code)
    {
        var template = await vru.TemplateActionAsync(Code(year), code);
        await using var room = await vru.In(borough);
        return (await room.Db.Actions.Where(action => action.TemplateActionId == new Domain.Id<Domain.Templates.TemplateAction>(template)).Select(action => action.Id).SingleAsync()).Value;
    }

    private async Task<string> TextAsync(string borough, int year, string code)
    {
        var id = new Domain.Id<PlanAction>(await ActionAsync(borough, year, code));
        await using var room = await vru.In(borough);
        return await room.Db.Actions.Where(action => action.Id == id).Select(action => action.Text).SingleAsync();
    }

    private async Task EditAsync(HttpClient coordinator, string borough, int year, string code, string text) =>
        (await coordinator.Patch($"/{borough}/api/v1/actions/{await ActionAsync(borough, year, code)}", new { text }, version: 1)).EnsureSuccessStatusCode();

    private async Task AnswerAllAsync(string borough, int year)
    {
        await using var room = await vru.In(borough);
        foreach (var action in await room.Db.Actions.Where(action => room.Db.Plans.Any(plan => plan.Id == action.PlanId && plan.StartYear == year)).ToListAsync())
        {
            action.Edit(action.Content() with { OwnerAsWritten = "Head of Community Safety" });
        }

        await room.Db.SaveChangesAsync();
    }

    private static async Task<string?> StateAsync(HttpClient client, string borough, int year) =>
        (await client.GetFromJsonAsync<JsonElement>($"/{borough}/api/v1/plans/{year}")).GetProperty("state").GetString();
}

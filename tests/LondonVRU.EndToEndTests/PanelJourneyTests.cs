using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>A plan's whole way: to the chair, to London, through the panel and back, changed and shown beside what it was, accepted. With scripts and without.</summary>
[Collection(ServiceCollection.Name)]
public sealed class PanelJourneyTests(Service service)
{
    private const string Reason = "Say by when the board will look at each action again.";

    [Theory]
    [InlineData("kingston-upon-thames", "Kingston upon Thames", true)]
    [InlineData("richmond-upon-thames", "Richmond upon Thames", false)]
    public async Task A_plan_goes_through_the_panel_comes_back_changed_and_is_accepted(string borough, string name, bool scripts)
    {
        var coordinator = await service.OpenAsync($"coordinator@{borough}.example", scripts);
        var approver = await service.OpenAsync($"approver@{borough}.example", scripts);
        var officer = await service.OpenAsync("officer@london.example", scripts);
        var police = await service.OpenAsync("police.panel@london.example", scripts);

        await ChangeAnActionAsync(coordinator, borough, "with young people at the table");
        await SubmitAsync(coordinator, approver, borough);

        await OpenAsync(officer, name);
        await officer.ShouldBeAccessibleIfScriptedAsync(scripts);
        await ScoreAsync(police, name, theme: 2, score: 2, "Nobody leads on two of the three.", scripts);
        await ScoreAsync(officer, name, theme: 2, score: 3, "Reads well, thin on dates.", scripts);
        await AgreeAsync(officer, name, theme: 2);
        await AgreeAsync(officer, name, theme: 5);
        await officer.GetByLabel("Changes requested").CheckAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
        await Assertions.Expect(officer.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("was asked to change its plan");

        await coordinator.GotoAsync($"/{borough}/plans/2026");
        await Assertions.Expect(coordinator.Locator("#theme-2")).ToContainTextAsync(Reason);
        await Assertions.Expect(coordinator.Locator("#theme-5")).ToContainTextAsync(Reason);
        await Assertions.Expect(coordinator.GetByText("Nobody leads on two of the three.")).ToHaveCountAsync(0);
        await coordinator.ShouldBeAccessibleIfScriptedAsync(scripts);
        await coordinator.PictureAsync("plan-sent-back", scripts);

        await ChangeAnActionAsync(coordinator, borough, "looked at again in March");
        await coordinator.GotoAsync($"/{borough}/plans/2026/changes");
        await Assertions.Expect(coordinator.Locator("ins").Filter(new() { HasText = "looked at again in March" }).First).ToBeVisibleAsync();
        await coordinator.ShouldBeAccessibleIfScriptedAsync(scripts);
        await SubmitAsync(coordinator, approver, borough);

        await OpenAsync(officer, name);
        await officer.GetByRole(AriaRole.Link, new() { NameRegex = new("What changed since version") }).ClickAsync();
        await Assertions.Expect(officer.Locator("ins").Filter(new() { HasText = "looked at again in March" }).First).ToBeVisibleAsync();
        await officer.PictureAsync("panel-changes", scripts);
        await officer.GoBackAsync();
        await officer.GetByLabel("Accepted").CheckAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
        await Assertions.Expect(officer.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("plan is accepted");

        await coordinator.GotoAsync($"/{borough}/plans/2026");
        await Assertions.Expect(coordinator.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("plan is in force");
        foreach (var page in new[] { coordinator, approver, officer, police })
        {
            await page.Context.CloseAsync();
        }
    }

    private static async Task ChangeAnActionAsync(IPage coordinator, string borough, string words)
    {
        await coordinator.GotoAsync($"/{borough}/plans/2026");
        await coordinator.Locator(".vru-table__words a").First.ClickAsync();
        await coordinator.GotoAsync($"{coordinator.Url.Split('?', '#')[0]}/edit");
        var text = coordinator.Locator("textarea[name='Input.Text']");
        await text.FillAsync($"{(await text.InputValueAsync()).TrimEnd('.')}, {words}");
        await coordinator.Locator("main form[method=post] button.govuk-button").Last.ClickAsync();
        await Assertions.Expect(coordinator).Not.ToHaveURLAsync(new Regex("/edit"));
    }

    private static async Task SubmitAsync(IPage coordinator, IPage approver, string borough)
    {
        await coordinator.GotoAsync($"/{borough}/plans/2026/sign-off/request");
        await coordinator.Locator("main form[method=post] button").ClickAsync();
        await approver.GotoAsync($"/{borough}/plans/2026/sign-off");
        await approver.GetByRole(AriaRole.Button, new() { Name = "Sign the plan" }).ClickAsync();
        await coordinator.GotoAsync($"/{borough}/plans/2026/submission");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Submit to London" }).ClickAsync();
        await Assertions.Expect(coordinator.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("plan is with London");
    }

    private static async Task ToDeskAsync(IPage page, string name)
    {
        await page.GotoAsync("/london/plans?year=2026");
        await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
    }

    private static async Task OpenAsync(IPage officer, string name)
    {
        await ToDeskAsync(officer, name);
        await officer.GetByRole(AriaRole.Button, new() { Name = "Open it for the panel" }).ClickAsync();
        await Assertions.Expect(officer.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("has 0 of 24 scores");
    }

    private static async Task ScoreAsync(IPage page, string name, int theme, int score, string words, bool scripts)
    {
        await ToDeskAsync(page, name);
        await page.Locator($"a[href$='?theme={theme}#theme']").ClickAsync();
        await page.Locator($"#note input[value='{score}']").CheckAsync();
        await page.GetByLabel("Comment").FillAsync(words);
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("panel-desk", scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep my score" }).ClickAsync();
        await Assertions.Expect(page.Locator("#theme")).ToContainTextAsync(words);
    }

    private static async Task AgreeAsync(IPage officer, string name, int theme)
    {
        await ToDeskAsync(officer, name);
        await officer.Locator($"a[href$='?theme={theme}#theme']").ClickAsync();
        await officer.GetByLabel("Feedback on this theme").FillAsync(Reason);
        await officer.GetByLabel("This theme has to change before the plan is accepted").CheckAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "Keep what is agreed" }).ClickAsync();
        await Assertions.Expect(officer.Locator("tr.is-current")).ToContainTextAsync("To change");
    }
}

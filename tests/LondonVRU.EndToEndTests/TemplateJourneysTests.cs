using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>London's template from a copy to a borough's plan: with scripts and without.</summary>
[Collection(ServiceCollection.Name)]
public sealed class TemplateJourneysTests(Service service)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_copies_edits_previews_publishes_and_revises_an_edition(bool scripts)
    {
        var page = await service.OpenAsync("officer@london.example", scripts);
        var (_, code) = await CopyAsync(page, scripts);
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("template-draft", scripts);

        await page.GetByRole(AriaRole.Link, new() { Name = "Add a theme" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Data and trust");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the theme" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("One thing missing");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add an action to theme 9" }).ClickAsync();
        await page.GetByLabel("Essential: a minimum standard in every plan").CheckAsync();
        await page.GetByLabel("What is to be done").FillAsync("Tell residents each quarter what the figures show.");
        await page.GetByLabel("Guidance").FillAsync("One page, **in plain words**.\n\n- A figure\n- What it means");
        await page.GetByRole(AriaRole.Button, new() { Name = "See how the guidance reads" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Look strong")).ToHaveTextAsync("in plain words");
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("template-action", scripts);
        await page.GetByLabel("What success looks like").FillAsync("Residents know.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Up ?: theme 9$") }).ClickAsync();
        await Assertions.Expect(page.GetByText("8. Data and trust")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Preview" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Tell residents each quarter what the figures show.")).ToBeVisibleAsync();
        await page.GotoAsync($"/london/template/{code}/mapping");
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("template-mapping", scripts);
        await page.GotoAsync($"/london/template/{code}/publish");
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Every partnership can begin its plan on it.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Revisions" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a revision" }).ClickAsync();
        await page.GetByText("1. Governance").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "1.1 Keep four standing items" }).ClickAsync();
        await page.GetByLabel("What is to be done").FillAsync("Keep five standing items on every agenda.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByLabel("Why the words change").FillAsync("One item was forgotten.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).ClickAsync();
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("template-revision", scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish revision 1" }).ClickAsync();
        await Assertions.Expect(page.Locator(".vru-wording ins").First).ToContainTextAsync("five");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("enfield", true)]
    [InlineData("greenwich", false)]
    public async Task A_coordinator_adopts_a_revision_and_carries_the_plan_over(string borough, bool scripts)
    {
        var officer = await service.OpenAsync("officer@london.example", scripts);
        var (year, code) = await CopyAsync(officer, scripts);
        await officer.GotoAsync($"/london/template/{code}/publish");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Publish it" }).ClickAsync();
        await officer.GotoAsync("/london/template/2026-27/use");
        await officer.ShouldBeAccessibleIfScriptedAsync(scripts);
        await officer.PictureAsync("template-use", scripts);

        var page = await service.OpenAsync($"coordinator@{borough}.example", scripts);
        await page.GotoAsync($"/{borough}/plans/2026");
        await page.GetByRole(AriaRole.Link, new() { Name = "See what changed, and adopt it" }).ClickAsync();
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("plan-revision", scripts);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Adopt revision") }).ClickAsync();
        await Assertions.Expect(page.GetByText("London has revised the template.")).ToHaveCountAsync(0);

        await page.GotoAsync($"/{borough}/plans/{year}/refresh");
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("plan-refresh", scripts);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Make the plan for") }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/{borough}/plans/{year}$"));
        await page.GetByText("Hold a violence tasking meeting").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Earlier years" })).ToBeVisibleAsync();
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("action-earlier-years", scripts);
        await page.Context.CloseAsync();
        await officer.Context.CloseAsync();
    }

    /// <summary>A copy of 2026/27 for the first year that has no edition yet.</summary>
    internal static async Task<(string Year, string Code)> CopyAsync(IPage page, bool scripts)
    {
        await page.GotoAsync("/london/template");
        await page.GetByRole(AriaRole.Link, new() { Name = "Begin an edition" }).ClickAsync();
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        var year = await page.GetByLabel("Financial year").InputValueAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync($"Plan {year}");
        await page.GetByLabel("(2026/27)").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin the draft" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/draft$"));
        return (year, new Uri(page.Url).Segments[^2].TrimEnd('/'));
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>A coordinator's way from an empty place to a plan that is with the chair; with scripts and without.</summary>
[Collection(ServiceCollection.Name)]
public sealed class KeepingJourneyTests(Service service)
{
    [Theory]
    [InlineData("harrow", true)]
    [InlineData("havering", false)]
    public async Task A_coordinator_starts_a_plan_answers_adopts_words_it_sets_a_milestone_assigns_the_rest_and_asks_for_sign_off(string borough, bool scripts)
    {
        var officer = await service.OpenAsync("officer@london.example", scripts);
        var (year, code) = await TemplateJourneysTests.CopyAsync(officer, scripts: false);
        await officer.GotoAsync($"/london/template/{code}/publish");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Publish it" }).ClickAsync();
        await Assertions.Expect(officer.GetByText("Every partnership can begin its plan on it.")).ToBeVisibleAsync();
        await officer.Context.CloseAsync();
        var next = int.Parse(year, CultureInfo.InvariantCulture) + 1;

        var page = await service.OpenAsync($"coordinator@{borough}.example", scripts);
        await page.GotoAsync($"/{borough}/plans?all=true");
        await page.Locator($"form:has([name=year][value='{year}']) button").First.ClickAsync();
        await page.GotoAsync($"/{borough}/plans/{year}");

        // A minimum standard does not apply here.
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Answer it") }).First.ClickAsync();
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.GetByLabel("Because").FillAsync("There is one police area and no such board here.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the answer" }).ClickAsync();
        await Assertions.Expect(page.GetByText("There is one police area and no such board here.")).ToBeVisibleAsync();

        // From the menu one option is adopted and another declined.
        await page.GotoAsync($"/{borough}/plans/{year}/actions/menu?theme=3");
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("menu", scripts);
        await page.Locator(".vru-options input[type=checkbox]").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Adopt what is ticked" }).Last.ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("in the plan");
        var open = page.Locator(".vru-options > li:has(input[type=checkbox])").First;
        await open.GetByText("Decline", new() { Exact = false }).First.ClickAsync();
        await open.GetByLabel("Why it is declined").FillAsync("Tried two years ago; take-up was low.");
        await open.GetByRole(AriaRole.Button, new() { NameRegex = new("^Decline") }).ClickAsync();
        await Assertions.Expect(page.GetByText("Tried two years ago; take-up was low.")).ToBeVisibleAsync();

        // The adopted one in the place's own words, with a milestone.
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^In your plan already") }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }).ClickAsync();
        await page.GetByLabel("How it will be known").FillAsync("Visits and test purchases, counted each quarter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a milestone" }).ClickAsync();
        await page.GetByLabel("What is to be reached").FillAsync("Nine shops have signed the agreement");
        await page.GetByLabel("By when").FillAsync($"February {next}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the milestone" }).ClickAsync();
        await Assertions.Expect(page.Locator("#milestones")).ToContainTextAsync("Nine shops have signed the agreement");
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);

        // Everything without an owner at once.
        await page.GotoAsync($"/{borough}/plans/{year}/checks");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("block sign-off");
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("checks", scripts);
        await page.GotoAsync($"/{borough}/plans/{year}/actions/several?look=no-owner");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tick all" }).ClickAsync();
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("several", scripts);
        await page.GetByLabel("Owner", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await page.GetByLabel("End", new() { Exact = true }).FillAsync($"March {next}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save all that is ticked" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/{borough}/plans/{year}$"));
        await Assertions.Expect(page.Locator(".vru-undo")).ToContainTextAsync("at once");

        await page.GotoAsync($"/{borough}/plans/{year}/checks");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Nothing blocks sign-off");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ask for sign-off" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for sign-off" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("with the chair");
        await page.Context.CloseAsync();
    }
}

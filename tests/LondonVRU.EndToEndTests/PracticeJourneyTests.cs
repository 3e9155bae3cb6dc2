using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>Good practice goes round: one borough tells of it, London words and publishes it, another adopts it in two clicks and says what came of it. With scripts and without.</summary>
[Collection(ServiceCollection.Name)]
public sealed class PracticeJourneyTests(Service service)
{
    [Theory]
    [InlineData("brent", "wandsworth", "A key for the youth club", true)]
    [InlineData("hillingdon", "tower-hamlets", "The long table", false)]
    public async Task A_practice_is_nominated_published_adopted_elsewhere_and_reported_back(string from, string to, string name, bool scripts)
    {
        var teller = await service.OpenAsync($"contributor@{from}.example", scripts);
        var officer = await service.OpenAsync("officer@london.example", scripts);
        var adopter = await service.OpenAsync($"coordinator@{to}.example", scripts);

        await NominateAsync(teller, from, name, scripts);
        await PublishAsync(officer, name, scripts);

        await adopter.GotoAsync($"/{to}/practice?q={Uri.EscapeDataString(name)}");
        await adopter.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await adopter.GetByRole(AriaRole.Link, new() { Name = "Adopt it" }).ClickAsync();
        await adopter.ShouldBeAccessibleIfScriptedAsync(scripts);
        await adopter.PictureAsync("practice-adopt", scripts);
        await adopter.Locator("#adopt button").ClickAsync();
        await Assertions.Expect(adopter).ToHaveURLAsync(new Regex($"/{to}/plans/2026/actions/"));
        await Assertions.Expect(adopter.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name);

        await adopter.GetByRole(AriaRole.Link, new() { Name = "A practice of others" }).ClickAsync();
        await adopter.GetByRole(AriaRole.Link, new() { Name = "say what came of it" }).ClickAsync();
        await adopter.GetByLabel("Promising").CheckAsync();
        await adopter.GetByLabel("In your words").FillAsync("Two more evenings a week are full.");
        await adopter.GetByLabel("Every partnership may read this").CheckAsync();
        await adopter.ShouldBeAccessibleIfScriptedAsync(scripts);
        await adopter.Locator("#report button").ClickAsync();
        await Assertions.Expect(adopter.GetByText("Two more evenings a week are full.")).ToBeVisibleAsync();

        await teller.GotoAsync($"/{from}/practice?q={Uri.EscapeDataString(name)}");
        await teller.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Assertions.Expect(teller.GetByText("Two more evenings a week are full.")).ToBeVisibleAsync();
        await teller.ShouldBeAccessibleIfScriptedAsync(scripts);
        await teller.PictureAsync("practice-one", scripts);
        foreach (var page in new[] { teller, officer, adopter })
        {
            await page.Context.CloseAsync();
        }
    }

    private static async Task NominateAsync(IPage teller, string borough, string name, bool scripts)
    {
        await teller.GotoAsync($"/{borough}/practice");
        await teller.GetByRole(AriaRole.Link, new() { Name = "Tell us of one" }).ClickAsync();
        await teller.GetByLabel("What is it called?").FillAsync(name);
        await teller.GetByLabel("In one sentence").FillAsync("Young people open and close the place themselves.");
        await teller.GetByRole(AriaRole.Button, new() { Name = "Save the draft" }).ClickAsync();
        await Assertions.Expect(teller.GetByText("The draft is kept.")).ToBeVisibleAsync();

        await teller.GetByLabel("What was done?").FillAsync("Six of them learned to run an evening, and got a key.");
        await teller.GetByLabel("For whom?").FillAsync("Those of 14 to 18 who had nowhere to go at eight.");
        await teller.GetByLabel("What did it take?").FillAsync("A youth worker's ten evenings, and insurance.");
        await teller.GetByLabel("Worked", new() { Exact = true }).CheckAsync();
        await teller.GetByLabel("Untested").CheckAsync();
        await teller.GetByLabel("Staff time only").CheckAsync();
        await teller.GetByLabel("For which ages?").SelectOptionAsync("TenToSeventeen");
        await teller.GetByLabel("Where does it happen?").SelectOptionAsync("Homes");
        await teller.Locator("input[name='Input.Themes']").First.CheckAsync();
        await teller.GetByLabel("Whom can others ask?").FillAsync("Youth Service Manager");
        await teller.Locator("#hand-over").ClickAsync();

        // What worked says what changed; what was typed is still there.
        await Assertions.Expect(teller.Locator(".govuk-error-summary")).ToContainTextAsync("Say what changed.");
        await Assertions.Expect(teller.GetByLabel("Whom can others ask?")).ToHaveValueAsync("Youth Service Manager");
        await teller.GetByLabel("What changed?").FillAsync("Forty come where eleven came before.");
        await teller.ShouldBeAccessibleIfScriptedAsync(scripts);
        await teller.Locator("#hand-over").ClickAsync();
        await Assertions.Expect(teller.GetByText("London has it.")).ToBeVisibleAsync();
    }

    private static async Task PublishAsync(IPage officer, string name, bool scripts)
    {
        await officer.GotoAsync("/london");
        await Assertions.Expect(officer.Locator("section[aria-labelledby=do]")).ToContainTextAsync(name);
        await officer.GotoAsync("/london/practice");
        await officer.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await officer.ShouldBeAccessibleIfScriptedAsync(scripts);
        await officer.Locator("#take-up button").ClickAsync();
        await officer.GetByLabel("How is that known?").FillAsync("The book at the door.");
        await officer.Locator("#change button").ClickAsync();
        await officer.ShouldBeAccessibleIfScriptedAsync(scripts);
        await officer.Locator("#publish button").ClickAsync();
        await Assertions.Expect(officer.GetByText("Publish it")).ToHaveCountAsync(0);
    }
}

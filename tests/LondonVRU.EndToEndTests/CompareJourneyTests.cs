using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>An officer's way through the comparison, with scripts and without.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CompareJourneyTests(Service service)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_finds_an_outlier_on_the_map_opens_what_is_behind_it_and_keeps_the_view(bool scripts)
    {
        var page = await service.OpenAsync("officer@london.example", scripts);
        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await page.GotoAsync("/london/compare?cycle=2026-q2");
        await page.GetByRole(AriaRole.Link, new() { Name = "Map", Exact = true }).ClickAsync();
        await page.GetByLabel("Measure", new() { Exact = true }).SelectOptionAsync("off-track");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(heading).ToContainTextAsync("Off track:");

        // What needs looking at stands first in the table, and bears the same figure on the map.
        var row = page.Locator("main table tbody tr").First;
        var (borough, figure) = (await row.Locator("th a").InnerTextAsync(), await row.Locator("td b").First.InnerTextAsync());
        var tile = page.Locator(".vru-map a").Filter(new() { HasText = $"{figure.TrimEnd('%')} per cent" }).First;
        await Assertions.Expect(tile).ToBeVisibleAsync();
        await row.Locator("th a").ClickAsync();
        await Assertions.Expect(heading).ToContainTextAsync("Off track:");
        var counted = await page.Locator("main table tbody tr").CountAsync();
        Assert.True(counted > 0);
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);

        var name = $"{borough}, {(scripts ? "with" : "without")} scripts";
        await page.GetByRole(AriaRole.Link, new() { Name = "Save this view" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).First.FillAsync(name);
        await page.GetByLabel("Pin it to the comparison").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the view" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The view is saved.")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);

        await page.GotoAsync("/london/compare?cycle=2026-q2");
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Assertions.Expect(page.Locator("main table tbody tr")).ToHaveCountAsync(counted);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("brent", true)]
    [InlineData("haringey", false)]
    public async Task A_borough_suggests_a_peer_group_and_London_words_it_and_takes_it_over(string borough, bool scripts)
    {
        var name = $"Along the railway, {borough}";
        var asker = await service.OpenAsync($"coordinator@{borough}.example", scripts);
        await asker.GotoAsync($"/{borough}/compare");
        await asker.GetByRole(AriaRole.Link, new() { Name = "Boroughs like yours" }).ClickAsync();
        await asker.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await asker.GetByLabel("Barnet", new() { Exact = true }).CheckAsync();
        await asker.Locator("#suggest button").ClickAsync();
        await Assertions.Expect(asker.Locator(".govuk-error-summary")).ToContainTextAsync("Say why they are alike");
        await asker.ShouldBeAccessibleIfScriptedAsync(scripts);
        await asker.GetByLabel("Why are they alike?").FillAsync("One line of stations, and the same young people on it.");
        await asker.Locator("#suggest button").ClickAsync();
        await Assertions.Expect(asker.GetByText("London has your suggestion.")).ToBeVisibleAsync();

        var officer = await service.OpenAsync("officer@london.example", scripts);
        await officer.GotoAsync("/london");
        await Assertions.Expect(officer.Locator(".vru-todo")).ToContainTextAsync("that boroughs suggest");
        await officer.GotoAsync("/london/compare/peers");
        await officer.GetByRole(AriaRole.Link, new() { Name = $"Take it over {name}" }).ClickAsync();
        await officer.GetByLabel("Name", new() { Exact = true }).FillAsync($"{name} and Barnet");
        await officer.ShouldBeAccessibleIfScriptedAsync(scripts);
        await officer.Locator("#define button").ClickAsync();
        await Assertions.Expect(officer.GetByText("who suggested it gets a letter")).ToBeVisibleAsync();

        await asker.GotoAsync($"/{borough}/compare/peers");
        await Assertions.Expect(asker.Locator("section[aria-labelledby=sh]")).ToContainTextAsync($"as “{name} and Barnet”");
        await asker.Context.CloseAsync();
        await officer.Context.CloseAsync();
    }
}

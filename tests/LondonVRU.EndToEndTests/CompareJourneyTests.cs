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
        var (borough, figure) = (await row.GetByRole(AriaRole.Link).InnerTextAsync(), await row.Locator("td b").First.InnerTextAsync());
        var tile = page.Locator(".vru-map a").Filter(new() { HasText = $"{figure.TrimEnd('%')} per cent" }).First;
        await Assertions.Expect(tile).ToBeVisibleAsync();
        await row.GetByRole(AriaRole.Link).ClickAsync();
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
}

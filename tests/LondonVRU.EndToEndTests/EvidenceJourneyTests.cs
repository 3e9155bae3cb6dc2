using System.Text;
using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>Evidence up and down; with scripts and without.</summary>
[Collection(ServiceCollection.Name)]
public sealed class EvidenceJourneyTests(Service service)
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Theory]
    [InlineData("redbridge", true)]
    [InlineData("waltham-forest", false)]
    public async Task A_coordinator_puts_a_file_to_an_action_others_look_and_take_it_a_newer_one_follows_and_it_is_deleted_with_a_reason(string borough, bool scripts)
    {
        var page = await service.OpenAsync($"coordinator@{borough}.example", scripts);
        await page.GotoAsync($"/{borough}/plans/2026");
        await page.Locator("main tbody a[href*='/actions/']").First.ClickAsync();
        var action = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "Add evidence", Exact = true }).ClickAsync();
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("evidence-new", scripts);

        // A web page that is called a picture is refused, and what was typed stays.
        await page.GetByLabel("What it shows").FillAsync("The stall at the school’s open day");
        await page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "stall.png", MimeType = "image/png", Buffer = Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("This is a web page");
        await Assertions.Expect(page.GetByLabel("What it shows")).ToHaveValueAsync("The stall at the school’s open day");
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);

        await page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "stall.png", MimeType = "image/png", Buffer = Convert.FromBase64String(Pixel) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("stall");
        await Assertions.Expect(page.Locator("img.vru-preview")).ToBeVisibleAsync();
        Assert.Equal(1, await page.Locator("img.vru-preview").EvaluateAsync<int>("picture => picture.naturalWidth"));
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("evidence", scripts);
        var evidence = page.Url;

        await page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "counts.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("Day,Visitors\nMonday,40\nTuesday,52\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the version" }).ClickAsync();
        await Assertions.Expect(page.Locator("pre.vru-preview")).ToContainTextAsync("Tuesday,52");

        // Somebody else finds it with the action, and takes the first version.
        var viewer = await service.OpenAsync($"viewer@{borough}.example", scripts);
        await viewer.GotoAsync(action);
        await viewer.Locator("#evidence").GetByRole(AriaRole.Link, new() { Name = "stall" }).ClickAsync();
        var download = await viewer.RunAndWaitForDownloadAsync(() => viewer.GetByRole(AriaRole.Link, new() { Name = "Download version 1" }).ClickAsync());
        Assert.Equal("stall.png", download.SuggestedFilename);
        Assert.Equal(Convert.FromBase64String(Pixel), await File.ReadAllBytesAsync(await download.PathAsync()));
        await viewer.GotoAsync($"/{borough}/evidence?kind=Tables");
        await Assertions.Expect(viewer.Locator("main tbody")).ToContainTextAsync("stall");
        await viewer.ShouldBeAccessibleIfScriptedAsync(scripts);
        await viewer.PictureAsync("evidence-list", scripts);
        await viewer.Context.CloseAsync();

        await page.GotoAsync(evidence);
        await page.GetByRole(AriaRole.Link, new() { Name = "Delete this evidence" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("counts.csv");
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.GetByLabel("Why is it deleted?").FillAsync("Faces of young people");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Faces of young people");
        await page.GotoAsync($"/{borough}/evidence");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("stall");
        await page.Context.CloseAsync();
    }
}

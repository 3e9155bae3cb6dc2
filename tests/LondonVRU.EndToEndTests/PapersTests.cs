using System.Text.RegularExpressions;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>A plan leaves as papers and comes back, with scripts and without.</summary>
[Collection(ServiceCollection.Name)]
public sealed class PapersTests(Service service)
{
    [Theory]
    [InlineData("camden", true)]
    [InlineData("islington", false)]
    public async Task A_workbook_is_exported_filled_in_and_comes_back_as_updates(string borough, bool scripts)
    {
        var page = await service.OpenAsync($"coordinator@{borough}.example", scripts);
        await page.GotoAsync($"/{borough}/plans/2026");
        await page.GetByText("Export", new() { Exact = true }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Workbook to fill in (XLSX)" }).ClickAsync());
        var workbook = new FilledWorkbook(await File.ReadAllBytesAsync(await download.PathAsync()));
        var action = workbook.Actions[0];
        workbook.Fill(action, "Status", "On track").Fill(action, "What was done", "A partner filled this in on a train.").Fill(workbook.Actions[1], "End", "Summer term 2027").Turn();

        await page.GotoAsync($"/{borough}/plans/2026/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "back.xlsx", MimeType = "application/octet-stream", Buffer = workbook.Save() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Two updates");
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("import-into-plan", scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put the ticked rows into the plan" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/{borough}/plans/2026$"));
        await Assertions.Expect(page.GetByText("Summer term 2027").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = action }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("A partner filled this in on a train.").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_asks_for_all_plans_sees_how_far_it_is_and_takes_the_file(bool scripts)
    {
        var page = await service.OpenAsync("officer@london.example", scripts);
        await page.GotoAsync("/london/exports");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the file" }).ClickAsync();
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await Schedule.MakeExports.RunAsync(service.Services, CancellationToken.None);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("All plans are ready", new() { Timeout = 60_000 });
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Take the file" }).ClickAsync());

        Assert.EndsWith(".zip", download.SuggestedFilename, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("hackney", true)]
    [InlineData("haringey", false)]
    public async Task A_coordinator_makes_a_template_sees_the_review_by_it_on_a_phone_and_takes_it_to_word(string borough, bool scripts)
    {
        var page = await service.OpenAsync($"coordinator@{borough}.example", scripts);
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync($"/{borough}/reviews/papers");
        await page.GetByLabel("Copy from").SelectOptionAsync("committee");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Paper for Scrutiny");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy it" }).ClickAsync();
        await page.GetByLabel("Contact").FillAsync("Community safety team");
        await page.ShouldNotScrollSidewaysAsync();
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("paper-template", scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await page.GotoAsync($"/{borough}/reviews/2026-q2/paper");
        await Assertions.Expect(page.Locator(".vru-doc .front")).ToContainTextAsync("Community safety team");
        await page.ShouldNotScrollSidewaysAsync();
        // A4 between its margins.
        await page.SetViewportSizeAsync(718, 1000);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.ShouldNotScrollSidewaysAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Word document (DOCX)" }).ClickAsync());

        Assert.Equal($"{borough}-review-2026-q2.docx", download.SuggestedFilename);
        await page.Context.CloseAsync();
    }
}

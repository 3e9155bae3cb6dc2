using System.IO.Compression;
using System.Net;
using LondonVRU.Application.Comparison.Exports;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Panel;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>All plans in one file: asked for, made by a job, taken, swept away.</summary>
public sealed class ShelfExportTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task All_submitted_plans_come_in_one_file_and_what_is_restricted_does_not()
    {
        await Submitted("barnet", "Sweep the parks");
        await Submitted("brent", "Mark the shops");
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/exports");

        await officer.SubmitAsync("#ask");
        Assert.Contains("about to be made", officer.Page!.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var address = officer.Address.AbsolutePath;
        await MakeAsync();
        await officer.GoAsync(address);

        Assert.Contains("ready", officer.Page!.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(await officer.DownloadAsync(officer.Page!.QuerySelector("main a.govuk-button")!.GetAttribute("href")!)));
        Assert.Superset(new HashSet<string> { "barnet.docx", "barnet.xlsx", "brent.docx", "brent.xlsx" }, zip.Entries.Select(entry => entry.Name).ToHashSet());
        var words = string.Concat(zip.Entries.Select(Unpacked));
        Assert.Contains("Sweep the parks", words, StringComparison.Ordinal);
        Assert.Contains("Mark the shops", words, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_export_and_a_job_run_twice_makes_it_once()
    {
        await Submitted("camden", "Sweep the parks");
        var id = await AskAsync();
        await using (var again = await vru.In("london"))
        {
            Assert.Equal(1, await again.Db.ShelfExports.CountAsync(export => export.Id == id));
        }

        await Task.WhenAll(MakeAsync(), MakeAsync());
        await MakeAsync();

        await using var room = await vru.In("london");
        var made = await room.Db.ShelfExports.SingleAsync(export => export.Id == id);
        Assert.Equal(ExportState.Ready, made.State);
        Assert.Equal((1, made.Total), (made.Tries, made.Done));
    }

    [Fact]
    public async Task A_worker_that_fell_silent_is_followed_by_another()
    {
        await Submitted("croydon", "Sweep the parks");
        var id = await AskAsync();
        await using (var room = await vru.In("london"))
        {
            (await room.Db.ShelfExports.SingleAsync(export => export.Id == id)).Begin(9, vru.Clock.GetUtcNow().UtcDateTime);
            await room.Db.SaveChangesAsync();
        }

        await MakeAsync();
        Assert.Equal(ExportState.Running, await StateAsync(id));
        vru.Clock.Advance(ShelfExport.Silence + TimeSpan.FromSeconds(1));
        await MakeAsync();

        Assert.Equal(ExportState.Ready, await StateAsync(id));
    }

    [Fact]
    public async Task After_its_days_the_file_is_gone()
    {
        await Submitted("ealing", "Sweep the parks");
        var id = await AskAsync();
        await MakeAsync();
        Assert.Contains(Directory.EnumerateFiles(Path.Combine(vru.Data, "files"), "*", SearchOption.AllDirectories), file => file.EndsWith(id.ToString(), StringComparison.Ordinal));

        vru.Clock.Advance(TimeSpan.FromDays(ShelfExport.DaysKept + 1));
        await Schedule.All.Single(job => job.Name == nameof(ForgetShelfExports)).RunAsync(vru.Services, CancellationToken.None);

        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(vru.Data, "files"), "*", SearchOption.AllDirectories), file => file.EndsWith(id.ToString(), StringComparison.Ordinal));
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync($"/london/exports/{id}");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }

    [Fact]
    public async Task A_file_is_given_out_no_more_once_something_in_it_is_restricted_or_taken_back()
    {
        var coordinator = await vru.ReadyPlan("harrow");
        var action = await vru.PutAction("harrow", new() { Text = "Soon to be kept quiet" });
        await vru.Submit("harrow", coordinator);
        await vru.AnswerPlanAsync("harrow");
        var id = await AskAsync();
        await MakeAsync();
        var officer = await vru.Browse("officer@london.example");
        Assert.NotEmpty(await officer.DownloadAsync($"/london/exports/{id}/file"));
        await Submitted("havering", "Handed in later, so in no file yet");
        Assert.NotEmpty(await officer.DownloadAsync($"/london/exports/{id}/file"));
        int version;
        await using (var room = await vru.In("harrow"))
        {
            version = (await room.Db.Actions.SingleAsync(own => own.Id == action)).Version;
        }

        (await coordinator.Patch($"/harrow/api/v1/actions/{action}", new { isRestricted = true }, version)).EnsureSuccessStatusCode();

        await officer.DownloadAsync($"/london/exports/{id}/file");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
        var page = await officer.GoAsync($"/london/exports/{id}");
        Assert.Contains("no longer given out", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main a.govuk-button"));
        await officer.GoAsync("/london/exports");
        await officer.SubmitAsync("#ask");
        var address = officer.Address.AbsolutePath;
        await MakeAsync();
        using var zip = new ZipArchive(new MemoryStream(await officer.DownloadAsync($"{address}/file")));
        Assert.DoesNotContain("Soon to be kept quiet", string.Concat(zip.Entries.Select(Unpacked)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_plans_is_refused_with_a_sentence()
    {
        var officer = await vru.Browse("officer@london.example");
        await Submitted("enfield", "Sweep the parks");
        await officer.GoAsync("/london/exports");

        await officer.SubmitAsync("#ask", ("Of", "2031"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("2031/32", officer.Page!.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    private async Task Submitted(string borough, string action)
    {
        var coordinator = await vru.ReadyPlan(borough);
        await vru.PutAction(borough, new() { Text = action });
        await vru.PutAction(borough, new() { Text = "SECRET", IsRestricted = true });
        await vru.Submit(borough, coordinator);
    }

    private async Task<Id<ShelfExport>> AskAsync()
    {
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/exports");
        var form = officer.Fields("#ask");
        await officer.SubmitAsync("#ask");
        await officer.PostBlindAsync("/london/exports", [.. form.Select(field => (field.Key, field.Value))]);
        return Id<ShelfExport>.Parse(form.Single(field => field.Key == "ExportId").Value, null);
    }

    private Task MakeAsync() => Schedule.MakeExports.RunAsync(vru.Services, CancellationToken.None);

    private async Task<ExportState> StateAsync(Id<ShelfExport> id)
    {
        await using var room = await vru.In("london");
        return (await room.Db.ShelfExports.SingleAsync(export => export.Id == id)).State;
    }

    private static string Unpacked(ZipArchiveEntry entry)
    {
        using var inner = new ZipArchive(entry.Open());
        return string.Concat(inner.Entries.Select(part =>
        {
            using var reader = new StreamReader(part.Open());
            return reader.ReadToEnd();
        }));
    }
}

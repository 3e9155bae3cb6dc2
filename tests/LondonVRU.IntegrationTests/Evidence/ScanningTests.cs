using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Plans;

namespace LondonVRU.IntegrationTests.Evidence;

/// <summary>With ClamAV's own daemon.</summary>
public sealed class ScanningTests : IAsyncLifetime
{
    private readonly Clamd clamd = new();
    private Vru vru = null!;

    public async Task InitializeAsync()
    {
        await clamd.InitializeAsync();
        vru = new() { Settings = [$"--LondonVRU:Scanning:ClamAv={clamd.Socket}"] };
        await vru.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await vru.DisposeAsync();
        await clamd.DisposeAsync();
    }

    [Fact]
    public async Task What_is_clean_is_kept_and_says_so_and_what_is_infected_is_refused_by_name_and_nothing_of_it_kept()
    {
        var action = await vru.AddAction("barnet", "Scanned");
        var clean = await vru.AddEvidence("barnet", "clean.txt", Files.Bytes("Nothing to fear here.\n"), action);
        var browser = await vru.Browse("barnet", Role.Coordinator);

        await browser.GoAsync($"/barnet/evidence/new?to={action}");
        await browser.UploadAsync("#evidence", "Upload", "invoice.txt", Clamd.Eicar);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("“invoice.txt” holds malware (Test.Eicar", browser.Page!.QuerySelector(".govuk-error-summary")!.TextContent);
        Assert.Single(vru.Stored(await vru.TenantId("barnet")));
        var api = await vru.SignedIn("barnet", Role.Coordinator);
        var refused = await api.PutFileAsync($"/barnet/api/v1/actions/{action}/evidence", "invoice.txt", Clamd.Eicar);
        Assert.Equal("evidence.infected", await refused.Code());
        Assert.Contains("Scanned, clean", (await browser.GoAsync($"/barnet/evidence/{clean}")).QuerySelector("#versions")!.TextContent);
        Assert.Contains("Every file is scanned", (await browser.GoAsync("/barnet/evidence")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task While_the_scanner_is_down_files_wait_unopened_and_a_job_scans_them_later()
    {
        await clamd.StopAsync();
        var (good, bad) = (await vru.AddEvidence("bexley", "good.txt", Files.Bytes("Words.\n")), await vru.AddEvidence("bexley", "bad.txt", Clamd.Eicar));
        var api = await vru.SignedIn("bexley", Role.Coordinator);

        Assert.Equal("waiting", await ScanOfAsync(api, "bexley", good));
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"/bexley/api/v1/evidence/{good}/versions/1/content")).StatusCode);
        var browser = await vru.Browse("bexley", Role.Viewer);
        Assert.Contains("Waits for the malware scanner", (await browser.GoAsync($"/bexley/evidence/{good}")).QuerySelector("main")!.TextContent);
        Assert.Empty(browser.Page!.QuerySelectorAll("main a[href*='/versions/'], pre"));
        await Schedule.Scan.RunAsync(vru.Services, CancellationToken.None);
        Assert.Equal("waiting", await ScanOfAsync(api, "bexley", good));

        await clamd.StartAsync();
        await Schedule.Scan.RunAsync(vru.Services, CancellationToken.None);

        Assert.Equal(("clean", "infected"), (await ScanOfAsync(api, "bexley", good), await ScanOfAsync(api, "bexley", bad)));
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync($"/bexley/api/v1/evidence/{good}/versions/1/content")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"/bexley/api/v1/evidence/{bad}/versions/1/content")).StatusCode);
        Assert.Single(vru.Stored(await vru.TenantId("bexley")));
        Assert.Contains("Malware was found (Test.Eicar", (await browser.GoAsync($"/bexley/evidence/{bad}")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Twenty_five_megabytes_are_scanned()
    {
        var large = new byte[25 * 1024 * 1024];
        Files.Pdf.CopyTo(large, 0);

        var id = await vru.AddEvidence("brent", "large.pdf", large);

        Assert.Equal("clean", await ScanOfAsync(await vru.SignedIn("brent", Role.Viewer), "brent", id));
    }

    private static async Task<string?> ScanOfAsync(HttpClient api, string borough, Guid id) =>
        (await api.EvidenceAsync(borough, id)).GetProperty("versions")[0].GetProperty("scan").GetString();
}

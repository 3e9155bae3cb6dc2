using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;

namespace LondonVRU.IntegrationTests.Evidence;

/// <summary>What London gets of evidence: with a review that is submitted, as it was then, and nothing else.</summary>
public sealed class SharedEvidenceTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task London_reads_what_was_shared_as_it_was_submitted_and_neither_the_rest_nor_what_became_of_it()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.SignedReviewAsync("barnet");
        var (open, restricted) = (await vru.AddAction("barnet", "Open"), await vru.AddAction("barnet", "Restricted soon"));
        var shared = await vru.AddEvidence("barnet", "shared.txt", Files.Bytes("As it was.\n"), open, "?isShared=true");
        await vru.AddEvidence("barnet", "kept.txt", Files.Bytes("Not for London.\n"), open);
        await vru.AddEvidence("barnet", "names.txt", Files.Bytes("Restricted soon.\n"), restricted, "?isShared=true");
        (await coordinator.Patch($"/barnet/api/v1/actions/{restricted}", new { isRestricted = true }, 1)).EnsureSuccessStatusCode();
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/boroughs/barnet?cycle=2026-q3");
        Assert.Null(officer.Page!.QuerySelector("#evidence"));

        (await coordinator.StepAsync("barnet", "submission")).EnsureSuccessStatusCode();
        (await coordinator.PutFileAsync($"/barnet/api/v1/evidence/{shared}/versions", "later.txt", Files.Bytes("Later words.\n"), 1)).EnsureSuccessStatusCode();
        using var delete = new HttpRequestMessage(HttpMethod.Post, $"/barnet/api/v1/evidence/{shared}/deletion") { Content = System.Net.Http.Json.JsonContent.Create(new { because = "Done with" }) };
        delete.Headers.TryAddWithoutValidation("If-Match", "*");
        (await coordinator.SendAsync(delete)).EnsureSuccessStatusCode();

        await officer.GoAsync("/london/boroughs/barnet?cycle=2026-q3");
        var link = Assert.Single(officer.Page!.QuerySelectorAll("#evidence a[href^='/london/evidence/']"));
        Assert.Equal("shared", link.TextContent);
        Assert.Equal(Files.Bytes("As it was.\n"), await officer.DownloadAsync(link.GetAttribute("href")!));
        await officer.GoAsync(officer.Page!.QuerySelector("a[href^='/london/reviews/']")!.GetAttribute("href")!);
        Assert.Equal(link.GetAttribute("href"), Assert.Single(officer.Page!.QuerySelectorAll("#evidence a[href^='/london/evidence/']")).GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.Browse("bexley", Role.Coordinator)).AskAsync(HttpMethod.Get, link.GetAttribute("href")!)).StatusCode);
    }

    [Fact]
    public async Task What_becomes_restricted_leaves_the_shelf_at_once()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.SignedReviewAsync("brent");
        var (one, other) = (await vru.AddAction("brent", "One"), await vru.AddAction("brent", "Other"));
        var piece = await vru.AddEvidence("brent", "piece.txt", Files.Bytes("Words.\n"), one, "?isShared=true");
        await vru.AddEvidence("brent", "of the action.txt", Files.Bytes("Words.\n"), other, "?isShared=true");
        (await coordinator.StepAsync("brent", "submission")).EnsureSuccessStatusCode();
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/boroughs/brent?cycle=2026-q3");
        var links = officer.Page!.QuerySelectorAll("#evidence a[href^='/london/evidence/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);

        (await coordinator.Patch($"/brent/api/v1/evidence/{piece}", new { isShared = false, isRestricted = true }, 1)).EnsureSuccessStatusCode();
        (await coordinator.Patch($"/brent/api/v1/actions/{other}", new { isRestricted = true }, 1)).EnsureSuccessStatusCode();

        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.AskAsync(HttpMethod.Get, link)).StatusCode);
        }

        Assert.Null((await officer.GoAsync("/london/boroughs/brent?cycle=2026-q3")).QuerySelector("#evidence"));
    }
}

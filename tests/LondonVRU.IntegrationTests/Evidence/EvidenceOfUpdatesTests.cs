using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Plans.Joint;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Evidence;

/// <summary>Where evidence is offered when something has been said, and where a joint action's is read.</summary>
public sealed class EvidenceOfUpdatesTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task An_action_offers_evidence_to_an_update_as_it_is_saved_and_to_each_one_later()
    {
        await vru.PlanInAsync("barnet");
        var action = await vru.AddAction("barnet", "A sweep", Vru.Email("barnet", Role.Contributor));
        var owner = await vru.Browse("barnet", Role.Contributor);
        await owner.GoAsync($"/barnet/plans/2026/actions/{action}");
        await owner.SubmitAsync("#update form", ("Input.Status", "OnTrack"), ("Input.Done", "Swept twice"));
        var offered = owner.Page!.QuerySelector(".govuk-notification-banner a")!.GetAttribute("href");
        var later = Assert.Single(owner.Page!.QuerySelectorAll(".vru-timeline a")).GetAttribute("href");
        Assert.Equal(offered, later);

        await owner.GoAsync(offered!);
        await owner.UploadAsync("#evidence", "Upload", "log.txt", Files.Bytes("Two knives.\n"));

        await using var room = await vru.In("barnet");
        var kept = await room.Db.Evidence.SingleAsync();
        Assert.Equal((await room.Db.Updates.SingleAsync()).Id, kept.UpdateId);
        var page = await owner.GoAsync($"/barnet/plans/2026/actions/{action}");
        Assert.Contains("with an update", page.QuerySelector("#evidence")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await (await vru.Browse("barnet", Role.Viewer)).GoAsync($"/barnet/plans/2026/actions/{action}")).QuerySelectorAll(".vru-timeline a"));
    }

    [Fact]
    public async Task My_actions_offers_evidence_to_what_was_just_saved()
    {
        await vru.PlanInAsync("bexley");
        var action = await vru.AddAction("bexley", "A sweep", Vru.Email("bexley", Role.Contributor));
        var owner = await vru.Browse("bexley", Role.Contributor);
        await owner.GoAsync("/my-actions");

        await owner.SubmitAsync($"#f-a{action:N}", ($"a{action:N}.Status", "OnTrack"), ($"a{action:N}.Done", "Swept twice"));

        await using var room = await vru.In("bexley");
        var update = await room.Db.Updates.SingleAsync();
        var link = owner.Page!.QuerySelector("[role=status] a")!.GetAttribute("href");
        Assert.Equal($"/bexley/evidence/new?to={action}&updateId={update.Id}", link);
        await owner.GoAsync(link!);
        Assert.Contains("With an update of “A sweep”", owner.Page!.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joint_actions_evidence_is_read_in_the_boroughs_of_its_BCU_and_nowhere_else()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("lewisham");
        await vru.PlanInAsync("bromley");
        var action = await vru.AddJointAsync("One list of children");
        var open = await vru.AddEvidence(JointScene.Bcu, "list.txt", Files.Bytes("Forty names less.\n"), action);
        var restricted = await vru.AddEvidence(JointScene.Bcu, "names.txt", Files.Bytes("RESTRICTED-e1\n"), action, "?isRestricted=true");
        var ofReview = await (await vru.JointCoordinatorAsync()).PutFileAsync($"/{JointScene.Bcu}/api/v1/reviews/2026-q3/evidence", "figures.txt", Files.Bytes("The BCU’s own.\n"));
        ofReview.EnsureSuccessStatusCode();
        var own = (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<System.Text.Json.JsonElement>(ofReview.Content)).GetProperty("id").GetGuid();
        var here = $"/lewisham/plans/2026/joint/{action}";
        var viewer = await vru.Browse("lewisham", Role.Viewer);

        await viewer.GoAsync(here);
        var link = Assert.Single(viewer.Page!.QuerySelectorAll("#evidence a"));

        Assert.Equal("list", link.TextContent);
        Assert.Equal(Files.Bytes("Forty names less.\n"), await viewer.DownloadAsync(link.GetAttribute("href")!));
        var api = await vru.SignedIn("lewisham", Role.Viewer);
        var taken = await api.GetAsync($"/lewisham/api/v1/plans/2026/joint/{action}/evidence/{open}/content");
        Assert.Equal("attachment", taken.Content.Headers.ContentDisposition!.DispositionType);
        foreach (var path in new[] { $"{here}/evidence/{restricted}", $"{here}/evidence/{own}", $"{here}/evidence/{Guid.NewGuid()}", $"/lewisham/evidence/{open}", $"/lewisham/evidence/{open}/versions/1" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await viewer.AskAsync(HttpMethod.Get, path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.Browse("bromley", Role.Coordinator)).AskAsync(HttpMethod.Get, $"/bromley/plans/2026/joint/{action}/evidence/{open}")).StatusCode);
        var member = await vru.Browse("coordinator@bcu-south-east.example");
        Assert.Equal(HttpStatusCode.NotFound, (await member.AskAsync(HttpMethod.Get, $"{here}/evidence/{open}")).StatusCode);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;

namespace LondonVRU.IntegrationTests.Evidence;

public sealed class EvidenceRightsTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Contributors_keep_evidence_of_their_own_actions_alone_and_viewers_of_none()
    {
        var (own, other) = (await vru.AddAction("barnet", "Own", "contributor@barnet.example"), await vru.AddAction("barnet", "Somebody else’s"));
        var of = await vru.AddEvidence("barnet", action: other);
        var (contributor, viewer) = (await vru.SignedIn("barnet", Role.Contributor), await vru.SignedIn("barnet", Role.Viewer));

        Assert.Equal(HttpStatusCode.Created, (await contributor.PutFileAsync($"/barnet/api/v1/actions/{own}/evidence", "a.pdf", Files.Pdf)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await contributor.PutFileAsync($"/barnet/api/v1/actions/{other}/evidence", "a.pdf", Files.Pdf)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await contributor.PutFileAsync($"/barnet/api/v1/evidence/{of}/versions", "a.pdf", Files.Pdf, 1)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await contributor.Patch($"/barnet/api/v1/evidence/{of}", new { name = "Mine" }, 1)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PutFileAsync($"/barnet/api/v1/actions/{own}/evidence", "a.pdf", Files.Pdf)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync($"/barnet/api/v1/evidence/{of}/versions/1/content")).StatusCode);
    }

    [Fact]
    public async Task Evidence_of_a_restricted_action_is_for_those_who_may_read_the_action()
    {
        var action = await vru.AddAction("bexley", "Restricted", "contributor@bexley.example", restricted: true);
        var id = await vru.AddEvidence("bexley", "names.pdf", action: action);

        foreach (var (role, sees) in new[] { (Role.Viewer, false), (Role.Contributor, true), (Role.Coordinator, true), (Role.Approver, true) })
        {
            await SeesAsync("bexley", id, role, sees);
        }

        var shared = await (await vru.SignedIn("bexley", Role.Coordinator)).PutFileAsync($"/bexley/api/v1/actions/{action}/evidence?isShared=true", "a.pdf", Files.Pdf);
        Assert.Equal("evidence.restricted-shared", await shared.Code());
    }

    [Fact]
    public async Task A_restricted_piece_of_an_open_action_is_for_its_owner_the_coordinator_and_the_chair()
    {
        var action = await vru.AddAction("brent", "Open", "contributor@brent.example");
        var id = await vru.AddEvidence("brent", "names.pdf", action: action, query: "?isRestricted=true");
        var foreign = await vru.AddEvidence("brent", "other names.pdf", action: await vru.AddAction("brent", "Nobody’s"), query: "?isRestricted=true");

        await SeesAsync("brent", id, Role.Viewer, false);
        await SeesAsync("brent", id, Role.Contributor, true);
        await SeesAsync("brent", foreign, Role.Contributor, false);
        await SeesAsync("brent", foreign, Role.Approver, true);
        var viewer = await vru.Browse("brent", Role.Viewer);
        await viewer.GoAsync($"/brent/plans/2026/actions/{action}");
        Assert.DoesNotContain("names", viewer.Text);
        await viewer.GoAsync($"/brent/plans/2026/actions/{action}/history");
        Assert.DoesNotContain("names", viewer.Text);
        await viewer.GoAsync("/brent/plans/2026/history");
        Assert.DoesNotContain("names.pdf", viewer.Text);
        var administrator = await vru.Browse("brent", Role.Administrator);
        await administrator.GoAsync("/brent/history");
        Assert.DoesNotContain("names", administrator.Page!.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Another_tenants_ids_are_not_found_anywhere()
    {
        var action = await vru.AddAction("camden", "Theirs");
        var id = await vru.AddEvidence("camden", action: action);
        var own = await vru.AddAction("croydon", "Own");
        var api = await vru.SignedIn("croydon", Role.Coordinator);
        var update = Guid.CreateVersion7();
        (await (await vru.SignedIn("camden", Role.Coordinator)).PostAsJsonAsync($"/camden/api/v1/actions/{action}/updates", new { id = update, status = "onTrack" })).EnsureSuccessStatusCode();

        foreach (var answer in new[]
        {
            await api.GetAsync($"/croydon/api/v1/evidence/{id}"), await api.GetAsync($"/croydon/api/v1/evidence/{id}/versions/1/content"),
            await api.PutFileAsync($"/croydon/api/v1/evidence/{id}/versions", "a.pdf", Files.Pdf, 1), await api.PutFileAsync($"/croydon/api/v1/actions/{action}/evidence", "a.pdf", Files.Pdf),
            await api.PutFileAsync($"/croydon/api/v1/actions/{own}/evidence?update={update}", "a.pdf", Files.Pdf), await api.Patch($"/croydon/api/v1/evidence/{id}", new { name = "Mine" }, 1),
            await api.PostAsJsonAsync($"/croydon/api/v1/evidence/{id}/deletion", new { because = "Mine" }),
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Empty(vru.Stored(await vru.TenantId("croydon")));
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.Browse("officer@london.example")).AskAsync(HttpMethod.Get, $"/camden/evidence/{id}/versions/1")).StatusCode);
    }

    private async Task SeesAsync(string borough, Guid id, Role role, bool sees)
    {
        var (expected, api) = (sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, await vru.SignedIn(borough, role));
        Assert.Equal(expected, (await api.GetAsync($"/{borough}/api/v1/evidence/{id}")).StatusCode);
        Assert.Equal(expected, (await api.GetAsync($"/{borough}/api/v1/evidence/{id}/versions/1/content")).StatusCode);
        Assert.Equal(sees, (await api.GetFromJsonAsync<JsonElement>($"/{borough}/api/v1/evidence")).EnumerateArray().Any(row => row.GetProperty("id").GetGuid() == id));
        Assert.Equal(expected, (await (await vru.Browse(borough, role)).AskAsync(HttpMethod.Get, $"/{borough}/evidence/{id}")).StatusCode);
    }
}

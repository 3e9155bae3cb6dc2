using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Application.Data;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.People;
using LondonVRU.IntegrationTests.Tenants.Canaries;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans.Joint;

/// <summary>A borough notes where it differs from the joint plan.</summary>
public sealed class JointExceptionTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_note_stands_beside_the_joint_action_in_its_borough_and_nowhere_else()
    {
        var joint = await vru.AddJointAsync("Sweep both sides of the line");
        await vru.PlanOf("bexley");
        await vru.PlanOf("greenwich");
        var browser = await vru.Browse("bexley", Role.Coordinator);
        await browser.GoAsync($"/bexley/plans/2026/joint/{joint}");
        await browser.SubmitAsync("#exception", ("Note", "  Our parks\r\nclose at dusk.  "));
        Assert.Contains("Note saved", browser.Text, StringComparison.Ordinal);

        var plan = await browser.GoAsync("/bexley/plans/2026");
        Assert.Contains("Our parks\nclose at dusk.", plan.Body!.TextContent, StringComparison.Ordinal);
        var viewer = await vru.Browse("bexley", Role.Viewer);
        await viewer.GoAsync($"/bexley/plans/2026/joint/{joint}");
        Assert.Contains("What differs in Bexley", viewer.Text, StringComparison.Ordinal);
        var paper = await (await vru.SignedIn("bexley", Role.Viewer)).GetByteArrayAsync("/bexley/api/v1/plans/2026/export?format=docx");
        Assert.Contains("close at dusk.", Scanner.Unpack(paper), StringComparison.Ordinal);

        var other = await vru.Browse("greenwich", Role.Coordinator);
        await other.GoAsync($"/greenwich/plans/2026/joint/{joint}");
        Assert.DoesNotContain("dusk", other.Text, StringComparison.Ordinal);
        var bcu = await vru.Browse(JointScene.Bcu, Role.Coordinator);
        await bcu.GoAsync($"/{JointScene.Bcu}/plans/2026/actions/{joint}");
        Assert.DoesNotContain("dusk", bcu.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await vru.JointRowAsync(joint)).Version);
    }

    [Fact]
    public async Task Only_the_boroughs_coordinator_notes_and_takes_away()
    {
        var joint = await vru.AddJointAsync("Ride the route");
        await vru.PlanOf("bexley");
        foreach (var role in new[] { Role.Viewer, Role.Contributor, Role.Approver })
        {
            var client = await vru.SignedIn("bexley", role);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.NoteAsync("bexley", joint, "No.")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.UnnoteAsync("bexley", joint, 1)).StatusCode);
            Assert.Null((await (await vru.Browse("bexley", role)).GoAsync($"/bexley/plans/2026/joint/{joint}")).QuerySelector("#exception"));
        }

        var coordinator = await vru.SignedIn("bexley", Role.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.UnnoteAsync("bexley", joint, 1)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await coordinator.NoteAsync("bexley", joint, "Only its end.")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await coordinator.UnnoteAsync("bexley", joint, 1)).StatusCode);
        Assert.All(await coordinator.JointActionsAsync("bexley"), one => Assert.True(one.Words() != "Ride the route" || one.GetProperty("exception").ValueKind == JsonValueKind.Null));
    }

    [Fact]
    public async Task The_same_words_twice_are_one_note_and_blank_words_none()
    {
        var joint = await vru.AddJointAsync("Map it together");
        await vru.PlanOf("lewisham");
        var coordinator = await vru.SignedIn("lewisham", Role.Coordinator);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => coordinator.NoteAsync("lewisham", joint, "We have our own map.")));
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.PreconditionRequired, answer.StatusCode.ToString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await coordinator.NoteAsync("lewisham", joint, "  ", 1)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await coordinator.NoteAsync("lewisham", joint, new string('x', JointException.WordsMaxLength + 1), 1)).StatusCode);
        Assert.Equal(1, await CountAsync("lewisham", joint));
    }

    [Fact]
    public async Task Who_writes_second_sees_the_first_words_and_keeps_their_own()
    {
        var joint = await vru.AddJointAsync("Place workers");
        await vru.PlanOf("lewisham");
        var (one, two) = (await vru.Browse("lewisham", Role.Coordinator), await vru.Browse("lewisham", Role.Coordinator));
        await one.GoAsync($"/lewisham/plans/2026/joint/{joint}");
        await two.GoAsync($"/lewisham/plans/2026/joint/{joint}");
        await one.SubmitAsync("#exception", ("Note", "Written first"));

        var clash = await two.SubmitAsync("#exception", ("Note", "Written second"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, two.Status);
        Assert.Contains("Written first", two.Text, StringComparison.Ordinal);
        Assert.Equal("Written second", clash.QuerySelector("textarea[name=Note]")!.TextContent.Trim());
        await two.SubmitAsync("#exception");
        Assert.Contains("Written second", two.Text, StringComparison.Ordinal);
        var api = await vru.SignedIn("lewisham", Role.Coordinator);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.NoteAsync("lewisham", joint, "Third", 1)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await api.NoteAsync("lewisham", joint, "Third")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await api.NoteAsync("lewisham", joint, "Third", 2)).StatusCode);
    }

    [Fact]
    public async Task Of_a_restricted_action_nothing_is_noted_even_by_who_may_read_it()
    {
        const string Both = "coordinates-both@south-east.example";
        var joint = await vru.AddJointAsync("Told at the meeting only", restricted: true);
        await vru.PlanOf("greenwich");
        await vru.AddMemberAsync("greenwich", Both, Role.Coordinator);
        await vru.AddMemberAsync(JointScene.Bcu, Both, Role.Coordinator);

        var answer = await (await vru.SignedIn(Both)).NoteAsync("greenwich", joint, "Not with us.");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("joint.restricted", await answer.Code());
    }

    [Fact]
    public async Task A_note_is_signed_with_the_plan_and_goes_to_london_with_it()
    {
        var (joint, later) = (await vru.AddJointAsync("Share one page"), await vru.AddJointAsync("To be restricted"));
        var coordinator = await vru.ReadyPlanIn("greenwich");
        (await coordinator.NoteAsync("greenwich", joint, "We add two figures of our own.")).EnsureSuccessStatusCode();
        (await coordinator.NoteAsync("greenwich", later, "SECRET-TO-BE")).EnsureSuccessStatusCode();
        (await coordinator.PostAsync("/greenwich/api/v1/plans/2026/sign-off-request", null)).EnsureSuccessStatusCode();

        // What the chair has before them changes: it is a draft again.
        (await coordinator.NoteAsync("greenwich", joint, "We add three figures of our own.", 1)).EnsureSuccessStatusCode();
        Assert.Equal("draft", await StateAsync(coordinator));
        (await (await vru.JointCoordinatorAsync()).Patch($"/{JointScene.Bcu}/api/v1/actions/{later}", new { isRestricted = true }, 1)).EnsureSuccessStatusCode();
        await vru.Submit("greenwich", coordinator);

        await using var london = await vru.In("london");
        var copy = Assert.Single(await london.Db.SubmittedExceptions.ToListAsync());
        Assert.Equal("We add three figures of our own.", copy.Words);
        Assert.Empty(await london.Db.SubmittedActions.Where(action => action.ActionId == new Domain.Id<PlanAction>(joint)).ToListAsync());

        // London has the plan: a note does not take it back, and goes with the next version.
        (await coordinator.NoteAsync("greenwich", joint, "We add four.", 2)).EnsureSuccessStatusCode();
        Assert.Equal("submitted", await StateAsync(coordinator));
        Assert.Equal("We add three figures of our own.", (await london.Db.SubmittedExceptions.AsNoTracking().SingleAsync()).Words);
        await using (var bexley = await vru.In("bexley"))
        {
            Assert.Empty(await bexley.Db.SubmittedExceptions.ToListAsync());
        }

        (await coordinator.DeleteAsync("/greenwich/api/v1/plans/2026/submission")).EnsureSuccessStatusCode();
        await using var again = await vru.In("london");
        Assert.Empty(await again.Db.SubmittedExceptions.ToListAsync());
    }

    private static async Task<string?> StateAsync(HttpClient client) => (await client.GetFromJsonAsync<JsonElement>("/greenwich/api/v1/plans/2026")).GetProperty("state").GetString();

    private async Task<int> CountAsync(string borough, Guid joint)
    {
        await using var room = await vru.In(borough);
        return await room.Db.JointExceptions.CountAsync(exception => exception.JointActionId == new Domain.Id<PlanAction>(joint));
    }
}

file static class Ready
{
    /// <summary>A plan that can be sent to the chair, whether or not it was begun before.</summary>
    public static async Task<HttpClient> ReadyPlanIn(this Vru vru, string borough)
    {
        await vru.PlanOf(borough);
        await using var room = await vru.In(borough);
        foreach (var action in await room.Db.Actions.ToListAsync())
        {
            action.Edit(action.Content() with { OwnerAsWritten = "Head of Community Safety" });
        }

        await room.Db.SaveChangesAsync();
        return await vru.SignedIn(borough, Role.Coordinator);
    }
}

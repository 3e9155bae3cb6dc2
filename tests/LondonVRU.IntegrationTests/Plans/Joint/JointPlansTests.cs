using System.Net;
using System.Net.Http.Json;
using System.Text;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.People;
using LondonVRU.IntegrationTests.Tenants.Canaries;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans.Joint;

/// <summary>What is read of a joint plan in the plans of its boroughs.</summary>
public sealed class JointPlansTests(Vru vru) : IClassFixture<Vru>, IAsyncLifetime
{
    private static readonly string[] Boroughs = ["bexley", "greenwich", "lewisham"];

    private Guid second;
    private Guid first;
    private Guid secret;

    public async Task InitializeAsync()
    {
        foreach (var borough in Boroughs)
        {
            await vru.PlanOf(borough);
        }

        await using var room = await vru.In(JointScene.Bcu);
        if (await room.Db.Plans.AnyAsync())
        {
            var known = await room.Db.Actions.ToDictionaryAsync(action => action.Text, action => action.Id.Value);
            (second, first, secret) = (known["One list of children"], known["Meet once a month"], known["Close the line"]);
            return;
        }

        second = await vru.AddJointAsync("One list of children", theme: 4, owner: "police@south-east.example");
        secret = await vru.AddJointAsync("Close the line", theme: 2, restricted: true);
        first = await vru.AddJointAsync("Meet once a month");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_joint_plan_begins_without_minimum_standards_which_each_borough_answers_itself()
    {
        var plan = await (await vru.JointCoordinatorAsync()).GetFromJsonAsync<System.Text.Json.JsonElement>($"/{JointScene.Bcu}/api/v1/plans/2026");

        Assert.Equal("South East’s joint plan 2026/27", plan.GetProperty("title").GetString());
        Assert.Equal(3, plan.GetProperty("themes").EnumerateArray().Sum(theme => theme.GetProperty("actions").GetArrayLength()));
        Assert.Equal(0, plan.GetProperty("jointActions").GetArrayLength());
    }

    [Fact]
    public async Task Joint_actions_stand_in_their_themes_in_every_members_plan_numbered_by_the_order_of_themes()
    {
        foreach (var borough in Boroughs)
        {
            var page = await (await vru.Browse(borough, Role.Viewer)).GoAsync($"/{borough}/plans/2026");
            var codes = page.QuerySelectorAll(".vru-table__no").Select(cell => cell.TextContent).ToList();

            Assert.Equal(["J1", "J3"], codes.Where(code => code[0] == 'J'));
            Assert.StartsWith("1.", codes[codes.IndexOf("J1") - 1], StringComparison.Ordinal);
            Assert.StartsWith("2.", codes[codes.IndexOf("J1") + 1], StringComparison.Ordinal);
            Assert.StartsWith("4.", codes[codes.IndexOf("J3") - 1], StringComparison.Ordinal);
            var row = page.QuerySelectorAll("tr").Single(row => row.QuerySelector(".vru-table__no")?.TextContent == "J1");
            Assert.Equal($"/{borough}/plans/2026/joint/{first}", row.QuerySelector("a")!.GetAttribute("href"));
            Assert.Equal("Joint", row.QuerySelector(".vru-flag")!.TextContent);
            Assert.EndsWith("in eight themes. Two of them are joint.", page.QuerySelector("caption")!.TextContent.Trim(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_api_gives_them_apart_from_the_plans_own()
    {
        var viewer = await vru.SignedIn("lewisham", Role.Viewer);
        var plan = await viewer.GetFromJsonAsync<System.Text.Json.JsonElement>("/lewisham/api/v1/plans/2026");

        Assert.Equal(["J1 Meet once a month", "J3 One list of children"], plan.GetProperty("jointActions").EnumerateArray().Select(joint => $"{joint.Number()} {joint.Words()}"));
        Assert.Equal(plan.GetProperty("themes")[3].GetProperty("id").GetGuid(), plan.GetProperty("jointActions")[1].GetProperty("themeId").GetGuid());
        Assert.DoesNotContain(plan.GetProperty("themes").EnumerateArray().SelectMany(theme => theme.GetProperty("actions").EnumerateArray()), action => action.GetProperty("id").GetGuid() == first);
        Assert.Equal(["Bexley", "Greenwich", "Lewisham"], plan.GetProperty("jointPlan").GetProperty("boroughs").EnumerateArray().Select(borough => borough.GetString()!));
        Assert.False(plan.GetProperty("jointPlan").GetProperty("mayEnter").GetBoolean());
    }

    [Fact]
    public async Task A_restricted_one_is_read_only_by_who_has_the_right_in_the_bcu_itself()
    {
        const string Both = "both@south-east.example";
        await vru.AddMemberAsync("greenwich", Both, Role.Viewer);

        foreach (var role in new[] { Role.Coordinator, Role.Approver, Role.Contributor, Role.Viewer })
        {
            Assert.Equal(["J1", "J3"], (await (await vru.SignedIn("greenwich", role)).JointActionsAsync("greenwich")).Select(JointScene.Number));
            var hidden = await (await vru.SignedIn("greenwich", role)).GetAsync($"/greenwich/api/v1/plans/2026/joint/{secret}");
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }

        Assert.Equal(["J1", "J3"], (await (await vru.SignedIn(Both)).JointActionsAsync("greenwich")).Select(JointScene.Number));
        await vru.AddMemberAsync(JointScene.Bcu, Both, Role.Coordinator);
        var both = await vru.SignedIn(Both);
        Assert.Equal(["J1", "J2", "J3"], (await both.JointActionsAsync("greenwich")).Select(JointScene.Number));
        Assert.Equal(HttpStatusCode.OK, (await both.GetAsync($"/greenwich/api/v1/plans/2026/joint/{secret}")).StatusCode);
    }

    [Fact]
    public async Task Who_owned_a_restricted_one_and_has_left_the_bcu_reads_it_no_more()
    {
        const string Leaver = "leaver@south-east.example";
        await vru.AddMemberAsync("bexley", Leaver, Role.Viewer);
        var id = await vru.IdOfAsync(Leaver);
        await using (var room = await vru.In(JointScene.Bcu))
        {
            (await room.Db.Actions.SingleAsync(action => action.Id == new Domain.Id<Domain.Plans.PlanAction>(secret))).Assign(id);
            await room.Db.SaveChangesAsync();
        }

        Assert.Equal(["J1", "J3"], (await (await vru.SignedIn(Leaver)).JointActionsAsync("bexley")).Select(JointScene.Number));
    }

    [Fact]
    public async Task A_member_borough_reads_an_action_whole_and_is_led_to_the_bcu_only_if_they_belong_there()
    {
        var viewer = await vru.Browse("bexley", Role.Viewer);
        var page = await viewer.GoAsync($"/bexley/plans/2026/joint/{second}");
        Assert.Contains("Joint action J3", page.QuerySelector(".vru-eyebrow")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Joint plan of Bexley, Greenwich and Lewisham", viewer.Text, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll($"main a[href^='/{JointScene.Bcu}'], main form"));

        var police = await vru.Browse("police@south-east.example");
        var theirs = await police.GoAsync($"/bexley/plans/2026/joint/{second}");
        Assert.NotNull(theirs.QuerySelector($"a[href='/{JointScene.Bcu}/plans/2026/actions/{second}']"));
    }

    [Fact]
    public async Task An_update_given_once_in_the_bcu_is_seen_in_every_borough_and_waits_among_ones_own_actions()
    {
        var police = await vru.Browse("police@south-east.example");
        await police.GoAsync("/my-actions");
        Assert.Contains("One list of children", police.Text, StringComparison.Ordinal);
        await police.SubmitAsync($"#f-a{second:N}", ($"a{second:N}.Status", "AtRisk"), ($"a{second:N}.Done", "Two boroughs have named a worker."), ($"a{second:N}.Next", "The third in March."));
        Assert.Equal(HttpStatusCode.OK, police.Status);

        foreach (var borough in Boroughs)
        {
            var viewer = await vru.Browse(borough, Role.Viewer);
            var row = (await viewer.GoAsync($"/{borough}/plans/2026")).QuerySelectorAll("tr").Single(row => row.QuerySelector(".vru-table__no")?.TextContent == "J3");
            Assert.Contains("At risk", row.TextContent, StringComparison.Ordinal);
            await viewer.GoAsync($"/{borough}/plans/2026/joint/{second}");
            Assert.Contains("Two boroughs have named a worker.", viewer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_filter_finds_joint_actions_by_words_and_by_where_they_come_from()
    {
        var browser = await vru.Browse("greenwich", Role.Viewer);

        async Task<string[]> Shown(string query) => [.. (await browser.GoAsync($"/greenwich/plans/2026?{query}")).QuerySelectorAll(".vru-table__no").Select(cell => cell.TextContent)];

        Assert.Equal(["J1", "J3"], await Shown("origin=joint"));
        Assert.Equal(["J3"], await Shown("q=One+list+of+children"));
        Assert.Equal(["J1", "J3"], (await Shown("sort=end")).Where(code => code[0] == 'J').Order());
        Assert.DoesNotContain("J1", await Shown("origin=local&origin=essential"));
    }

    [Fact]
    public async Task A_plan_taken_away_as_a_file_has_them_marked_and_never_a_restricted_one()
    {
        var viewer = await vru.SignedIn("bexley", Role.Viewer);
        foreach (var format in new[] { "csv", "xlsx", "docx" })
        {
            var file = Scanner.Unpack(await viewer.GetByteArrayAsync($"/bexley/api/v1/plans/2026/export?format={format}"));
            Assert.Contains("Meet once a month", file, StringComparison.Ordinal);
            Assert.Contains("J1", file, StringComparison.Ordinal);
            Assert.Contains("Joint", file, StringComparison.Ordinal);
            Assert.DoesNotContain("Close the line", file, StringComparison.Ordinal);
        }

        var coordinator = await vru.Browse("bexley", Role.Coordinator);
        await coordinator.GoAsync("/bexley/plans/2026/public");
        Assert.Contains("keeps and publishes them, once for all its boroughs", coordinator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Meet once a month", coordinator.Text, StringComparison.Ordinal);
        var contributor = await vru.SignedIn("bexley", Role.Contributor);
        Assert.DoesNotContain("Meet once a month", Encoding.UTF8.GetString(await contributor.GetByteArrayAsync("/bexley/api/v1/plans/2026/export?format=csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_says_whose_joint_plan_it_is_and_a_borough_that_there_is_one()
    {
        var bcu = await vru.Browse(JointScene.Bcu, Role.Viewer);
        await bcu.GoAsync($"/{JointScene.Bcu}");
        Assert.Contains("Joint plan of Bexley, Greenwich and Lewisham", bcu.Text, StringComparison.Ordinal);

        var borough = await vru.Browse("lewisham", Role.Viewer);
        await borough.GoAsync("/lewisham");
        Assert.Contains("South East keeps a joint plan of Bexley, Greenwich and Lewisham", borough.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_tell_a_bcu_from_a_borough_and_people_are_invited_into_it()
    {
        var police = await vru.Browse("police@south-east.example");
        var places = await police.GoAsync("/places");
        Assert.Equal("South East BCU", places.QuerySelector($".vru-doors a[href='/{JointScene.Bcu}']")!.TextContent);

        var administrator = await vru.Browse(JointScene.Bcu, Role.Administrator);
        await administrator.InviteAsync(JointScene.Bcu, "new@south-east.example", role: Role.Contributor);
        Assert.True(await vru.ReadAsync(db => db.Invitations.AnyAsync(invitation => db.People.Any(person => person.Id == invitation.PersonId && person.Email == "new@south-east.example"))));
    }

    [Fact]
    public async Task The_plan_and_an_actions_page_take_six_commands_a_tenant_at_most()
    {
        var viewer = await vru.Browse("lewisham", Role.Viewer);
        foreach (var path in new[] { "/lewisham/plans/2026", $"/lewisham/plans/2026/joint/{second}", "/lewisham" })
        {
            await viewer.GoAsync(path);
            var before = vru.Commands.Count;
            await viewer.GoAsync(path);
            Assert.InRange(vru.Commands.Count - before, 1, 2 * 6);
        }
    }
}

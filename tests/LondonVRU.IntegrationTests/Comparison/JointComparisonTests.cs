using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Tenants.Canaries;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>A joint action stands on the shelf once, counts with each borough of its BCU, and once for all of them together.</summary>
public sealed class JointComparisonTests(Vru vru) : IClassFixture<Vru>, IAsyncLifetime
{
    private const string Q2 = "2026-q2";
    private const string Q3 = "2026-q3";
    private const string Secret = "Nothing of this leaves";

    public async Task InitializeAsync()
    {
        vru.Clock.MoveTo(new DateOnly(2027, 1, 19), new TimeOnly(10, 0));
        await using var room = await vru.In("london");
        if (room.Db.Cycles.Any())
        {
            return;
        }

        var q2 = await vru.OpenCycle(Q2);
        var q3 = await vru.OpenCycle(Q3, dueOn: new DateOnly(2027, 1, 15));
        await vru.SubmitReview("bexley", q2, [new(3, "Shops of Bexley", ActionStatus.OnTrack)]);
        await vru.SubmitReview("bcu-south-east", q2, [new(3, "Sweep the line", ActionStatus.OnTrack)]);
        await vru.SubmitReview("bexley", q3, [new(3, "Shops of Bexley", ActionStatus.OnTrack)]);
        await vru.SubmitReview("greenwich", q3, [new(3, "Shops of Greenwich", ActionStatus.AtRisk)]);
        await vru.SubmitReview("bromley", q3, [new(3, "Shops of Bromley", ActionStatus.OnTrack)]);
        await vru.SubmitReview("bcu-south-east", q3, [new(3, "Sweep the line", ActionStatus.OffTrack, "No officers in March"), new(3, Secret, ActionStatus.OffTrack, IsRestricted: true)]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Each_member_that_is_in_counts_them_and_no_other_borough_does()
    {
        var boroughs = await BoroughsAsync();

        Assert.Equal(33, boroughs.Count);
        foreach (var (slug, own, joint, offTrack, restricted) in new[] { ("bexley", 1, 1, 1, 1), ("greenwich", 1, 1, 1, 1), ("bromley", 1, 0, 0, 0) })
        {
            var counts = boroughs[slug].GetProperty("themes")[2].GetProperty("counts");
            Assert.Equal((joint, offTrack, restricted), (counts.GetProperty("joint").GetInt32(), counts.GetProperty("offTrack").GetInt32(), counts.GetProperty("restricted").GetInt32()));
            Assert.Equal(own + joint, counts.EnumerateObject().Where(count => count.Name is not ("joint" or "restricted")).Sum(count => count.Value.GetInt32()));
            Assert.Equal(0, boroughs[slug].GetProperty("themes")[2].GetProperty("minimumStandards").GetInt32());
        }

        Assert.Equal(0, boroughs["lewisham"].GetProperty("themes").GetArrayLength());
    }

    [Fact]
    public async Task Londons_sums_and_lists_have_them_once_and_boroughs_stay_33()
    {
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync($"/london?cycle={Q3}");
        Assert.Contains("3 of 33 reviews are in", officer.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 4 actions since", officer.Text, StringComparison.Ordinal);
        Assert.Contains("South East BCU", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Review of a joint plan to read", officer.Text, StringComparison.Ordinal);

        var workbook = Scanner.Unpack(await officer.DownloadAsync($"/london/compare/export?cycle={Q3}&format=xlsx"));
        // Each part stands in the unpacked text with its tags and without.
        Assert.Equal(2, Count(workbook, "Sweep the line"));
        Assert.DoesNotContain(Secret, workbook, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_heat_map_has_no_row_for_the_bcu_and_a_cell_shows_the_joint_action_marked()
    {
        var analyst = await vru.Browse("analyst@london.example");
        var page = await analyst.GoAsync($"/london/compare?cycle={Q3}&borough=bexley&theme=3");
        var aside = page.QuerySelector("#behind")!;

        Assert.Contains("Two actions: one off track and one on track, and 1 restricted, not shown. One is joint, counted with each borough of the BCU. In Q2 none was off track.", aside.TextContent, StringComparison.Ordinal);
        Assert.Contains("Joint, South East", aside.TextContent, StringComparison.Ordinal);
        Assert.Equal(33, page.QuerySelectorAll(".vru-heat tbody tr:not(.vru-heat__bcu)").Length);
        await analyst.GoAsync($"/london/compare?cycle={Q3}&bcu=bcu-south-east");
        var csv = System.Text.Encoding.UTF8.GetString(await analyst.DownloadAsync($"/london/compare/export?cycle={Q3}&format=csv&bcu=bcu-south-east"));
        Assert.Contains("Of these joint", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_boroughs_record_shows_what_its_bcu_handed_over_once()
    {
        var officer = await vru.Browse("officer@london.example");
        var page = await officer.GoAsync($"/london/boroughs/greenwich?cycle={Q3}");
        var joint = page.QuerySelector("#joint")!;

        Assert.Contains("Joint actions of South East", joint.TextContent, StringComparison.Ordinal);
        Assert.Contains("No officers in March", joint.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, officer.Text, StringComparison.Ordinal);
        Assert.Null((await officer.GoAsync($"/london/boroughs/bromley?cycle={Q3}")).QuerySelector("#joint"));
        Assert.Null((await officer.GoAsync($"/london/boroughs/bcu-south-east?cycle={Q3}")).QuerySelector("#joint"));
    }

    [Fact]
    public async Task Standings_say_how_far_the_joint_plan_is()
    {
        var analyst = await vru.SignedIn("analyst@london.example");
        var standings = (await analyst.GetFromJsonAsync<JsonElement>($"/london/api/v1/standings?cycle={Q3}")).GetProperty("standings").EnumerateArray()
            .ToDictionary(one => one.GetProperty("slug").GetString()!);

        Assert.Equal(33, standings.Count);
        Assert.Equal((2, 2), (standings["bexley"].GetProperty("jointActions").GetInt32(), standings["bexley"].GetProperty("jointUpdated").GetInt32()));
        Assert.Equal(0, standings["bromley"].GetProperty("jointActions").GetInt32());
    }

    private async Task<Dictionary<string, JsonElement>> BoroughsAsync()
    {
        var analyst = await vru.SignedIn("analyst@london.example");
        return (await analyst.GetFromJsonAsync<JsonElement>($"/london/api/v1/comparison?cycle={Q3}")).GetProperty("boroughs").EnumerateArray().ToDictionary(one => one.GetProperty("slug").GetString()!);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}

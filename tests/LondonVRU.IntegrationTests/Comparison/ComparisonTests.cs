using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.Arrange;

namespace LondonVRU.IntegrationTests.Comparison;

public sealed class ComparisonTests(Vru vru) : IClassFixture<Vru>, IAsyncLifetime
{
    private const string Q2 = "2026-q2";
    private const string Q3 = "2026-q3";
    private static readonly string Secret = $"RESTRICTED-{Guid.NewGuid()}";

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
        await vru.SubmitReview("lewisham", q2, [new(3, "Agreements with shops", ActionStatus.AtRisk), new(3, "Weapons sweeps", ActionStatus.OnTrack), new(4, "=SUM(A1)", ActionStatus.OnTrack)]);
        await vru.SubmitReview("lewisham", q3,
        [
            new(3, "Agreements with shops", ActionStatus.OffTrack, "The post is vacant"), new(3, "Weapons sweeps", ActionStatus.OnTrack), new(4, "=SUM(A1)", ActionStatus.OnTrack), new(4, "Nobody has said", null),
            new(3, Secret, ActionStatus.OffTrack, Secret, IsRestricted: true),
        ]);
        await vru.SubmitReview("camden", q3, [new(1, "A board that meets", ActionStatus.Complete)]);
        await vru.SubmitReview("bcu-south-east", q3, [new(3, "A joint operation", ActionStatus.OffTrack)]);
        var withdrawn = await vru.SubmitReview("sutton", q3, [new(2, "Taken back again", ActionStatus.OffTrack)]);
        await vru.Withdraw("sutton", withdrawn);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_heat_map_counts_what_each_borough_submitted_by_theme()
    {
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare?cycle={Q3}");

        var row = page.QuerySelectorAll(".vru-heat tr").Single(tr => tr.QuerySelector("th")?.TextContent == "Lewisham");
        Assert.Contains("2R", row.Children[3].TextContent.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("of 3, Lewisham", row.Children[3].TextContent, StringComparison.Ordinal);
        Assert.Equal("Where plans are slipping", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("one of the 2 boroughs that have submitted has an action off track", page.QuerySelector(".vru-lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boroughs_that_have_not_submitted_are_marked_not_in_and_BCUs_have_no_row()
    {
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare?cycle={Q3}");

        var rows = page.QuerySelectorAll(".vru-heat tbody tr:not(.vru-heat__bcu)");
        Assert.Equal(33, rows.Length);
        Assert.Equal(31, rows.Count(row => row.TextContent.Contains("Not in", StringComparison.Ordinal)));
        Assert.DoesNotContain("A joint operation", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_opens_the_actions_behind_it_and_says_how_many_are_restricted()
    {
        var analyst = await vru.Browse("analyst@london.example");

        var page = await analyst.GoAsync($"/london/compare?cycle={Q3}&borough=lewisham&theme=3");

        var aside = page.QuerySelector("#behind")!;
        Assert.Contains("Three actions: two off track and one on track, and 1 restricted, not shown. One is joint, counted with each borough of the BCU. In Q2 none was off track.", aside.TextContent, StringComparison.Ordinal);
        Assert.Contains("The post is vacant", aside.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.QuerySelector(".vru-heat td[aria-current]")!.GetAttribute("aria-current"));
    }

    [Theory]
    [InlineData("/london/compare?cycle=2026-q9")]
    [InlineData("/london/compare?cycle=2031-q1")]
    [InlineData("/london/compare?bcu=nowhere")]
    [InlineData("/london/compare?borough=bcu-south-east&theme=1")]
    [InlineData("/london/compare?borough=lewisham&theme=99")]
    [InlineData("/london/compare/export?format=exe")]
    [InlineData("/london/boroughs/atlantis")]
    [InlineData("/london/boroughs/london")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        var officer = await vru.Browse("officer@london.example");

        await officer.GoAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }

    [Fact]
    public async Task A_BCU_narrows_the_map_to_its_boroughs()
    {
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare?cycle={Q3}&bcu=bcu-south-east");

        Assert.Equal(["Bexley", "Greenwich", "Lewisham"], page.QuerySelectorAll(".vru-heat tbody th[scope=row]").Select(th => th.TextContent));
    }

    [Fact]
    public async Task The_minimum_standards_are_a_map_of_their_own()
    {
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare?cycle={Q3}&show=standards");

        Assert.Contains("minimum standards are on track", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(33, page.QuerySelectorAll(".vru-heat tbody th[scope=row]").Length);
    }

    [Fact]
    public async Task Nothing_restricted_reaches_London()
    {
        var officer = await vru.Browse("officer@london.example");
        var api = await vru.SignedIn("officer@london.example");
        var seen = new List<string>();
        foreach (var address in new[]
        {
            $"/london?cycle={Q3}", $"/london/compare?cycle={Q3}", $"/london/compare?cycle={Q3}&borough=lewisham&theme=3", $"/london/compare?cycle={Q3}&show=standards",
            $"/london/boroughs/lewisham?cycle={Q3}", $"/london/compare/export?cycle={Q3}&format=csv",
        })
        {
            await officer.GoAsync(address);
            Assert.Equal(HttpStatusCode.OK, officer.Status);
            seen.Add(officer.Text);
        }

        var list = await api.GetFromJsonAsync<JsonElement>("/london/api/v1/submissions");
        foreach (var submission in list.EnumerateArray())
        {
            seen.Add(await api.GetStringAsync($"/london/api/v1/submissions/{submission.GetProperty("id").GetString()}"));
        }

        seen.Add(await api.GetStringAsync($"/london/api/v1/comparison?cycle={Q3}"));
        seen.Add(await api.GetStringAsync($"/london/api/v1/standings?cycle={Q3}"));
        seen.Add(await ExportAsync("xlsx"));

        Assert.All(seen, text => Assert.DoesNotContain(Secret, text, StringComparison.Ordinal));
        Assert.All(seen, text => Assert.DoesNotContain("Taken back again", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_API_counts_restricted_actions_apart_and_names_statuses_in_camel_case()
    {
        var api = await vru.SignedIn("analyst@london.example");

        var answer = await api.GetFromJsonAsync<JsonElement>($"/london/api/v1/comparison?cycle={Q3}");

        var boroughs = answer.GetProperty("boroughs").EnumerateArray().ToList();
        Assert.Equal(33, boroughs.Count);
        var lewisham = boroughs.Single(borough => borough.GetProperty("slug").GetString() == "lewisham");
        var counts = lewisham.GetProperty("themes")[2].GetProperty("counts");
        Assert.Equal((2, 1, 1), (counts.GetProperty("offTrack").GetInt32(), counts.GetProperty("onTrack").GetInt32(), counts.GetProperty("restricted").GetInt32()));
        Assert.Equal(1, lewisham.GetProperty("themes")[3].GetProperty("counts").GetProperty("noWordYet").GetInt32());
        Assert.Equal(JsonValueKind.Null, boroughs.Single(borough => borough.GetProperty("slug").GetString() == "sutton").GetProperty("submissionId").ValueKind);
    }

    [Fact]
    public async Task The_list_of_submissions_comes_in_pages()
    {
        var api = await vru.SignedIn("analyst@london.example");

        var answer = await api.GetAsync($"/london/api/v1/submissions?kind=review&cycle={Q3}&page=2&pageSize=2");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single((await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray());
        Assert.Contains("page=1&pageSize=2>; rel=\"prev\"", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await api.GetAsync("/london/api/v1/submissions?pageSize=0")).StatusCode);
        Assert.Equal("[]", await api.GetStringAsync("/london/api/v1/practices"));
    }

    [Fact]
    public async Task An_export_holds_no_formula()
    {
        var workbook = await ExportAsync("xlsx");

        Assert.Contains("=SUM(A1)", workbook, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", workbook, StringComparison.Ordinal);
        Assert.Contains("sheet2.xml", workbook, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/london")]
    [InlineData("/london/compare")]
    [InlineData("/london/compare/export")]
    [InlineData("/london/boroughs/lewisham")]
    [InlineData("/london/template")]
    public async Task Londons_rooms_are_not_found_by_a_borough(string address)
    {
        var viewer = await vru.Browse("lewisham", Role.Viewer);

        await viewer.GoAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, viewer.Status);
    }

    [Fact]
    public async Task An_administrator_of_London_reads_but_does_not_export()
    {
        var admin = await vru.Browse("admin@london.example");

        await admin.GoAsync($"/london/compare?cycle={Q3}");
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        await admin.GoAsync($"/london/compare/export?cycle={Q3}");
        Assert.Equal(HttpStatusCode.Forbidden, admin.Status);
    }

    [Fact]
    public async Task A_page_asks_the_database_six_times_at_most_and_then_not_at_all()
    {
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/template");
        await using (var london = await vru.In("london"))
        {
            // A save that touches the shelf makes everything that is kept old.
            await vru.SubmitReview("hackney", await vru.OpenCycle(Q3), [new(1, "Hackney’s own", ActionStatus.OnTrack)]);
        }

        foreach (var address in new[] { $"/london?cycle={Q3}", $"/london/compare?cycle={Q3}&borough=lewisham&theme=3", $"/london/boroughs/lewisham?cycle={Q3}" })
        {
            var count = await CountAsync(officer, address);
            Assert.True(count is >= 1 and <= 6, $"{address} asks {count} times.");
        }

        Assert.Equal(0, await CountAsync(officer, $"/london?cycle={Q3}"));
        Assert.Equal(0, await CountAsync(officer, $"/london/compare?cycle={Q3}"));
    }

    private async Task<int> CountAsync(Browser browser, string address)
    {
        var before = vru.Commands.Count;
        await browser.GoAsync(address);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        return vru.Commands.Count - before;
    }

    /// <summary>All parts of the workbook, one after the other, each after its name.</summary>
    private async Task<string> ExportAsync(string format)
    {
        var officer = await vru.Browse("officer@london.example");
        var bytes = await officer.DownloadAsync($"/london/compare/export?cycle={Q3}&format={format}");
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', zip.Entries.Select(entry => entry.FullName + new StreamReader(entry.Open()).ReadToEnd()));
    }
}

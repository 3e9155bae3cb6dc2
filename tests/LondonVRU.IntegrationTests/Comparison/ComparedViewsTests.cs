using System.IO.Compression;
using System.Net;
using LondonVRU.Application.Comparison.Exports;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Offers;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>The views of the comparison, each from the address alone.</summary>
public sealed class ComparedViewsTests(Vru vru) : IClassFixture<Vru>, IAsyncLifetime
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
        await vru.SubmitReview("lewisham", q2, [new(3, "Agreements with shops", ActionStatus.AtRisk), new(3, "Weapons sweeps", ActionStatus.OnTrack), new(4, "Mentors", ActionStatus.OffTrack)]);
        await vru.SubmitReview("lewisham", q3,
        [
            new(3, "Agreements with shops", ActionStatus.OffTrack, "The post is vacant"), new(3, "Weapons sweeps", ActionStatus.OnTrack), new(4, "Mentors", ActionStatus.OnTrack),
            new(3, Secret, ActionStatus.OffTrack, Secret, IsRestricted: true),
        ]);
        await vru.SubmitReview("camden", q3, [new(1, "A board that meets", ActionStatus.Complete), new(3, "Bins for knives", ActionStatus.OnTrack)]);
        await vru.SubmitReview("bcu-south-east", q3, [new(3, "A joint operation", ActionStatus.OffTrack)]);
        await vru.SubmitPlan("lewisham", 2026, [new(3, "Agreements with shops", null), new(4, "Mentors", null)]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_first_lines_of_the_comparison_say_what_has_changed_and_lead_to_it()
    {
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare?cycle={Q3}");

        var changes = page.QuerySelectorAll(".vru-changes li").Select(line => line.TextContent.Trim()).ToList();
        Assert.Equal("One action moved to off track since Q2 2026/27.", changes[0]);
        Assert.StartsWith("One action recovered", changes[1], StringComparison.Ordinal);
        page = await officer.GoAsync(page.QuerySelector(".vru-changes a")!.GetAttribute("href")!);
        Assert.Contains("Agreements with shops", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mentors", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_shows_a_measure_in_33_squares_and_the_same_in_a_table()
    {
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare/map?cycle={Q3}&measure=off-track");

        Assert.Equal(33, page.QuerySelectorAll(".vru-map .vru-tile").Length);
        Assert.Contains("Lewisham: 50 per cent, 2 of 4", page.QuerySelectorAll(".vru-map .vru-tile").Select(tile => tile.TextContent).Single(text => text.Contains("Lewisham:", StringComparison.Ordinal)), StringComparison.Ordinal);
        var first = page.QuerySelector("table tbody tr")!.TextContent;
        Assert.Contains("Lewisham", first, StringComparison.Ordinal);
        Assert.Contains("2 of 4", first, StringComparison.Ordinal);
        Assert.Contains("Restricted actions are not counted.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("19 January 2027", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_combine_and_a_figure_opens_what_it_is_made_of()
    {
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare/map?cycle={Q3}&measure=off-track&group=bcu-south-east&theme=3&lines=local");

        Assert.Equal(3, page.QuerySelectorAll(".vru-map .vru-tile").Length);
        page = await officer.GoAsync(page.QuerySelectorAll(".vru-map .vru-tile").Single(tile => tile.TextContent.Contains("Lewisham", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal(["Lewisham", "South East BCU"], page.QuerySelectorAll("table tbody th").Select(th => th.TextContent).Order(StringComparer.Ordinal));
        Assert.Contains("The post is vacant", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("67 per cent, 2 of 3", page.QuerySelector(".vru-lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quarters_stand_theme_by_theme_and_borough_by_borough()
    {
        var analyst = await vru.Browse("analyst@london.example");

        var page = await analyst.GoAsync($"/london/compare/quarters?cycle={Q3}&measure=well");

        Assert.Equal(33, page.QuerySelectorAll(".vru-multiples figure").Length);
        var theme = page.QuerySelectorAll(".vru-heat tbody tr")[2];
        Assert.Equal(["50%", "50%"], theme.QuerySelectorAll("td").Select(td => td.TextContent.Split(',')[0].Trim()));
    }

    [Fact]
    public async Task Boroughs_stand_side_by_side_in_every_measure()
    {
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare/beside?cycle={Q3}&borough=lewisham&borough=camden&measure=off-track");

        Assert.Equal("Lewisham and Camden side by side", page.QuerySelector("h1")!.TextContent);
        var row = page.QuerySelectorAll("table tbody tr").First(tr => tr.QuerySelector("th")!.TextContent.StartsWith("Off track", StringComparison.Ordinal));
        Assert.Contains("50%", row.Children[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("0%", row.Children[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("the best here", row.Children[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_theme_shows_every_action_of_the_template_and_leads_to_its_wordings()
    {
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare/theme?cycle={Q3}&theme=3");

        var link = page.QuerySelector(".vru-heat--actions tbody th a")!;
        page = await officer.GoAsync(link.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Equal(33, page.QuerySelectorAll("table tbody tr").Length);
        await officer.GoAsync($"/london/compare/action?cycle={Q3}&theme=3");
        Assert.Equal($"/london/compare/theme?cycle={Q3}&theme=3", officer.Address.PathAndQuery);
    }

    [Fact]
    public async Task The_menu_shows_how_few_have_taken_up_what()
    {
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare/options?cycle={Q3}&show=gaps");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.All(page.QuerySelectorAll("table tbody tr"), row => Assert.Contains("0 of 1", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_London_pack_comes_with_the_plans_and_holds_every_borough_by_every_measure()
    {
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/exports");
        await officer.SubmitAsync("#ask");
        var address = officer.Address.AbsolutePath;
        await Schedule.All.Single(job => job.Name == nameof(MakeShelfExports)).RunAsync(vru.Services, CancellationToken.None);
        await officer.GoAsync(address);

        using var zip = new ZipArchive(new MemoryStream(await officer.DownloadAsync(officer.Page!.QuerySelector("main a.govuk-button")!.GetAttribute("href")!)));

        var (workbook, paper) = (Unpacked(zip.GetEntry("london-pack.xlsx")!), Unpacked(zip.GetEntry("london-pack.docx")!));
        Assert.All(new[] { "Lewisham", "Camden", "Off track, per cent", "The post is vacant" }, words => Assert.Contains(words, workbook, StringComparison.Ordinal));
        Assert.All(new[] { "Lewisham", "Barking and Dagenham", "How it is counted" }, words => Assert.Contains(words, paper, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, workbook + paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pack_is_of_the_quarter_that_is_asked_for_and_of_no_other_year()
    {
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/exports");
        await officer.SubmitAsync("#ask", ("Of", Q2));
        var address = officer.Address.AbsolutePath;
        await Schedule.All.Single(job => job.Name == nameof(MakeShelfExports)).RunAsync(vru.Services, CancellationToken.None);
        Assert.Contains("the London pack of Q2 2026/27", (await officer.GoAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(await officer.DownloadAsync($"{address}/file")));
        Assert.Contains("Measures 2026-q2", Unpacked(zip.GetEntry("london-pack.xlsx")!), StringComparison.Ordinal);

        await officer.GoAsync("/london/exports");
        var page = await officer.SubmitAsync("#ask", ("Of", "2026-q1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("No review of that quarter of 2026/27 is in.", page.QuerySelector("#Of-error")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>All parts of a document, one after the other.</summary>
    private static string Unpacked(ZipArchiveEntry entry)
    {
        using var inner = new ZipArchive(entry.Open());
        return string.Join('\n', inner.Entries.Select(part => new StreamReader(part.Open()).ReadToEnd()));
    }

    [Fact]
    public async Task Groups_stand_beside_each_other_with_the_figures_that_each_has_alone()
    {
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare/beside?cycle={Q3}&borough=bcu-south-east&borough=inner&borough=camden");

        Assert.Equal("South East, Inner London and Camden side by side", page.QuerySelector("h1")!.TextContent);
        var row = page.QuerySelectorAll("section[aria-labelledby=ms] tbody tr").Single(tr => tr.QuerySelector("th")!.FirstChild!.TextContent == "Off track");
        foreach (var (index, group) in new[] { "bcu-south-east", "inner" }.Index())
        {
            var alone = await officer.GoAsync($"/london/compare/map?cycle={Q3}&measure=off-track&group={group}");
            Assert.StartsWith(alone.QuerySelectorAll("tbody tr")[^1].QuerySelector("td b")!.TextContent, row.QuerySelectorAll("td")[index].TextContent.Trim(), StringComparison.Ordinal);
        }

        await officer.GoAsync(row.QuerySelector("td a")!.GetAttribute("href")!);
        Assert.Contains("A joint operation", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Agreements with shops", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_of_a_view_keeps_within_its_edges_and_says_how_it_was_counted()
    {
        await vru.SubmitReview("merton", await vru.OpenCycle(Q3), [new(3, "Pasted\u000bwith a sign that is none \U0001F680", ActionStatus.OffTrack)]);
        var officer = await vru.Browse("officer@london.example");
        foreach (var view in new[] { "view=behind&measure=off-track&borough=merton", "view=help", "view=map&measure=stale", "view=quarters&measure=spent", "view=themes&measure=moved", "view=beside&borough=lewisham", "view=theme&theme=3", "view=action&code=3.1", "show=standards" })
        {
            var picture = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(await officer.DownloadAsync($"/london/compare/export?{view}&cycle={Q3}&format=svg"))).Root!;
            var width = double.Parse(picture.Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture);

            Assert.All(picture.Elements().Where(element => element.Name.LocalName == "text"), text => Assert.InRange(
                int.Parse(text.Attribute("x")!.Value, System.Globalization.CultureInfo.InvariantCulture) + (text.Value.Length * 0.54 * int.Parse(text.Attribute("font-size")!.Value, System.Globalization.CultureInfo.InvariantCulture)),
                0, width + 12));
            Assert.Contains("boroughs are in", picture.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_boroughs_profile_has_its_plan_and_its_review_on_one_page()
    {
        var officer = await vru.Browse("officer@london.example");
        var (asked, declined) = (await vru.AskAsync("lewisham", subject: "A trainer"), await vru.RolloutAsync("Halls from three to six"));
        await vru.SayAsync(asked, "london", RequestStepKind.Offered, "One day in March.");
        await vru.AskAsync("camden", subject: "Nothing of Lewisham’s");
        await vru.RolloutAsync("Still to be answered");
        await vru.RolloutAsync("Not for them", true, "camden", "brent");
        await using (var room = await vru.In("lewisham"))
        {
            room.Db.RolloutAnswers.Add(RolloutAnswer.Decline(await room.Db.Rollouts.SingleAsync(own => own.Id == declined), room.Tenant.Id, "Our halls are let.", vru.Clock.GetUtcNow().UtcDateTime));
            await room.Db.SaveChangesAsync();
        }

        var before = vru.Commands.Count;
        var page = await officer.GoAsync($"/london/boroughs/lewisham/profile?cycle={Q3}");

        Assert.InRange(vru.Commands.Count - before, 1, 6);
        var row = page.QuerySelectorAll("table tbody tr").Single(tr => tr.TextContent.Contains("Agreements with shops", StringComparison.Ordinal) && tr.TextContent.Contains("Off track", StringComparison.Ordinal));
        Assert.Contains("The post is vacant", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 restricted, not shown", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, officer.Text, StringComparison.Ordinal);
        Assert.Contains("A joint operation", page.QuerySelector("#joint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Q2 2026/27 97 days late", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var request = Assert.Single(page.QuerySelectorAll("section[aria-labelledby=asks] tbody tr"));
        Assert.Contains("Offered", request.TextContent, StringComparison.Ordinal);
        Assert.Contains("One day in March.", request.TextContent, StringComparison.Ordinal);
        var rollouts = page.QuerySelectorAll("section[aria-labelledby=proposed] tbody tr");
        Assert.Equal(["Still to be answered", "Halls from three to six"], rollouts.Select(tr => tr.QuerySelector("th a")!.TextContent));
        Assert.Contains("Waiting", rollouts[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Our halls are let.", rollouts[1].TextContent, StringComparison.Ordinal);
        await officer.GoAsync("/london/boroughs/atlantis/profile");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }

    [Theory]
    [InlineData("map?measure=nonsense")]
    [InlineData("map?group=atlantis")]
    [InlineData("map?theme=99")]
    [InlineData("map?lines=nonsense")]
    [InlineData("map?cycle=2031-q1")]
    [InlineData("beside?borough=bcu-nowhere")]
    [InlineData("action?code=99z")]
    [InlineData("behind?measure=on-time")]
    [InlineData("behind?borough=atlantis&measure=well")]
    [InlineData("export?view=nonsense")]
    [InlineData("export?view=theme&format=png")]
    public async Task What_does_not_exist_is_not_found(string view)
    {
        var officer = await vru.Browse("officer@london.example");

        await officer.GoAsync($"/london/compare/{view}");

        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }

    [Fact]
    public async Task Nothing_restricted_stands_in_any_view_or_export()
    {
        var officer = await vru.Browse("officer@london.example");
        foreach (var view in new[]
        {
            "map?measure=off-track", "quarters?measure=off-track", "beside?borough=lewisham", "theme?theme=3", "options?show=all", "behind?measure=off-track", "behind?measure=actions&borough=lewisham",
            "export?view=map&format=csv", "export?view=map&format=svg", "export?view=quarters&format=svg", "export?view=quarters&format=csv", "export?view=beside&format=csv", "export?view=theme&theme=3&format=csv",
            "export?view=options&format=csv", "export?view=behind&measure=actions&format=csv", "themes?measure=off-track", "export?view=themes&format=csv", "export?view=themes&format=svg",
            "export?view=beside&borough=inner&borough=lewisham&format=svg", "export?view=theme&theme=3&format=svg", "export?view=options&format=svg", "export?view=action&code=3.1&format=svg",
            "export?view=action&code=3.1&format=csv", "export?view=behind&measure=actions&format=svg", "export?format=svg", "export?format=svg&show=standards",
        })
        {
            await officer.GoAsync($"/london/compare/{view}&cycle={Q3}");

            Assert.Equal((view, HttpStatusCode.OK), (view, officer.Status));
            Assert.DoesNotContain(Secret, officer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_view_asks_the_database_six_times_at_most_and_then_only_for_words()
    {
        var officer = await vru.Browse("officer@london.example");
        foreach (var (view, borough) in new[]
        {
            ("map?measure=slipping", "barnet"), ("map?measure=menu", "brent"), ("quarters?measure=well", "croydon"), ("beside?borough=lewisham&borough=camden", "ealing"), ("theme?theme=3", "enfield"),
            ("options?show=all", "hackney"), ("behind?measure=actions", "haringey"), ("action?code=3.1", "harrow"), ("themes?measure=well", "sutton"), ("?show=status", "havering"), ("?borough=lewisham&theme=3", "islington"),
        })
        {
            // A save that touches the shelf makes everything that is kept old.
            await vru.SubmitReview(borough, await vru.OpenCycle(Q3), [new(1, "One of its own", ActionStatus.OnTrack)]);
            var before = vru.Commands.Count;
            await officer.GoAsync($"/london/compare/{view}&cycle={Q3}");
            Assert.Equal((view, HttpStatusCode.OK), (view, officer.Status));
            Assert.InRange(vru.Commands.Count - before, 1, 6);
            before = vru.Commands.Count;
            await officer.GoAsync($"/london/compare/{view}&cycle={Q3}");
            Assert.InRange(vru.Commands.Count - before, 0, 2);
        }
    }
}

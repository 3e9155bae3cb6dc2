using System.Net;
using System.Net.Http.Json;
using DocumentFormat.OpenXml.Wordprocessing;
using LondonVRU.Domain;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Papers;

/// <summary>A review leaves as a paper: what stands in it, who may take it, and what never does.</summary>
public sealed class ReviewPaperTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task The_committees_report_is_a_valid_document_with_its_headings_in_order_its_tables_headed_and_its_charts_described()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("barnet");
        await vru.UpdateAllAsync("barnet", place => place % 3 == 0 ? ActionStatus.AtRisk : ActionStatus.OnTrack);
        await coordinator.WriteAllThemesAsync("barnet");

        using var paper = await PaperAsync(coordinator, "barnet", "committee");

        Assert.Equal([], paper.Faults);
        Assert.Equal("Violence reduction plan: progress report, October to December 2026, Barnet", paper.Title);
        Assert.Equal(
            [
                "1. Recommendations", "2. Background", "3. Data", "4. Progress by theme", "5. What changed since last quarter", "6. Minimum standards", "7. Risks", "8. Help wanted",
                "9. Money", "10. Financial implications", "11. Legal and human rights implications", "12. Equalities implications", "13. Crime and disorder implications", "14. Environmental implications",
                "Appendix: table of actions",
            ],
            paper.Headings.Where(heading => heading.Level == 1).Select(heading => heading.Words));
        Assert.Equal(1, paper.Headings[0].Level);
        Assert.All(paper.Headings.Zip(paper.Headings.Skip(1)), pair => Assert.True(pair.Second.Level <= pair.First.Level + 1));
        Assert.Contains((2, "Theme 1: Governance"), paper.Headings);
        Assert.All(paper.Tables.Skip(1), table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties?.GetFirstChild<TableHeader>()));
        Assert.All(paper.Tables, table => Assert.False(string.IsNullOrEmpty(table.GetFirstChild<TableProperties>()!.GetFirstChild<TableDescription>()?.Val?.Value)));
        Assert.All(paper.Alternatives, words => Assert.False(string.IsNullOrEmpty(words)));
        Assert.Single(paper.Charts);
        Assert.Equal("OFFICIAL", paper.Marking);
        Assert.Equal([false, true], paper.Pages.Select(page => page.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape));
    }

    [Fact]
    public async Task Charts_say_what_a_count_of_the_actions_says_restricted_ones_left_out()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("bexley");
        await vru.OpenAsync(ReviewScene.Q2, new(2026, 9, 14), new(2026, 10, 15));
        await vru.UpdateAllAsync("bexley", place => place % 2 == 0 ? ActionStatus.OnTrack : null);
        await (await vru.SignedIn("bexley", Role.Approver)).SubmitAsync(coordinator, "bexley", ReviewScene.Q2);
        await vru.RestrictFirstAsync("bexley", "RESTRICTED-b1");
        await vru.UpdateAllAsync("bexley", place => (place % 5) switch { 0 => ActionStatus.OffTrack, 1 => ActionStatus.Complete, 2 => ActionStatus.AtRisk, 3 => ActionStatus.Stopped, _ => null });

        using var paper = await PaperAsync(coordinator, "bexley", "quarterly");

        await using var room = await vru.In("bexley");
        var actions = await room.Db.Actions.Where(action => !action.IsRestricted).ToListAsync();
        var themes = await room.Db.Themes.Where(theme => room.Db.Plans.Any(plan => plan.EditionId == theme.EditionId)).ToDictionaryAsync(theme => theme.Id, theme => $"{theme.Number}. {theme.Name}");
        var lines = await (from line in room.Db.ReviewLines
                           join review in room.Db.Reviews on line.ReviewId equals review.Id
                           where review.SubmittedAt != null && !line.IsRestricted
                           select line.Status).ToListAsync();
        var (byTheme, byQuarter) = (OpenedPaper.NumbersOf(paper.Charts[0]), OpenedPaper.NumbersOf(paper.Charts[1]));
        Assert.Equal(21, actions.Count);
        Assert.Equal(actions.Count, byTheme.Values.Sum());
        Assert.All(byTheme, bar => Assert.Equal(actions.Count(action => themes[action.ThemeId] == bar.Key.Category && NameOf(action.Status) == bar.Key.Series), bar.Value));
        Assert.Equal(actions.Count, byQuarter.Where(bar => bar.Key.Category == "Q3 2026/27").Sum(bar => bar.Value));
        Assert.Equal(lines.Count, byQuarter.Where(bar => bar.Key.Category == "Q2 2026/27").Sum(bar => bar.Value));
        Assert.All(byQuarter.Where(bar => bar.Key.Category == "Q2 2026/27"), bar => Assert.Equal(lines.Count(status => NameOf(status) == bar.Key.Series), bar.Value));
        Assert.Equal([], paper.Faults);
    }

    [Fact]
    public async Task Nothing_restricted_is_in_the_public_part_whoever_makes_it()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("brent");
        await vru.RestrictFirstAsync("brent", "RESTRICTED-t1");
        await vru.UpdateAllAsync("brent", place => place == 0 ? ActionStatus.OffTrack : ActionStatus.OnTrack);
        await using (var room = await vru.In("brent"))
        {
            var secret = await room.Db.Actions.SingleAsync(action => action.IsRestricted);
            var update = ActionUpdate.Of(
                secret, Id<ActionUpdate>.New(), ActionStatus.OffTrack, "RESTRICTED-d1", "RESTRICTED-n1", "RESTRICTED-h1",
                (await room.Db.Updates.FirstAsync()).ById, vru.Clock.GetUtcNow().UtcDateTime.AddMinutes(1));
            secret.Take(update, PlanState.Draft);
            room.Db.Updates.Add(update);
            await room.Db.SaveChangesAsync();
        }

        var browser = await vru.Browse("brent", Role.Coordinator);
        foreach (var template in new[] { "quarterly", "committee" })
        {
            using var paper = await PaperAsync(coordinator, "brent", template);
            await browser.GoAsync($"/brent/reviews/2026-q3/paper?template={template}");

            Assert.DoesNotContain("RESTRICTED-", paper.Unpacked(), StringComparison.Ordinal);
            Assert.DoesNotContain("RESTRICTED-", await (await coordinator.GetAsync($"/brent/api/v1/reviews/2026-q3/paper?format=html&template={template}")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("RESTRICTED-", browser.Text, StringComparison.Ordinal);
            Assert.Contains("One restricted action is left out. It is counted in none of the figures that follow.", paper.Text, StringComparison.Ordinal);
            Assert.Contains("No action is at risk or off track.", paper.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_viewer_takes_the_paper_a_contributor_only_looks_at_it_and_another_borough_finds_none()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("bromley");
        var viewer = await vru.SignedIn("bromley", Role.Viewer);
        var contributor = await vru.Browse("bromley", Role.Contributor);

        var taken = await viewer.GetAsync("/bromley/api/v1/reviews/2026-q3/paper?format=docx&template=committee&meeting=2027-01-21");
        await contributor.GoAsync("/bromley/reviews/2026-q3/paper?template=committee&meeting=2027-01-21");

        Assert.Equal((HttpStatusCode.OK, "bromley-review-2026-q3.docx"), (taken.StatusCode, taken.Content.Headers.ContentDisposition!.FileName));
        Assert.Contains("Thursday 21 January 2027", contributor.Page!.QuerySelector(".vru-doc .front")!.TextContent, StringComparison.Ordinal);
        Assert.Null(contributor.Page.QuerySelector("button[name=format]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await vru.SignedIn("bromley", Role.Contributor)).GetAsync("/bromley/api/v1/reviews/2026-q3/paper?format=docx")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.SignedIn("brent", Role.Coordinator)).GetAsync("/bromley/api/v1/reviews/2026-q3/paper?format=docx")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync($"/bromley/api/v1/reviews/2026-q3/paper?format=docx&template={Guid.NewGuid()}")).StatusCode);
        Assert.Equal("invalid", await (await viewer.GetAsync("/bromley/api/v1/reviews/2026-q3/paper?format=xlsx")).CodeAsync());
        await using var room = await vru.In("bromley");
        Assert.Contains(await room.Db.AccessEntries.ToListAsync(), entry => entry.Kind == AccessKind.Exported && entry.What == "/bromley/api/v1/reviews/2026-q3/paper");
    }

    [Fact]
    public async Task The_private_part_has_what_is_restricted_and_nothing_else_with_its_paragraph_and_reason_on_marked_pages()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("camden");
        await vru.PutAction("camden", new() { Text = "An open one" });
        await vru.RestrictFirstAsync("camden", "RESTRICTED-c1");
        var made = new { paragraphs = new[] { 7, 1 }, publicInterest = "Those named would be at risk.\nNobody else would gain." };

        var answer = await coordinator.PostAsJsonAsync("/camden/api/v1/reviews/2026-q3/private-paper", made);
        using var paper = new OpenedPaper(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("camden-review-2026-q3-private.docx", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("OFFICIAL-SENSITIVE", paper.Marking);
        Assert.Equal([], paper.Faults);
        Assert.Contains("RESTRICTED-c1", paper.Text, StringComparison.Ordinal);
        Assert.Contains("paragraphs 1 and 7 of Part 1 of Schedule 12A to the Local Government Act 1972", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Those named would be at risk.", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("An open one", paper.Unpacked(), StringComparison.Ordinal);
        Assert.Equal("invalid", await (await coordinator.PostAsJsonAsync("/camden/api/v1/reviews/2026-q3/private-paper", made with { paragraphs = [] })).CodeAsync());
        Assert.Equal("invalid", await (await coordinator.PostAsJsonAsync("/camden/api/v1/reviews/2026-q3/private-paper", made with { publicInterest = " " })).CodeAsync());
        foreach (var role in new[] { Role.Viewer, Role.Contributor })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await vru.SignedIn("camden", role)).PostAsJsonAsync("/camden/api/v1/reviews/2026-q3/private-paper", made)).StatusCode);
        }
    }

    [Fact]
    public async Task The_page_of_the_private_part_asks_for_paragraph_and_reason_and_says_when_there_is_none()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("croydon");
        var browser = await vru.Browse("croydon", Role.Approver);
        await browser.GoAsync("/croydon/reviews/2026-q3/paper/private");
        Assert.Equal("There is no private part", browser.Page!.QuerySelector("h1")!.TextContent);

        await vru.RestrictFirstAsync("croydon", "RESTRICTED-k1");
        await browser.GoAsync("/croydon/reviews/2026-q3/paper/private");
        await browser.PressAsync("#private", "#private button[value=html]");
        Assert.Equal(
            ["Choose the paragraph of Schedule 12A under which it is exempt.", "Say why the public interest in keeping it back outweighs that in telling it."],
            browser.Page!.QuerySelectorAll(".govuk-error-summary li").Select(item => item.TextContent.Trim()));
        await browser.PressAsync("#private", "#private button[value=html]", ("Paragraphs", "7"), ("PublicInterest", "It would warn <those> who are watched."));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("RESTRICTED-k1", browser.Text, StringComparison.Ordinal);
        Assert.Contains("OFFICIAL-SENSITIVE", browser.Text, StringComparison.Ordinal);
        Assert.Contains("It would warn &lt;those&gt; who are watched.", browser.Text, StringComparison.Ordinal);
    }

    internal static async Task<OpenedPaper> PaperAsync(HttpClient client, string borough, string template, string cycle = ReviewScene.Q3)
    {
        var answer = await client.GetAsync($"/{borough}/api/v1/reviews/{cycle}/paper?format=docx&template={template}");
        answer.EnsureSuccessStatusCode();
        return new(await answer.Content.ReadAsByteArrayAsync());
    }

    private static string NameOf(ActionStatus? status) => status is { } said ? $"{said.Name()} ({said.Letter()})" : "No word yet";
}

/// <summary>Steps that these tests share.</summary>
internal static class PaperScene
{
    /// <summary>A review goes to London as it stands.</summary>
    public static async Task SubmitAsync(this HttpClient approver, HttpClient coordinator, string borough, string cycle)
    {
        (await coordinator.StepAsync(borough, "sign-off-request", new { earlyBecause = "The board met early." }, cycle)).EnsureSuccessStatusCode();
        (await approver.StepAsync(borough, "sign-off", null, cycle)).EnsureSuccessStatusCode();
        (await coordinator.StepAsync(borough, "submission", null, cycle)).EnsureSuccessStatusCode();
    }

    /// <summary>A template of the borough's own, and its address.</summary>
    public static async Task<string> TemplateAsync(this Browser coordinator, string borough, string name, string from = "committee")
    {
        await coordinator.GoAsync($"/{borough}/reviews/papers");
        await coordinator.SubmitAsync("#copy", ("From", from), ("Name", name));
        return coordinator.Address.AbsolutePath;
    }

    /// <summary>The fields that leave a template with those sections alone, in that order.</summary>
    public static (string Name, string? Value)[] Sections(this Browser edit, params PaperPart[] parts) =>
    [
        .. edit.Fields("#template").Where(field => field.Key.EndsWith("].Part", StringComparison.Ordinal)).SelectMany(field =>
        {
            var (start, place) = (field.Key[..^"Part".Length], Array.IndexOf(parts, Enum.Parse<PaperPart>(field.Value)));
            return new (string, string?)[] { ($"{start}Stands", place < 0 ? null : "true"), ($"{start}Place", place < 0 ? null : $"{place + 1}") };
        }),
    ];
}

using System.Net;
using System.Net.Http.Json;
using DocumentFormat.OpenXml.Wordprocessing;
using LondonVRU.Domain;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.IntegrationTests.Reviews;

namespace LondonVRU.IntegrationTests.Papers;

/// <summary>Money, the annual review and the register of risks in the papers of a review.</summary>
public sealed class PaperPartsTests(Vru vru) : IClassFixture<Vru>
{
    private static readonly object Private = new { paragraphs = new[] { 7 }, publicInterest = "It would warn those who are watched." };

    [Fact]
    public async Task Money_stands_by_theme_in_pounds_with_sums_and_leaves_blank_what_nobody_has_said()
    {
        await vru.OpenQ3Async();
        var client = await vru.PlanInAsync("barnet");
        var browser = await vru.Browse("barnet", Role.Coordinator);
        await browser.GoAsync("/barnet/reviews/2026-q3");
        var theme = browser.Page!.QuerySelectorAll("[name='Spend[0].Theme'] option").Select(option => option.GetAttribute("value")).First(value => value is { Length: > 0 });
        await browser.SubmitAsync(
            "form#spend-form", ("Spend[0].What", "Training"), ("Spend[0].Planned", "1250"), ("Spend[0].Note", "Paid from the grant"));
        await browser.SubmitAsync(
            "form#spend-form", ("Spend[1].What", "Outreach"), ("Spend[1].Theme", theme), ("Spend[1].Planned", "12,000"), ("Spend[1].Spent", "4500.50"), ("Spend[1].Forecast", "11500"));

        using var paper = await ReviewPaperTests.PaperAsync(client, "barnet", "quarterly");
        await browser.GoAsync("/barnet/reviews/2026-q3/paper");

        var rows = paper.Tables.Single(table => table.InnerText.StartsWith("What forPlanned", StringComparison.Ordinal)).Elements<TableRow>()
            .Select(row => string.Join(" | ", row.Elements<TableCell>().Select(cell => string.Join(" / ", cell.Elements<Paragraph>().Select(paragraph => paragraph.InnerText)))));
        Assert.Equal(
            [
                "What for | Planned | Spent so far | Forecast | Note",
                "Outreach / Theme 1 | £12,000 | £4,500.50 | £11,500 | ",
                "Training / The whole plan | £1,250 | – | – | Paid from the grant",
                "Sum of all | £13,250 | £4,500.50 | £11,500 | ",
            ],
            rows);
        Assert.Contains("£4,500.50", browser.Page!.QuerySelectorAll(".vru-doc tr").Single(row => row.TextContent.Contains("Outreach", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Equal([], paper.Faults);
    }

    [Fact]
    public async Task The_questions_of_the_annual_review_stand_in_the_fourth_quarters_paper_alone()
    {
        await vru.OpenQ3Async();
        var client = await vru.PlanInAsync("bexley");
        vru.Clock.MoveTo(new DateOnly(2027, 4, 1), new(9, 0));
        await vru.OpenAsync("2026-q4", new(2027, 3, 15), new(2027, 4, 15));
        var browser = await vru.Browse("bexley", Role.Coordinator);
        await browser.GoAsync("/bexley/reviews/2026-q4");
        await browser.SubmitAsync("form#questions-form", ("Questions[0].Words", "Fewer knives are sold.\nMore parents call."));

        using var third = await ReviewPaperTests.PaperAsync(client, "bexley", "committee");
        using var fourth = await ReviewPaperTests.PaperAsync(client, "bexley", "committee", "2026-q4");
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));

        Assert.DoesNotContain("Annual review", third.Text, StringComparison.Ordinal);
        Assert.Contains((1, "10. Financial implications"), third.Headings);
        Assert.Contains((1, "10. Annual review"), fourth.Headings);
        Assert.Contains((1, "11. Financial implications"), fourth.Headings);
        Assert.Contains((2, AnnualQuestions.Usual[0]), fourth.Headings);
        Assert.Contains($"{AnnualQuestions.Usual[0]}\nFewer knives are sold.\nMore parents call.\n{AnnualQuestions.Usual[1]}\nNot answered yet.", fourth.Text, StringComparison.Ordinal);
        Assert.Equal([], fourth.Faults);
    }

    [Fact]
    public async Task A_board_that_wants_neither_money_nor_the_annual_review_gets_neither()
    {
        await vru.OpenQ3Async();
        var client = await vru.PlanInAsync("harrow");
        vru.Clock.MoveTo(new DateOnly(2027, 4, 1), new(9, 0));
        await vru.OpenAsync("2026-q4", new(2027, 3, 15), new(2027, 4, 15));
        var browser = await vru.Browse("harrow", Role.Coordinator);
        var key = (await browser.TemplateAsync("harrow", "Short paper")).Split('/')[^1];
        await browser.SubmitAsync("#template", browser.Sections(PaperPart.Help, PaperPart.Actions));
        using var without = await ReviewPaperTests.PaperAsync(client, "harrow", key, "2026-q4");
        await browser.GoAsync($"/harrow/reviews/papers/{key}");
        await browser.SubmitAsync("#template", browser.Sections(PaperPart.AnnualReview, PaperPart.Money));
        using var with = await ReviewPaperTests.PaperAsync(client, "harrow", key, "2026-q4");
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));

        Assert.Equal(["1. Help wanted", "Appendix: table of actions"], without.Headings.Where(heading => heading.Level == 1).Select(heading => heading.Words));
        Assert.Equal(["1. Annual review", "2. Money"], with.Headings.Where(heading => heading.Level == 1).Select(heading => heading.Words));
    }

    [Fact]
    public async Task Risks_stand_in_the_open_paper_and_restricted_ones_in_the_private_part_alone()
    {
        await vru.OpenQ3Async();
        var client = await vru.PlanInAsync("camden");
        await vru.RestrictFirstAsync("camden", "RESTRICTED-action");
        await RaiseAsync("camden", "The contract ends in March.", isRestricted: false);
        await RaiseAsync("camden", "RESTRICTED-risk", isRestricted: true);
        var browser = await vru.Browse("camden", Role.Coordinator);

        foreach (var template in new[] { "quarterly", "committee" })
        {
            using var paper = await ReviewPaperTests.PaperAsync(client, "camden", template);
            await browser.GoAsync($"/camden/reviews/2026-q3/paper?template={template}");
            foreach (var words in new[]
            {
                paper.Unpacked(), browser.Page!.QuerySelector(".vru-doc")!.TextContent,
                await (await client.GetAsync($"/camden/api/v1/reviews/2026-q3/paper?format=html&template={template}")).Content.ReadAsStringAsync(),
            })
            {
                Assert.Contains("The contract ends in March.", words, StringComparison.Ordinal);
                Assert.DoesNotContain("RESTRICTED-", words, StringComparison.Ordinal);
            }
        }

        using var part = await PrivateAsync(client, "camden");
        Assert.Contains("RESTRICTED-risk", part.Text, StringComparison.Ordinal);
        Assert.Contains("RESTRICTED-action", part.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The contract ends in March.", part.Unpacked(), StringComparison.Ordinal);
        Assert.Contains("one restricted action and one restricted risk", browser.Text, StringComparison.Ordinal);
        Assert.Equal([], part.Faults);
    }

    [Fact]
    public async Task A_private_part_can_be_made_when_nothing_but_a_risk_is_restricted()
    {
        await vru.OpenQ3Async();
        var client = await vru.PlanInAsync("croydon");
        var none = await client.PostAsJsonAsync("/croydon/api/v1/reviews/2026-q3/private-paper", Private);
        await RaiseAsync("croydon", "RESTRICTED-alone", isRestricted: true);
        var browser = await vru.Browse("croydon", Role.Approver);

        using var part = await PrivateAsync(client, "croydon");
        await browser.GoAsync("/croydon/reviews/2026-q3/paper/private");

        Assert.Equal((HttpStatusCode.Conflict, "paper.nothing-restricted"), (none.StatusCode, await none.CodeAsync()));
        Assert.Contains("RESTRICTED-alone", part.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Restricted actions", part.Text, StringComparison.Ordinal);
        Assert.Equal("Make the private part", browser.Page!.QuerySelector("h1")!.TextContent);
        Assert.Equal([], part.Faults);
        Assert.DoesNotContain("private part", (await WalkAsync("croydon", Role.Viewer)).Text, StringComparison.Ordinal);
    }

    private static async Task<OpenedPaper> PrivateAsync(HttpClient client, string borough)
    {
        var answer = await client.PostAsJsonAsync($"/{borough}/api/v1/reviews/2026-q3/private-paper", Private);
        answer.EnsureSuccessStatusCode();
        return new(await answer.Content.ReadAsByteArrayAsync());
    }

    private async Task<Browser> WalkAsync(string borough, Role role)
    {
        var browser = await vru.Browse(borough, role);
        await browser.GoAsync($"/{borough}/reviews/2026-q3/paper");
        return browser;
    }

    private async Task RaiseAsync(string borough, string words, bool isRestricted)
    {
        await using var room = await vru.In(borough);
        room.Db.Risks.Add(Risk.Raise(Id<Risk>.New(), new(RiskKind.Risk, RiskLevel.High, words, null, null, null, isRestricted), vru.Clock.GetUtcNow().UtcDateTime));
        await room.Db.SaveChangesAsync();
    }
}

using System.Net;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.Arrange;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Comparison;

public sealed class AnswerSubmissionTests(Vru vru) : IClassFixture<Vru>
{
    private static readonly DateOnly Due = new(2027, 1, 15);

    [Fact]
    public async Task An_officer_answers_once_and_the_analyst_only_reads()
    {
        vru.Clock.MoveTo(new DateOnly(2027, 1, 20), new TimeOnly(10, 0));
        var cycle = await vru.OpenCycle("2026-q3", dueOn: Due);
        var id = await vru.SubmitReview("merton", cycle, [new(2, "Tasking", ActionStatus.OnTrack)]);
        var address = $"/london/reviews/{id}";
        var officer = await vru.Browse("officer@london.example");
        var analyst = await vru.Browse("analyst@london.example");

        var read = await analyst.GoAsync(address);
        Assert.Null(read.QuerySelector("form#answer"));
        Assert.Equal("Merton’s review is to be read", read.QuerySelector("h1")!.TextContent);
        Assert.Equal("Read it", (await analyst.GoAsync("/london/boroughs/merton?cycle=2026-q3")).QuerySelector($"a[href='{address}']")!.TextContent);

        await officer.GoAsync(address);
        var token = officer.Page!.QuerySelector("form#answer input[name=answerId]")!.GetAttribute("value");
        await officer.SubmitAsync("form#answer", ("Input.Answer", "ChangesRequested"), ("Input.Words", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("Say why, so that the borough knows what to change.", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("form#answer", ("Input.Answer", "Accepted"), ("Input.Words", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        await officer.SubmitAsync("form#answer", ("Input.Answer", "ChangesRequested"), ("Input.Words", new string('x', SubmissionAnswer.WordsMaxLength + 1)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Equal(token, officer.Page!.QuerySelector("form#answer input[name=answerId]")!.GetAttribute("value"));

        await officer.GoAsync(address);
        var form = officer.Page!.QuerySelectorAll("form#answer input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value"))).ToArray();
        await officer.SubmitAsync("form#answer", ("Input.Answer", "Feedback"), ("Input.Words", "Clear and <b>short</b>"));
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Equal("Merton’s review has feedback", officer.Page!.QuerySelector("h1")!.TextContent);
        await officer.SubmitAsync("form#answer", [.. form.Select(field => (field.Name, field.Value)), ("Input.Answer", "Feedback"), ("Input.Words", "Clear and <b>short</b>")]);

        await using var london = await vru.In("london");
        Assert.Equal(1, await london.Db.Answers.CountAsync(answer => answer.SubmissionId == id));
        await using var merton = await vru.In("merton");
        Assert.Equal("Clear and <b>short</b>", (await merton.Db.Answers.SingleAsync(answer => answer.SubmissionId == id)).Words);
    }

    [Fact]
    public async Task An_analyst_who_sends_the_form_all_the_same_is_refused()
    {
        vru.Clock.MoveTo(new DateOnly(2027, 1, 20), new TimeOnly(10, 0));
        var cycle = await vru.OpenCycle("2026-q3", dueOn: Due);
        var id = await vru.SubmitReview("harrow", cycle, [new(2, "Tasking", ActionStatus.OnTrack)]);
        var analyst = await vru.Browse("analyst@london.example");
        var page = await analyst.GoAsync($"/london/reviews/{id}");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await analyst.PostBlindAsync(
            $"/london/reviews/{id}?handler=Answer", ("__RequestVerificationToken", token), ("answerId", Guid.NewGuid().ToString()), ("Input.Answer", "Closed"));

        Assert.Equal(HttpStatusCode.Forbidden, analyst.Status);
    }

    [Fact]
    public async Task An_older_version_cannot_be_answered_once_a_later_one_is_in()
    {
        vru.Clock.MoveTo(new DateOnly(2027, 1, 20), new TimeOnly(10, 0));
        var cycle = await vru.OpenCycle("2026-q3", dueOn: Due);
        var id = await vru.SubmitReview("barnet", cycle, [new(2, "Tasking", ActionStatus.OnTrack)]);
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync($"/london/reviews/{id}");
        await vru.SubmitReview("barnet", cycle, [new(2, "Tasking", ActionStatus.AtRisk)]);

        await officer.SubmitAsync("form#answer", ("Input.Answer", "Closed"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("A later version has come in meanwhile", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_accepted_once_it_is_opened_and_then_only_reopened()
    {
        vru.Clock.MoveTo(new DateOnly(2027, 1, 20), new TimeOnly(10, 0));
        await vru.OpenCycle("2026-q3", dueOn: Due);
        var id = await vru.SubmitPlan("camden", 2026, [new(1, "A board that meets", null)]);
        var officer = await vru.Browse("officer@london.example");
        var page = await officer.GoAsync("/london/boroughs/camden?cycle=2026-q3&kind=plan");
        Assert.Contains("A board that meets", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form#answer"));

        await officer.GoAsync($"/london/plans/{id}");
        await officer.SubmitAsync("#open");
        await officer.SubmitAsync("#answer", ("Answer.Kind", "Accepted"));

        Assert.Equal("Camden’s plan is accepted", officer.Page!.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Reopened"], officer.Page.QuerySelectorAll("#answer input[type=radio]").Select(radio => radio.GetAttribute("value")));
        Assert.Equal("Camden’s plan 2026/27 is accepted", (await officer.GoAsync("/london/boroughs/camden?cycle=2026-q3&kind=plan")).QuerySelector("h1")!.TextContent);
    }
}

using System.Net;
using LondonVRU.Application.Comparison;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.IntegrationTests.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>After submission: London's queue, its answers and undertakings, and what the borough sees of them.</summary>
public sealed class ReviewAnswersTests(Vru vru) : IClassFixture<Vru>
{
    private const string Officer = "officer@london.example";

    [Fact]
    public async Task An_escalated_risk_and_the_help_wanted_reach_London_and_what_London_will_do_comes_back()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("lewisham");
        var coordinator = await vru.Browse("lewisham", Role.Coordinator);
        await coordinator.GoAsync("/lewisham/risks");
        await coordinator.SubmitAsync("#raise", ("Input.Kind", "Risk"), ("Input.Level", "High"), ("Input.Words", "The contract ends in March."));
        await coordinator.GoAsync(coordinator.Page!.QuerySelector("table a")!.GetAttribute("href")!);
        await coordinator.SubmitAsync("#escalate", ("Asked", "Money for three months."));
        await RaiseRestrictedAsync("lewisham", "RESTRICTED-r1");
        await coordinator.GoAsync("/lewisham/reviews/2026-q3");
        await coordinator.SubmitAsync("form#narratives", ("Narratives[0].Help", "A trainer for two afternoons."));
        await SubmitAsync("lewisham");

        var officer = await vru.Browse(Officer);
        await officer.GoAsync("/london/reviews?cycle=2026-q3&show=new");
        Assert.Contains("one escalated risk", officer.Text, StringComparison.Ordinal);
        await officer.GoAsync($"/london/reviews/{await IdAsync("lewisham")}");
        Assert.Contains("Money for three months.", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("RESTRICTED-r1", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("#open");
        await officer.SubmitAsync(
            "#answer", ("Input.Answer", "Feedback"), ("Input.Words", "Well told."), ("Input.Undertakings[0].Words", "We send a trainer in May."), ("Input.Undertakings[1].Words", "We pay until June."));
        Assert.Contains("Lewisham’s review has feedback", officer.Text, StringComparison.Ordinal);

        await coordinator.GoAsync("/lewisham/reviews/2026-q3");
        Assert.Contains("We send a trainer in May.", coordinator.Text, StringComparison.Ordinal);
        Assert.Contains("We pay until June.", coordinator.Text, StringComparison.Ordinal);
        await coordinator.GoAsync("/lewisham");
        Assert.Contains("It says what it will do about two things that you asked for.", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_that_London_closes_is_closed_at_its_owners_and_reopening_opens_it_again()
    {
        await vru.OpenQ3Async();
        var client = await vru.PlanInAsync("camden");
        await SubmitAsync("camden");
        var officer = await vru.Browse(Officer);
        await officer.GoAsync($"/london/reviews/{await IdAsync("camden")}");
        await officer.SubmitAsync("#answer", ("Input.Answer", "Closed"));
        await using (var room = await vru.In("camden"))
        {
            Assert.Equal(ReviewState.Closed, (await room.Db.Reviews.SingleAsync()).State);
            Assert.Equal(0, (await room.Db.Reviews.SingleAsync()).DaysLate);
            Assert.Equal(2, await room.Db.LetterDebts.CountAsync(debt => debt.TenantId == room.Tenant.Id && debt.Kind == LetterKind.ReviewClosed));
        }

        await officer.SubmitAsync("#answer", ("Input.Answer", "Reopened"), ("Input.Words", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        await officer.SubmitAsync("#answer", ("Input.Answer", "Reopened"), ("Input.Words", "A figure was wrong."));
        var coordinator = await vru.Browse("camden", Role.Coordinator);
        await coordinator.GoAsync("/camden");
        Assert.Contains("Review returned by London", coordinator.Text, StringComparison.Ordinal);
        await coordinator.GoAsync("/camden/reviews/2026-q3");
        await coordinator.SubmitAsync("form#reopen");

        var review = await client.ReviewAsync("camden");
        Assert.Equal(("open", 2), (review.GetProperty("state").GetString(), review.GetProperty("versionNumber").GetInt32()));
    }

    [Fact]
    public async Task Changes_are_asked_for_on_named_themes_and_only_what_was_asked_for_is_undertaken()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("hackney");
        await SubmitAsync("hackney");
        var id = await IdAsync("hackney");
        var officer = await vru.Browse(Officer);
        await officer.GoAsync($"/london/reviews/{id}");

        await Assert.ThrowsAsync<RuleBrokenException>(() => vru.SendAsync(
            "london", Officer, new AnswerSubmission(Id<SubmissionAnswer>.New(), null, id, AnswerKind.Feedback, "Well.", [], [new(Request.Risk, Guid.NewGuid(), "We pay.")])));
        await officer.SubmitAsync("#answer", ("Input.Answer", "ChangesRequested"), ("Input.Themes[1].WantsChanges", "true"), ("Input.Themes[1].Words", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        await officer.SubmitAsync("#answer", ("Input.Answer", "ChangesRequested"), ("Input.Themes[1].WantsChanges", "true"), ("Input.Themes[1].Words", "Say who leads."));

        var coordinator = await vru.Browse("hackney", Role.Coordinator);
        await coordinator.GoAsync("/hackney/reviews/2026-q3");
        Assert.Contains("London asks for changes to the Q3 review", coordinator.Text, StringComparison.Ordinal);
        Assert.Contains("Say who leads.", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_that_comes_in_again_waits_for_London_anew()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("merton");
        await SubmitAsync("merton");
        var officer = await vru.Browse(Officer);
        await officer.GoAsync($"/london/reviews/{await IdAsync("merton")}");
        await officer.SubmitAsync("#answer", ("Input.Answer", "ChangesRequested"), ("Input.Words", "Say who leads."));
        var coordinator = await vru.Browse("merton", Role.Coordinator);
        await coordinator.GoAsync("/merton/reviews/2026-q3");
        await coordinator.SubmitAsync("form#reopen");
        await SubmitAsync("merton");

        await coordinator.GoAsync("/merton/reviews/2026-q3");
        Assert.Equal("The Q3 review is with London", coordinator.Page!.QuerySelector("h1")!.TextContent);
        Assert.Null(coordinator.Page!.QuerySelector("form#reopen"));
        await coordinator.GoAsync("/merton");
        Assert.Contains("The Q3 review is with London, on time.", coordinator.Text, StringComparison.Ordinal);
        await officer.GoAsync("/london/reviews?cycle=2026-q3&show=new");
        Assert.Contains("Version 2", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_risk_that_is_restricted_later_leaves_the_shelf()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("brent");
        await using (var room = await vru.In("brent"))
        {
            var risk = Risk.Raise(Id<Risk>.New(), new(RiskKind.Issue, RiskLevel.Low, "Told to London", null, null, null, false), vru.Clock.GetUtcNow().UtcDateTime);
            risk.Escalate("Look at it.", vru.Clock.GetUtcNow().UtcDateTime);
            room.Db.Risks.Add(risk);
            await room.Db.SaveChangesAsync();
        }

        await SubmitAsync("brent");
        var coordinator = await vru.Browse("brent", Role.Coordinator);
        await coordinator.GoAsync("/brent/risks");
        await coordinator.GoAsync(coordinator.Page!.QuerySelector("table a")!.GetAttribute("href")!);
        await coordinator.SubmitAsync("#change", ("Input.IsRestricted", "true"));

        await using var london = await vru.In("london");
        await using var brent = await vru.In("brent");
        Assert.Empty(await london.Db.SubmittedRisks.Where(copy => copy.TenantId == brent.Tenant.Id).ToListAsync());
    }

    private async Task RaiseRestrictedAsync(string borough, string words)
    {
        await using var room = await vru.In(borough);
        room.Db.Risks.Add(Risk.Raise(Id<Risk>.New(), new(RiskKind.Risk, RiskLevel.High, words, null, null, null, IsRestricted: true), vru.Clock.GetUtcNow().UtcDateTime));
        await room.Db.SaveChangesAsync();
    }

    private async Task SubmitAsync(string borough)
    {
        var coordinator = await vru.SignedIn(borough, Role.Coordinator);
        (await coordinator.StepAsync(borough, "sign-off-request", new { earlyBecause = "The board meets." })).EnsureSuccessStatusCode();
        (await (await vru.SignedIn(borough, Role.Approver)).StepAsync(borough, "sign-off")).EnsureSuccessStatusCode();
        (await coordinator.StepAsync(borough, "submission")).EnsureSuccessStatusCode();
    }

    private async Task<Id<Submission>> IdAsync(string borough)
    {
        await using var room = await vru.In(borough);
        return await room.Db.Submissions.Where(own => own.TenantId == room.Tenant.Id).OrderByDescending(own => own.VersionNumber).Select(own => own.Id).FirstAsync();
    }
}

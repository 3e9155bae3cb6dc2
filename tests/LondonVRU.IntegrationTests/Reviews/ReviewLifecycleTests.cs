using System.Net;
using System.Text.Json;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

public sealed class ReviewLifecycleTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_review_goes_from_the_coordinator_to_the_chair_to_London()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("lewisham");
        await vru.UpdateAllAsync("lewisham");
        await coordinator.WriteAllThemesAsync("lewisham");
        var approver = await vru.SignedIn("lewisham", Role.Approver);

        Assert.Equal("open", (await coordinator.ReviewAsync("lewisham")).GetProperty("state").GetString());
        var asked = await coordinator.StepAsync("lewisham", "sign-off-request");
        Assert.Equal("awaitingSignOff", State(await asked.Content.ReadAsStringAsync()));
        Assert.Equal("signedOff", State(await (await approver.StepAsync("lewisham", "sign-off")).Content.ReadAsStringAsync()));
        Assert.Equal("submitted", State(await (await coordinator.StepAsync("lewisham", "submission")).Content.ReadAsStringAsync()));

        await using var london = await vru.In("london");
        var submission = await london.Db.Submissions.Include(s => s.Themes).Include(s => s.Progress).SingleAsync(s => s.Kind == SubmissionKind.Review && s.SubmittedBy == "Lewisham coordinator");
        Assert.Equal(0, submission.DaysLate);
        Assert.Equal("Lewisham approver", submission.SignedOffBy);
        Assert.Equal(22, submission.Progress.Count);
        Assert.Equal("What theme 3 did.", submission.Themes.Single(theme => theme.Number == 3).Narrative);
        var standing = await london.Db.ReviewStandings.SingleAsync(s => s.TenantId == submission.TenantId && s.CycleCode == ReviewScene.Q3);
        Assert.Equal((ReviewState.Submitted, 22, 22, 8), (standing.State, standing.OpenActions, standing.Updated, standing.ThemesWritten));
        var letters = await london.Db.LetterDebts.Where(debt => debt.TenantId == submission.TenantId).Select(debt => debt.Kind).ToListAsync();
        Assert.Equal([LetterKind.SignOffAsked, LetterKind.SignedOff, LetterKind.Submitted, LetterKind.Submitted, LetterKind.ReviewReceived], letters.Order());
    }

    [Fact]
    public async Task It_can_only_be_submitted_once()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.SignedReviewAsync("bexley");
        await coordinator.StepAsync("bexley", "submission");

        var again = await coordinator.StepAsync("bexley", "submission");

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("review.submitted", await again.CodeAsync());
    }

    [Fact]
    public async Task Of_people_who_submit_at_once_one_does_and_one_set_of_letters_goes_out()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.SignedReviewAsync("newham");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => coordinator.StepAsync("newham", "submission")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        await using var newham = await vru.In("newham");
        Assert.Single(await newham.Db.Submissions.Where(s => s.TenantId == newham.Tenant.Id).ToListAsync());
        Assert.Equal(2, await newham.Db.LetterDebts.CountAsync(debt => debt.TenantId == newham.Tenant.Id && debt.Kind == LetterKind.Submitted));
    }

    [Fact]
    public async Task Something_missing_needs_a_reason()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("barnet");

        var refused = await coordinator.StepAsync("barnet", "sign-off-request");
        var early = await coordinator.StepAsync("barnet", "sign-off-request", new { earlyBecause = "The board meets tomorrow." });

        Assert.Equal("review.incomplete", await refused.CodeAsync());
        Assert.Contains("22 actions have no update; 8 themes have no words", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        Assert.Equal("The board meets tomorrow.", (await coordinator.ReviewAsync("barnet")).GetProperty("course").GetProperty("askedEarlyBecause").GetString());
    }

    [Fact]
    public async Task Whoever_asked_for_the_signature_cannot_sign()
    {
        await vru.OpenQ3Async();
        var both = await vru.PlanInAsync("ealing");
        await MakeApproverAsync("ealing");
        await both.StepAsync("ealing", "sign-off-request", new { earlyBecause = "Early." });

        var answer = await both.StepAsync("ealing", "sign-off");

        Assert.Equal("review.own-sign-off", await answer.CodeAsync());
    }

    [Fact]
    public async Task The_chair_declines_with_a_reason_and_it_is_open_again()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("camden");
        await coordinator.StepAsync("camden", "sign-off-request", new { earlyBecause = "Early." });
        var approver = await vru.SignedIn("camden", Role.Approver);

        var without = await approver.StepAsync("camden", "decline");
        var declined = await approver.StepAsync("camden", "decline", new { reason = "Theme 3 is missing." });

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal("open", State(await declined.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, (await coordinator.WriteThemeAsync("camden", "3", "Here it is.")).StatusCode);
        await using var camden = await vru.In("camden");
        Assert.Empty(await camden.Db.ReviewLines.ToListAsync());
        Assert.Equal(HttpStatusCode.OK, (await coordinator.StepAsync("camden", "sign-off-request", new { earlyBecause = "Again." })).StatusCode);
    }

    [Fact]
    public async Task What_is_said_after_sign_off_was_asked_for_belongs_to_the_next_cycle()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("hackney");
        await vru.UpdateAllAsync("hackney");
        await coordinator.WriteAllThemesAsync("hackney");
        await coordinator.StepAsync("hackney", "sign-off-request");

        vru.Clock.Advance(TimeSpan.FromHours(1));
        await vru.UpdateAllAsync("hackney", _ => ActionStatus.OffTrack);
        await (await vru.SignedIn("hackney", Role.Approver)).StepAsync("hackney", "sign-off");
        await coordinator.StepAsync("hackney", "submission");

        await using var hackney = await vru.In("hackney");
        Assert.All(await hackney.Db.SubmittedProgress.Where(line => line.TenantId == hackney.Tenant.Id).ToListAsync(), line => Assert.Equal(ActionStatus.OnTrack, line.Status));
        Assert.All(Statuses(await coordinator.ReviewAsync("hackney")), status => Assert.Equal("onTrack", status));
    }

    [Fact]
    public async Task Restricted_actions_stay_at_home_and_are_counted_also_if_they_were_restricted_after_the_snapshot()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.SignedReviewAsync("brent");
        await vru.RestrictFirstAsync("brent", "RESTRICTED-b1");

        await coordinator.StepAsync("brent", "submission");

        await using var brent = await vru.In("brent");
        var submission = await brent.Db.Submissions.Include(s => s.Themes).Include(s => s.Progress).SingleAsync(s => s.TenantId == brent.Tenant.Id);
        Assert.Equal(21, submission.Progress.Count);
        Assert.Equal(1, submission.Themes.Single(theme => theme.Number == 1).RestrictedCount);
        Assert.Equal(0, submission.Themes.Where(theme => theme.Number > 1).Sum(theme => theme.RestrictedCount));
    }

    [Theory]
    [InlineData("bromley", "2027-01-15T23:59:00Z", 0)]
    [InlineData("croydon", "2027-01-16T00:01:00Z", 1)]
    [InlineData("enfield", "2027-01-19T09:00:00Z", 4)]
    public async Task Lateness_counts_London_days_after_the_due_day(string borough, string at, int daysLate)
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.SignedReviewAsync(borough);
        vru.Clock.MoveTo(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

        await coordinator.StepAsync(borough, "submission");

        Assert.Equal(daysLate, (await coordinator.ReviewAsync(borough)).GetProperty("course").GetProperty("daysLate").GetInt32());
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));
    }

    [Fact]
    public async Task London_asks_for_changes_and_the_second_version_goes_in_beside_the_first()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.SignedReviewAsync("harrow");
        await coordinator.StepAsync("harrow", "submission");
        var browser = await vru.Browse("harrow", Role.Coordinator);
        await AnswerAsync("harrow", AnswerKind.ChangesRequested, "Say more of theme 2.");

        await browser.GoAsync("/harrow/reviews/2026-q3");
        Assert.Contains("Say more of theme 2.", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("form#reopen");
        Assert.Equal(HttpStatusCode.OK, (await coordinator.WriteThemeAsync("harrow", "2", "More of theme 2.", "\"1\"")).StatusCode);
        (await coordinator.StepAsync("harrow", "sign-off-request")).EnsureSuccessStatusCode();
        (await (await vru.SignedIn("harrow", Role.Approver)).StepAsync("harrow", "sign-off")).EnsureSuccessStatusCode();
        (await coordinator.StepAsync("harrow", "submission")).EnsureSuccessStatusCode();

        await using var harrow = await vru.In("harrow");
        var words = await harrow.Db.SubmittedThemes.Where(theme => theme.TenantId == harrow.Tenant.Id && theme.Number == 2).Select(theme => theme.Narrative).ToListAsync();
        Assert.Equal(["More of theme 2.", "What theme 2 did."], words.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_can_open_it_again_unless_London_sends_it_back()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.SignedReviewAsync("havering");
        await coordinator.StepAsync("havering", "submission");

        var browser = await vru.Browse("havering", Role.Coordinator);
        await browser.GoAsync("/havering/reviews/2026-q3");

        Assert.Null(browser.Page!.QuerySelector("form#reopen"));
        Assert.Contains("is with London", browser.Page!.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private async Task AnswerAsync(string borough, AnswerKind kind, string words)
    {
        Id<Domain.Tenants.Tenant> tenant;
        await using (var room = await vru.In(borough))
        {
            tenant = room.Tenant.Id;
        }

        await using var london = await vru.In("london");
        var submission = await london.Db.Submissions.SingleAsync(s => s.TenantId == tenant);
        london.Db.Answers.Add(SubmissionAnswer.To(
            submission, kind, words, "Officer", vru.Clock.GetUtcNow().UtcDateTime, number: 1 + await london.Db.Answers.CountAsync(answer => answer.SubmissionId == submission.Id)));
        await london.Db.SaveChangesAsync();
    }

    private async Task MakeApproverAsync(string borough)
    {
        await using var room = await vru.In(borough);
        var email = Vru.Email(borough, Role.Coordinator);
        var person = await room.Db.People.SingleAsync(p => p.Email == email);
        room.Db.Memberships.Add(Membership.Of(person, await room.Db.Tenants.SingleAsync(t => t.Slug == borough), Role.Approver, vru.Clock.GetUtcNow().UtcDateTime));
        await room.Db.SaveChangesAsync();
        ((Application.People.Memberships)vru.Services.GetService(typeof(Application.People.Memberships))!).Forget(person.Id);
    }

    private static string? State(string json) => JsonDocument.Parse(json).RootElement.GetProperty("state").GetString();

    private static IEnumerable<string?> Statuses(JsonElement review) =>
        review.GetProperty("themes").EnumerateArray().SelectMany(theme => theme.GetProperty("actions").EnumerateArray()).Select(action => action.GetProperty("status").GetString());
}

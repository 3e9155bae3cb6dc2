using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What there still is to say of a review, read in its tenant as the reader at the moment of writing.</summary>
internal sealed class ReviewMatters(VruDbContext db, CurrentTenant tenant, Actor reader, Askable askable, TimeProvider clock) : IScopedPart
{
    /// <summary>Titles of actions that a letter lists before it counts the rest.</summary>
    private const int Listed = 5;

    /// <summary>Null if nothing is left to say.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct)
    {
        var id = new Id<Review>(debt.SubjectId);
        var row = await (
            from review in db.Reviews.AsNoTracking()
            join cycle in db.Cycles.AsNoTracking() on review.CycleId equals cycle.Id
            where review.Id == id
            select new { review, cycle }).SingleOrDefaultAsync(ct);
        return row is null ? null : debt.Kind switch
        {
            LetterKind.ReviewReminder or LetterKind.Nudge when row.review.State == ReviewState.Open => await OwnActionsAsync(debt.Kind, row.review, row.cycle, ct),
            LetterKind.ReviewToPutTogether when !IsWithLondon(row.review) => await ToPutTogetherAsync(row.review, row.cycle, ct),
            LetterKind.Escalation when !IsWithLondon(row.review) => await LateAsync(row.review, row.cycle, ct),
            LetterKind.SignOffAsked when row.review.State == ReviewState.AwaitingSignOff =>
                await OfAsync(debt.Kind, row.cycle, $"{Name(row.cycle)} waits for your signature", "Read and sign", true, ct),
            LetterKind.SignedOff when row.review.State == ReviewState.SignedOff =>
                await OfAsync(debt.Kind, row.cycle, $"{Name(row.cycle)} is signed and can go to London", "Submit the review", true, ct),
            LetterKind.Declined when row.review is { State: ReviewState.Open, DeclinedBecause: not null } =>
                await OfAsync(debt.Kind, row.cycle, $"The chair sent {Name(row.cycle, false)} back, with a reason", "Read why", true, ct),
            LetterKind.Submitted when IsWithLondon(row.review) =>
                await OfAsync(debt.Kind, row.cycle, $"{Name(row.cycle)} has gone to London{(row.review.DaysLate > 0 ? $", {Words.Plural(row.review.DaysLate.Value, "day")} late" : ", on time")}", "See what was sent", false, ct),
            _ => null,
        };
    }

    private static bool IsWithLondon(Review review) => review.State is ReviewState.Submitted or ReviewState.Closed;

    private static string Name(ReviewCycle cycle, bool first = true) => $"{(first ? "The" : "the")} review of {cycle.Quarter.Months}";

    private async Task<Matter?> OwnActionsAsync(LetterKind kind, Review review, ReviewCycle cycle, CancellationToken ct)
    {
        var person = reader.PersonId;
        var actions = await db.Actions.OpenIn(review.PlanId).NotUpdatedIn(cycle).Where(action => action.OwnerId == person)
            .OrderBy(action => action.ThemeId).ThenBy(action => action.Number).AsNoTracking().ToListAsync(ct);
        var titles = actions.Where(action => !action.IsRestricted).Select(action => action.ShortText).ToList();
        var restricted = actions.Count(action => action.IsRestricted);
        List<string> lines = [.. titles.Take(Listed)];
        if (titles.Count > Listed)
        {
            lines.Add($"and {Words.Number(titles.Count - Listed)} more");
        }

        if (restricted > 0)
        {
            lines.Add(Words.Count(restricted, "restricted action"));
        }

        return actions.Count == 0 ? null : new(
            kind, tenant.Info.Name, $"{Words.CountFirst(actions.Count, "action")} to update", lines, cycle.DueOn, "/my-actions",
            actions.Count == 1 ? "Update my action" : $"Update my {Words.Number(actions.Count)} actions", await askable.CoordinatorAsync(tenant.Info, ct), actions.Count);
    }

    private async Task<Matter> ToPutTogetherAsync(Review review, ReviewCycle cycle, CancellationToken ct)
    {
        var (title, button) = review.State switch
        {
            ReviewState.AwaitingSignOff => ($"{Name(cycle)} waits for the chair’s signature", "See the review"),
            ReviewState.SignedOff => ($"{Name(cycle)} is signed: submit it", "Submit the review"),
            _ => ($"Put {Name(cycle, false)} together", "Carry on with the review"),
        };
        return new(
            LetterKind.ReviewToPutTogether, tenant.Info.Name, title, review.State == ReviewState.Open ? await ProgressAsync(review, cycle, ct) : [],
            cycle.DueOn, PathOf(cycle), button, Askable.London);
    }

    private async Task<Matter> LateAsync(Review review, ReviewCycle cycle, CancellationToken ct)
    {
        List<string> lines = review.State switch
        {
            ReviewState.AwaitingSignOff => ["It waits for the chair’s signature."],
            ReviewState.SignedOff => ["It is signed and has not been submitted."],
            _ => [.. await ProgressAsync(review, cycle, ct)],
        };
        return new(
            LetterKind.Escalation, tenant.Info.Name, $"{Name(cycle)} is {Words.Late(cycle.DueOn, LondonTime.Today(clock))}", lines,
            cycle.DueOn, PathOf(cycle), "See the review", await askable.CoordinatorAsync(tenant.Info, ct));
    }

    private async Task<IReadOnlyList<string>> ProgressAsync(Review review, ReviewCycle cycle, CancellationToken ct)
    {
        var open = await db.Actions.OpenIn(review.PlanId).CountAsync(ct);
        var waiting = await db.Actions.OpenIn(review.PlanId).NotUpdatedIn(cycle).CountAsync(ct);
        var themes = await db.Plans.Where(plan => plan.Id == review.PlanId).Select(plan => plan.Themes.Count).SingleAsync(ct);
        var written = await db.Narratives.CountAsync(narrative => narrative.ReviewId == review.Id && narrative.Words != "" && !narrative.IsCarried, ct);
        return [$"{open - waiting} of {Words.Plural(open, "open action")} updated", $"{written} of {Words.Plural(themes, "theme")} written"];
    }

    private async Task<Matter> OfAsync(LetterKind kind, ReviewCycle cycle, string title, string button, bool isDue, CancellationToken ct) => new(
        kind, tenant.Info.Name, title, [], isDue ? cycle.DueOn : null, PathOf(cycle), button,
        kind is LetterKind.SignOffAsked or LetterKind.Submitted ? await askable.CoordinatorAsync(tenant.Info, ct) : Askable.London);

    private string PathOf(ReviewCycle cycle) => $"/{tenant.Info.Slug}/reviews/{cycle.Code}";
}

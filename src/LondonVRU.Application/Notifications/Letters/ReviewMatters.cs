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
internal sealed class ReviewMatters(VruDbContext db, CurrentTenant tenant, Actor reader, DaysHere daysHere, Askable askable, TimeProvider clock) : IScopedPart
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
        if (row is null || row.review.StateIn(row.cycle) == ReviewState.Cancelled)
        {
            return null;
        }

        var days = await daysHere.OfAsync(row.cycle, ct);
        return debt.Kind switch
        {
            LetterKind.ReviewReminder or LetterKind.Nudge when row.review.State == ReviewState.Open => await OwnActionsAsync(debt.Kind, row.review, days, ct),
            LetterKind.ReviewToPutTogether when !row.review.IsWithLondon => await ToPutTogetherAsync(row.review, days, ct),
            LetterKind.Escalation when !row.review.IsWithLondon => await LateAsync(row.review, days.Days, ct),
            LetterKind.SignOffAsked when row.review.State == ReviewState.AwaitingSignOff =>
                await OfAsync(debt.Kind, days.Days, $"{Name(row.cycle)} waits for your signature", "Read and sign", true, ct),
            LetterKind.SignedOff when row.review.State == ReviewState.SignedOff =>
                await OfAsync(debt.Kind, days.Days, $"{Name(row.cycle)} is signed and can go to London", "Submit the review", true, ct),
            LetterKind.Declined when row.review is { State: ReviewState.Open, DeclinedBecause: not null } =>
                await OfAsync(debt.Kind, days.Days, $"The chair sent {Name(row.cycle, false)} back, with a reason", "Read why", true, ct),
            LetterKind.Submitted when row.review.IsWithLondon =>
                await OfAsync(debt.Kind, days.Days, $"{Name(row.cycle)} has gone to London{(row.review.DaysLate > 0 ? $", {Words.Plural(row.review.DaysLate.Value, "day")} late" : ", on time")}", "See what was sent", false, ct),
            _ => null,
        };
    }

    private static string Name(ReviewCycle cycle, bool first = true) => $"{(first ? "The" : "the")} review of {cycle.Name.Subject}";

    private async Task<Matter?> OwnActionsAsync(LetterKind kind, Review review, PartnershipDays days, CancellationToken ct)
    {
        var person = reader.PersonId;
        var actions = await db.Actions.OpenIn(review.PlanId, days.Days.Cycle).NotUpdatedIn(days.Days.Cycle).Where(action => action.OwnerId == person)
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
            kind, tenant.Info.Name, $"{Words.CountFirst(actions.Count, "action")} to update{(days.Days.Cycle.IsOfTheme ? $" on {days.Days.Cycle.ThemeName}" : "")}", lines, days.DueOf(person), "/my-actions",
            actions.Count == 1 ? "Update my action" : $"Update my {Words.Number(actions.Count)} actions", await askable.CoordinatorAsync(tenant.Info, ct), actions.Count)
        {
            Which = [.. actions.Select(action => action.Id.Value)],
        };
    }

    private async Task<Matter> ToPutTogetherAsync(Review review, PartnershipDays here, CancellationToken ct)
    {
        var (cycle, day) = (here.Days.Cycle, here.BoardsDay);
        var (title, button) = review.State switch
        {
            ReviewState.AwaitingSignOff => ($"{Name(cycle)} waits for the chair’s signature", "See the review"),
            ReviewState.SignedOff => ($"{Name(cycle)} is signed: submit it", "Submit the review"),
            _ => ($"Put {Name(cycle, false)} together", "Carry on with the review"),
        };
        return new(
            LetterKind.ReviewToPutTogether, tenant.Info.Name, title,
            [
                .. review.State == ReviewState.Open ? await ProgressAsync(review, cycle, ct) : [],
                .. review.State == ReviewState.Open ? await SilentAsync(review, here, ct) : [],
                .. day < here.Days.DueOn ? [$"London wants it by {Words.DayOfYear(here.Days.DueOn)}"] : Array.Empty<string>(),
            ],
            day, PathOf(cycle), button, Askable.London);
    }

    private async Task<Matter> LateAsync(Review review, CycleDays days, CancellationToken ct)
    {
        var cycle = days.Cycle;
        List<string> lines = review.State switch
        {
            ReviewState.AwaitingSignOff => ["It waits for the chair’s signature."],
            ReviewState.SignedOff => ["It is signed and has not been submitted."],
            _ => [.. await ProgressAsync(review, cycle, ct)],
        };
        return new(
            LetterKind.Escalation, tenant.Info.Name, $"{Name(cycle)} is {Words.Late(days.DueOn, LondonTime.Today(clock))}", lines,
            days.DueOn, PathOf(cycle), "See the review", await askable.CoordinatorAsync(tenant.Info, ct));
    }

    private async Task<IReadOnlyList<string>> ProgressAsync(Review review, ReviewCycle cycle, CancellationToken ct)
    {
        var open = await db.Actions.OpenIn(review.PlanId, cycle).CountAsync(ct);
        var waiting = await db.Actions.OpenIn(review.PlanId, cycle).NotUpdatedIn(cycle).CountAsync(ct);
        var themes = await db.Themes.AskedBy(cycle).CountAsync(theme => db.Plans.Any(plan => plan.Id == review.PlanId && plan.EditionId == theme.EditionId), ct);
        var written = await db.Narratives.CountAsync(narrative => narrative.ReviewId == review.Id && narrative.Words != "" && !narrative.IsCarried, ct);
        return [$"{open - waiting} of {Words.Plural(open, "open action")} updated", $"{written} of {Words.Plural(themes, "theme")} written"];
    }

    /// <summary>Once their own day has passed, the owners who have said nothing, by name: it is the coordinator's turn to ask them.</summary>
    private async Task<IReadOnlyList<string>> SilentAsync(Review review, PartnershipDays here, CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var silent = await (
            from action in db.Actions.OpenIn(review.PlanId, here.Days.Cycle).NotUpdatedIn(here.Days.Cycle)
            join person in db.People on action.OwnerId equals person.Id
            orderby person.Name
            select new { person.Id, person.Name }).Distinct().ToListAsync(ct);
        var late = silent.Where(owner => here.DueOf(owner.Id) < today).Select(owner => owner.Name).Order(StringComparer.Ordinal).ToList();
        return late.Count == 0 ? [] : [late.Count <= Listed ? $"No word yet from {Words.List(late)}" : $"No word yet from {Words.List([.. late.Take(Listed), $"{Words.Number(late.Count - Listed)} more"])}"];
    }

    private async Task<Matter> OfAsync(LetterKind kind, CycleDays days, string title, string button, bool isDue, CancellationToken ct) => new(
        kind, tenant.Info.Name, title, [], isDue ? days.DueOn : null, PathOf(days.Cycle), button,
        kind is LetterKind.SignOffAsked or LetterKind.Submitted ? await askable.CoordinatorAsync(tenant.Info, ct) : Askable.London);

    private string PathOf(ReviewCycle cycle) => $"/{tenant.Info.Slug}/reviews/{cycle.Code}";
}

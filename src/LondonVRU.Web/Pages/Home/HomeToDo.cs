using LondonVRU.Application.Home;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Web.Components;
using LondonVRU.Web.Pages.Plans;

namespace LondonVRU.Web.Pages.Home;

/// <summary>What needs doing: first what waits for this person or stops the plan, then what is wrong with single actions.</summary>
internal static class HomeToDo
{
    private const int NamedAtMost = 3;

    public static IEnumerable<ToDoItem> Of(PlanPage plan, HomePage.DueReview? due, IReadOnlyList<HomePage.DueReview> asked, string root, DateOnly today, Actor actor)
    {
        var address = $"{root}/plans/{plan.StartYear}";
        var edits = actor.Has(Right.EditPlan);
        var actions = plan.Themes.SelectMany(theme => theme.Actions).ToList();
        if (OfThePlan(plan, address, today, actor) is { } first)
        {
            yield return first;
        }

        if (due is { IsReturned: true })
        {
            yield return new(1, "Review returned by London", HomeReview.Of(due), edits ? "Read and answer" : "See the review", $"{root}/reviews/{due.Code}");
        }

        foreach (var about in asked.Where(about => about.State is not ReviewState.Submitted || about.IsReturned))
        {
            yield return new(
                1, $"London asks about {about.Theme}", Of(about, today), edits ? "Open the review" : "See the review", $"{root}/reviews/{about.Code}");
        }

        var since = LondonTime.ToUtc(due?.OpensOn ?? Quarter.Of(today).FirstDay, TimeOnly.MinValue);
        var mine = actions.Where(action => actor.PersonIdOrNull is { } me && action.OwnerId == me && action.IsWithoutWordSince(since)).ToList();
        if (mine.Count > 0 && actor.Has(Right.UpdateOwnActions))
        {
            yield return new(mine.Count, $"{Words.First(Words.Noun(mine.Count, "action"))} of yours without a word this quarter", Named(mine), "Update mine", "/my-actions");
        }

        var late = actions.Where(action => action.IsPastItsEnd(today)).OrderBy(action => action.End.To).ToList();
        if (late.Count > 0)
        {
            yield return new(late.Count, $"{Words.First(Words.Noun(late.Count, "action"))} past {(late.Count == 1 ? "its" : "their")} end", Named(late), See(late.Count), $"{address}?look=late");
        }

        var unowned = actions.Where(action => action.IsWithoutOwner).ToList();
        if (unowned.Count > 0)
        {
            yield return new(unowned.Count, $"{Words.First(Words.Noun(unowned.Count, "action"))} without an owner", Named(unowned), edits ? "Choose owners" : See(unowned.Count), $"{address}?look=no-owner");
        }

        var stale = actions.Where(action => action.IsWithoutWordSince(LondonTime.ToUtc(Quarter.Of(today).FirstDay, TimeOnly.MinValue))).ToList();
        // While a review is open its own panel counts who is still to answer, from the day it opened.
        if (stale.Count > 0 && due is null)
        {
            yield return new(stale.Count, $"{Words.First(Words.Noun(stale.Count, "action"))} without a word this quarter", Named(stale), See(stale.Count), $"{address}?look=stale");
        }
    }

    /// <param name="people">Null for whoever does not look after people.</param>
    public static IEnumerable<ToDoItem> OfPeople(PeopleToDo? people, string root, DateOnly today)
    {
        if (people is { RanOut: { Count: > 0 } ranOut })
        {
            yield return new(ranOut.Count, $"{Words.First(Words.Noun(ranOut.Count, "invitation"))} that ran out", $"{Words.List(ranOut)}. Invite again, or take it back.", See(ranOut.Count), $"{root}/people?state=ranout");
        }

        if (people is { IsReviewDue: true })
        {
            yield return new(1, "List of who has access to look at", $"It was due {Words.InDays(people.ReviewDueOn, today)}.", "Look at it", $"{root}/people/review");
        }
    }

    /// <param name="unreached">"Name (agency)" of those whom letters don't reach.</param>
    public static IEnumerable<ToDoItem> OfLetters(IReadOnlyList<string> unreached, string root)
    {
        if (unreached.Count > 0)
        {
            yield return new(
                unreached.Count, unreached.Count == 1 ? "Person whom our letters don’t reach" : "People whom our letters don’t reach",
                $"{Words.List([.. unreached.Take(NamedAtMost)])}{(unreached.Count > NamedAtMost ? " and others" : "")}. Please call.", See(unreached.Count), $"{root}/letters/undelivered");
        }
    }

    /// <summary>The one thing to do about the plan as a whole; null if it waits for nothing here.</summary>
    private static ToDoItem? OfThePlan(PlanPage plan, string address, DateOnly today, Actor actor)
    {
        var edits = actor.Has(Right.EditPlan);
        return plan switch
        {
            { State: PlanState.Draft, DeclinedBecause: { } reason } => new(1, "Plan sent back by the chair", reason, edits ? "Read and change" : "See the plan", address),
            { Answer: AnswerKind.ChangesRequested or AnswerKind.Reopened } => new(1, "Plan returned by London", plan.Handed!.AnswerWords ?? "", edits ? "Read and answer" : "See the plan", address),
            { State: PlanState.AwaitingSignOff } when actor.Has(Right.SignOff) && plan.SignOffAskedById != actor.PersonIdOrNull =>
                new(1, "Plan waiting for your signature", $"{plan.SignOffAskedBy} sent version {plan.VersionNumber} on {PlanWords.On(plan.SignOffAskedAt, today)}.", "Read and sign", $"{address}/sign-off"),
            { State: PlanState.AwaitingSignOff } =>
                new(1, "Plan waiting for the chair", $"Version {plan.VersionNumber} went for sign-off on {PlanWords.On(plan.SignOffAskedAt, today)}.", "See the plan", address),
            { State: PlanState.SignedOff } => new(
                1, "Plan signed, not submitted", $"{plan.SignedOffBy} signed version {plan.VersionNumber} on {PlanWords.On(plan.SignedOffAt, today)}.",
                edits ? "Submit to London" : "See the plan", edits ? $"{address}/submission" : address),
            _ => null,
        };
    }

    /// <summary>What a review of one theme waits for.</summary>
    private static string Of(HomePage.DueReview about, DateOnly today) => about switch
    {
        { IsReturned: true } => HomeReview.Of(about),
        { State: ReviewState.AwaitingSignOff } => $"It is with the chair, due {Words.InDays(about.DueOn, today)}.",
        { State: ReviewState.SignedOff } => $"It is signed and can go to London, due {Words.InDays(about.DueOn, today)}.",
        _ => $"{about.Updated} of {Words.Plural(about.OpenActions, "open action")} updated, {(about.ThemesWritten < about.Themes ? "no words yet" : "the theme is written")}, {(about.DueOn < today ? "was due" : "due")} {Words.InDays(about.DueOn, today)}.",
    };

    private static string See(int count) => count == 1 ? "See it" : $"See the {Words.Number(count)}";

    private static string Named(List<PlanPage.Row> actions)
    {
        var names = string.Join("; ", actions.Take(NamedAtMost).Select(action => Short(action.Text)));
        return actions.Count > NamedAtMost ? $"{names}; and {Words.Count(actions.Count - NamedAtMost, "other")}." : names.EndsWith('…') ? names : $"{names}.";
    }

    private static string Short(string text) => text.Length <= 60 ? text.TrimEnd('.') : string.Concat(text.AsSpan(0, 59).TrimEnd(), "…");
}

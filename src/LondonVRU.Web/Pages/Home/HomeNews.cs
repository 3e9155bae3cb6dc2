using LondonVRU.Application.Home;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.Home;

/// <summary>What changed this week, the newest first.</summary>
internal static class HomeNews
{
    private const int Most = 8;

    public static IReadOnlyList<NewsItem> Of(HomePage home, string root, DateTime now) =>
    [
        .. home.Shifts.Select(shift => (shift.At, Item: Moved(shift, root, now)))
            .Concat(home.Steps.Select(step => (step.At, Item: new NewsItem(Words.When(step.At, now), Words.Iso(step.At), InWords(step)))))
            .Concat(Answer(home, now))
            .OrderByDescending(news => news.At).Take(Most).Select(news => news.Item),
    ];

    private static NewsItem Moved(HomePage.Shift shift, string root, DateTime now) => new(
        Words.When(shift.At, now), Words.Iso(shift.At), shift.From is null ? $"has its first word, by {shift.By}" : $"moved, by {shift.By}",
        shift.Text.Length <= 80 ? shift.Text : string.Concat(shift.Text.AsSpan(0, 79).TrimEnd(), "…"),
        $"{root}/plans/{shift.StartYear}/actions/{shift.ActionId}", new(shift.From, shift.To));

    private static IEnumerable<(DateTime At, NewsItem Item)> Answer(HomePage home, DateTime now)
    {
        if (home.Plan?.Handed is { Answer: { } answer, AnsweredAt: { } at } && at > now.AddDays(-7))
        {
            yield return (at, new(Words.When(at, now), Words.Iso(at), answer switch
            {
                AnswerKind.Accepted => "London accepted the plan",
                AnswerKind.ChangesRequested => "London asked for changes to the plan",
                AnswerKind.Reopened => "London sent the plan back",
                AnswerKind.Feedback => "London wrote about the plan",
                _ => "London opened the plan",
            }));
        }
    }

    private static string InWords(HomePage.Step step)
    {
        var name = step.Thing == nameof(Plan) ? "plan" : "review";
        return (step.From, step.To) switch
        {
            (null, null) => $"The {name} was begun, by {step.By}",
            (_, nameof(PlanState.AwaitingSignOff)) => $"The {name} went to the chair, sent by {step.By}",
            (_, nameof(PlanState.SignedOff)) => $"{step.By} signed the {name}",
            (_, nameof(PlanState.Submitted)) => $"The {name} was submitted to London, by {step.By}",
            (_, nameof(PlanState.Closed)) => $"The {name} was closed",
            (nameof(PlanState.AwaitingSignOff), _) when step.IsDeclined => $"{step.By} sent the {name} back",
            (nameof(PlanState.Submitted), _) => $"The next version of the {name} was begun, by {step.By}",
            _ => $"The {name} was changed and is a draft again, by {step.By}",
        };
    }
}

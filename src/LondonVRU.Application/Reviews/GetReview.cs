using LondonVRU.Application.Plans.Joint;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using MediatR;

namespace LondonVRU.Application.Reviews;

/// <summary>This tenant's review of a cycle, as this person may see it. A review that nobody has begun is shown as it would be.</summary>
/// <param name="Cycle">"2026-q3".</param>
public sealed record GetReview(string Cycle) : IRequest<ReviewPage>;

/// <summary>Six questions to the database at most: the head, themes, narratives, actions or the snapshot's lines, risks, London's answers; and a few to the BCU's.</summary>
internal sealed class GetReviewHandler(ReviewReading reading, JointReading joint, TimeProvider clock) : IRequestHandler<GetReview, ReviewPage>
{
    public async Task<ReviewPage> Handle(GetReview request, CancellationToken cancellationToken)
    {
        var head = await reading.HeadAsync(request.Cycle, cancellationToken);
        var themes = await reading.ThemesAsync(head, cancellationToken);
        var narratives = await reading.NarrativesAsync(head, cancellationToken);
        if (themes.Count == 0)
        {
            // A cycle about a theme that the plan's edition does not have: nothing is owed.
            throw new NotFoundException();
        }

        var codes = themes.ToDictionary(theme => theme.Id, theme => theme.Number);
        var lines = head.IsSnapshot ? await reading.LinesAsync(head, codes, cancellationToken) : await reading.ActionsAsync(head, codes, cancellationToken);
        var byTheme = lines.OrderBy(line => line.Number).ToLookup(line => line.ThemeId, line => line.Row);
        var answers = head.Review?.SubmittedAt is null ? [] : await reading.AnswersAsync(head.Cycle.Code, cancellationToken);
        var (jointPlan, jointLines) = await joint.LinesAsync(
            head.PlanId, head.Cycle.StartYear, [.. themes.Select(theme => theme.Id)],
            (head.IsSnapshot ? head.Review!.SignOffAskedAt : null) ?? clock.GetUtcNow().UtcDateTime, cancellationToken);
        return new(
            head.Review?.Id, FactsOf(head), head.Cycle.StartYear,
            head.Review?.StateIn(head.Cycle) ?? (head.Cycle.IsCancelled ? ReviewState.Cancelled : head.Cycle.IsOpen(LondonTime.Today(clock)) ? ReviewState.Open : null),
            head.Review?.VersionNumber ?? 1, head.Review?.HelpWanted, CourseOf(head), head.Previous?.Quarter, head.IsSnapshot, answers,
            [
                .. themes.Select(theme => new ReviewPage.Theme(
                    theme.Id, theme.Number, theme.Name, theme.Hidden,
                    narratives.Where(n => n.ReviewId == head.Review?.Id && n.ThemeId == theme.Id).Select(n => n.Narrative).SingleOrDefault(),
                    narratives.Where(n => n.ReviewId == head.PreviousId && (n.Theme == theme.Name || theme.FormerNames.Contains(n.Theme)))
                        .Select(n => n.Narrative.Words).FirstOrDefault(words => words.Length > 0),
                    [.. byTheme[theme.Id]])),
            ],
            ChangesOf(lines))
        {
            PreviousTitle = head.Previous,
            JointPlan = jointPlan,
            JointActions = jointLines,
            Risks = await reading.RisksAsync(head, codes, cancellationToken),
            Spend = [.. head.Spend.OrderBy(line => line.ThemeId is { } theme ? codes.GetValueOrDefault(theme) : 0).ThenBy(line => line.What, StringComparer.OrdinalIgnoreCase)],
            Questions = QuestionsOf(head),
        };
    }

    private static ReviewPage.CycleFacts FactsOf(ReviewHead head) => new(
        head.Cycle.Code, head.Cycle.Quarter, head.Cycle.OpensOn, head.Cycle.For(head.Extension?.DueOn).DueOn, head.Cycle.GraceDays, head.Extension?.Reason,
        head.Cycle.IsCancelled ? head.Cycle.ChangedBecause : null, head.Cycle.Questions)
    {
        Theme = CycleTheme.Of(head.Cycle),
    };

    private static ReviewPage.CourseFacts CourseOf(ReviewHead head) => new(
        head.Review?.SignOffAskedById, head.AskedBy, head.Review?.SignOffAskedAt, head.Review?.AskedEarlyBecause, head.SignedBy, head.Review?.SignedOffAt,
        head.Review?.DeclinedBecause, head.Review?.SubmittedAt, head.Review?.DaysLate);

    /// <summary>Where last quarter's review has none of the actions, there is nothing to compare with.</summary>
    private static List<ReviewPage.Change> ChangesOf(IReadOnlyList<ReviewedAction> actions)
    {
        if (!actions.Any(action => action.WasThere))
        {
            return [];
        }

        var changes = from action in actions
                      let kind = ReviewFindings.Change(action.WasThere, action.StatusBefore, action.Row.Status)
                      where kind is not null
                      select new ReviewPage.Change(kind.Value, action.Row, action.StatusBefore);
        var slipped = from action in actions
                      where action is { WasThere: true, Row.IsOpen: true } && ReviewFindings.HasSlipped(action.EndBefore, action.End)
                      select new ReviewPage.Change(ReviewChange.Slipped, action.Row, action.StatusBefore, action.EndBefore.AsWritten);
        return [.. changes.Concat(slipped).OrderBy(change => change.Kind)];
    }

    private static List<ReviewPage.Question> QuestionsOf(ReviewHead head) =>
    [
        .. from question in AnnualQuestion.Of(head.Cycle)
           let answer = head.Answers.FirstOrDefault(own => own.Code == question.Code)
           select new ReviewPage.Question(question.Code, question.Words, answer?.Words, answer?.Version),
    ];
}

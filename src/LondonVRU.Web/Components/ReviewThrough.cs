using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.Web.Components;

/// <summary>A review to be read through: <c>Reviews/_Through</c>.</summary>
/// <param name="ShowsRestricted">Restricted actions are shown, marked; else they are counted by theme.</param>
/// <param name="Words">With the narratives, the table of statuses and the help wanted.</param>
/// <param name="Lines">With what was said of each action.</param>
/// <param name="Href">Where an action's square leads; null for a paper, where it leads nowhere and everything stands open.</param>
/// <param name="PlanRoot">Address of the plan, below which joint actions are read; null for a paper.</param>
internal sealed record ReviewThrough(ReviewPage Review, bool ShowsRestricted, bool Words, bool Lines, Func<Id<PlanAction>, string>? Href, string? PlanRoot = null)
{
    public bool IsPaper => Href is null;

    /// <summary>Where risks are raised and changed; null where they are only read.</summary>
    public string? RiskRoot { get; init; }

    public IReadOnlyList<ReviewPage.Risk> Risks => [.. Review.Risks.Where(risk => ShowsRestricted || !risk.IsRestricted)];

    public int RisksLeftOut => Review.Risks.Count - Risks.Count;

    /// <summary>By kind, the gravest first.</summary>
    public IReadOnlyList<IGrouping<ReviewChange, ReviewPage.Change>> Changes =>
        [.. Review.Changes.Where(change => Shows(change.Action)).GroupBy(change => change.Kind).OrderBy(group => group.Key)];

    public IReadOnlyList<ReviewPage.Row> Standards => [.. Review.AllActions().Where(row => row.Standard is not null && Shows(row))];

    public IReadOnlyList<ReviewPage.Row> NotMet => [.. Standards.Where(row => row.Standard == StandardState.NotMet)];

    public IReadOnlyList<ReviewPage.Row> NotApplying => [.. Standards.Where(row => row.Standard == StandardState.DoesNotApply)];

    /// <summary>Statuses counted by theme, "no word" and all of them last; and the sum.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<int> Numbers)> Sums
    {
        get
        {
            List<(string Name, IReadOnlyList<int> Numbers)> sums = [.. Review.Themes.Select(theme => ($"{theme.Number}. {theme.Name}", Count(Rows(theme))))];
            sums.Add(("All themes", Count([.. Review.AllActions().Where(Shows)])));
            return sums;
        }
    }

    public IReadOnlyList<ReviewPage.Row> Rows(ReviewPage.Theme theme) => [.. theme.Actions.Where(Shows)];

    /// <summary>How many of a theme's actions are restricted and not shown.</summary>
    public int LeftOut(ReviewPage.Theme theme) => theme.Hidden + theme.Actions.Count(row => !Shows(row));

    private static IReadOnlyList<int> Count(IReadOnlyList<ReviewPage.Row> rows) =>
        [.. ActionStatuses.All.Select(status => rows.Count(row => row.Status == status)), rows.Count(row => row.Status is null), rows.Count];

    private bool Shows(ReviewPage.Row row) => ShowsRestricted || !row.IsRestricted;
}

/// <summary>The steps of putting a review together, and its themes in squares.</summary>
internal static class ReviewSteps
{
    public static IReadOnlyList<ReviewStep> Of(ReviewPage review)
    {
        var standards = review.AllActions().Where(row => row.Standard is StandardState.Met or StandardState.NotMet).ToList();
        var met = standards.Count(row => row.Standard == StandardState.Met);
        List<ReviewStep> steps =
        [
            new("Updates", "#updates", StateOf(review.Updated, review.OpenActions), $"{review.Updated} of {review.OpenActions}"),
            new("Themes", "#themes", StateOf(review.ThemesWritten, review.Themes.Count), $"{review.ThemesWritten} of {review.Themes.Count}"),
            .. review.Questions.Count == 0 ? Array.Empty<ReviewStep>()
                : [new(review.Cycle.Theme is null ? "The year" : "Questions", "#questions", StateOf(review.Questions.Count(question => question.IsAnswered), review.Questions.Count), $"{review.Questions.Count(question => question.IsAnswered)} of {review.Questions.Count}")],
            new("Risks and issues", "#risks", StepState.Done, review.Risks.Count(risk => risk.Resolution is null) is > 0 and var stand ? Words.Figure(stand) : "none"),
            new("Money", "#spend", StepState.Done, review.Spend.Count == 0 ? "none" : Words.Plural(review.Spend.Count, "line")),
            new("Help wanted", "#help", StepState.Done, HelpCount(review) is > 0 and var asked ? Words.Figure(asked) : "none"),
            new("Minimum standards", "#standards", StateOf(met, standards.Count), $"{met} of {standards.Count}"),
            new("Sign-off", "#sign", StepState.NotBegun),
        ];
        var now = steps.FindIndex(step => step.State != StepState.Done);
        steps[now] = steps[now] with { IsNow = true };
        return steps;
    }

    private static int HelpCount(ReviewPage review) => (review.HelpWanted is null ? 0 : 1) + review.Themes.Count(theme => theme.Narrative is { HelpWanted: not null });

    /// <summary>One square an action.</summary>
    /// <param name="href">Null for squares that lead nowhere.</param>
    public static IReadOnlyList<StripSquare> Squares(ReviewPage.Theme theme, Func<Id<PlanAction>, string>? href, bool withRestricted = true) =>
    [
        .. theme.Actions.Where(action => withRestricted || !action.IsRestricted)
            .Select(action => new StripSquare(action.Status, href?.Invoke(action.Id) ?? "", $"{action.Code}: {StatusTagHelper.NameOf(action.Status)}")),
    ];

    private static StepState StateOf(int done, int of) => done >= of ? StepState.Done : done == 0 ? StepState.NotBegun : StepState.UnderWay;
}

using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Papers;

/// <summary>What a paper of a review is made from.</summary>
/// <param name="Review">With what the reader may see.</param>
/// <param name="Place">"Lewisham".</param>
/// <param name="MeetingOn">Null if nobody has said.</param>
/// <param name="Quarters">Unrestricted actions by status in the reviews that went to London before this one, the oldest first.</param>
internal sealed record PaperSource(
    ReviewPage Review, string Place, DateOnly Today, DateOnly? MeetingOn, IReadOnlyList<PaperQuarter> Quarters, IReadOnlyDictionary<Id<PlanAction>, PaperAction> Actions)
{
    /// <summary>Restricted actions of the review, whether the reader may see them or not.</summary>
    public int Restricted => Review.Hidden + Review.AllActions().Count(action => action.IsRestricted);

    /// <summary>Restricted risks that the reader may see.</summary>
    public int RestrictedRisks => Review.Risks.Count(risk => risk.IsRestricted);

    /// <summary>Without anything that is restricted: what everybody may be given.</summary>
    public PaperSource Public() => this with { Review = With(action => !action.IsRestricted, risk => !risk.IsRestricted) };

    /// <summary>With nothing but what is restricted.</summary>
    public PaperSource Private() => this with { Review = With(action => action.IsRestricted, risk => risk.IsRestricted) with { JointActions = [] } };

    public string LeadOf(ReviewPage.Row row) => (Actions.GetValueOrDefault(row.Id)?.LeadAgency ?? row.Agency) ?? "";

    public string EndOf(ReviewPage.Row row) => Actions.GetValueOrDefault(row.Id)?.End ?? "";

    private ReviewPage With(Func<ReviewPage.Row, bool> stays, Func<ReviewPage.Risk, bool> isTold) => Review with
    {
        Themes = [.. Review.Themes.Select(theme => theme with { Actions = [.. theme.Actions.Where(stays)] })],
        Changes = [.. Review.Changes.Where(change => stays(change.Action))],
        Risks = [.. Review.Risks.Where(isTold)],
    };
}

/// <param name="Counts">Null stands for actions of which nobody had said how they were going.</param>
internal sealed record PaperQuarter(Quarter Quarter, IReadOnlyList<(ActionStatus? Status, int Count)> Counts)
{
    public int Of(ActionStatus? status) => Counts.Where(count => count.Status == status).Sum(count => count.Count);
}

/// <summary>What the plan says today of an action.</summary>
internal sealed record PaperAction(string? LeadAgency, string End);

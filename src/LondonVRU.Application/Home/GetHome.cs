using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using MediatR;

namespace LondonVRU.Application.Home;

/// <summary>What a partnership's home shows: the plan of the financial year that it is, the review that is due, and the last seven days.</summary>
public sealed record GetHome : IRequest<HomePage>;

/// <param name="Plan">Null if there is none for this year, or the person may not read it.</param>
/// <param name="Due">The latest quarter's cycle that London has opened for the plan's year; null if none.</param>
/// <param name="Shifts">Updates that changed a status, the newest first.</param>
/// <param name="Steps">What the plan and the reviews went through, the newest first.</param>
public sealed record HomePage(PlanPage? Plan, HomePage.DueReview? Due, IReadOnlyList<HomePage.Shift> Shifts, IReadOnlyList<HomePage.Step> Steps)
{
    /// <summary>Reviews of single themes, beside the quarter's, that are not closed; what is due first stands first.</summary>
    public IReadOnlyList<DueReview> Asked { get; init; } = [];

    /// <summary>What the borough's BCU keeps for several boroughs this year; null if it keeps nothing, or there is no plan.</summary>
    public JointPlan? JointPlan { get; init; }

    /// <param name="Code">"2026-q3".</param>
    /// <param name="State">Null while nobody has begun it.</param>
    /// <param name="OpenActions">Owed an update; restricted ones count.</param>
    /// <param name="DaysLate">0 if on time; null until submitted.</param>
    public sealed record DueReview(string Code, DateOnly OpensOn, DateOnly DueOn, ReviewState? State, int OpenActions, int Updated, int Themes, int ThemesWritten, int? DaysLate)
    {
        /// <summary>Name of the one theme that it is about; null for a quarter's.</summary>
        public string? Theme { get; init; }

        public CycleName Title => CycleName.Of(Code, Theme)!.Value;

        /// <summary>London's latest answer to what was submitted; null if none.</summary>
        public AnswerKind? Answer { get; init; }

        /// <summary>Things that were asked of London and that it has said what it will do about.</summary>
        public int Undertaken { get; init; }

        /// <summary>London has sent it back, and nobody has taken it up yet.</summary>
        public bool IsReturned => State is ReviewState.Submitted or ReviewState.Closed && Answer is AnswerKind.ChangesRequested or AnswerKind.Reopened;
    }

    /// <param name="From">Null if nobody had said before.</param>
    /// <param name="At">UTC.</param>
    public sealed record Shift(Id<PlanAction> ActionId, int StartYear, string Text, string By, ActionStatus? From, ActionStatus To, DateTime At);

    /// <param name="Thing">"Plan" or "Review".</param>
    /// <param name="From">Name of the state before; null if it began.</param>
    /// <param name="To">Name of the state after; null if it began.</param>
    /// <param name="At">UTC.</param>
    public sealed record Step(string Thing, string? From, string? To, bool IsDeclined, string By, DateTime At);
}

internal sealed class GetHomeHandler(PlanReading plans, HomeReading home, JointReading joint, Actor actor, TimeProvider clock) : IRequestHandler<GetHome, HomePage>
{
    public async Task<HomePage> Handle(GetHome request, CancellationToken cancellationToken)
    {
        if (!actor.Has(Right.ReadPlan))
        {
            return new(null, null, [], []);
        }

        var today = LondonTime.Today(clock);
        var plan = await plans.FindAsync(LondonTime.FinancialYearOf(today), cancellationToken);
        if (plan is null)
        {
            return new(null, null, [], []);
        }

        var weekAgo = LondonTime.ToUtc(today.AddDays(-6), TimeOnly.MinValue);
        var due = await home.DueAsync(plan, today, cancellationToken);
        return new(
            plan, due.FirstOrDefault(review => review.Theme is null), await home.ShiftsAsync(weekAgo, cancellationToken), await home.StepsAsync(weekAgo, cancellationToken))
        {
            Asked = [.. due.Where(review => review.Theme is not null)],
            JointPlan = await joint.HeadAsync(plan.StartYear, cancellationToken),
        };
    }
}

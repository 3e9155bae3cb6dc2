using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Rollouts;

/// <summary>Rollouts that are proposed to this borough, with its answers: what waits for one first, by its day.</summary>
public sealed record GetRolloutsHere(Id<Rollout>? Id = null) : IRequest<IReadOnlyList<RolloutHere>>;

/// <param name="Reason">Why this borough declined; null otherwise.</param>
/// <param name="ActionId">In this borough's plan; null if it is not taken up, or the action has left the plan.</param>
/// <param name="AnsweredAt">UTC; null while there is no answer.</param>
/// <param name="Uptake">How many boroughs have taken it up; null where that would tell of fewer than five others.</param>
public sealed record RolloutHere(
    Id<Rollout> Id, RolloutContent Content, RolloutState State, string? EndedBecause, DateTime ProposedAt, Id<PlanAction>? ActionId, int? StartYear, string? Reason, DateTime? AnsweredAt,
    RolloutUptake? Uptake)
{
    /// <summary>London waits for this borough.</summary>
    public bool IsWaiting => State == RolloutState.Proposed && AnsweredAt is null;
}

internal sealed class GetRolloutsHereHandler(VruDbContext db, CountUptake uptake, CurrentTenant tenant) : IRequestHandler<GetRolloutsHere, IReadOnlyList<RolloutHere>>
{
    public async Task<IReadOnlyList<RolloutHere>> Handle(GetRolloutsHere request, CancellationToken cancellationToken)
    {
        var (here, one) = (tenant.Id, request.Id);
        var rows = await (
            from proposal in db.RolloutProposals.AsNoTracking()
            join rollout in db.Rollouts.AsNoTracking() on proposal.RolloutId equals rollout.Id
            join said in db.RolloutAnswers.AsNoTracking().Where(own => own.TenantId == here) on rollout.Id equals said.RolloutId into answers
            from answer in answers.DefaultIfEmpty()
            where proposal.TenantId == here && rollout.State != RolloutState.Draft && (one == null || rollout.Id == one)
            select new { rollout, answer, IsInPlan = db.Actions.Any(action => action.Id == answer!.ActionId) }).ToListAsync(cancellationToken);
        var counted = await uptake.OfAsync([.. rows.Select(row => row.rollout.Id)], cancellationToken);
        return
        [
            .. rows.Select(row =>
            {
                // An action that has left the plan answers nothing any more.
                var answer = row.answer is null or { IsTakenUp: true } && !row.IsInPlan ? null : row.answer;
                return new RolloutHere(
                    row.rollout.Id, row.rollout.Content(), row.rollout.State, row.rollout.EndedBecause, row.rollout.ProposedAt!.Value, answer?.ActionId, answer?.StartYear, answer?.Reason, answer?.At,
                    counted.GetValueOrDefault(row.rollout.Id));
            }).OrderByDescending(row => row.IsWaiting).ThenBy(row => row.IsWaiting ? row.Content.AnswerBy : null).ThenByDescending(row => row.ProposedAt),
        ];
    }
}

/// <summary>Where a rollout can be taken up: the plan of this borough that can be edited, with its themes. The one that fits comes chosen.</summary>
public sealed record GetTakeUpChoices(Id<Rollout> RolloutId) : IRequest<TakeUpChoices>;

/// <param name="StartYear">Of the newest plan; null if there is none.</param>
/// <param name="Fits">The theme of that plan that the rollout belongs to; null if none of them.</param>
public sealed record TakeUpChoices(int? StartYear, IReadOnlyList<TakeUpChoices.ThemeOfPlan> Themes, Id<Theme>? Fits)
{
    public sealed record ThemeOfPlan(Id<Theme> Id, int Number, string Name);
}

internal sealed class GetTakeUpChoicesHandler(VruDbContext db, ProposedHere proposed, ThemesOfToday columns) : IRequestHandler<GetTakeUpChoices, TakeUpChoices>
{
    public async Task<TakeUpChoices> Handle(GetTakeUpChoices request, CancellationToken cancellationToken)
    {
        var (rollout, _) = await proposed.GetAsync(request.RolloutId, cancellationToken);
        var themes = await (
            from theme in db.Themes
            join plan in db.Plans on theme.EditionId equals plan.EditionId
            where plan.State != PlanState.Closed && plan.StartYear == db.Plans.Max(other => other.StartYear)
            orderby theme.Number
            select new { theme.Id, theme.Number, theme.Name, plan.StartYear }).ToListAsync(cancellationToken);
        var laid = await columns.ReadAsync([.. themes.Select(theme => theme.Id), rollout.ThemeId!.Value], cancellationToken);
        var about = laid.IndexOf(rollout.ThemeId.Value);
        return new(
            themes.FirstOrDefault()?.StartYear, [.. themes.Select(theme => new TakeUpChoices.ThemeOfPlan(theme.Id, theme.Number, theme.Name))],
            themes.Find(theme => about is not null && laid.IndexOf(theme.Id) == about)?.Id);
    }
}

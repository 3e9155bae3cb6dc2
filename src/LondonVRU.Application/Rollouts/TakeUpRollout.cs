using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Offers;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Rollouts;

/// <summary>Takes a proposed rollout into the plan as an action that remembers where it comes from. The same <paramref name="ActionId"/> sent twice is one.</summary>
/// <param name="ActionId">Chosen by the form or the caller.</param>
/// <param name="StartYear">Of the plan.</param>
/// <param name="ThemeId">Of the plan's edition; null if it is still to be chosen.</param>
public sealed record TakeUpRollout(Id<Rollout> RolloutId, Id<PlanAction> ActionId, int StartYear, Id<Theme>? ThemeId) : IRequest;

internal sealed class TakeUpRolloutValidator : AbstractValidator<TakeUpRollout>
{
    public TakeUpRolloutValidator() => RuleFor(request => request.ThemeId).NotNull().WithMessage("Choose the theme that it belongs to.");
}

/// <summary>A rollout that is proposed to this borough, with what it has answered.</summary>
internal sealed class ProposedHere(VruDbContext db, CurrentTenant tenant) : IScopedPart
{
    /// <exception cref="NotFoundException">None such is proposed to this borough.</exception>
    public async Task<(Rollout Rollout, RolloutAnswer? Answer)> GetAsync(Id<Rollout> id, CancellationToken ct)
    {
        var here = tenant.Id;
        var rollout = await db.Rollouts.AsNoTracking()
            .Where(rollout => rollout.Id == id && rollout.State != RolloutState.Draft && db.RolloutProposals.Any(proposal => proposal.RolloutId == id && proposal.TenantId == here)).SingleOrNotFoundAsync(ct);
        return (rollout, await db.RolloutAnswers.SingleOrDefaultAsync(own => own.RolloutId == id && own.TenantId == here, ct));
    }

    /// <exception cref="RuleBrokenException">It is taken up, and its action is in the plan.</exception>
    public async Task RequireNotTakenUpAsync(RolloutAnswer? answer, CancellationToken ct)
    {
        if (answer?.ActionId is { } action && await db.Actions.AnyAsync(own => own.Id == action, ct))
        {
            throw new RuleBrokenException("rollout.taken-up", "You have taken this up: it is an action of your plan. If it comes to nothing, stop the action there and say why.");
        }
    }
}

internal sealed class TakeUpRolloutHandler(VruDbContext db, ProposedHere proposed, PlanEditing editing, Standings standings, CurrentTenant tenant, Actor actor, TimeProvider clock) : AsyncRequestHandler<TakeUpRollout>
{
    protected override async Task Handle(TakeUpRollout request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        if (await db.Actions.AnyAsync(action => action.Id == request.ActionId, cancellationToken))
        {
            return;
        }

        var (rollout, answer) = await proposed.GetAsync(request.RolloutId, cancellationToken);
        await proposed.RequireNotTakenUpAsync(answer, cancellationToken);
        var plan = await editing.OpenAsync(request.StartYear, cancellationToken);
        var (theme, now) = (request.ThemeId!.Value, clock.GetUtcNow().UtcDateTime);
        var action = PlanAction.TakingUp(
            rollout.Id, plan, theme, plan.TakeNumber(theme),
            new() { Text = $"{rollout.Name}: {rollout.Summary}", SuccessLooksLike = Short(rollout.Success), Maturity = Maturity.Developing }, request.ActionId);
        db.Actions.Add(action);
        if (answer is null)
        {
            db.RolloutAnswers.Add(RolloutAnswer.TakeUp(rollout, tenant.Id, action, plan, now));
        }
        else
        {
            answer.TakeUp(rollout, action, plan, now);
        }

        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string? Short(string? words) =>
        words is null || words.Length <= PlanAction.SuccessMaxLength ? words : string.Concat(words.AsSpan(0, PlanAction.SuccessMaxLength - 1).TrimEnd(), "…");
}

/// <summary>Declines a proposed rollout; London reads why.</summary>
public sealed record DeclineRollout(Id<Rollout> RolloutId, string? Reason) : IRequest;

internal sealed class DeclineRolloutValidator : AbstractValidator<DeclineRollout>
{
    public DeclineRolloutValidator() => RuleFor(request => request.Reason).MaximumLength(RolloutAnswer.ReasonMaxLength).WithMessage($"Keep this to {RolloutAnswer.ReasonMaxLength} characters.");
}

internal sealed class DeclineRolloutHandler(VruDbContext db, ProposedHere proposed, CurrentTenant tenant, Actor actor, TimeProvider clock) : AsyncRequestHandler<DeclineRollout>
{
    protected override async Task Handle(DeclineRollout request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var (rollout, answer) = await proposed.GetAsync(request.RolloutId, cancellationToken);
        await proposed.RequireNotTakenUpAsync(answer, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (answer is null)
        {
            db.RolloutAnswers.Add(RolloutAnswer.Decline(rollout, tenant.Id, request.Reason, now));
        }
        else
        {
            answer.Decline(rollout, request.Reason, now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

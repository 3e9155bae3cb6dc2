using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Rollouts;

/// <summary>London's rollouts with their uptake, the newest first; the drafts before them.</summary>
public sealed record ListRollouts : IRequest<IReadOnlyList<RolloutRow>>;

/// <param name="Proposed">To so many boroughs; 0 for a draft.</param>
public sealed record RolloutRow(Id<Rollout> Id, RolloutKind Kind, string Name, string? Summary, RolloutState State, DateOnly? AnswerBy, int Proposed, int TakenUp, int Declined)
{
    public int Waiting => Proposed - TakenUp - Declined;
}

internal sealed class ListRolloutsHandler(VruDbContext db, Actor actor) : IRequestHandler<ListRollouts, IReadOnlyList<RolloutRow>>
{
    public async Task<IReadOnlyList<RolloutRow>> Handle(ListRollouts request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadShelf);
        return await db.Rollouts.AsNoTracking().OrderByDescending(rollout => rollout.ProposedAt == null).ThenByDescending(rollout => rollout.ProposedAt).ThenBy(rollout => rollout.Name)
            .Select(rollout => new RolloutRow(
                rollout.Id, rollout.Kind, rollout.Name, rollout.Summary, rollout.State, rollout.AnswerBy, db.RolloutProposals.Count(proposal => proposal.RolloutId == rollout.Id),
                db.RolloutAnswers.Count(answer => answer.RolloutId == rollout.Id && answer.ActionId != null), db.RolloutAnswers.Count(answer => answer.RolloutId == rollout.Id && answer.ActionId == null)))
            .ToListAsync(cancellationToken);
    }
}

/// <summary>One rollout as London sees it: what each borough answered, with reasons, and how it goes where it was taken up, as the reviews handed in have it.</summary>
public sealed record GetUptake(Id<Rollout> Id) : IRequest<UptakePage>;

/// <param name="Boroughs">To which it is proposed, by name; of a draft, to which it would be.</param>
public sealed record UptakePage(
    Id<Rollout> Id, RolloutState State, RolloutContent Content, ComparedTheme? Theme, string? EndedBecause, DateTime? ProposedAt, int Version, DateOnly Today, IReadOnlyList<UptakePage.Row> Boroughs)
{
    /// <param name="Reason">Why it declined; null otherwise.</param>
    /// <param name="AnsweredAt">UTC; null without an answer.</param>
    /// <param name="IsReported">A review that was handed in has the action.</param>
    /// <param name="Status">As that review has it; null if nobody has said.</param>
    public sealed record Row(TenantInfo Borough, bool IsTakenUp, string? Reason, DateTime? AnsweredAt, bool IsReported, ActionStatus? Status)
    {
        public bool IsDeclined => Reason is not null;
    }

    /// <summary>How many report a status.</summary>
    public int Count(ActionStatus? status) => Boroughs.Count(row => row.IsReported && row.Status == status);
}

internal sealed class GetUptakeHandler(VruDbContext db, ThemesOfToday themes, TenantDirectory directory, Actor actor, TimeProvider clock) : IRequestHandler<GetUptake, UptakePage>
{
    public async Task<UptakePage> Handle(GetUptake request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadShelf);
        var rollout = await db.Rollouts.AsNoTracking().Where(rollout => rollout.Id == request.Id).SingleOrNotFoundAsync(cancellationToken);
        var columns = await themes.ReadAsync(rollout.ThemeId is { } theme ? [theme] : [], cancellationToken);
        var proposed = await db.RolloutProposals.Where(proposal => proposal.RolloutId == request.Id).Select(proposal => proposal.TenantId).ToListAsync(cancellationToken);
        var answers = await db.RolloutAnswers.AsNoTracking().Where(answer => answer.RolloutId == request.Id).ToDictionaryAsync(answer => answer.TenantId, cancellationToken);
        var progress = await db.LatestStatusesAsync([.. answers.Values.Select(answer => answer.ActionId).OfType<Id<PlanAction>>()], cancellationToken);
        IEnumerable<TenantInfo> boroughs = rollout.State == RolloutState.Draft
            ? (await directory.BoroughsAsync(cancellationToken)).Where(borough => rollout.TenantIds.Count == 0 || rollout.TenantIds.Contains(borough.Id.Value))
            : (await directory.EverybodyAsync(cancellationToken)).Where(borough => proposed.Contains(borough.Id));
        return new(
            rollout.Id, rollout.State, rollout.Content(), rollout.ThemeId is { } about && columns.IndexOf(about) is { } index ? columns.Themes[index] : null, rollout.EndedBecause, rollout.ProposedAt, rollout.Version,
            LondonTime.Today(clock), [.. boroughs.OrderBy(borough => borough.Name, StringComparer.Ordinal).Select(borough => RowOf(borough, answers.GetValueOrDefault(borough.Id), progress))]);
    }

    private static UptakePage.Row RowOf(TenantInfo borough, RolloutAnswer? answer, Dictionary<(Id<Tenant>, Id<PlanAction>), ActionStatus?> progress)
    {
        ActionStatus? status = null;
        var isReported = answer?.ActionId is { } action && progress.TryGetValue((borough.Id, action), out status);
        return new(borough, answer is { IsTakenUp: true }, answer?.Reason, answer?.At, isReported, status);
    }
}

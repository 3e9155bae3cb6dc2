using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Offers;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Rollouts;
using MediatR;

namespace LondonVRU.Application.Rollouts;

/// <summary>Proposes a rollout to the boroughs that it is meant for; their coordinators get a letter.</summary>
/// <param name="Version">That was read.</param>
public sealed record ProposeRollout(Id<Rollout> Id, int Version) : IRequest;

internal sealed class ProposeRolloutHandler(VruDbContext db, RolloutEditing rollouts, Outbox outbox, TenantDirectory directory, TimeProvider clock) : AsyncRequestHandler<ProposeRollout>
{
    protected override async Task Handle(ProposeRollout request, CancellationToken cancellationToken)
    {
        var (rollout, now) = (await rollouts.GetAsync(request.Id, request.Version, cancellationToken), clock.GetUtcNow().UtcDateTime);
        var proposals = rollout.Propose((await directory.BoroughsAsync(cancellationToken)).Select(borough => borough.Id), now);
        db.RolloutProposals.AddRange(proposals);
        foreach (var proposal in proposals)
        {
            await outbox.OweInAsync(proposal.TenantId, [Role.Coordinator], LetterKind.RolloutProposed, rollout.Id.Value, LondonTime.DayOf(now), 0, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Ends a rollout: nobody can take it up any more, and what was taken up goes on.</summary>
/// <param name="Version">That was read.</param>
public sealed record EndRollout(Id<Rollout> Id, int Version, string? Reason) : IRequest;

internal sealed class EndRolloutValidator : AbstractValidator<EndRollout>
{
    public EndRolloutValidator() => RuleFor(request => request.Reason).MaximumLength(Rollout.ReasonMaxLength).WithMessage($"Keep this to {Rollout.ReasonMaxLength} characters.");
}

internal sealed class EndRolloutHandler(VruDbContext db, RolloutEditing rollouts) : AsyncRequestHandler<EndRollout>
{
    protected override async Task Handle(EndRollout request, CancellationToken cancellationToken)
    {
        (await rollouts.GetAsync(request.Id, request.Version, cancellationToken)).End(request.Reason);
        await db.SaveChangesAsync(cancellationToken);
    }
}

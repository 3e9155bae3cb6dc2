using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Rollouts;
using MediatR;

namespace LondonVRU.Application.Rollouts;

/// <summary>Drops a draft that no borough has seen, for good.</summary>
/// <param name="Version">That was read.</param>
public sealed record DiscardRollout(Id<Rollout> Id, int Version) : IRequest;

internal sealed class DiscardRolloutHandler(VruDbContext db, RolloutEditing rollouts) : AsyncRequestHandler<DiscardRollout>
{
    protected override async Task Handle(DiscardRollout request, CancellationToken cancellationToken)
    {
        var rollout = await rollouts.GetAsync(request.Id, request.Version, cancellationToken);
        rollout.RequireDraft();
        db.Rollouts.Remove(rollout);
        await db.SaveChangesAsync(cancellationToken);
    }
}

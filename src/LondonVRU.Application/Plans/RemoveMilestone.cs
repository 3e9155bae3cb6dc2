using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>Takes away a milestone that was not reached. The record keeps that it was there.</summary>
/// <param name="Version">That was read before.</param>
public sealed record RemoveMilestone(Id<PlanAction> ActionId, Id<Milestone> MilestoneId, int Version) : IRequest;

internal sealed class RemoveMilestoneHandler(VruDbContext db, MilestoneEditing editing) : AsyncRequestHandler<RemoveMilestone>
{
    protected override async Task Handle(RemoveMilestone request, CancellationToken cancellationToken)
    {
        var (milestone, of) = await editing.FindAsync(request.ActionId, request.MilestoneId, cancellationToken);
        milestone.RequireVersion(request.Version);
        milestone.RequireRemovable(of.PlanState);
        db.Milestones.Remove(milestone);
        await db.SaveChangesAsync(cancellationToken);
    }
}

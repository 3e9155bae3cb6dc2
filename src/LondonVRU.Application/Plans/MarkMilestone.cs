using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>Says that a milestone is reached, or after all not. Said twice, the first time counts.</summary>
public sealed record MarkMilestone(Id<PlanAction> ActionId, Id<Milestone> MilestoneId, bool Done) : IRequest;

internal sealed class MarkMilestoneHandler(VruDbContext db, MilestoneEditing editing, Actor actor, TimeProvider clock) : AsyncRequestHandler<MarkMilestone>
{
    protected override async Task Handle(MarkMilestone request, CancellationToken cancellationToken)
    {
        var (milestone, of) = await editing.FindAsync(request.ActionId, request.MilestoneId, cancellationToken);
        milestone.Mark(of.PlanState, request.Done, actor.PersonId, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}

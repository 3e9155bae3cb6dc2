using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;

namespace LondonVRU.Application.Plans.Joint;

/// <summary>Takes away the note that an action of the joint plan differs in this borough. What London was given before stays with London.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="ActionId">Of the joint plan.</param>
/// <param name="Version">Of the note as it was read.</param>
public sealed record RemoveJointException(int StartYear, Id<PlanAction> ActionId, int Version) : IRequest;

internal sealed class RemoveJointExceptionHandler(VruDbContext db, JointNoting noting) : AsyncRequestHandler<RemoveJointException>
{
    protected override async Task Handle(RemoveJointException request, CancellationToken cancellationToken)
    {
        var (plan, exception) = await noting.FindAsync(request.StartYear, request.ActionId, cancellationToken);
        (exception ?? throw new NotFoundException()).RequireVersion(request.Version);
        var before = plan.State;
        plan.Annotate();
        db.JointExceptions.Remove(exception);
        await noting.SaveAsync(plan, before, cancellationToken);
    }
}

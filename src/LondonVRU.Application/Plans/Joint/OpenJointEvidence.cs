using LondonVRU.Application.Evidence;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.Plans.Joint;

/// <summary>The latest version of a piece of evidence of a joint action, to be taken away in a borough of the BCU.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="ActionId">Of the joint plan.</param>
public sealed record OpenJointEvidence(int StartYear, Id<PlanAction> ActionId, Id<EvidenceFile> EvidenceId) : IRequest<OpenedEvidence>;

/// <summary>Evidence of anything else of the BCU, its reviews among it, is not found by this way.</summary>
internal sealed class OpenJointEvidenceHandler(JointReading joint) : IRequestHandler<OpenJointEvidence, OpenedEvidence>
{
    public async Task<OpenedEvidence> Handle(OpenJointEvidence request, CancellationToken cancellationToken)
    {
        await using var room = await joint.OpenAsync(cancellationToken) ?? throw new NotFoundException();
        var actions = room.Db.JointActionsOf(request.StartYear, room.Reader()).Where(action => action.Id == request.ActionId);
        var latest = await room.Db.Evidence.Where(file => file.Id == request.EvidenceId && actions.Any(action => action.Id == file.ActionId))
            .Select(file => (int?)file.LatestNumber).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        return await room.Services.GetRequiredService<IMediator>().Send(new OpenEvidence(request.EvidenceId, latest), cancellationToken);
    }
}

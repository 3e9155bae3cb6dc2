using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Jobs;

/// <summary>What of the jobs needs looking at now; nothing as a rule.</summary>
public sealed record GetJobTroubles : IRequest<IReadOnlyList<JobTrouble>>;

internal sealed class GetJobTroublesHandler(JobTroubles troubles, Actor actor) : IRequestHandler<GetJobTroubles, IReadOnlyList<JobTrouble>>
{
    public Task<IReadOnlyList<JobTrouble>> Handle(GetJobTroubles request, CancellationToken cancellationToken)
    {
        actor.Require(Right.RunJobs);
        return troubles.ListAsync(cancellationToken);
    }
}

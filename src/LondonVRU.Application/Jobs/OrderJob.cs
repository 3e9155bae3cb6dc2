using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain.Jobs;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Jobs;

public enum JobCommand
{
    /// <summary>A worker begins within seconds; it runs also while it is paused.</summary>
    RunNow,

    /// <summary>It rests until it goes on; what it misses it does not catch up by itself.</summary>
    Pause,
    GoOn,
}

/// <summary>London's administrator runs a job now, lets it rest, or lets it go on.</summary>
/// <param name="Job">One of the schedule: whoever asks has looked.</param>
public sealed record OrderJob(string Job, JobCommand Command) : IRequest;

internal sealed class OrderJobHandler(VruDbContext db, Actor actor, TimeProvider clock) : AsyncRequestHandler<OrderJob>
{
    protected override async Task Handle(OrderJob request, CancellationToken cancellationToken)
    {
        actor.Require(Right.RunJobs);
        var order = await db.JobOrders.SingleOrDefaultAsync(known => known.Job == request.Job, cancellationToken);
        if (order is null)
        {
            order = JobOrder.For(request.Job);
            db.JobOrders.Add(order);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        switch (request.Command)
        {
            case JobCommand.RunNow:
                order.RunNow(now);
                break;
            case JobCommand.Pause:
                order.Pause(now);
                break;
            default:
                order.GoOn();
                break;
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

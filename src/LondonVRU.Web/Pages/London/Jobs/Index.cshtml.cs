using LondonVRU.Application.Jobs;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Jobs;

/// <summary>Every job of the schedule: how it ran last, when it runs next.</summary>
[Needs(Right.RunJobs)]
internal sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    public JobsPage Jobs { get; private set; } = null!;

    /// <summary>Those in trouble first, then as the schedule has them.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>UTC.</summary>
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Jobs = await mediator.Send(new GetJobs(), ct);
        Rows =
        [
            .. Schedule.All.OrderByDescending(job => Jobs.Troubles.Any(trouble => trouble.Job == job.Name))
                .Select(job => new Row(job, Jobs.Jobs.GetValueOrDefault(job.Name), job.NextAfter(clock.GetUtcNow()).UtcDateTime)),
        ];
    }

    /// <param name="Known">Null if it never ran.</param>
    /// <param name="Next">UTC.</param>
    public sealed record Row(ScheduledJob Job, JobsPage.Job? Known, DateTime Next);
}

using LondonVRU.Application.Jobs;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Jobs;

/// <summary>One job: its last runs in every place; run it now, let it rest, let it go on.</summary>
[Needs(Right.RunJobs)]
internal sealed class JobModel(IMediator mediator, TenantDirectory directory, TimeProvider clock) : FormPage
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>"RemindOfReviews".</summary>
    [FromRoute]
    public string Name { get; set; } = "";

    public ScheduledJob Job { get; private set; } = null!;

    /// <summary>Null if it never ran.</summary>
    public JobsPage.Job? Known { get; private set; }

    public IReadOnlyList<JobTrouble> Troubles { get; private set; } = [];

    public IReadOnlyList<JobRounds> Rounds { get; private set; } = [];

    /// <summary>UTC.</summary>
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    /// <summary>UTC.</summary>
    public DateTime Next => Job.NextAfter(clock.GetUtcNow()).UtcDateTime;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public Task<IActionResult> OnPostRunNowAsync(CancellationToken ct) => OrderAsync(JobCommand.RunNow, "A worker begins within seconds.", "Asked", ct);

    public Task<IActionResult> OnPostPauseAsync(CancellationToken ct) => OrderAsync(JobCommand.Pause, "It runs again when you let it go on.", "It rests", ct);

    public Task<IActionResult> OnPostGoOnAsync(CancellationToken ct) => OrderAsync(JobCommand.GoOn, "It runs by its times again.", "It goes on", ct);

    public string PlaceOf(string slug) => slug.Length == 0 ? "The service" : names.GetValueOrDefault(slug, slug);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Job = Find();
        var jobs = await mediator.Send(new GetJobs(), ct);
        (Known, Troubles) = (jobs.Jobs.GetValueOrDefault(Job.Name), [.. jobs.Troubles.Where(trouble => trouble.Job == Job.Name)]);
        Rounds = await mediator.Send(new GetJobRuns(Job.Name), ct);
        foreach (var slug in Rounds.SelectMany(round => round.Places).Select(place => place.Slug).Where(slug => slug.Length > 0).Distinct())
        {
            names[slug] = (await directory.FindAsync(slug, ct))?.Name ?? slug;
        }
    }

    private async Task<IActionResult> OrderAsync(JobCommand command, string words, string heading, CancellationToken ct)
    {
        await mediator.Send(new OrderJob(Find().Name, command), ct);
        TempData.Say(words, heading);
        return Redirect($"/london/jobs/{Name}");
    }

    /// <summary>Addresses of forms are in small letters.</summary>
    private ScheduledJob Find() => Schedule.All.FirstOrDefault(job => job.Name.Equals(Name, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();
}

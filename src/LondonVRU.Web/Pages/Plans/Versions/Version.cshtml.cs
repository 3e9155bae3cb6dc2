using LondonVRU.Application.Plans.Versions;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Plans.Versions;

/// <summary>The plan as it went to London once, to be read.</summary>
[Needs(Right.ReadPlan)]
public sealed class VersionModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public int Number { get; set; }

    public PlanVersionPage Version { get; private set; } = null!;

    /// <summary>The plan's own address.</summary>
    public string Plan => $"{Request.PathBase}/plans/{Year}";

    public string Title => Version switch
    {
        { IsInForce: true } => $"Version {Number} is in force",
        { IsPulledBack: true } => $"Version {Number} was pulled back",
        _ => $"Version {Number} as it was",
    };

    public string Lead => $"It went to London on {Words.DayAndTime(Version.SubmittedAt)}, sent by {Version.SubmittedBy}, signed by {Version.SignedOffBy}.";

    public string Caption => $"{Words.CountFirst(Version.Themes.Sum(theme => theme.Actions.Count), "action")} as they were that day.";

    public async Task OnGetAsync(CancellationToken ct) => Version = await mediator.Send(new GetPlanVersion(Year, Number), ct);
}

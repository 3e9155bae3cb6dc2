using LondonVRU.Application.People;
using LondonVRU.Application.Plans.Versions;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Plans.Versions;

/// <summary>Every version of the plan that went to London, what London said, and which one is in force.</summary>
[Needs(Right.ReadPlan)]
public sealed class IndexModel(IMediator mediator, CurrentTenant tenant, Actor actor) : PageModel
{
    [FromRoute]
    public int Year { get; set; }

    public PlanVersionList List { get; private set; } = null!;

    /// <summary>The plan's own address.</summary>
    public string Plan => $"{Request.PathBase}/plans/{Year}";

    public bool MayExport => actor.Has(Right.Export);

    public string Title => List.InForce is { } inForce
        ? $"Version {inForce} of {PlanWords.Of(tenant.Info.Name)} plan is in force"
        : $"No version of {PlanWords.Of(tenant.Info.Name)} plan is in force yet";

    public string? Lead => List.Versions.Count == 0 ? null : List.IsBeingWritten
        ? $"Version {List.VersionNumber} is being written. {(List.InForce is null ? "A version comes into force when London accepts it." : "The one in force stays so until London accepts the next.")}"
        : List.State == PlanState.Closed ? "The year is over: nothing is added any more." : null;

    public async Task OnGetAsync(CancellationToken ct) => List = await mediator.Send(new ListPlanVersions(Year), ct);
}

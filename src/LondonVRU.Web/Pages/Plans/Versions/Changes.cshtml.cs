using LondonVRU.Application.Plans.Versions;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Plans.Versions;

/// <summary>Two versions of the plan side by side, or a version and the plan as it is now, as the address says.</summary>
[Needs(Right.ReadPlan)]
public sealed class ChangesModel(IMediator mediator, CurrentTenant tenant) : PageModel
{
    [FromRoute]
    public int Year { get; set; }

    /// <summary>The older; null for the last before <see cref="To"/>.</summary>
    [FromQuery]
    public int? From { get; set; }

    /// <summary>The newer; null for the plan as it is now.</summary>
    [FromQuery]
    public int? To { get; set; }

    public PlanComparison Comparison { get; private set; } = null!;

    /// <summary>The plan's own address.</summary>
    public string Plan => $"{Request.PathBase}/plans/{Year}";

    public string Title => Comparison.From is null
        ? Comparison.To is { } first ? $"Version {first.Number} is the first" : "No version to compare with yet"
        : ChangeWords.Count(Comparison.Changes.Added, Comparison.Changes.Removed, Comparison.Changes.Changed);

    public string Eyebrow => $"{PlanWords.Of(tenant.Info.Name)} plan {Quarter.YearName(Year)}";

    public string? Lead => Comparison.From is not { } from ? Comparison.To is null ? null : "There is nothing before it: all of it is new."
        : Comparison.To is { } to ? $"{VersionWords.Of(from)}, beside {char.ToLowerInvariant(VersionWords.Of(to)[0])}{VersionWords.Of(to)[1..]}."
        : $"{VersionWords.Of(from)}, beside the plan as it is now.";

    public async Task OnGetAsync(CancellationToken ct) => Comparison = await mediator.Send(new ComparePlanVersions(Year, From, To), ct);
}

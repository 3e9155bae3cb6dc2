using LondonVRU.Application.Comparison;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Pages.Plans.Versions;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Plans;

/// <summary>What a partnership changed since an earlier version that came in, as the address says.</summary>
[Needs(Right.ReadShelf)]
public sealed class ChangesModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Id<Submission> Id { get; set; }

    /// <summary>Number of the earlier version; null for the one before.</summary>
    [FromQuery]
    public int? From { get; set; }

    public SubmissionComparison Comparison { get; private set; } = null!;

    public string Plan => $"/london/plans/{Id}";

    public string Title => Comparison.From is null
        ? $"Version {Comparison.To.Number} is the first that came in"
        : ChangeWords.Count(Comparison.Changes.Added, Comparison.Changes.Removed, Comparison.Changes.Changed);

    public string? Lead => Comparison.From is { } from ? $"{VersionWords.Of(from)}, beside version {Comparison.To.Number}." : null;

    public async Task OnGetAsync(CancellationToken ct) => Comparison = await mediator.Send(new CompareSubmissions(Id, From), ct);
}

using LondonVRU.Application.Comparison.Exports;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.London.Exports;

/// <summary>All plans of a year as documents: asked for here, made by a job, kept for some days.</summary>
[Needs(Right.Export)]
[EnableRateLimiting(RateLimitOptions.Export)]
internal sealed class IndexModel(IMediator mediator) : FormPage
{
    /// <summary>Chosen with the form: sent twice it is one export.</summary>
    [BindProperty]
    public Id<ShelfExport> ExportId { get; set; }

    [BindProperty]
    public int StartYear { get; set; }

    public ExportsPage Exports { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        ExportId = Domain.Id<ShelfExport>.New();
        StartYear = Exports.Years is [var latest, ..] ? latest : 0;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new AskForExport(ExportId, StartYear), ct);
        return Redirect($"/london/exports/{ExportId}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Exports = await mediator.Send(new GetExports(), ct);

    protected override string FieldOf(string code) => nameof(StartYear);
}

using System.Globalization;
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

    /// <summary>"2026" for the latest quarter of that year, "2026-q1" for another.</summary>
    [BindProperty]
    public string? Of { get; set; }

    public string? RefusedBecause => ModelState[nameof(Of)]?.Errors.Select(error => error.ErrorMessage).FirstOrDefault();

    public ExportsPage Exports { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        ExportId = Domain.Id<ShelfExport>.New();
        Of = Exports.Years is [var latest, ..] ? latest.StartYear.ToString(CultureInfo.InvariantCulture) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(Quarter.TryParse(Of, null, out var quarter) ? new AskForExport(ExportId, quarter.StartYear, quarter.Code) : new AskForExport(ExportId, Year()), ct);
        return Redirect($"/london/exports/{ExportId}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Exports = await mediator.Send(new GetExports(), ct);

    protected override string FieldOf(string code) => nameof(Of);

    /// <summary>Of a year that is none, nothing was submitted.</summary>
    private int Year() => int.TryParse(Of, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;
}

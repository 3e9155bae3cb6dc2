using LondonVRU.Application.Comparison.Exports;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Exports;

/// <summary>How far an export is; the same address has its file in the end.</summary>
[Needs(Right.Export)]
internal sealed class ProgressModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Id<ShelfExport> Id { get; set; }

    public ExportRow Export => Known.Row;

    /// <summary>Something in its file has been withdrawn since.</summary>
    public bool IsPast => Known.IsPast;

    private ExportPage Known { get; set; } = null!;

    public string Heading => Export.State switch
    {
        ExportState.Ready when IsPast => "The file is no longer given out",
        ExportState.Ready => "All plans are ready",
        ExportState.Failed => "The file could not be made",
        ExportState.Running => $"{Export.Done} of {Words.Plural(Export.Total, "plan")} written",
        _ => "The file is about to be made",
    };

    public async Task OnGetAsync(CancellationToken ct) => Known = await mediator.Send(new GetExport(Id), ct);
}

using LondonVRU.Application.Comparison.Exports;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.London.Exports;

/// <summary>The file that was made. There is no page to it.</summary>
[Needs(Right.Export)]
[EnableRateLimiting(RateLimitOptions.Export)]
internal sealed class FileModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Id<ShelfExport> Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var file = await mediator.Send(new OpenExport(Id), ct);
        return File(file.Content, "application/zip", file.Name);
    }
}

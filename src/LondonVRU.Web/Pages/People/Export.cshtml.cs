using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.People;

/// <summary>The access review as a file. There is no page to it: the export menus' links lead here.</summary>
[Needs(Right.ManagePeople)]
[EnableRateLimiting(RateLimitOptions.Export)]
internal sealed class ExportModel(IMediator mediator) : PageModel
{
    [FromQuery]
    public string? Format { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var file = await mediator.Send(new ExportPeople(Format), ct);
        return File(file.Content, file.ContentType, file.Name);
    }
}

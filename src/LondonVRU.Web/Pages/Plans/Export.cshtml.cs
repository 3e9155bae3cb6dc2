using LondonVRU.Application.Plans;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>The plan as a file. There is no page to it: the export menu's links lead here.</summary>
[Needs(Right.Export, Right.ExportOwn)]
[EnableRateLimiting(RateLimitOptions.Export)]
public sealed class ExportModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public int Year { get; set; }

    [FromQuery]
    public string? Format { get; set; }

    [FromQuery]
    public bool Restricted { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var file = await mediator.Send(new ExportPlan(Year, Format, Restricted), ct);
        return File(file.Content, file.ContentType, file.Name);
    }
}

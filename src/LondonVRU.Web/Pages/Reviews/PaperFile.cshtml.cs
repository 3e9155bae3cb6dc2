using LondonVRU.Application.Papers;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Reviews;

/// <summary>The paper as a file. There is no page to it: the buttons of the paper's page lead here.</summary>
[Needs(Right.Export)]
[EnableRateLimiting(RateLimitOptions.Export)]
public sealed class PaperFileModel(IMediator mediator) : PageModel
{
    /// <summary>"2026-q3".</summary>
    [FromRoute]
    public string Cycle { get; set; } = "";

    /// <summary>Key of a template.</summary>
    [FromQuery(Name = "template")]
    public string? Template { get; set; }

    /// <summary>The day of the meeting.</summary>
    [FromQuery(Name = "meeting")]
    public DateOnly? Meeting { get; set; }

    [FromQuery]
    public string? Format { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var file = await mediator.Send(new ExportReviewPaper(Cycle, Template, Meeting, Format), ct);
        return File(file.Content, file.ContentType, file.Name);
    }
}

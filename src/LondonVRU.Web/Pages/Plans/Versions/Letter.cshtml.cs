using LondonVRU.Application.Plans.Versions;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Plans.Versions;

/// <summary>London's answer to a version as a letter. There is no page to it: links lead here.</summary>
[Needs(Right.Export)]
[EnableRateLimiting(RateLimitOptions.Export)]
public sealed class LetterModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var file = await mediator.Send(new GetVersionLetter(Year, Number), ct);
        return File(file.Content, file.ContentType, file.Name);
    }
}

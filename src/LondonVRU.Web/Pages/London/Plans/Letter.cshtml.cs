using LondonVRU.Application.Comparison;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.London.Plans;

/// <summary>London's answer as a letter. There is no page to it: links lead here.</summary>
[Needs(Right.Export)]
[EnableRateLimiting(RateLimitOptions.Export)]
public sealed class LetterModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Id<Submission> Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var file = await mediator.Send(new GetAnswerLetter(Id), ct);
        return File(file.Content, file.ContentType, file.Name);
    }
}

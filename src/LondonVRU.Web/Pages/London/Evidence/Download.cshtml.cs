using LondonVRU.Application.Evidence;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.London.Evidence;

/// <summary>A file that came with a review, always as an attachment. There is no page to it.</summary>
[Needs(Right.ReadShelf)]
[EnableRateLimiting(RateLimitOptions.Export)]
internal sealed class DownloadModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Id<SubmittedEvidence> Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var opened = await mediator.Send(new OpenSubmittedEvidence(Id), ct);
        return File(opened.Content, opened.Kind.ContentType(), opened.FileName);
    }
}

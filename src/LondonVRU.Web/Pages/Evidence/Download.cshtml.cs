using LondonVRU.Application.Evidence;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Evidence;

/// <summary>A version's file, always as an attachment: a page shows a picture all the same, and nothing else of it is run. There is no page to it.</summary>
[Needs(Right.ReadPlan)]
[EnableRateLimiting(RateLimitOptions.Export)]
internal sealed class DownloadModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Id<EvidenceFile> Id { get; set; }

    [FromRoute]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var opened = await mediator.Send(new OpenEvidence(Id, Number), ct);
        return File(opened.Content, opened.Kind.ContentType(), opened.FileName);
    }
}

using LondonVRU.Application.Plans.Joint;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Plans.Joint;

/// <summary>A file of the joint action's evidence, always as an attachment. There is no page to it.</summary>
[Needs(Right.ReadPlan)]
[EnableRateLimiting(RateLimitOptions.Export)]
internal sealed class EvidenceModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid EvidenceId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var opened = await mediator.Send(new OpenJointEvidence(Year, new(Id), new(EvidenceId)), ct);
        return File(opened.Content, opened.Kind.ContentType(), opened.FileName);
    }
}

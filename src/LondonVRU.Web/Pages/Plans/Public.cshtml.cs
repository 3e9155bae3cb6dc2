using LondonVRU.Application.Plans.Publishing;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>The plan as it may be published: what is chosen stands in the address, so that the file is what was looked at.</summary>
[Needs(Right.Export)]
[EnableRateLimiting(RateLimitOptions.Export)]
public sealed class PublicModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public int Year { get; set; }

    [FromQuery]
    public bool Statuses { get; set; }

    /// <summary>Owners in words that are posts.</summary>
    [FromQuery(Name = "post")]
    public List<string> Posts { get; set; } = [];

    /// <summary>Somebody has chosen: none ticked is none shown.</summary>
    [FromQuery]
    public bool Chosen { get; set; }

    /// <summary>"docx" or "html" to take it away; null to look at it.</summary>
    [FromQuery]
    public string? Format { get; set; }

    public PublicPlan Public { get; private set; } = null!;

    private IReadOnlyList<string>? Choice => Chosen ? Posts : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Format is "docx" or "html")
        {
            var file = await mediator.Send(new ExportPublicPlan(Year, Format == "html", Statuses, Choice), ct);
            return File(file.Content, file.ContentType, file.Name);
        }

        Public = await mediator.Send(new GetPublicPlan(Year, Statuses, Choice), ct);
        return Page();
    }
}

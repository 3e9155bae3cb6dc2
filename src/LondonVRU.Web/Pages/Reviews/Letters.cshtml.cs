using LondonVRU.Application.Notifications.Sent;
using LondonVRU.Domain.People;
using LondonVRU.Web.Pages.Letters;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Reviews;

/// <summary>Who was written to about a review, without what the letters said.</summary>
[Needs(Right.ReadLetters)]
public sealed class LettersModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>"2026-q3".</summary>
    [FromRoute]
    public string Cycle { get; set; } = "";

    /// <summary>From 1 with the newest.</summary>
    [FromQuery(Name = "part")]
    public int Part { get; set; } = 1;

    public SentView Sent { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) =>
        Sent = new(await mediator.Send(new ListLetters(Cycle, Math.Clamp(Part, 1, 10_000)), ct), Url.Content($"~/reviews/{Cycle}/letters"), clock.GetUtcNow().UtcDateTime);
}

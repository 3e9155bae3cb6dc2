using LondonVRU.Application.Notifications.Sent;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Letters;

/// <summary>The letters about a tenant, without what they said.</summary>
[Needs(Right.ReadLetters)]
public sealed class IndexModel(IMediator mediator, CurrentTenant tenant, TimeProvider clock) : PageModel
{
    /// <summary>From 1 with the newest.</summary>
    [FromQuery(Name = "part")]
    public int Part { get; set; } = 1;

    public SentView Sent { get; private set; } = null!;

    public string Root => $"/{tenant.Info.Slug}";

    public bool IsLondon => tenant.Info.IsLondon;

    public string Place => tenant.Info.Name;

    public async Task OnGetAsync(CancellationToken ct) =>
        Sent = new(await mediator.Send(new ListLetters(null, Math.Clamp(Part, 1, 10_000)), ct), $"{Root}/letters", clock.GetUtcNow().UtcDateTime);
}

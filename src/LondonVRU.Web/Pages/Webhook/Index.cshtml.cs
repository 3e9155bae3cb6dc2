using LondonVRU.Application.Notifications.Webhooks;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Webhook;

/// <summary>Where a tenant's events are told, and what came of it.</summary>
[Needs(Right.ManagePeople)]
public sealed class IndexModel(IMediator mediator, CurrentTenant tenant, TimeProvider clock) : FormPage
{
    [BindProperty]
    public string? Address { get; set; }

    public WebhookPage Hook { get; private set; } = null!;

    /// <summary>The secret that was just made: shown by this answer alone.</summary>
    public string? Made { get; private set; }

    public string Place => tenant.Info.PlaceName;

    public string Root => $"/{tenant.Info.Slug}";

    public string Here => $"{Root}/webhook";

    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostSetAsync(CancellationToken ct)
    {
        Made = await mediator.Send(new SetWebhook(Address ?? ""), ct);
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostTryAsync(CancellationToken ct)
    {
        await mediator.Send(new TryWebhook(), ct);
        return Said("It goes within a minute. What came of it stands below.", "A test is on its way");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        await mediator.Send(new EndWebhook(), ct);
        return Said("It is told nothing any more.", "Ended");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Hook = await mediator.Send(new GetWebhook(), ct);

    protected override string FieldOf(string code) => code == "webhook.address" ? "Address" : "";

    private RedirectResult Said(string words, string title)
    {
        TempData.Say(words, title);
        return Redirect(Here);
    }
}

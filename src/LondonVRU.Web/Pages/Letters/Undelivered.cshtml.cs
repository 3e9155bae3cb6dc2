using LondonVRU.Application.Notifications.Sent;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Letters;

/// <summary>Letters that did not arrive, whom to call, and sending them again.</summary>
[Needs(Right.ReadLetters)]
public sealed class UndeliveredModel(IMediator mediator, CurrentTenant tenant, TimeProvider clock) : FormPage
{
    public UndeliveredPage Undelivered { get; private set; } = null!;

    public bool IsLondon => tenant.Info.IsLondon;

    public string Root => $"/{tenant.Info.Slug}";

    public string Here => $"{Root}/letters/undelivered";

    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync([FromForm] Id<LetterDebt> letter, CancellationToken ct)
    {
        await mediator.Send(new SendAgain(letter), ct);
        TempData.Say("It goes within a minute.", "On its way again");
        return Redirect(Here);
    }

    protected override async Task LoadAsync(CancellationToken ct) => Undelivered = await mediator.Send(new GetUndelivered(), ct);
}

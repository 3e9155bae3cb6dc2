using LondonVRU.Application.Directories;
using LondonVRU.Application.People;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using LondonVRU.Web.SignIn;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace LondonVRU.Web.Pages.Invitations;

/// <summary>An invitation: who invites to what, and the button that accepts it. Shown to whoever has its words.</summary>
[AllowAnonymous]
[NoReferrer]
[EnableRateLimiting(RateLimitOptions.SignIn)]
internal sealed class IndexModel(IMediator mediator, Actor actor, IOptions<EntraSettings> entra) : FormPage
{
    private DirectoryAccount? shown;

    [FromRoute]
    public string Words { get; set; } = "";

    /// <summary>Null if it can no longer be accepted, or never was.</summary>
    public InvitationCard? Card { get; private set; }

    /// <summary>An organisation's account was shown for it.</summary>
    public bool IsShown => shown is not null && Card?.Method == SignInMethod.Directory;

    /// <summary>The name of the organisation whose account was shown; null if it is not one that is let in.</summary>
    public string? Organisation { get; private set; }

    public string? SignedInAs => actor.IsSomebody ? actor.Name : null;

    public bool MayJoin => Card?.Method == SignInMethod.EmailLink || IsShown || actor.IsSomebody;

    public bool HasOrganisations => entra.Value.IsConfigured;

    public string AccountHref => $"/invitations/{Uri.EscapeDataString(Words)}/account";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Card is null ? Closed() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Card is null)
        {
            return Closed();
        }

        var joined = await mediator.Send(new AcceptInvitation(Words, shown), ct);
        await ShownAccount.ForgetAsync(HttpContext);
        if (actor.PersonIdOrNull != joined.PersonId)
        {
            await Account.SignInAsync(HttpContext, joined.PersonId, joined.Method);
        }

        return Redirect($"/{joined.Tenant.Slug}");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Card = await mediator.Send(new ReadInvitation(Words), ct);
        shown = await ShownAccount.OfAsync(HttpContext);
        Organisation = IsShown ? await mediator.Send(new NameOfDirectory(shown!.Value.DirectoryId), ct) : null;
    }

    private PageResult Closed()
    {
        var page = Page();
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }
}

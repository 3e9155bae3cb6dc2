using LondonVRU.Application.People;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.SignIn;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Sessions;

/// <summary>Where the person is signed in, and how to end it.</summary>
internal sealed class IndexModel(IMediator mediator, Actor actor, RealTime time, SignInRecord record) : PageModel
{
    public IReadOnlyList<ListMySessions.Entry> Sessions { get; private set; } = [];

    public Id<Session>? Current => Account.SessionOf(User);

    /// <summary>UTC.</summary>
    public DateTime Now => time.Now;

    public async Task OnGetAsync(CancellationToken ct) => Sessions = await mediator.Send(new ListMySessions(), ct);

    public async Task<IActionResult> OnPostEndAsync([FromForm] Id<Session> session, CancellationToken ct)
    {
        if (session == Current)
        {
            await Account.SignOutAsync(HttpContext);
            return Redirect("/sign-in");
        }

        await mediator.Send(new EndMySession(session), ct);
        await record.EndedAsync(actor.PersonId, EndOfSession.EndedByOwner, ct);
        TempData.Say("That session has ended.", "Ended");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken ct)
    {
        await mediator.Send(new EndMySession(null), ct);
        await record.EndedAsync(actor.PersonId, EndOfSession.EndedByOwner, ct);
        await Account.SignOutAsync(HttpContext);
        return Redirect("/sign-in");
    }
}

using LondonVRU.Application.People;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.SignIn;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Sessions;

/// <summary>Where the person is signed in, and how to end it. What goes on elsewhere is ended only by one who has just shown who they are, so that a browser that
/// was left open is not enough to put its owner out.</summary>
internal sealed class IndexModel(IMediator mediator, Actor actor, RealTime time, SignInRecord record) : FormPage
{
    private const string Here = "%2Fsessions";

    public IReadOnlyList<ListMySessions.Entry> Sessions { get; private set; } = [];

    public Id<Session>? Current => Account.SessionOf(User);

    /// <summary>UTC.</summary>
    public DateTime Now => time.Now;

    public bool IsProven => OfThis?.IsProven == true;

    /// <summary>Where they show once more who they are, in the way in which they came.</summary>
    public string AgainHref => OfThis?.Method switch
    {
        SignInMethod.Directory => $"{EntraSignIn.Start}?again=true&returnUrl={Here}",
        SignInMethod.EmailLink => $"/sign-in/link?returnUrl={Here}",
        _ => $"/sign-in?returnUrl={Here}",
    };

    private ListMySessions.Entry? OfThis => Sessions.FirstOrDefault(session => session.Id == Current);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostEndAsync([FromForm] Id<Session> session, CancellationToken ct)
    {
        if (session == Current)
        {
            await Account.SignOutAsync(HttpContext);
            return Redirect("/sign-in");
        }

        await mediator.Send(new EndMySession(session, Current ?? default), ct);
        await record.EndedAsync(actor.PersonId, EndOfSession.EndedByOwner, ct);
        TempData.Say("That session has ended.", "Ended");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken ct)
    {
        await mediator.Send(new EndMySession(null, Current ?? default), ct);
        await record.EndedAsync(actor.PersonId, EndOfSession.EndedByOwner, ct);
        await Account.SignOutAsync(HttpContext);
        return Redirect("/sign-in");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Sessions = await mediator.Send(new ListMySessions(), ct);
}

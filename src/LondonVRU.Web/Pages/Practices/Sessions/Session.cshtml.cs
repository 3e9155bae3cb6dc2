using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Practices.Sessions;

/// <summary>One learning session: sign up, or say that one can't come.</summary>
[Needs(Right.ReadPlan)]
public sealed class SessionModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public Id<LearningSession> Id { get; set; }

    [BindProperty]
    public bool Comes { get; set; }

    public SessionRow Session { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new SignUpForSession(Id, Comes), ct);
        TempData.Say(Comes ? "You are signed up. You will hear if it moves." : "Your place is free again.");
        return RedirectToPage(new { Id });
    }

    protected override async Task LoadAsync(CancellationToken ct) => Session = (await mediator.Send(new GetSessions(Id), ct)).SingleOrDefault() ?? throw new NotFoundException();
}

using LondonVRU.Application.People;
using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Pages.Practices.Sessions;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Practices.Sessions;

/// <summary>One session as London has it: who comes; change it, cancel it, write its notes.</summary>
[Needs(Right.ReadShelf)]
public sealed class SessionModel(IMediator mediator, Actor actor) : SessionPage(mediator)
{
    private readonly IMediator mediator = mediator;

    [FromRoute]
    public Id<LearningSession> Id { get; set; }

    /// <summary>That was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Notes { get; set; }

    public SessionRow Session { get; private set; } = null!;

    public bool MayManage => actor.Has(Right.ManagePractice);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public Task<IActionResult> OnPostSaveAsync(CancellationToken ct) => SendAsync(new SaveSession(Id, Version, Input.Content()), "It is saved.", ct);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken ct) => SendAsync(new CancelSession(Id, Version, Reason), "It is cancelled, and who meant to come hears of it.", ct);

    public Task<IActionResult> OnPostNotesAsync(CancellationToken ct) => SendAsync(new WriteSessionNotes(Id, Version, Notes), "The notes are saved, for everybody to read.", ct);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Session = (await mediator.Send(new GetSessions(Id), ct)).SingleOrDefault() ?? throw new NotFoundException();
        if (!MayManage)
        {
            return;
        }

        await ChooseAsync(ct);
        if (Input.Title is null && Input.Day is null)
        {
            // Another form of the page was sent, or none: this one stands as it is saved.
            Input = SessionForm.Of(Session);
        }
    }

    private async Task<IActionResult> SendAsync(IRequest command, string done, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        TempData.Say(done);
        return RedirectToPage(new { Id });
    }
}

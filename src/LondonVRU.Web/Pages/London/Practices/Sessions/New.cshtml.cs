using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Practices.Sessions;

/// <summary>Plans a learning session.</summary>
[Needs(Right.ManagePractice)]
public sealed class NewModel(IMediator mediator) : SessionPage(mediator)
{
    private readonly IMediator mediator = mediator;

    /// <summary>Made when the form is shown, so that the same form sent twice is one.</summary>
    [BindProperty]
    public Id<LearningSession> NewId { get; set; } = Id<LearningSession>.New();

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new SaveSession(NewId, null, Input.Content()), ct);
        TempData.Say("The session is announced, and coordinators get a letter.");
        return RedirectToPage("Session", new { Id = NewId });
    }

    protected override Task LoadAsync(CancellationToken ct) => ChooseAsync(ct);
}

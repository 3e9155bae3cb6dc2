using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>Takes back what this person did last to the plan's content.</summary>
[Needs(Right.EditPlan)]
public sealed class UndoModel(IMediator mediator, TimeProvider clock) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    /// <summary>The step that the page offered.</summary>
    [BindProperty]
    public Id<UndoStep> Step { get; set; }

    /// <summary>Null if there is nothing to take back.</summary>
    public GetUndo.Offer? Offer { get; private set; }

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public string Root => $"{Request.PathBase}/plans/{Year}";

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var what = await mediator.Send(new UndoLastStep(Year, Step), ct);
        TempData.Say($"You {what}: that is undone.", "Taken back");
        return Redirect(Root);
    }

    protected override async Task LoadAsync(CancellationToken ct) => Offer = await mediator.Send(new GetUndo(Year), ct);
}

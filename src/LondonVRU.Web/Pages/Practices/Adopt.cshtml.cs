using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Practices;

/// <summary>Takes a practice into the plan: the second of two clicks.</summary>
[Needs(Right.EditPlan)]
public sealed class AdoptModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public Id<Practice> Id { get; set; }

    /// <summary>Made when the form is shown, so that the same form sent twice is one action.</summary>
    [BindProperty]
    public Id<PlanAction> ActionId { get; set; } = Id<PlanAction>.New();

    [BindProperty]
    public int Year { get; set; }

    [BindProperty]
    public Id<Theme>? ThemeId { get; set; }

    public AdoptionChoices Choices { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new AdoptPractice(Id, ActionId, Year, ThemeId), ct);
        return RedirectToPage("/Plans/Actions/Index", new { Year, Id = ActionId });
    }

    protected override async Task LoadAsync(CancellationToken ct) => Choices = await mediator.Send(new GetAdoptionChoices(Id), ct);
}

using LondonVRU.Application.People;
using LondonVRU.Application.Rollouts;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Offers.Rollouts;

/// <summary>One rollout as a borough reads it: take it up, or decline it with a reason.</summary>
[Needs(Right.ReadPlan)]
public sealed class RolloutModel(IMediator mediator, Actor actor) : FormPage
{
    [FromRoute]
    public Id<Rollout> Id { get; set; }

    /// <summary>Made when the form is shown, so that the same form sent twice is one action.</summary>
    [BindProperty]
    public Id<PlanAction> ActionId { get; set; } = Id<PlanAction>.New();

    [BindProperty]
    public int Year { get; set; }

    [BindProperty]
    public Id<Theme>? ThemeId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public RolloutHere Rollout { get; private set; } = null!;

    public TakeUpChoices Choices { get; private set; } = new(null, [], null);

    public bool MayAnswer => actor.Has(Right.EditPlan) && Rollout is { State: RolloutState.Proposed, ActionId: null };

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostTakeUpAsync(CancellationToken ct)
    {
        await mediator.Send(new TakeUpRollout(Id, ActionId, Year, ThemeId), ct);
        return RedirectToPage("/Plans/Actions/Index", new { Year, Id = ActionId });
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken ct)
    {
        await mediator.Send(new DeclineRollout(Id, Reason), ct);
        TempData.Say("London reads that you decline, and why.");
        return RedirectToPage(new { Id });
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Rollout = (await mediator.Send(new GetRolloutsHere(Id), ct)).SingleOrDefault() ?? throw new NotFoundException();
        Choices = MayAnswer ? await mediator.Send(new GetTakeUpChoices(Id), ct) : Choices;
    }

    protected override string FieldOf(string code) => code == "rollout.no-reason" ? nameof(Reason) : "";
}

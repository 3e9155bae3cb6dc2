using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>A new milestone of an action.</summary>
[Needs(Right.UpdateAllActions, Right.UpdateOwnActions)]
public sealed class MilestonesModel(IMediator mediator, Actor actor) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Made when the form is shown, so that the same form sent twice is one milestone.</summary>
    [BindProperty]
    public Id<Milestone> MilestoneId { get; set; } = Id<Milestone>.New();

    [BindProperty]
    public MilestoneForm Input { get; set; } = new();

    public ActionView Action { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return actor.Has(Right.UpdateAllActions) || Action.OwnerId == actor.PersonId ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new AddMilestone(Action.Id, MilestoneId, Input.Words()), ct);
        TempData.Say("The milestone is set.");
        return Redirect($"{Request.PathBase}/plans/{Year}/actions/{Id}#m-{MilestoneId}");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Action = await mediator.Send(new GetAction(new(Id)), ct);
        if (Action.StartYear != Year)
        {
            throw new NotFoundException();
        }
    }

    protected override string FieldName(string property) => $"{nameof(Input)}.{property}";

    protected override string FieldOf(string code) => code == "milestone.no-text" ? "Input.Text" : "";
}

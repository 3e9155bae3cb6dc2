using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>One milestone: moved, worded anew, reached, or taken away.</summary>
[Needs(Right.UpdateAllActions, Right.UpdateOwnActions)]
public sealed class MilestoneModel(IMediator mediator, Actor actor) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid Milestone { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public MilestoneForm Input { get; set; } = new();

    public ActionView Action { get; private set; } = null!;

    public ActionWay.Step Step { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Version, Input.Text, Input.Due) = (Step.Version, Step.Text, Step.Due.AsWritten);
        return actor.Has(Right.UpdateAllActions) || Action.OwnerId == actor.PersonId ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new ChangeMilestone(Action.Id, Step.Id, Version, Input.Words()), ct);
        TempData.Say("The milestone is changed.");
        return Back();
    }

    /// <param name="reached">Or after all not.</param>
    public async Task<IActionResult> OnPostMarkAsync([FromForm] bool reached, CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new MarkMilestone(Action.Id, Step.Id, reached), ct);
        TempData.Say(reached ? "The milestone is reached." : "The milestone is still to be reached.");
        return Back();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new RemoveMilestone(Action.Id, Step.Id, Version), ct);
        TempData.Say("The milestone is taken away.");
        return Redirect($"{Request.PathBase}/plans/{Year}/actions/{Id}#milestones");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Action = await mediator.Send(new GetAction(new(Id)), ct);
        if (Action.StartYear != Year)
        {
            throw new NotFoundException();
        }

        Step = (await mediator.Send(new GetWay(Action.Id), ct)).Milestones.FirstOrDefault(step => step.Id.Value == Milestone) ?? throw new NotFoundException();
    }

    /// <summary>Says what stands now; saving again then goes ahead.</summary>
    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Step.Version;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", $"Somebody else changed this milestone in the meantime. It says now: “{Step.Text}”, due {(Step.Due.AsWritten.Length > 0 ? Step.Due.AsWritten : "on no date")}. Yours stands below; save again if it is to count.");
        return true;
    }

    protected override string FieldName(string property) => $"{nameof(Input)}.{property}";

    protected override string FieldOf(string code) => code == "milestone.no-text" ? "Input.Text" : "";

    private RedirectResult Back() => Redirect($"{Request.PathBase}/plans/{Year}/actions/{Id}#m-{Milestone}");
}

using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>The links of an action to those that it follows from.</summary>
[Needs(Right.EditPlan)]
public sealed class FollowsModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? FollowsId { get; set; }

    public ActionView Action { get; private set; } = null!;

    /// <summary>What it follows from at once.</summary>
    public IReadOnlyList<PlanChain.Node> Earlier { get; private set; } = [];

    /// <summary>What it could follow from.</summary>
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (string.IsNullOrEmpty(FollowsId))
        {
            ModelState.AddModelError(nameof(FollowsId), "Choose the action that comes before.");
            return Refused();
        }

        await mediator.Send(new LinkActions(Action.Id, Chosen(), Follows: true), ct);
        TempData.Say("The two actions are linked.");
        return RedirectToPage(new { Year, Id });
    }

    public async Task<IActionResult> OnPostUnlinkAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new LinkActions(Action.Id, Chosen(), Follows: false), ct);
        TempData.Say("The two actions are linked no more.");
        return RedirectToPage(new { Year, Id });
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Action = await mediator.Send(new GetAction(new(Id)), ct);
        if (Action.StartYear != Year)
        {
            throw new NotFoundException();
        }

        var chain = await mediator.Send(new GetChain(Year, Action.Id), ct);
        var earlier = chain.Links.Where(link => link.ActionId == Action.Id).Select(link => link.FollowsId).ToHashSet();
        Earlier = [.. chain.Actions.Where(action => earlier.Contains(action.Id))];
        Others =
        [
            .. (await mediator.Send(new ListActions(Year), ct)).Where(other => other.Id != Action.Id && !earlier.Contains(other.Id))
                .Select(other => new Choice(other.Id.ToString(), $"{other.FullNumber} {ActionNames.Title(other.Text)}")),
        ];
    }

    protected override string FieldOf(string code) => code.StartsWith("link.", StringComparison.Ordinal) ? nameof(FollowsId) : "";

    private Id<PlanAction> Chosen() => Id<PlanAction>.TryParse(FollowsId, null, out var id) ? id : throw new NotFoundException();
}

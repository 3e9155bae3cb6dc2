using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>Puts the actions of a plan that London has never had into another order.</summary>
[Needs(Right.EditPlan)]
public sealed class OrderModel(IMediator mediator, CurrentTenant tenant) : LifecyclePage(mediator, tenant)
{
    private readonly IMediator mediator = mediator;

    /// <summary>Of the plan, when the page was shown.</summary>
    [BindProperty]
    public int PlanVersion { get; set; }

    /// <summary>The button that was pressed: the id of the action, and "up", "down" or "away".</summary>
    [BindProperty]
    public string? Move { get; set; }

    /// <summary>Where "away" is for each action that could go there: "action theme", or empty.</summary>
    [BindProperty]
    public string[] To { get; set; } = [];

    public bool IsFree => Plan.SubmittedAt is null && Plan.State != PlanState.Closed;

    public bool HasGaps => Plan.Themes.Any(theme => theme.Actions.Count > 0 && theme.Actions[^1].Number != theme.Actions.Count);

    protected override bool IsTime => true;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Move))
        {
            return Redirect($"{Root}/order");
        }

        var pressed = Move.Split(' ');
        var action = Id<PlanAction>.TryParse(pressed[0], null, out var id) ? id : throw new NotFoundException();
        var way = pressed.ElementAtOrDefault(1);
        await mediator.Send(new MoveAction(Year, PlanVersion, action, way == "up" ? -1 : 1, way == "away" ? ThemeFor(pressed[0]) : null), ct);
        return Redirect($"{Root}/order#a-{action}");
    }

    public async Task<IActionResult> OnPostAnewAsync(CancellationToken ct)
    {
        var moved = await mediator.Send(new NumberAnew(Year, PlanVersion), ct);
        TempData.Say($"{Words.CountFirst(moved, "action")} {(moved == 1 ? "has" : "have")} another number now.", "Numbered anew");
        return Redirect($"{Root}/order");
    }

    private Id<Theme> ThemeFor(string action)
    {
        var chosen = Array.Find(To, sent => sent.StartsWith(action + " ", StringComparison.Ordinal))
            ?? throw new RuleBrokenException("plan.no-such-theme", "Choose the theme first, then press Move.");
        return Id<Theme>.TryParse(chosen[(action.Length + 1)..], null, out var theme) ? theme : throw new NotFoundException();
    }

    /// <summary>The page as it stands now, with a word why nothing was moved.</summary>
    protected override Task<bool> ShowBothAsync(CancellationToken ct)
    {
        ModelState.Clear();
        ModelState.AddModelError("", "Somebody else changed the plan’s order in the meantime. It stands below as it is now; nothing was moved.");
        return Task.FromResult(true);
    }
}

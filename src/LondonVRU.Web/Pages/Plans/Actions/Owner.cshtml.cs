using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>Gives an action to somebody else.</summary>
[Needs(Right.EditPlan)]
public sealed class OwnerModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? OwnerId { get; set; }

    public ActionView Action { get; private set; } = null!;

    public IReadOnlyList<ListPeople.Entry> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Action.Version;
        OwnerId = Action.OwnerId?.ToString();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Id<Person>? owner = Id<Person>.TryParse(OwnerId, null, out var chosen) ? chosen : null;
        if (owner is not null && People.All(person => person.Id != owner))
        {
            ModelState.AddModelError(nameof(OwnerId), "Choose somebody of this partnership. Whoever you chose may have left.");
            return Refused();
        }

        await mediator.Send(new AssignAction(Action.Id, Version, owner), ct);
        TempData.Say(owner is null ? "The action has no owner now." : $"{People.First(person => person.Id == owner).Name} owns the action now.");
        return RedirectToPage("Index", new { Year, Id });
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Action = await mediator.Send(new GetAction(new(Id)), ct);
        if (Action.StartYear != Year)
        {
            throw new NotFoundException();
        }

        People = await mediator.Send(new ListPeople(), ct);
    }

    /// <summary>Shows who owns it now; saving again then goes ahead.</summary>
    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Action.Version;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError(nameof(OwnerId), $"Somebody else changed this action in the meantime. Its owner now is {Action.Owner ?? "nobody"}. Save again if you still want to change that.");
        return true;
    }
}

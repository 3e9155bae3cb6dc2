using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>The confirmation that names what goes.</summary>
[Needs(Right.EditPlan)]
public sealed class RemoveModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public ActionView Action { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Action.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new RemoveAction(Action.Id, Version), ct);
        TempData.Say($"{ActionNames.Title(Action.Text)} is out of the plan. Its number, {Action.FullNumber}, is not given again.", "Removed");
        return Redirect(Url.Content($"~/plans/{Year}"));
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Action = await mediator.Send(new GetAction(new(Id)), ct);
        if (Action.StartYear != Year)
        {
            throw new NotFoundException();
        }
    }
}

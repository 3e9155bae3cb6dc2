using LondonVRU.Application.People;
using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Practices;

/// <summary>One nomination as it was handed over: take it up or decline it.</summary>
[Needs(Right.ReadShelf)]
public sealed class NominationModel(IMediator mediator, Actor actor) : FormPage
{
    [FromRoute]
    public Id<Nomination> Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public NominationRow Nomination { get; private set; } = null!;

    public bool MayManage => actor.Has(Right.ManagePractice);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostTakeUpAsync(CancellationToken ct)
    {
        var practice = await mediator.Send(new TakeUpNomination(Id), ct);
        return RedirectToPage("Edit", new { Id = practice });
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken ct)
    {
        await mediator.Send(new DeclineNomination(Id, Reason), ct);
        TempData.Say("It is declined, and who nominated it hears why.");
        return RedirectToPage("Index");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Nomination = (await mediator.Send(new GetNominations(Id), ct)).SingleOrDefault() ?? throw new NotFoundException();

    protected override string FieldOf(string code) => code == "practice.no-reason" ? nameof(Reason) : "";
}

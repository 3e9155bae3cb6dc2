using LondonVRU.Application.People;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>One cycle: its days, who is in, who has extra time and why.</summary>
[Needs(Right.ReadShelf)]
internal sealed class CycleModel(IMediator mediator, Actor actor, TimeProvider clock) : FormPage
{
    /// <summary>"2026-q3".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    public CyclePage Cycle { get; private set; } = null!;

    public DateOnly Today { get; } = LondonTime.Today(clock);

    public bool Manages => actor.Has(Right.ManageCycles);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <param name="slug">The partnership whose extra time is taken back.</param>
    public async Task<IActionResult> OnPostTakeBackAsync(string? slug, CancellationToken ct)
    {
        await mediator.Send(new TakeBackExtension(Code, slug ?? ""), ct);
        TempData.Say("The day of everybody holds again. They are told by letter.", "Taken back");
        return Redirect($"/london/cycles/{Code}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Cycle = await mediator.Send(new GetCycle(Code), ct);
}

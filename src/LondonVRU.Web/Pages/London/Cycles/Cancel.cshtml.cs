using LondonVRU.Application.Reviews;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>Cancels a cycle that was opened wrongly, after saying what that means.</summary>
[Needs(Right.ManageCycles)]
internal sealed class CancelModel(IMediator mediator) : FormPage
{
    /// <summary>"2026-q3".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public bool EvenThoughSubmitted { get; set; }

    public CyclePage Cycle { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
        {
            return Refused();
        }

        await mediator.Send(new CancelCycle(Code, Because, EvenThoughSubmitted), ct);
        TempData.Say($"{Cycle.Title.ShortName} is cancelled. Whom it concerns is told by letter.", "Cancelled");
        return Redirect($"/london/cycles/{Code}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Cycle = await mediator.Send(new GetCycle(Code), ct);

    protected override string FieldOf(string code) => code switch
    {
        "cycle.cancel-reason" => nameof(Because),
        "cycle.reviews-in" => nameof(EvenThoughSubmitted),
        _ => "",
    };
}

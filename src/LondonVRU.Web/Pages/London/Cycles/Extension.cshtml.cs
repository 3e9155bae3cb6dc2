using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>Gives one partnership more time for its review, with a reason.</summary>
[Needs(Right.ManageCycles)]
internal sealed class ExtensionModel(IMediator mediator) : FormPage
{
    /// <summary>"2026-q3".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>The partnership's.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Slug { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public CyclePage Cycle { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Until = WorkingDays.OnOrAfter(Cycle.DueOn.AddDays(7));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (string.IsNullOrEmpty(Slug))
        {
            ModelState.AddModelError(nameof(Slug), "Choose the partnership.");
        }

        if (Until is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Until), "Give the day until which they have time.");
        }

        if (!ModelState.IsValid)
        {
            return Refused();
        }

        await mediator.Send(new GiveExtension(Code, Slug!, Until!.Value, Reason), ct);
        TempData.Say($"They have until {Words.Day(Until.Value)}, and are told by letter.", "Given");
        return Redirect($"/london/cycles/{Code}#extensions");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Cycle = await mediator.Send(new GetCycle(Code), ct);

    protected override string FieldOf(string code) => code switch
    {
        "extension.not-later" or "extension.not-a-working-day" => nameof(Until),
        "extension.reason" => nameof(Reason),
        "extension.review-in" or "extension.not-asked" => nameof(Slug),
        _ => "",
    };
}

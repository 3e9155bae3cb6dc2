using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>Moves a cycle's days, its grace, its reminders; its opening and questions too until it has opened.</summary>
[Needs(Right.ManageCycles)]
internal sealed class ChangeModel(IMediator mediator, TimeProvider clock) : FormPage
{
    /// <summary>"2026-q3".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public CycleInput Input { get; set; } = new();

    [BindProperty]
    public string? Because { get; set; }

    public CyclePage Cycle { get; private set; } = null!;

    public bool HasOpened => Cycle.IsOpen(LondonTime.Today(clock));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Version, Input) = (Cycle.Version, CycleInput.Of(Cycle));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Input.Read(ModelState) is not { } to)
        {
            return Refused();
        }

        await mediator.Send(new ChangeCycle(Code, to, Because, Version), ct);
        TempData.Say($"{Cycle.Title.ShortName} is due on {Words.Day(to.DueOn)}. Whom it concerns is told by letter.", "Changed");
        return Redirect($"/london/cycles/{Code}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Cycle = await mediator.Send(new GetCycle(Code), ct);

    /// <summary>Saving again then goes ahead.</summary>
    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Cycle.Version;
        ModelState.Clear();
        ModelState.AddModelError("", $"Somebody changed this cycle in the meantime: it is due on {Words.Day(Cycle.DueOn)}, with {Words.Plural(Cycle.GraceDays, "day")} of grace. Save again if yours still holds.");
        return true;
    }

    protected override string FieldOf(string code) => CycleInput.FieldOf(code);
}

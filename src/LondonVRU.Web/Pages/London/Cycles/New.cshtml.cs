using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>Opens a quarter's round of reviews, with days suggested for it; also one that was cancelled.</summary>
[Needs(Right.ManageCycles)]
internal sealed class NewModel(IMediator mediator, TimeProvider clock) : FormPage
{
    /// <summary>"2026-q3"; the next unopened one if null.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Quarter { get; set; }

    [BindProperty]
    public CycleInput Input { get; set; } = new();

    public IReadOnlyList<Quarter> Unopened { get; private set; } = [];

    public Quarter Chosen { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = CycleInput.Usual(Chosen, LondonTime.Today(clock));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Input.Read(ModelState) is not { } to)
        {
            return Refused();
        }

        await mediator.Send(new OpenCycle(Chosen, to.OpensOn, to.DueOn, to.GraceDays, to.DaysBefore, to.DaysAfter, to.Questions), ct);
        TempData.Say(to.OpensOn > LondonTime.Today(clock) ? $"{Chosen.Name} opens on {Words.Day(to.OpensOn)}." : $"{Chosen.Name} is open. Who is in stands below.", "Opened");
        return RedirectToPage("Index");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Unopened = (await mediator.Send(new GetCycles(), ct)).Unopened;
        Chosen = Domain.Quarter.TryParse(Quarter, null, out var asked) ? asked : Unopened[0];
        if (!Unopened.Contains(Chosen))
        {
            Unopened = [Chosen, .. Unopened];
        }
    }

    protected override string FieldOf(string code) => CycleInput.FieldOf(code);
}

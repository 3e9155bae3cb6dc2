using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>Opens a quarter's round of reviews, with days suggested for it.</summary>
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
        var (today, due) = (LondonTime.Today(clock), ReviewCycle.UsualDueDay(Chosen));
        var usual = due.AddDays(-ReviewCycle.UsualDaysBefore[0]);
        Input = new()
        {
            OpensOn = usual > today ? usual : today,
            DueOn = due,
            GraceDays = ReviewCycle.UsualGraceDays,
            DaysBefore = string.Join(", ", ReviewCycle.UsualDaysBefore),
            DaysAfter = string.Join(", ", ReviewCycle.UsualDaysAfter),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Input is not { OpensOn: { } opensOn, DueOn: { } dueOn, GraceDays: { } graceDays } || !ModelState.IsValid)
        {
            RequireDay(Input.OpensOn is null, "Input.OpensOn", "Give the opening day.");
            RequireDay(Input.DueOn is null, "Input.DueOn", "Give the due day.");
            RequireDay(Input.GraceDays is null, "Input.GraceDays", "Give the days of grace as a number; 0 for none.");
            return Refused();
        }

        await mediator.Send(
            new OpenCycle(
                Chosen, opensOn, dueOn, graceDays,
                ReviewCycle.ReadDays(Input.DaysBefore, "cycle.days-before"), ReviewCycle.ReadDays(Input.DaysAfter, "cycle.days-after")),
            ct);
        TempData.Say($"{Chosen.Name} is open. Who is in stands below.", "Opened");
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

    protected override string FieldOf(string code) => code switch
    {
        "cycle.not-a-working-day" or "cycle.due-before-open" or "cycle.due-before-quarter" => "Input.DueOn",
        "cycle.schedule" => "Input.GraceDays",
        "cycle.days-before" => "Input.DaysBefore",
        "cycle.days-after" => "Input.DaysAfter",
        _ => "",
    };

    private void RequireDay(bool isMissing, string field, string sentence)
    {
        if (isMissing && ModelState.GetValidationState(field) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    /// <summary>As typed.</summary>
    public sealed class CycleInput
    {
        public DateOnly? OpensOn { get; set; }

        public DateOnly? DueOn { get; set; }

        public int? GraceDays { get; set; }

        public string? DaysBefore { get; set; }

        public string? DaysAfter { get; set; }
    }
}

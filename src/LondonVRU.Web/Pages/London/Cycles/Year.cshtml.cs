using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>Plans a year's cycles at once: those quarters of it that are not planned yet.</summary>
[Needs(Right.ManageCycles)]
internal sealed class YearModel(IMediator mediator, TimeProvider clock) : FormPage
{
    /// <summary>First calendar year; this year's if it has something left to plan, else the next, if 0.</summary>
    [BindProperty(SupportsGet = true)]
    public int StartYear { get; set; }

    [BindProperty]
    public List<PlannedInput> Cycles { get; set; } = [];

    [BindProperty]
    public string? DaysBefore { get; set; }

    [BindProperty]
    public string? DaysAfter { get; set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    private HashSet<Quarter> Known { get; set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Cycles = [.. LeftOf(StartYear).Select(quarter => PlannedInput.Usual(quarter, LondonTime.Today(clock)))];
        DaysBefore = string.Join(", ", ReviewCycle.UsualDaysBefore);
        DaysAfter = string.Join(", ", ReviewCycle.UsualDaysAfter);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Cycles.RemoveAll(cycle => !Quarter.TryParse(cycle.Quarter, null, out var quarter) || quarter.StartYear != StartYear);
        for (var i = 0; i < Cycles.Count; i++)
        {
            if (ModelState.IsValid && Cycles[i] is { OpensOn: null } or { DueOn: null } or { GraceDays: null })
            {
                ModelState.AddModelError($"Cycles[{i}].DueOn", $"Give the opening day, the due day and the days of grace of Q{Quarter.Parse(Cycles[i].Quarter!, null).Number}.");
            }
        }

        if (!ModelState.IsValid || Cycles.Count == 0)
        {
            return Refused();
        }

        await mediator.Send(
            new PlanYear(
                [.. Cycles.Select(cycle => new PlannedCycle(Quarter.Parse(cycle.Quarter!, null), cycle.OpensOn!.Value, cycle.DueOn!.Value, cycle.GraceDays!.Value))],
                ReviewCycle.ReadDays(DaysBefore, "cycle.days-before"), ReviewCycle.ReadDays(DaysAfter, "cycle.days-after")),
            ct);
        TempData.Say($"{Words.CountFirst(Cycles.Count, "cycle")} of {Quarter.YearName(StartYear)}: each opens by itself on its day.", "Planned");
        return RedirectToPage("Index");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Known = [.. (await mediator.Send(new GetCycles(), ct)).Cycles.Where(cycle => cycle.Theme is null).Select(cycle => cycle.Quarter)];
        var now = LondonTime.FinancialYearOf(LondonTime.Today(clock));
        StartYear = StartYear is >= 2000 and <= 2199 ? StartYear : LeftOf(now).Count > 0 ? now : now + 1;
        Years = [.. new[] { now - 1, now, now + 1, now + 2, StartYear }.Distinct().Order()];
    }

    protected override string FieldOf(string code) => code switch
    {
        "cycle.days-before" => nameof(DaysBefore),
        "cycle.days-after" => nameof(DaysAfter),
        _ => "",
    };

    private List<Quarter> LeftOf(int year) => [.. Enumerable.Range(1, 4).Select(number => new Quarter(year, number)).Where(quarter => !Known.Contains(quarter))];

    /// <summary>As typed.</summary>
    public sealed class PlannedInput
    {
        /// <summary>"2026-q3".</summary>
        public string? Quarter { get; set; }

        public DateOnly? OpensOn { get; set; }

        public DateOnly? DueOn { get; set; }

        public int? GraceDays { get; set; }

        internal static PlannedInput Usual(Quarter quarter, DateOnly today) =>
            CycleInput.Usual(quarter, today) is var usual ? new() { Quarter = quarter.Code, OpensOn = usual.OpensOn, DueOn = usual.DueOn, GraceDays = usual.GraceDays } : new();
    }
}

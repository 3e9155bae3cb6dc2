using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>The quarters that the demonstration shows, relative to a day: one open, two submitted before it.</summary>
internal sealed class DemonstrationYear
{
    private DemonstrationYear(DateOnly today, IReadOnlyList<ReviewCycle> cycles)
    {
        Today = today;
        Cycles = cycles;
    }

    public DateOnly Today { get; }

    /// <summary>Oldest first; the last one is open.</summary>
    public IReadOnlyList<ReviewCycle> Cycles { get; }

    public ReviewCycle Open => Cycles[^1];

    /// <summary>First calendar years of the financial years touched.</summary>
    public IEnumerable<int> StartYears => Cycles.Select(cycle => cycle.StartYear).Distinct();

    /// <summary>How far the open cycle has gone, 0 to 1; 1 from its due day.</summary>
    public double OpenShare => Math.Clamp((Today.DayNumber - Open.OpensOn.DayNumber) / (double)(Open.DueOn.DayNumber - Open.OpensOn.DayNumber), 0, 1);

    public bool IsOpenPastDue => Today > Open.DueOn;

    public static DemonstrationYear On(DateOnly today)
    {
        var open = Quarter.Of(today);
        if (OpensOn(open) > today)
        {
            open = open.Previous;
        }

        return new(today, [Cycle(open.Previous.Previous), Cycle(open.Previous), Cycle(open)]);
    }

    private static DateOnly OpensOn(Quarter quarter) => quarter.FirstDay.AddMonths(1);

    private static ReviewCycle Cycle(Quarter quarter) => ReviewCycle.Open(
        quarter, OpensOn(quarter), WorkingDays.OnOrAfter(quarter.LastDay.AddDays(15)), graceDays: 7, ReviewCycle.UsualDaysBefore, ReviewCycle.UsualDaysAfter);
}

using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Plans;

public enum BeatState
{
    /// <summary>Not due yet, and nothing has been said.</summary>
    Ahead,

    /// <summary>It runs at the moment, and nothing has been said.</summary>
    Due,

    /// <summary>Something was said in its days.</summary>
    Met,

    /// <summary>Over, and nothing was said.</summary>
    Missed,
}

/// <summary>One due date that an action's cadence makes, and the days it stands for.</summary>
/// <param name="From">First day.</param>
/// <param name="DueOn">Last day: something is to be said by its end.</param>
public sealed record Beat(DateOnly From, DateOnly DueOn, BeatState State)
{
    public bool Contains(DateOnly day) => day >= From && day <= DueOn;
}

/// <summary>The due dates that an action's cadence makes within the plan's year, and which of them were kept: an update in a beat's days keeps it.</summary>
public static class Rhythm
{
    /// <param name="startYear">Of the plan.</param>
    /// <param name="start">Of the action: beats begin with it.</param>
    /// <param name="end">Of the action: beats end with it.</param>
    /// <param name="updates">London days on which somebody said how it is going, in any order.</param>
    /// <param name="isOpen">False for an action that is complete, stopped or does not apply: nothing is due after its last update.</param>
    /// <returns>In order. Without a start, counted from the first update, or from today's beat if there is none: what nobody could know of was not missed.</returns>
    public static IReadOnlyList<Beat> Of(
        Cadence cadence, int startYear, PlanDate start, PlanDate end, IReadOnlyCollection<DateOnly> updates, bool isOpen, DateOnly today)
    {
        var months = cadence switch { Cadence.Monthly => 1, Cadence.Quarterly => 3, Cadence.SixMonthly => 6, Cadence.Annual => 12, _ => 0 };
        if (months == 0)
        {
            return [];
        }

        var first = new DateOnly(startYear, 4, 1);
        var begins = start.From ?? (updates.Count > 0 ? updates.Min() : today);
        var ends = isOpen ? end.To ?? DateOnly.MaxValue : updates.Count > 0 ? updates.Max() : DateOnly.MinValue;
        List<Beat> beats = [];
        for (var month = 0; month < 12; month += months)
        {
            var (from, to) = (first.AddMonths(month), first.AddMonths(month + months).AddDays(-1));
            if (to < begins || from > ends)
            {
                continue;
            }

            var dueOn = isOpen && end.To is { } last && last < to ? last : to;
            beats.Add(new(from, dueOn, StateOf(from, to, dueOn, updates, today)));
        }

        return beats;
    }

    /// <summary>What is to be said next: the first beat that runs or lies ahead without a word; null if there is none.</summary>
    public static Beat? Next(this IEnumerable<Beat> beats) => beats.FirstOrDefault(beat => beat.State is BeatState.Due or BeatState.Ahead);

    /// <summary>A word after the end of the action, but within the month or quarter, still keeps it.</summary>
    private static BeatState StateOf(DateOnly from, DateOnly to, DateOnly dueOn, IReadOnlyCollection<DateOnly> updates, DateOnly today) =>
        updates.Any(day => day >= from && day <= to) ? BeatState.Met
        : dueOn < today ? BeatState.Missed
        : from <= today ? BeatState.Due
        : BeatState.Ahead;
}

namespace LondonVRU.Domain.Reviews;

/// <summary>A cycle's days as they hold for one partnership: an extension moves its due day, and grace, lateness and reminders with it. Days that a partnership
/// sets for itself lie before that, and hold inside it alone: lateness towards London never counts from them.</summary>
/// <param name="DueOn">London day; the extended one if London has given an extension.</param>
public sealed record CycleDays(ReviewCycle Cycle, DateOnly DueOn)
{
    public bool IsExtended => DueOn > Cycle.DueOn;

    public DateOnly GraceEndsOn => DueOn.AddDays(Cycle.GraceDays);

    /// <summary>0 if on time.</summary>
    public int DaysLate(DateOnly day) => Math.Max(0, day.DayNumber - DueOn.DayNumber);

    /// <summary>The working day so many days before the due day, or the one before that; never before the day after the opening.</summary>
    public DateOnly Earlier(int days)
    {
        var day = days == 0 ? DueOn : WorkingDays.OnOrBefore(DueOn.AddDays(-days));
        return day > Cycle.OpensOn ? day : Cycle.OpensOn.AddDays(1);
    }

    /// <summary>Whether the cycle's schedule names that day.</summary>
    /// <param name="daysEarlier">Days before the due day from which it counts; 0 for the due day itself.</param>
    public bool RemindsOn(DateOnly day, int daysEarlier = 0) => Cycle.RemindsOn(day, Earlier(daysEarlier));
}

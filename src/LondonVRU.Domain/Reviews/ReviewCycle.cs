using System.Globalization;

namespace LondonVRU.Domain.Reviews;

/// <summary>A quarter's round of reviews, opened by London.</summary>
public sealed class ReviewCycle : ILondonWide, IRecorded
{
    public const int CodeMaxLength = 7;

    /// <summary>Days before the due day on which reminders are owed, unless London says otherwise.</summary>
    public static readonly IReadOnlyList<int> UsualDaysBefore = [28, 14, 7, 2, 0];

    /// <summary>Days late on which reminders are owed; then weekly.</summary>
    public static readonly IReadOnlyList<int> UsualDaysAfter = [2, 5, 7];

    public const int UsualGraceDays = 7;

    /// <summary>Days that each half of a reminder schedule can name.</summary>
    public const int MaxReminders = 20;

    private ReviewCycle()
    {
    }

    public Id<ReviewCycle> Id { get; private init; }

    /// <summary>"2026-q3".</summary>
    public string Code { get; private init; } = "";

    public int StartYear { get; private init; }

    /// <summary>1 to 4; 4 is also the annual review.</summary>
    public int QuarterNumber { get; private init; }

    /// <summary>London day from which reviews can be written.</summary>
    public DateOnly OpensOn { get; private set; }

    /// <summary>London day, a working day; lateness counts from the day after.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Days after the due day before the approver and London are told; lateness counts all the same.</summary>
    public int GraceDays { get; private set; }

    public IReadOnlyList<int> DaysBefore { get; private set; } = [];

    public IReadOnlyList<int> DaysAfter { get; private set; } = [];

    public Quarter Quarter => new(StartYear, QuarterNumber);

    /// <summary>UTC; an update from then on counts for this cycle.</summary>
    public DateTime Start => LondonTime.ToUtc(OpensOn, TimeOnly.MinValue);

    public DateOnly GraceEndsOn => DueOn.AddDays(GraceDays);

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Code;

    /// <exception cref="RuleBrokenException">The due day is no working day or lies before the opening day, or the schedule is off.</exception>
    public static ReviewCycle Open(Quarter quarter, DateOnly opensOn, DateOnly dueOn, int graceDays, IReadOnlyList<int> daysBefore, IReadOnlyList<int> daysAfter)
    {
        if (!WorkingDays.IsWorkingDay(dueOn))
        {
            throw new RuleBrokenException("cycle.not-a-working-day", $"{dueOn:d MMMM yyyy} is a weekend or a bank holiday: reviews fall due on a working day.");
        }

        if (dueOn <= opensOn)
        {
            throw new RuleBrokenException("cycle.due-before-open", "The due day has to come after the opening day.");
        }

        if (dueOn <= quarter.FirstDay)
        {
            throw new RuleBrokenException("cycle.due-before-quarter", $"{quarter.Name} has not begun on that due day.");
        }

        if (graceDays is < 0 or > 60 || daysBefore.Concat(daysAfter).Any(days => days is < 0 or > 120)
            || daysBefore.Count > MaxReminders || daysAfter.Count > MaxReminders)
        {
            throw new RuleBrokenException("cycle.schedule", $"Days of grace lie between 0 and 60, days of the reminder schedule between 0 and 120, {MaxReminders} of them at most.");
        }

        return new()
        {
            Id = Id<ReviewCycle>.New(),
            Code = quarter.Code,
            StartYear = quarter.StartYear,
            QuarterNumber = quarter.Number,
            OpensOn = opensOn,
            DueOn = dueOn,
            GraceDays = graceDays,
            DaysBefore = [.. daysBefore.Distinct().OrderDescending()],
            DaysAfter = [.. daysAfter.Distinct().Order()],
        };
    }

    /// <summary>The working day on or after the 15th of the month after the quarter.</summary>
    public static DateOnly UsualDueDay(Quarter quarter) => WorkingDays.OnOrAfter(quarter.LastDay.AddDays(15));

    /// <summary>"28, 14, 7" as a schedule; blank is none.</summary>
    /// <param name="code">Of the refusal, so that a form knows which field it is about.</param>
    /// <exception cref="RuleBrokenException">Something in it is no number.</exception>
    public static IReadOnlyList<int> ReadDays(string? words, string code) =>
    [
        .. (words ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word =>
            int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                ? days
                : throw new RuleBrokenException(code, "Write days as numbers with commas between: 28, 14, 7.")),
    ];

    public bool IsOpen(DateOnly today) => OpensOn <= today;

    /// <summary>0 if on time.</summary>
    public int DaysLate(DateOnly day) => Math.Max(0, day.DayNumber - DueOn.DayNumber);

    /// <summary>Whether the schedule names that day: so many days before, on the day, so many days late, then every week.</summary>
    public bool RemindsOn(DateOnly day)
    {
        if (!IsOpen(day))
        {
            return false;
        }

        var late = day.DayNumber - DueOn.DayNumber;
        return late <= 0
            ? DaysBefore.Contains(-late)
            : DaysAfter.Contains(late) || (DaysAfter.Count > 0 && late > DaysAfter[^1] && (late - DaysAfter[^1]) % 7 == 0);
    }
}

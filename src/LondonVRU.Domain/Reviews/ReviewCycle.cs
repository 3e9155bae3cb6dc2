using System.Globalization;

namespace LondonVRU.Domain.Reviews;

/// <summary>A round of reviews in London's calendar: a quarter's or, between quarters, one about a single theme. Its days hold for everybody, save where London has given an extension (<see cref="CycleExtension"/>):
/// how they then stand for one partnership says <see cref="For"/>.</summary>
public sealed partial class ReviewCycle : ILondonWide, IRecorded
{
    public const int CodeMaxLength = 12;

    /// <summary>Days before the due day on which reminders are owed, unless London says otherwise.</summary>
    public static readonly IReadOnlyList<int> UsualDaysBefore = [28, 14, 7, 2, 0];

    /// <summary>Days late on which reminders are owed; then weekly.</summary>
    public static readonly IReadOnlyList<int> UsualDaysAfter = [2, 5, 7];

    public const int UsualGraceDays = 7;

    /// <summary>Days that each half of a reminder schedule can name.</summary>
    public const int MaxReminders = 20;

    public const int ReasonMaxLength = 1000;

    /// <summary>So many days late the weekly reminders become four-weekly: by then the next review is due as well.</summary>
    public const int WeeklyUntilDaysLate = 91;

    private ReviewCycle()
    {
    }

    public Id<ReviewCycle> Id { get; private init; }

    /// <summary>"2026-q3"; of one about a theme "2026-q3-t5".</summary>
    public string Code { get; private init; } = "";

    public int StartYear { get; private init; }

    /// <summary>1 to 4; 4 is also the annual review. Of one about a theme, the quarter in which it opens.</summary>
    public int QuarterNumber { get; private init; }

    /// <summary>London day from which reviews can be written.</summary>
    public DateOnly OpensOn { get; private set; }

    /// <summary>London day, a working day; lateness counts from the day after.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Days after the due day before the approver and London are told; lateness counts all the same.</summary>
    public int GraceDays { get; private set; }

    public IReadOnlyList<int> DaysBefore { get; private set; } = [];

    public IReadOnlyList<int> DaysAfter { get; private set; } = [];

    /// <summary>What is asked beside the usual, in order; of the annual review as a rule, empty for other quarters.</summary>
    public IReadOnlyList<string> Questions { get; private set; } = [];

    /// <summary>London day on which its days were changed, or it was cancelled, last; null if never. Whom it concerns is told by letter.</summary>
    public DateOnly? ChangedOn { get; private set; }

    /// <summary>What London said of that change; null if nothing.</summary>
    public string? ChangedBecause { get; private set; }

    /// <summary>Nothing is asked for any more; what was written stays as it was.</summary>
    public bool IsCancelled { get; private set; }

    public int Version { get; private set; } = 1;

    public bool IsAnnual => QuarterNumber == 4 && !IsOfTheme;

    public CycleName Name => new(Quarter, ThemeName);

    public Quarter Quarter => new(StartYear, QuarterNumber);

    /// <summary>UTC; an update from then on counts for this cycle.</summary>
    public DateTime Start => LondonTime.ToUtc(OpensOn, TimeOnly.MinValue);

    /// <summary>Without an extension.</summary>
    public DateOnly GraceEndsOn => DueOn.AddDays(GraceDays);

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Code;

    /// <param name="questions">What is asked beside the usual; null for <see cref="AnnualQuestions.Usual"/> in the fourth quarter and nothing in the others.</param>
    /// <exception cref="RuleBrokenException">The due day is no working day or lies before the opening day, or the schedule or the questions are off.</exception>
    public static ReviewCycle Open(
        Quarter quarter, DateOnly opensOn, DateOnly dueOn, int graceDays, IReadOnlyList<int> daysBefore, IReadOnlyList<int> daysAfter, IReadOnlyList<string>? questions = null)
    {
        var cycle = new ReviewCycle { Id = Id<ReviewCycle>.New(), Code = quarter.Code, StartYear = quarter.StartYear, QuarterNumber = quarter.Number };
        cycle.Set(new(opensOn, dueOn, graceDays, daysBefore, daysAfter, questions ?? (cycle.IsAnnual ? AnnualQuestions.Usual : [])));
        return cycle;
    }

    /// <summary>Changes its days. The opening day and the questions stay as they are once it has opened: updates have been counted, and answers written.</summary>
    /// <param name="because">Told to everybody whom it concerns; null for nothing.</param>
    /// <exception cref="RuleBrokenException">It is cancelled, the days do not fit, or what has begun would begin anew.</exception>
    public void Change(CycleSettings to, string? because, DateOnly today)
    {
        RequireNotCancelled();
        if (IsOpen(today) && to.OpensOn != OpensOn)
        {
            throw new RuleBrokenException("cycle.opened", $"{Name.Name} opened on {OpensOn:d MMMM yyyy}. Its other days can be moved; to begin anew, cancel it and open it again.");
        }

        if (IsOpen(today) && !AnnualQuestions.Tidy(to.Questions).SequenceEqual(Questions, StringComparer.Ordinal))
        {
            throw new RuleBrokenException("cycle.questions-asked", "The questions have been asked: they stay as they are once the cycle has opened.");
        }

        Set(to);
        Say(because, today);
    }

    /// <summary>Nothing of it is asked for any more. Reviews that were not submitted close with everything that is in them.</summary>
    /// <param name="submitted">How many partnerships have handed their review in.</param>
    /// <param name="evenThoughSubmitted">London has said that it knows; what was handed in stays with London.</param>
    /// <exception cref="RuleBrokenException">It is cancelled already, no reason is given, or reviews are in and nobody said so.</exception>
    public void Cancel(string? because, int submitted, bool evenThoughSubmitted, DateOnly today)
    {
        RequireNotCancelled();
        if (string.IsNullOrWhiteSpace(because))
        {
            throw new RuleBrokenException("cycle.cancel-reason", "Say why: everybody whom it concerns reads it.");
        }

        if (submitted > 0 && !evenThoughSubmitted)
        {
            throw new RuleBrokenException(
                "cycle.reviews-in", $"{Words.Plural(submitted, "review")} of {Name.ShortName} {(submitted == 1 ? "has" : "have")} been handed in. Say that you cancel all the same.");
        }

        IsCancelled = true;
        Say(because, today);
    }

    /// <summary>Opens what was cancelled, on new days: every review goes on where it stood.</summary>
    /// <param name="asked">Of one about a theme, what is asked now; null for as before.</param>
    /// <exception cref="RuleBrokenException">It is not cancelled, or the days do not fit.</exception>
    public void OpenAgain(CycleSettings to, DateOnly today, string? asked = null)
    {
        if (!IsCancelled)
        {
            throw new RuleBrokenException("cycle.exists", $"{Name.Name} has been opened already.");
        }

        Set(to);
        if (IsOfTheme && asked is not null)
        {
            Ask(asked);
        }

        IsCancelled = false;
        Say(null, today);
    }

    /// <exception cref="RuleBrokenException">It is cancelled.</exception>
    public void RequireNotCancelled()
    {
        if (IsCancelled)
        {
            throw new RuleBrokenException("cycle.cancelled", $"{Name.Name} has been cancelled. It can be opened again.");
        }
    }

    /// <summary>How its days stand for one partnership.</summary>
    /// <param name="extendedTo">London day to which London has extended it there; null if it has not.</param>
    public CycleDays For(DateOnly? extendedTo) => new(this, extendedTo > DueOn ? extendedTo.Value : DueOn);

    /// <summary>The working day on or after the 15th of the month after the quarter.</summary>
    public static DateOnly UsualDueDay(Quarter quarter) => WorkingDays.OnOrAfter(quarter.LastDay.AddDays(15));

    /// <summary>The day of the first reminder before the usual due day; today where that has passed.</summary>
    public static DateOnly UsualOpeningDay(Quarter quarter, DateOnly today) =>
        UsualDueDay(quarter).AddDays(-UsualDaysBefore[0]) is var usual && usual > today ? usual : today;

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

    /// <summary>Whether the schedule names that day, for those without an extension.</summary>
    public bool RemindsOn(DateOnly day) => RemindsOn(day, DueOn);

    /// <summary>Whether the schedule, counted from that due day, names a day: so many days before, on the day, so many days late, then every week, and after
    /// a quarter of a year every fourth week.</summary>
    internal bool RemindsOn(DateOnly day, DateOnly dueOn)
    {
        if (!IsOpen(day) || IsCancelled)
        {
            return false;
        }

        var late = day.DayNumber - dueOn.DayNumber;
        if (late <= 0)
        {
            return DaysBefore.Contains(-late);
        }

        var last = DaysAfter.Count > 0 ? DaysAfter[^1] : int.MaxValue;
        return DaysAfter.Contains(late) || (late > last && (late - last) % (late <= WeeklyUntilDaysLate ? 7 : 28) == 0);
    }

    private void Set(CycleSettings to)
    {
        to.RequireFitting(Quarter);
        RequireInQuarter(to.OpensOn);
        OpensOn = to.OpensOn;
        DueOn = to.DueOn;
        GraceDays = to.GraceDays;
        DaysBefore = [.. to.DaysBefore.Distinct().OrderDescending()];
        DaysAfter = [.. to.DaysAfter.Distinct().Order()];
        Questions = AnnualQuestions.Tidy(to.Questions);
    }

    private void Say(string? because, DateOnly today)
    {
        ChangedOn = today;
        ChangedBecause = string.IsNullOrWhiteSpace(because) ? null : because.Trim();
        Version++;
    }
}

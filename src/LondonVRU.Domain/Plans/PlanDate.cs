namespace LondonVRU.Domain.Plans;

public enum PlanDateKind
{
    /// <summary>Nothing was written.</summary>
    None,

    /// <summary>A range of days.</summary>
    Range,
    Ongoing,
    ToBeConfirmed,
    NotApplicable,

    /// <summary>Words that could not be read as one date; they are kept all the same.</summary>
    Unread,
}

/// <summary>A date as a plan writes it: the words are kept, an interpretation stands beside them.</summary>
/// <param name="AsWritten">The words, without the white space around them and otherwise untouched; empty if nothing was written.</param>
/// <param name="Kind">What the words were read as.</param>
/// <param name="From">First day of a range, else null.</param>
/// <param name="To">Last day of a range, else null. "Apr-20" ends on 30 April 2020.</param>
public sealed partial record PlanDate(string AsWritten, PlanDateKind Kind, DateOnly? From, DateOnly? To)
{
    /// <summary>The longest words that are stored. Longer ones are read too (as Unread): whoever stores them says so first.</summary>
    public const int MaxLength = 400;

    public static readonly PlanDate Blank = new("", PlanDateKind.None, null, null);

    /// <summary>Neither days nor "ongoing": it belongs on the list of undated actions.</summary>
    public bool IsUndated => Kind is not (PlanDateKind.Range or PlanDateKind.Ongoing);

    /// <summary>Orders by first day; what has none comes after all days: ongoing, to be confirmed, unread, not applicable, blank.</summary>
    public int StartOrder => From?.DayNumber ?? OrderWithoutDays;

    /// <summary>Orders by last day; what has none comes after all days: ongoing, to be confirmed, unread, not applicable, blank.</summary>
    public int EndOrder => To?.DayNumber ?? OrderWithoutDays;

    private int OrderWithoutDays => int.MaxValue - (Kind switch
    {
        PlanDateKind.Range or PlanDateKind.Ongoing => 4,
        PlanDateKind.ToBeConfirmed => 3,
        PlanDateKind.Unread => 2,
        PlanDateKind.NotApplicable => 1,
        _ => 0,
    });

    /// <summary>As an end: over before that day. Only a range of days can be past.</summary>
    public bool IsPast(DateOnly today) => To < today;

    /// <summary>What was understood, where the date is a start: "from 1 May 2026", "ongoing", "not read"; empty if nothing was written.</summary>
    public string DescribeStart() => Describe("from", From);

    /// <summary>What was understood, where the date is an end: "to 30 April 2027", "ongoing", "not read"; empty if nothing was written.</summary>
    public string DescribeEnd() => Describe("to", To);

    private string Describe(string preposition, DateOnly? day) => Kind switch
    {
        PlanDateKind.None => "",
        PlanDateKind.Range when day is { } d => $"{preposition} {d.Day} {MonthNames.Name(d.Month)} {d.Year}",
        PlanDateKind.Ongoing => "ongoing",
        PlanDateKind.ToBeConfirmed => "to be confirmed",
        PlanDateKind.NotApplicable => "not applicable",
        _ => "not read",
    };
}

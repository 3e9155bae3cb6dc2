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
/// <param name="AsWritten">The words; empty if nothing was written.</param>
/// <param name="Kind">What the words were read as.</param>
/// <param name="From">First day of a range, else null.</param>
/// <param name="To">Last day of a range, else null.</param>
public sealed partial record PlanDate(string AsWritten, PlanDateKind Kind, DateOnly? From, DateOnly? To)
{
    public const int MaxLength = 400;

    public static readonly PlanDate Blank = new("", PlanDateKind.None, null, null);
}

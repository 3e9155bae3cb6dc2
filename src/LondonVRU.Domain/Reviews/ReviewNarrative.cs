using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Reviews;

/// <summary>What a review says of one theme, and what help it wants there.</summary>
public sealed class ReviewNarrative : ITenantOwned, IRecorded
{
    public const int WordsMaxLength = 6000;
    public const int HelpMaxLength = 2000;

    private ReviewNarrative()
    {
    }

    public Id<ReviewNarrative> Id { get; private init; }

    public Id<Review> ReviewId { get; private init; }

    public Id<Theme> ThemeId { get; private init; }

    public string Words { get; private set; } = "";

    /// <summary>The words are last quarter's, and nobody has changed them or said that they still hold: they do not count as written.</summary>
    public bool IsCarried { get; private set; }

    /// <summary>What the borough asks of London about this theme; null if nothing.</summary>
    public string? HelpWanted { get; private set; }

    [NotInRecord("The entry says who.")]
    public Id<Person> WrittenById { get; private set; }

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime WrittenAt { get; private set; }

    public int Version { get; private set; } = 1;

    public bool IsWritten => Words.Length > 0 && !IsCarried;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => ReviewId.Value;

    /// <exception cref="RuleBrokenException">The review is not open.</exception>
    public static ReviewNarrative Of(Review review, Id<Theme> theme, string words, Id<Person> by, DateTime now, string? help = null)
    {
        review.RequireOpen();
        return new()
        {
            Id = Id<ReviewNarrative>.New(), ReviewId = review.Id, ThemeId = theme, Words = Tidy(words), HelpWanted = HelpOf(help), WrittenById = by, WrittenAt = now,
        };
    }

    /// <summary>Without blanks around it and with one kind of line break: browsers send another than they were given.</summary>
    public static string Tidy(string? words) => (words ?? "").ReplaceLineEndings("\n").Trim();

    /// <exception cref="RuleBrokenException">The review is not open.</exception>
    public void Write(Review review, string words, Id<Person> by, DateTime now)
    {
        review.RequireOpen();
        if (Tidy(words) == Words)
        {
            return;
        }

        Words = Tidy(words);
        IsCarried = false;
        Sign(by, now);
    }

    /// <param name="words">Blank for nothing.</param>
    /// <exception cref="RuleBrokenException">The review is not open.</exception>
    public void AskForHelp(Review review, string? words, Id<Person> by, DateTime now)
    {
        review.RequireOpen();
        if (HelpOf(words) == HelpWanted)
        {
            return;
        }

        HelpWanted = HelpOf(words);
        Sign(by, now);
    }

    /// <summary>Begins with last quarter's words, where nothing is written yet. They are marked until somebody changes them or says that they still hold.</summary>
    /// <exception cref="RuleBrokenException">The review is not open.</exception>
    public void Carry(Review review, string lastQuarters, Id<Person> by, DateTime now)
    {
        review.RequireOpen();
        if (Words.Length > 0 || Tidy(lastQuarters).Length == 0)
        {
            return;
        }

        Words = Tidy(lastQuarters);
        IsCarried = true;
        Sign(by, now);
    }

    /// <summary>Somebody has read last quarter's words and stands by them.</summary>
    /// <exception cref="RuleBrokenException">The review is not open.</exception>
    public void Confirm(Review review, Id<Person> by, DateTime now)
    {
        review.RequireOpen();
        if (IsCarried)
        {
            IsCarried = false;
            Sign(by, now);
        }
    }

    /// <exception cref="StaleException">Somebody wrote since that version.</exception>
    public void RequireVersion(int version)
    {
        if (version != Version)
        {
            throw new StaleException();
        }
    }

    private static string? HelpOf(string? words) => Tidy(words) is { Length: > 0 } help ? help : null;

    private void Sign(Id<Person> by, DateTime now)
    {
        WrittenById = by;
        WrittenAt = now;
        Version++;
    }
}

using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Notifications;

/// <summary>London's own words for a kind of letter, where they differ from the service's. What the letter is about, its button and its links are the service's alone.</summary>
public sealed class LetterWording : ILondonWide, IRecorded
{
    public const int SubjectMaxLength = 120;
    public const int OpeningMaxLength = 1000;
    public const int ClosingMaxLength = 500;

    private LetterWording()
    {
    }

    public Id<LetterWording> Id { get; private init; }

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Kind.ToString();

    public LetterKind Kind { get; private init; }

    public string Subject { get; private set; } = "";

    /// <summary>Sentences before the list of what it is about.</summary>
    public string Opening { get; private set; } = "";

    /// <summary>Sentences after the button.</summary>
    public string Closing { get; private set; } = "";

    public int Version { get; private set; } = 1;

    /// <summary>Whether London may word letters of that kind: those that let somebody in keep the service's words, so that people know them again.</summary>
    public static bool IsOurs(LetterKind kind) => kind != LetterKind.SignInLink;

    /// <exception cref="RuleBrokenException">The kind keeps the service's words, or these hold a placeholder that does not exist, a link, or nothing.</exception>
    public static LetterWording Of(LetterKind kind, LetterWords words)
    {
        if (!IsOurs(kind))
        {
            throw new RuleBrokenException("letter.fixed", "Letters of that kind keep the service’s words, so that people know them again.");
        }

        var wording = new LetterWording { Id = Id<LetterWording>.New(), Kind = kind };
        wording.Take(words);
        return wording;
    }

    /// <exception cref="RuleBrokenException">They hold a placeholder that does not exist, a link, or nothing.</exception>
    public void Change(LetterWords words)
    {
        Take(words);
        Version++;
    }

    private void Take(LetterWords words)
    {
        words.Check();
        (Subject, Opening, Closing) = (words.Subject.Trim(), words.Opening.Trim(), words.Closing.Trim());
    }
}

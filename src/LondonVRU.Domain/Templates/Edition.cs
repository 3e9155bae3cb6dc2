namespace LondonVRU.Domain.Templates;

public enum EditionState
{
    /// <summary>Seen and written by London alone.</summary>
    Draft,
    Published,

    /// <summary>No new plan begins on it; the plans that are on it go on.</summary>
    Retired,
}

/// <summary>London's template for one financial year: themes in order, each with actions. A published edition never changes: it is corrected by revisions.</summary>
public sealed partial class Edition : ILondonWide, IRecorded
{
    public const int NameMaxLength = 120;
    public const int CodeMaxLength = 7;

    /// <summary>The first year that can have an edition: violence reduction plans are younger.</summary>
    public const int FirstYear = 2010;

    public const int LastYear = 2099;

    private readonly List<Theme> themes = [];

    private Edition()
    {
    }

    public Id<Edition> Id { get; private init; }

    /// <summary>First calendar year of the financial year.</summary>
    public int StartYear { get; private init; }

    /// <summary>"2026-27".</summary>
    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public EditionState State { get; private set; }

    /// <summary>UTC; null while a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>UTC; null unless retired.</summary>
    public DateTime? RetiredAt { get; private set; }

    /// <summary>Number of the revision published last; 0 if its words are still those of the day it was published.</summary>
    public int Revision { get; private set; }

    /// <summary>Raised by every change of the edition, its themes' order and its mapping; the token that two officers meet at.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Of a loaded edition in no order that can be relied on: see <see cref="InOrder"/>.</summary>
    public IReadOnlyList<Theme> Themes => themes;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Name;

    /// <exception cref="RuleBrokenException">The year cannot have one, or the name is missing.</exception>
    public static Edition For(int startYear, string name) => new()
    {
        Id = Id<Edition>.New(),
        StartYear = startYear is >= FirstYear and <= LastYear
            ? startYear
            : throw new RuleBrokenException("edition.year", $"Choose a year from {FirstYear} to {LastYear}."),
        Code = CodeOf(startYear),
        Name = Named(name),
        State = EditionState.Draft,
    };

    /// <summary>"2026-27" of 2026.</summary>
    public static string CodeOf(int startYear) => $"{startYear}-{(startYear + 1) % 100:00}";

    /// <summary>The first calendar year that a code stands for; null if it is no code.</summary>
    public static int? YearOf(string? code) =>
        code is { Length: CodeMaxLength } && int.TryParse(code.AsSpan(0, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
            && CodeOf(year) == code ? year : null;

    /// <summary>Puts themes to it that were read apart from it.</summary>
    /// <exception cref="InvalidOperationException">One is of another edition, or it has some already.</exception>
    public void Take(IEnumerable<Theme> own)
    {
        themes.AddRange(themes.Count == 0 ? own : throw new InvalidOperationException("It has its themes."));
        if (themes.Any(theme => theme.EditionId != Id))
        {
            throw new InvalidOperationException("A theme of another edition.");
        }
    }

    /// <summary>The themes as they are numbered.</summary>
    public IReadOnlyList<Theme> InOrder() => [.. themes.OrderBy(theme => theme.Number)];

    /// <exception cref="RuleBrokenException">Not a draft, or something is missing that a plan could not do without: see <see cref="Checks"/>.</exception>
    public void Publish(DateTime now)
    {
        RequireDraft();
        if (Checks().FirstOrDefault(check => check.Blocks) is { } missing)
        {
            throw new RuleBrokenException(themes.Count == 0 ? "edition.empty" : "edition.not-ready", missing.Sentence);
        }

        State = EditionState.Published;
        PublishedAt = now;
        Version++;
    }

    /// <summary>From now on no plan begins on it.</summary>
    /// <exception cref="RuleBrokenException">It is not published.</exception>
    public void Retire(DateTime now)
    {
        Require(EditionState.Published, "edition.not-published", "Only a published edition can be retired. A draft is discarded.");
        State = EditionState.Retired;
        RetiredAt = now;
        Version++;
    }

    /// <summary>Offers it for new plans again.</summary>
    /// <exception cref="RuleBrokenException">It is not retired.</exception>
    public void BringBack()
    {
        Require(EditionState.Retired, "edition.not-retired", "The edition is not retired.");
        State = EditionState.Published;
        RetiredAt = null;
        Version++;
    }

    /// <summary>Takes note of a revision that is published.</summary>
    internal void Revise(int number)
    {
        Revision = number;
        Version++;
    }

    /// <exception cref="RuleBrokenException">It is still a draft, and is simply changed.</exception>
    internal void RequireRevisable()
    {
        if (State == EditionState.Draft)
        {
            throw new RuleBrokenException("edition.draft", $"Edition {Code} is a draft: change it there. Only a published edition is revised.");
        }
    }

    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public void RequireVersion(int version)
    {
        if (version != Version)
        {
            throw new StaleException(Version);
        }
    }

    /// <exception cref="RuleBrokenException">It is published.</exception>
    public void RequireDraft() => Require(
        EditionState.Draft, "edition.published", $"Edition {Code} is published and does not change any more. Corrections are revisions.");

    private static string Named(string? name) => string.IsNullOrWhiteSpace(name) ? throw new RuleBrokenException("edition.no-name", "Give the edition a name.") : name.Trim();

    private void Require(EditionState state, string code, string sentence)
    {
        if (State != state)
        {
            throw new RuleBrokenException(code, sentence);
        }
    }
}

using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Practices;

/// <summary>The words of a practice: of what a partnership nominates, and of what London makes of it.</summary>
public abstract class PracticeWords
{
    public const int NameMaxLength = 120;
    public const int SummaryMaxLength = 250;
    public const int WordsMaxLength = 4000;
    public const int ContactMaxLength = 200;

    public string Name { get; private set; } = "";

    public string? Summary { get; private set; }

    public string? WhatWasDone { get; private set; }

    public string? ForWhom { get; private set; }

    public string? WhatItTook { get; private set; }

    public string? WhatChanged { get; private set; }

    public string? Evidence { get; private set; }

    public PracticeStage? Stage { get; private set; }

    public PracticeOutcome? Outcome { get; private set; }

    public PracticeCost? Cost { get; private set; }

    public PracticeAges? Ages { get; private set; }

    public PracticeSetting? Setting { get; private set; }

    public string? Contact { get; private set; }

    [NotInRecord("An id says nothing to a reader.")]
    public IReadOnlyList<Guid> ThemeIds { get; private set; } = [];

    /// <summary>Raised by every change of words; the token that two editors meet at.</summary>
    public int Version { get; private set; } = 1;

    public PracticeContent Content() => new()
    {
        Name = Name, Summary = Summary, WhatWasDone = WhatWasDone, ForWhom = ForWhom, WhatItTook = WhatItTook, WhatChanged = WhatChanged, Evidence = Evidence,
        Stage = Stage, Outcome = Outcome, Cost = Cost, Ages = Ages, Setting = Setting, Contact = Contact, Themes = [.. ThemeIds.Select(id => new Id<Theme>(id))],
    };

    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public void RequireVersion(int version)
    {
        if (version != Version)
        {
            throw new StaleException(Version);
        }
    }

    private protected void Changed() => Version++;

    /// <exception cref="RuleBrokenException">It has no name.</exception>
    private protected void Take(PracticeContent content)
    {
        Name = string.IsNullOrWhiteSpace(content.Name) ? throw new RuleBrokenException("practice.no-name", "Give it a name that people will remember.") : content.Name.Trim();
        Summary = Blank(content.Summary);
        WhatWasDone = Blank(content.WhatWasDone);
        ForWhom = Blank(content.ForWhom);
        WhatItTook = Blank(content.WhatItTook);
        WhatChanged = Blank(content.WhatChanged);
        Evidence = Blank(content.Evidence);
        (Stage, Outcome, Cost, Ages, Setting) = (content.Stage, content.Outcome, content.Cost, content.Ages, content.Setting);
        Contact = Blank(content.Contact);
        ThemeIds = [.. content.Themes.Select(theme => theme.Value).Distinct()];
    }

    /// <summary>Nothing that a reader needs is left open. What changed can't be said yet of what is new.</summary>
    /// <exception cref="RuleBrokenException">Something is missing.</exception>
    private protected void RequireWhole()
    {
        var missing = Summary is null ? "Say in one sentence what it is."
            : WhatWasDone is null ? "Say what was done."
            : ForWhom is null ? "Say for whom it was."
            : WhatItTook is null ? "Say what it took: people, time, money."
            : WhatChanged is null && Outcome != PracticeOutcome.New ? "Say what changed."
            : Outcome is null ? "Say what came of it."
            : Stage is null ? "Say how well it has been tested."
            : Cost is null ? "Say what a year of it costs."
            : Ages is null ? "Say for which ages it is."
            : Setting is null ? "Say where it happens."
            : Contact is null ? "Say whom others can ask."
            : ThemeIds.Count == 0 ? "Choose at least one theme."
            : null;
        if (missing is not null)
        {
            throw new RuleBrokenException("practice.incomplete", missing);
        }
    }

    private protected static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.ReplaceLineEndings("\n").Trim();
}

using LondonVRU.Application.Plans.Workbook;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Application.Plans.Import;

/// <summary>What an import would put into the plan, for a person to check; it is kept as JSON until it is confirmed.</summary>
/// <param name="FileName">As sent.</param>
/// <param name="Kind">"txt", "html", "csv", "xlsx" or "docx".</param>
/// <param name="StartYear">Of the edition it was matched against.</param>
/// <param name="Rows">In the document's order.</param>
/// <param name="Narratives">Words about themes as wholes.</param>
/// <param name="Themes">The document's names of themes and what they were taken for, in its order.</param>
/// <param name="Notes">Sentences about themes: those of an earlier edition, those without rows.</param>
/// <param name="Warnings">About the document as a whole.</param>
public sealed record ImportPreview(
    string FileName, string Kind, int StartYear, IReadOnlyList<ImportRow> Rows, IReadOnlyList<ImportNarrative> Narratives,
    IReadOnlyList<ImportTheme> Themes, IReadOnlyList<string> Notes, IReadOnlyList<ImportWarning> Warnings)
{
    /// <summary>It is the service's own workbook, for the plan of this year alone.</summary>
    public bool IsOwn { get; init; }

    public ImportTallies Tallies => ImportTallies.Of(this);
}

public enum TemplateMatch
{
    /// <summary>Nothing in the template is like it: a local action.</summary>
    New,

    /// <summary>Something is a little like it: a person decides, nothing is linked.</summary>
    Perhaps,

    /// <summary>The same action in other words: linked, and the drift is shown.</summary>
    Drifted,

    /// <summary>The same words.</summary>
    Same,
}

public enum ThemeMatch
{
    None,

    /// <summary>A person should look.</summary>
    Guess,

    /// <summary>Told by the name with a slip of spelling, a subtitle or fewer words.</summary>
    Close,

    /// <summary>The edition's own name, or the one an earlier edition had.</summary>
    Named,
}

/// <summary>One action to be, as the preview shows and edits it.</summary>
public sealed record ImportRow
{
    /// <summary>From 1, in the document's order.</summary>
    public required int Row { get; init; }

    /// <summary>Row of the sheet or line of the text; 0 if there is none.</summary>
    public int SourceRow { get; init; }

    /// <summary>Whether it is to be put into the plan.</summary>
    public bool Include { get; init; } = true;

    /// <summary>Null if a person has to choose.</summary>
    public Id<Theme>? ThemeId { get; init; }

    public string? ThemeAsWritten { get; init; }

    public ThemeMatch ThemeMatch { get; init; }

    /// <summary>Null where the document gives none.</summary>
    public int? Number { get; init; }

    public required string Text { get; init; }

    public string? Lead { get; init; }

    public string? Owner { get; init; }

    public string? Partners { get; init; }

    public PlanDate Start { get; init; } = PlanDate.Blank;

    public PlanDate End { get; init; } = PlanDate.Blank;

    /// <summary>Null where nobody wrote one.</summary>
    public ActionStatus? Status { get; init; }

    public string? StatusAsWritten { get; init; }

    public string? Done { get; init; }

    public string? Next { get; init; }

    public string? Success { get; init; }

    /// <summary>Ticked as a minimum standard that is met.</summary>
    public bool Ticked { get; init; }

    /// <summary>Null unless it comes from the service's own workbook.</summary>
    public OwnCells? Own { get; init; }

    /// <summary>Somebody said that it is a new action, whatever it is like in the plan.</summary>
    public bool AsNew { get; init; }

    /// <summary>The action of the plan as whoever looked last saw it: <see cref="RowComparison.Token"/>. Null if it was none.</summary>
    public string? Seen { get; init; }

    public TemplateMatch Match { get; init; }

    /// <summary>0 to 100; also of the best that was not good enough.</summary>
    public int MatchPercent { get; init; }

    /// <summary>Set for Same and Drifted, and as a suggestion for Perhaps; null for New.</summary>
    public Id<TemplateAction>? TemplateActionId { get; init; }

    /// <summary>"3.1" or "3c"; null for New.</summary>
    public string? TemplateCode { get; init; }

    /// <summary>From London's wording to the document's; empty unless Drifted or Perhaps.</summary>
    public IReadOnlyList<WordRun> Drift { get; init; } = [];

    public IReadOnlyList<ImportWarning> Warnings { get; init; } = [];

    /// <summary>Neither day is known, nor that it goes on.</summary>
    public bool IsUndated => Start.IsUndated && End.IsUndated;
}

/// <param name="ThemeId">Null if no theme of the edition is meant for certain.</param>
/// <param name="ThemeAsWritten">As in the document.</param>
/// <param name="Text">Paragraphs, with an empty line between.</param>
public sealed record ImportNarrative(Id<Theme>? ThemeId, string? ThemeAsWritten, string Text);

/// <param name="AsWritten">As in the document.</param>
/// <param name="ThemeId">Null if none was recognised.</param>
/// <param name="Name">The edition's name of it; null if none was recognised.</param>
/// <param name="Match">How sure.</param>
/// <param name="IsFormer">The name belongs to an earlier edition.</param>
/// <param name="Rows">Rows under it.</param>
public sealed record ImportTheme(string AsWritten, Id<Theme>? ThemeId, string? Name, ThemeMatch Match, bool IsFormer, int Rows);

/// <summary>The figures at the head of the preview.</summary>
/// <param name="Rows">Actions read.</param>
/// <param name="Themes">Themes of the edition that have rows.</param>
/// <param name="Matched">Same as the template or drifted from it.</param>
/// <param name="Perhaps">A person should look.</param>
/// <param name="New">Local actions.</param>
/// <param name="Warned">Rows with a warning.</param>
/// <param name="Undated">Rows without a day that could be read.</param>
public sealed record ImportTallies(int Rows, int Themes, int Matched, int Perhaps, int New, int Warned, int Undated)
{
    public static ImportTallies Of(ImportPreview preview) => new(
        preview.Rows.Count,
        preview.Rows.Select(row => row.ThemeId).OfType<Id<Theme>>().Distinct().Count(),
        preview.Rows.Count(row => row.Match is TemplateMatch.Same or TemplateMatch.Drifted),
        preview.Rows.Count(row => row.Match == TemplateMatch.Perhaps),
        preview.Rows.Count(row => row.Match == TemplateMatch.New),
        preview.Rows.Count(row => row.Warnings.Count > 0),
        preview.Rows.Count(row => row.IsUndated));
}

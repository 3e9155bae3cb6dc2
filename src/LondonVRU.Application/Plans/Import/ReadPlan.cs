using LondonVRU.Application.Plans.Workbook;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans.Import;

/// <summary>A plan as a document gives it, before any edition is held against it.</summary>
/// <param name="Actions">In the document's order.</param>
/// <param name="Narratives">Words about a theme as a whole.</param>
/// <param name="Warnings">About the document as a whole.</param>
public sealed record ReadPlan(IReadOnlyList<ReadAction> Actions, IReadOnlyList<ReadNarrative> Narratives, IReadOnlyList<ImportWarning> Warnings);

/// <param name="ThemeAsWritten">Null if the document names none.</param>
/// <param name="Text">Paragraphs, with an empty line between.</param>
public sealed record ReadNarrative(string? ThemeAsWritten, string Text);

/// <param name="Code">Stable: "undated", "joined".</param>
/// <param name="Sentence">For the person who imports.</param>
public sealed record ImportWarning(string Code, string Sentence);

/// <summary>One action as the document gives it. Null means that the document has no such words.</summary>
public sealed record ReadAction
{
    public string? ThemeAsWritten { get; init; }

    /// <summary>The 2 of a number written as "2.3"; null where numbers are written otherwise.</summary>
    public int? ThemeNumber { get; init; }

    /// <summary>Within its theme; null where the document gives none.</summary>
    public int? Number { get; init; }

    public required string Text { get; init; }

    public string? Lead { get; init; }

    public string? Owner { get; init; }

    public string? Partners { get; init; }

    /// <summary>Empty where nothing is written.</summary>
    public string StartAsWritten { get; init; } = "";

    /// <summary>Empty where nothing is written.</summary>
    public string EndAsWritten { get; init; } = "";

    /// <summary>Null where nobody wrote one, or where it could not be read.</summary>
    public ActionStatus? Status { get; init; }

    public string? StatusAsWritten { get; init; }

    /// <summary>Progress so far.</summary>
    public string? Done { get; init; }

    public string? Next { get; init; }

    public string? Success { get; init; }

    /// <summary>Ticked off in a list of minimum standards.</summary>
    public bool Ticked { get; init; }

    /// <summary>An action of a joint plan, among others that are not: it has no number here.</summary>
    public bool IsJoint { get; init; }

    /// <summary>Row of the sheet or line of the text it begins on.</summary>
    public int SourceRow { get; init; }

    /// <summary>Null unless it comes from the service's own workbook.</summary>
    public OwnCells? Own { get; init; }

    public IReadOnlyList<ImportWarning> Warnings { get; init; } = [];
}

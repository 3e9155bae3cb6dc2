namespace LondonVRU.Application.Plans.Import;

/// <summary>A document of any kind, reduced to what a plan is read from.</summary>
/// <param name="FileName">As sent; only to be shown.</param>
/// <param name="Kind">"txt", "html", "csv", "xlsx" or "docx".</param>
/// <param name="Blocks">In reading order.</param>
/// <param name="Notes">What a person should know about how it was read ("A hidden sheet was left out.").</param>
public sealed record SourceDocument(string FileName, string Kind, IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<string> Notes)
{
    /// <summary>The hidden sheet by which the service knows its own workbook; null if there is none.</summary>
    public SourceTable? Marks { get; init; }
}

public abstract record SourceBlock;

/// <param name="Level">From 1.</param>
/// <param name="Text">Its words.</param>
public sealed record SourceHeading(int Level, string Text) : SourceBlock;

/// <summary>What stands before a paragraph's words.</summary>
public enum ParagraphMark
{
    None,
    Bullet,
    Tick,

    /// <summary>A sign such as ❖ that sets a line off as a heading.</summary>
    Ornament,
}

/// <param name="Text">Without the mark.</param>
/// <param name="Mark">What stands before the words.</param>
/// <param name="Bold">All of it is.</param>
public sealed record SourceParagraph(string Text, ParagraphMark Mark, bool Bold) : SourceBlock;

/// <param name="Rows">Every row has all columns: cells that a merged cell covers are there, and say so.</param>
/// <param name="Name">The sheet's name or the table's caption; null if it has none.</param>
public sealed record SourceTable(IReadOnlyList<SourceRow> Rows, string? Name) : SourceBlock;

/// <param name="Number">From 1: the row of the sheet, the line of the text, else the row of the table.</param>
/// <param name="Cells">From left to right.</param>
/// <param name="Hidden">Somebody hid or filtered it away.</param>
public sealed record SourceRow(int Number, IReadOnlyList<SourceCell> Cells, bool Hidden = false);

public enum Covered
{
    /// <summary>A cell of its own.</summary>
    No,

    /// <summary>Part of the merged cell above it.</summary>
    FromAbove,

    /// <summary>Part of the merged cell to its left.</summary>
    FromLeft,
}

/// <param name="Text">As displayed; lines end with \n. Empty in a covered cell.</param>
/// <param name="Covered">Whether a merged cell lies over it.</param>
/// <param name="Fill">Background colour as RRGGBB; null for none.</param>
/// <param name="AsStored">With white space and lines as the file has them; null if the text is that.</param>
public readonly record struct SourceCell(string Text, Covered Covered = Covered.No, string? Fill = null, string? AsStored = null)
{
    public string Stored => AsStored ?? Text;

    public bool IsBlank => Text.Length == 0;
}

namespace LondonVRU.Application.Ports;

/// <summary>A document for a committee: what stands in it, not how it is written.</summary>
/// <param name="From">Whose it is: "Lewisham".</param>
/// <param name="Title">"Violence reduction plan 2026/27".</param>
/// <param name="Marking">By the Government Security Classifications: "OFFICIAL" or "OFFICIAL-SENSITIVE"; on every page.</param>
/// <param name="Facts">Beneath the title, one a line.</param>
/// <param name="Mark">Above the title; null for none.</param>
public sealed record Paper(string From, string Title, string Marking, IReadOnlyList<string> Facts, IReadOnlyList<PaperSection> Sections, PaperMark? Mark = null);

/// <summary>The mark: London's squares, with those of whoever the paper is from lit.</summary>
/// <param name="Description">Read out to those who don't see it.</param>
public sealed record PaperMark(string Description, IReadOnlyList<PaperSquare> Squares);

/// <param name="Row">From 0 in the north.</param>
/// <param name="Column">From 0 in the west.</param>
public readonly record struct PaperSquare(int Row, int Column, bool IsInner, bool IsLit);

/// <summary>A heading, its paragraphs, and a table if it has one.</summary>
public sealed record PaperSection(string Heading, IReadOnlyList<string> Paragraphs, PaperTable? Table = null);

/// <param name="Description">Read out to those who don't see the table.</param>
/// <param name="Columns">Their widths share the page in proportion.</param>
public sealed record PaperTable(string Description, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows);

/// <summary>Writes papers as accessible DOCX and web pages.</summary>
public interface IPaperWriter
{
    /// <summary>DOCX, A4 across.</summary>
    byte[] Write(Paper paper);

    /// <summary>A web page that stands by itself: nothing of it is fetched from elsewhere, and no script is in it.</summary>
    byte[] WriteHtml(Paper paper);
}

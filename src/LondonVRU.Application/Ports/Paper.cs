namespace LondonVRU.Application.Ports;

/// <summary>A document for a committee: what stands in it, not how it is written.</summary>
/// <param name="From">Whose it is: "Lewisham".</param>
/// <param name="Title">"Violence reduction plan 2026/27".</param>
/// <param name="Marking">By the Government Security Classifications: "OFFICIAL" or "OFFICIAL-SENSITIVE"; on every page.</param>
/// <param name="Facts">Beneath the title, one a line.</param>
public sealed record Paper(string From, string Title, string Marking, IReadOnlyList<string> Facts, IReadOnlyList<PaperSection> Sections);

/// <summary>A heading, its paragraphs, and a table if it has one.</summary>
public sealed record PaperSection(string Heading, IReadOnlyList<string> Paragraphs, PaperTable? Table = null);

/// <param name="Description">Read out to those who don't see the table.</param>
/// <param name="Columns">Their widths share the page in proportion.</param>
public sealed record PaperTable(string Description, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows);

/// <summary>Writes papers as accessible DOCX.</summary>
public interface IPaperWriter
{
    byte[] Write(Paper paper);
}

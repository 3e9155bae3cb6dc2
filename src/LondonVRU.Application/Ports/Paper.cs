using LondonVRU.Domain;

namespace LondonVRU.Application.Ports;

/// <summary>A document for a committee: what stands in it, not how it is written.</summary>
/// <param name="From">Whose it is: "Lewisham".</param>
/// <param name="Title">"Violence reduction plan 2026/27".</param>
/// <param name="Marking">By the Government Security Classifications: "OFFICIAL" or "OFFICIAL-SENSITIVE"; on every page.</param>
/// <param name="Facts">Beneath the title, one a line.</param>
/// <param name="Mark">Above the title; null for none.</param>
public sealed record Paper(string From, string Title, string Marking, IReadOnlyList<string> Facts, IReadOnlyList<PaperSection> Sections, PaperMark? Mark = null)
{
    /// <summary>The table with which a committee's reports begin; empty for none.</summary>
    public IReadOnlyList<PaperEntry> Front { get; init; } = [];

    /// <summary>Its text stands upright, and only what <see cref="PaperSection.LiesAcross"/> lies. Else all of it lies across as soon as there is a table.</summary>
    public bool IsUpright { get; init; }
}

/// <summary>A line of the front table: "Wards: All".</summary>
public sealed record PaperEntry(string Name, string Words);

/// <summary>The mark: London's squares, with those of whoever the paper is from lit.</summary>
/// <param name="Description">Read out to those who don't see it.</param>
public sealed record PaperMark(string Description, IReadOnlyList<PaperSquare> Squares);

/// <param name="Row">From 0 in the north.</param>
/// <param name="Column">From 0 in the west.</param>
public readonly record struct PaperSquare(int Row, int Column, bool IsInner, bool IsLit);

/// <summary>A heading, its paragraphs, a table if it has one, and what else stands under it.</summary>
public sealed record PaperSection(string Heading, IReadOnlyList<string> Paragraphs, PaperTable? Table = null)
{
    /// <summary>1, or 2 beneath a section of 1.</summary>
    public int Level { get; init; } = 1;

    /// <summary>After the paragraphs and the table.</summary>
    public IReadOnlyList<PaperBlock> Blocks { get; init; } = [];

    /// <summary>On pages of its own that lie across, in a paper that is upright.</summary>
    public bool LiesAcross { get; init; }
}

/// <summary>Something that stands in a section.</summary>
public abstract record PaperBlock;

/// <summary>A paragraph or a list.</summary>
public sealed record PaperWords(MarkedBlock Block) : PaperBlock;

/// <param name="Description">Read out to those who don't see the table.</param>
/// <param name="Columns">Their widths share the page in proportion.</param>
public sealed record PaperTable(string Description, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows) : PaperBlock;

/// <summary>Stacked bars: a bar a category, a piece a series. Its numbers stand in a table nearby as well.</summary>
/// <param name="Title">Above it.</param>
/// <param name="Description">Read out to those who don't see the chart: what it shows, in a sentence.</param>
/// <param name="Axis">What is counted: "Number of actions".</param>
public sealed record PaperChart(string Title, string Description, string Axis, IReadOnlyList<string> Categories, IReadOnlyList<PaperSeries> Series) : PaperBlock;

/// <param name="Values">As many as there are categories.</param>
public sealed record PaperSeries(string Name, PaperTone Tone, IReadOnlyList<int> Values);

/// <summary>How a piece of a bar looks; each differs by pattern and lightness as well as by colour.</summary>
public enum PaperTone
{
    Plain,
    Good,
    Caution,
    Bad,
    Done,
    Ended,
    Unknown,
}

/// <summary>Writes papers as accessible DOCX and web pages.</summary>
public interface IPaperWriter
{
    /// <summary>DOCX, A4.</summary>
    byte[] Write(Paper paper);

    /// <summary>A web page that stands by itself: nothing of it is fetched from elsewhere, and no script is in it.</summary>
    byte[] WriteHtml(Paper paper);

    /// <summary>The paper as part of another page, encoded: its title a heading of the second level.</summary>
    string WriteInside(Paper paper);
}

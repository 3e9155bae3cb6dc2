using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Lays cells out on a grid, with those that merged cells cover.</summary>
/// <param name="document">Counts the rows of all tables.</param>
/// <param name="name">Of the sheet; null if it has none.</param>
internal sealed class TableBuilder(DocumentBuilder document, string? name)
{
    private readonly List<(int Number, bool Hidden, SourceCell[] Cells)> rows = [];

    /// <summary>By column: how many rows further down a merged cell reaches, and with what colour.</summary>
    private readonly Dictionary<int, (int Rows, bool First)> reaching = [];

    private readonly Dictionary<int, (int Rows, bool First)> begunHere = [];

    private readonly List<SourceCell> current = [];
    private int number;
    private bool hidden;
    private bool filled;

    public string? Name { get; set; } = name;

    public int RowCount => rows.Count;

    public void BeginRow(int sourceNumber, bool isHidden = false)
    {
        current.Clear();
        number = sourceNumber;
        hidden = isHidden;
        filled = false;
    }

    /// <param name="text">As displayed; cleaned here.</param>
    /// <param name="columnSpan">Columns it covers, itself among them.</param>
    /// <param name="rowSpan">Rows it covers, its own among them.</param>
    /// <param name="fill">RRGGBB; null for none.</param>
    /// <param name="covered">For formats that say themselves which cells are covered.</param>
    public void Cell(string text, int columnSpan = 1, int rowSpan = 1, string? fill = null, Covered covered = Covered.No)
    {
        Reach();
        var clean = covered == Covered.No ? DocumentBuilder.Clean(text) : "";
        if (clean.Length > DocumentLimits.CellCharacters)
        {
            throw ImportRefusals.CellTooLong(number > 0 ? $"row {number}" : "a cell");
        }

        filled |= clean.Length > 0;
        var span = Math.Clamp(columnSpan, 1, DocumentLimits.Columns + 1);
        for (var i = 0; i < span; i++)
        {
            if (rowSpan > 1)
            {
                begunHere[current.Count] = (Math.Min(rowSpan, DocumentLimits.Rows) - 1, i == 0);
            }

            current.Add(i == 0 ? new(clean, covered, fill, covered != Covered.No || text == clean ? null : text) : new("", covered == Covered.FromAbove ? Covered.FromAbove : Covered.FromLeft));
        }

        // Blank cells to the right of the table cost nothing; words there are too much.
        if (current.Count > DocumentLimits.Columns && clean.Length > 0)
        {
            throw ImportRefusals.TooManyColumns();
        }
    }

    public void EndRow()
    {
        Reach();
        foreach (var (column, reach) in begunHere)
        {
            reaching[column] = reach;
        }

        begunHere.Clear();
        if (filled)
        {
            document.CountRow();
        }
        else if (rows.Count > 0 && rows[^1].Cells.All(cell => cell.IsBlank && cell.Covered == Covered.No))
        {
            return;
        }

        rows.Add((number, hidden, [.. current.Take(DocumentLimits.Columns)]));
    }

    /// <summary>Null if nothing is in it.</summary>
    public SourceTable? Build()
    {
        if (!rows.Exists(row => Array.Exists(row.Cells, cell => !cell.IsBlank)))
        {
            return null;
        }

        // Columns that are blank to the last row are only paper.
        var width = rows.Max(row => Array.FindLastIndex(row.Cells, cell => !cell.IsBlank || cell.Covered != Covered.No || cell.Fill is not null) + 1);
        return new([.. rows.Select(row => new SourceRow(row.Number, [.. row.Cells.Take(width), .. Enumerable.Repeat(new SourceCell(""), Math.Max(0, width - row.Cells.Length))], row.Hidden))], Name);
    }

    /// <summary>Puts in the cells that merged ones from above cover here.</summary>
    private void Reach()
    {
        while (reaching.Remove(current.Count, out var reach))
        {
            if (reach.Rows > 1)
            {
                begunHere[current.Count] = (reach.Rows - 1, reach.First);
            }

            current.Add(new("", reach.First ? Covered.FromAbove : Covered.FromLeft));
        }
    }
}

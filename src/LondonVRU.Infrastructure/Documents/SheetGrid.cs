using System.Globalization;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>A sheet's cells by row and column until its merged cells, which stand at the end of the file, are known.</summary>
internal sealed class SheetGrid
{
    private const int MostMerges = 20_000;
    private const int MostCovered = DocumentLimits.Rows * DocumentLimits.Columns;

    private readonly SortedDictionary<int, (bool Hidden, List<(int Column, string Text, string? Fill)> Cells)> rows = [];
    private readonly Dictionary<(int Row, int Column), Covered> covered = [];
    private readonly List<(int Top, int Left, int Bottom, int Right)> merges = [];
    private List<(int Column, string Text, string? Fill)> current = [];
    private int currentRow;
    private bool currentHidden;

    /// <summary>0 of "A7"; null if there is no such reference.</summary>
    public static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c) || column > 20_000)
            {
                break;
            }

            column = (column * 26) + char.ToUpperInvariant(c) - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    public void Begin(int row, bool hidden)
    {
        current = [];
        currentRow = row;
        currentHidden = hidden;
    }

    /// <summary>A row is kept once something is in it: sheets are often formatted to their very last row.</summary>
    public void Add(int column, string text, string? fill)
    {
        var blank = string.IsNullOrWhiteSpace(text);
        if (column >= DocumentLimits.Columns)
        {
            if (!blank)
            {
                throw ImportRefusals.TooManyColumns();
            }

            return;
        }

        if (blank && fill is null)
        {
            return;
        }

        current.Add((column, text, fill));
        if (!blank && rows.TryAdd(currentRow, (currentHidden, current)) && rows.Count > DocumentLimits.Rows)
        {
            throw ImportRefusals.TooManyRows();
        }
    }

    public void Merge(string range)
    {
        var corners = range.Split(':');
        if (corners.Length == 2 && merges.Count < MostMerges && Corner(corners[0]) is var (top, left) && Corner(corners[1]) is var (bottom, right))
        {
            merges.Add((top, left, bottom, right));
        }
    }

    public void WriteTo(DocumentBuilder document, string name) => document.Table(Table(document, name));

    /// <summary>The sheet by itself, outside of the document's count of rows; null if nothing is in it.</summary>
    public SourceTable? ToTable(string name) => Table(new DocumentBuilder(), name).Build();

    private TableBuilder Table(DocumentBuilder document, string name)
    {
        foreach (var merge in merges)
        {
            Cover(merge);
        }

        var table = new TableBuilder(document, name);
        var last = 0;
        foreach (var (number, (hidden, cells)) in rows)
        {
            if (last > 0 && number > last + 1)
            {
                table.BeginRow(last + 1);
                table.EndRow();
            }

            last = number;
            table.BeginRow(number, hidden);
            var width = Math.Max(cells.Max(cell => cell.Column), merges.Count == 0 ? 0 : CoveredTo(number));
            var byColumn = cells.GroupBy(cell => cell.Column).ToDictionary(group => group.Key, group => group.Last());
            for (var column = 0; column <= width; column++)
            {
                var cell = byColumn.GetValueOrDefault(column, (column, "", null));
                table.Cell(cell.Text, fill: cell.Fill, covered: covered.GetValueOrDefault((number, column)));
            }

            table.EndRow();
        }

        return table;
    }

    private static (int Row, int Column)? Corner(string reference) =>
        ColumnOf(reference) is { } column && int.TryParse(reference.AsSpan(reference.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var at ? at : reference.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (row, column)
            : null;

    private void Cover((int Top, int Left, int Bottom, int Right) merge)
    {
        var right = Math.Min(merge.Right, DocumentLimits.Columns - 1);
        foreach (var row in rows.Keys.Where(row => row >= merge.Top && row <= merge.Bottom))
        {
            for (var column = merge.Left; column <= right; column++)
            {
                if (row == merge.Top && column == merge.Left)
                {
                    continue;
                }

                if (covered.Count >= MostCovered)
                {
                    return;
                }

                covered[(row, column)] = column > merge.Left ? Covered.FromLeft : Covered.FromAbove;
            }
        }
    }

    private int CoveredTo(int row)
    {
        for (var column = DocumentLimits.Columns - 1; column >= 0; column--)
        {
            if (covered.ContainsKey((row, column)))
            {
                return column;
            }
        }

        return 0;
    }
}

namespace LondonVRU.Application.Ports;

/// <summary>A table that leaves the service: what stands in it, not how it is written.</summary>
/// <param name="Title">"Lewisham’s plan 2026/27": names the sheet, as far as a sheet's name may.</param>
/// <param name="Rows">Each as long as there are columns.</param>
public sealed record TableExport(string Title, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows);

/// <param name="Width">In characters; only a workbook keeps it.</param>
public sealed record TableColumn(string Name, int Width = 14);

/// <summary>Words or a number; the default is an empty cell. Words are never taken for a formula, whatever they begin with.</summary>
/// <param name="Words">Beside a number, how people read it: "£1,250". Papers say that, sheets keep the number.</param>
public readonly record struct TableCell(string? Words, decimal? Number)
{
    public static implicit operator TableCell(string? words) => new(words, null);

    public static implicit operator TableCell(int number) => new(null, number);

    public static implicit operator TableCell(decimal number) => new(null, number);
}

public enum TableFormat
{
    /// <summary>A workbook of one sheet; words are typed as text.</summary>
    Xlsx,

    /// <summary>RFC 4180, UTF-8 with its mark; cells that a spreadsheet would run are led by an apostrophe.</summary>
    Csv,
}

/// <summary>Writes tables as files.</summary>
public interface ITableWriter
{
    byte[] Write(TableExport table, TableFormat format);

    /// <summary>A workbook with a sheet for each table.</summary>
    /// <param name="tables">One at least; their titles differ within their first 31 characters.</param>
    byte[] WriteWorkbook(IReadOnlyList<TableExport> tables);
}

using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

internal sealed class TableWriter : ITableWriter
{
    public byte[] Write(TableExport table, TableFormat format) => format switch
    {
        TableFormat.Xlsx => XlsxTable.Write([table]),
        TableFormat.Csv => CsvTable.Write(table),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public byte[] WriteWorkbook(IReadOnlyList<TableExport> tables) => XlsxTable.Write(tables);
}

using System.Security.Cryptography;
using System.Text;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Evidence;
using LondonVRU.Infrastructure.Documents;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>Makes the files that boroughs of the demonstration keep as evidence, with the service's own writers.</summary>
internal sealed class DemonstrationFiles(IPaperWriter papers, ITableWriter tables, IReadOnlyList<TenantInfo> boroughs)
{
    /// <summary>64 hexadecimal digits, lower case.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <param name="place">Whose it is: "Lewisham".</param>
    public (string FileName, EvidenceKind Kind, byte[] Content) Of(DemonstrationTexts.EvidenceWords words, string place)
    {
        var (kind, content) = words.Form switch
        {
            "paper" => (EvidenceKind.Word, papers.Write(new(place, words.Name, "OFFICIAL", ["Invented, for the demonstration."], [new(words.Name, words.Lines)]))),
            "table" => (EvidenceKind.Csv, tables.Write(new(words.Name, [.. words.Columns.Select(column => new TableColumn(column))], [.. words.Rows.Select(Cells)]), TableFormat.Csv)),
            "picture" => (EvidenceKind.Png, MarkPicture.Png(MarkOf(place))),
            "text" => (EvidenceKind.Text, Encoding.UTF8.GetBytes($"{words.Name}\n\n{string.Join('\n', words.Lines)}\n")),
            var other => throw new InvalidOperationException($"The demonstration knows no form {other} of evidence."),
        };
        return (kind.NameFor(words.Name), kind, content);
    }

    private static IReadOnlyList<TableCell> Cells(IReadOnlyList<int> row) => [.. row.Select(number => (TableCell)number)];

    private PaperMark MarkOf(string place) => new(
        "", [.. boroughs.Where(borough => borough.TileRow is not null && borough.TileColumn is not null).Select(borough => new PaperSquare(borough.TileRow!.Value, borough.TileColumn!.Value, borough.IsInner == true, borough.Name == place))]);
}

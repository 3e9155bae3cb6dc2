using System.Text;
using BenchmarkDotNet.Attributes;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain.Templates;
using LondonVRU.Infrastructure.Documents;
using LondonVRU.Infrastructure.Seeding;

namespace LondonVRU.Benchmarks;

/// <summary>From a pasted table to its preview: read, find the actions, hold them against the current edition.</summary>
[MemoryDiagnoser]
public class ImportBenchmark
{
    private readonly ReadPlanTable reader = new(new DocumentReader());
    private EditionOutline edition = null!;
    private byte[] table = [];

    [Params(42, 100, 1000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void MakeTable()
    {
        var editions = TemplateFiles.Editions(new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc)).ToList();
        Edition current = editions.Single(candidate => candidate.StartYear == 2026);
        edition = EditionOutline.Of(current);
        var texts = current.Themes.SelectMany(theme => theme.Actions, (theme, action) => (theme.Name, action.Text)).ToList();
        var lines = new StringBuilder("Theme\tNo\tAction\tLead\tStart\tEnd\tRAG\n");
        for (var row = 0; row < Rows; row++)
        {
            var (theme, text) = texts[row % texts.Count];
            lines.Append(theme).Append('\t').Append(row + 1).Append('\t').Append(text).Append(" in ward ").Append(row).Append("\tCouncil\tApr-26\tMar-27\tG\n");
        }

        table = Encoding.UTF8.GetBytes(lines.ToString());
    }

    [Benchmark]
    public async Task<int> Read() => (await reader.ReadAsync(new MemoryStream(table), "table.txt", edition, CancellationToken.None)).Rows.Count;
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain.Plans;
using static LondonVRU.UnitTests.Plans.OfficeFiles;

namespace LondonVRU.UnitTests.Plans;

/// <summary>A plan written in any of the ways that plans are written in is read back as the same plan.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] ThemeNames =
        ["Governance", "Targeting lawbreakers", "Reducing access to weapons", "PROTECTING AND EDUCATING YOUNG PEOPLE", "Standing with communities", "Supporting victims"];

    private static readonly string[] Verbs = ["Hold", "Map", "Offer", "Train", "Publish", "Review", "Open"];
    private static readonly string[] Things = ["a monthly panel", "sessions in Year 6", "safe routes to school", "the list of services", "weekend sport, with mentors", "bleed kits (12 sites)", "stalls at \"open days\""];
    private static readonly string[] Ends = ["with partners", "by ward", "for carers & parents", "on estates", "and report back", "at half term"];
    private static readonly string[] Dates = ["May-26", "Apr-27", "Ongoing", "TBC", "Q2 2026/27", "15.9.26", "31/03/2027", "Summer term 2026", "March 2027", ""];
    private static readonly string[] Leads = ["Police", "Council", "NHS", "Probation", "Schools", ""];

    private static readonly Dictionary<string, string[]> Heads = new(StringComparer.Ordinal)
    {
        ["Theme"] = ["Theme", "THEMES", "Priority area", "Strand"],
        ["Number"] = ["No", "Action No", "Ref.", "#"],
        ["Action"] = ["Action", "Actions", "What we will do", "Activity"],
        ["Lead"] = ["Lead", "Lead agency", "Organisation"],
        ["Start"] = ["Start date", "Start", "From"],
        ["End"] = ["End date", "Target date", "Timescale", "By when", "Deadline"],
        ["Status"] = ["RAG", "Status", "BRAG rating"],
    };

    private enum ThemeAs
    {
        Column,
        FirstOnly,
        LowLabel,
        HeadingRow,
        Merged,
        HeadingAbove,
    }

    private enum Kind
    {
        Tabs,
        Bars,
        Csv,
        Semicolons,
        Html,
        Xlsx,
        Docx,
    }

    [Fact]
    public void A_plan_written_in_any_layout_is_read_back_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).Select(seed => new Random(seed)).ToArbitrary(), random =>
        {
            var kind = random.Next(Enum.GetValues<Kind>().Length) is var k ? (Kind)k : default;
            var ways = Enum.GetValues<ThemeAs>().Where(way => Fits(kind, way)).ToArray();
            var way = ways[random.Next(ways.Length)];
            var plan = APlan(random);
            var columns = Columns(random, way);
            var read = Documents.ReadPlan(Write(plan, kind, way, columns, random), "plan." + kind).GetAwaiter().GetResult();

            var want = string.Join("\n", plan.Select(row => Told(row.Theme, row.Number, row.Text, columns.Contains("Lead") ? row.Lead : "", row.Start, row.End, columns.Contains("Status") ? row.Status : null)));
            var got = string.Join("\n", read.Actions.Select(row => Told(row.ThemeAsWritten, row.Number, row.Text, row.Lead ?? "", row.StartAsWritten, row.EndAsWritten, row.Status)));
            Assert.True(want == got, $"{kind}, theme as {way}, {string.Join(" | ", columns)}\nWANTED\n{want}\nGOT\n{got}");
        }));

    private static string Told(string? theme, int? number, string text, string lead, string start, string end, ActionStatus? status) =>
        string.Join(" ¦ ", theme, number, text, lead, start, end, status);

    private static bool Fits(Kind kind, ThemeAs way) => way switch
    {
        ThemeAs.Merged => kind is Kind.Html or Kind.Xlsx or Kind.Docx,
        ThemeAs.HeadingAbove => kind is Kind.Tabs or Kind.Bars or Kind.Html or Kind.Docx,
        _ => true,
    };

    private static List<Row> APlan(Random random)
    {
        List<Row> rows = [];
        HashSet<string> texts = [];
        foreach (var theme in ThemeNames.OrderBy(_ => random.Next()).Take(random.Next(2, 6)))
        {
            for (int number = 1, count = random.Next(1, 6); number <= count; number++)
            {
                var text = $"{Pick(Verbs)} {Pick(Things)} {Pick(Ends)}";
                if (texts.Add(text))
                {
                    rows.Add(new(theme, rows.Count(row => row.Theme == theme) + 1, text, Pick(Leads), Pick(Dates), Pick(Dates), random.Next(4) == 0 ? null : (ActionStatus)random.Next(6)));
                }
            }
        }

        return rows.Count > 0 ? rows : APlan(random);

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    /// <summary>In any order, but a theme's label stands before what it labels, and the number is there where labels stand low.</summary>
    private static List<string> Columns(Random random, ThemeAs way)
    {
        List<string> columns = ["Number", "Action", "Start", "End"];
        columns.AddRange(new[] { "Lead", "Status" }.Where(_ => random.Next(3) > 0));
        columns = [.. columns.OrderBy(_ => random.Next())];
        if (way is ThemeAs.Column or ThemeAs.FirstOnly or ThemeAs.LowLabel or ThemeAs.Merged)
        {
            columns.Insert(way == ThemeAs.Column ? random.Next(columns.Count + 1) : 0, "Theme");
        }

        return columns;
    }

    private static byte[] Write(List<Row> plan, Kind kind, ThemeAs way, List<string> columns, Random random)
    {
        var heads = columns.Select(column => Heads[column][random.Next(Heads[column].Length)]).ToArray();
        List<(string? Above, List<Line> Lines)> tables = [];
        List<Line> current = [];
        if (way != ThemeAs.HeadingAbove)
        {
            tables.Add((null, current));
        }

        var first = true;
        foreach (var theme in plan.GroupBy(row => row.Theme))
        {
            if (way == ThemeAs.HeadingAbove)
            {
                tables.Add((theme.Key, current = []));
            }

            if (first || way is ThemeAs.LowLabel or ThemeAs.HeadingAbove || random.Next(3) == 0)
            {
                current.Add(new(heads));
            }

            if (way == ThemeAs.HeadingRow)
            {
                current.Add(new([theme.Key, .. Enumerable.Repeat("", columns.Count - 1)], Heading: true));
            }

            first = false;
            var rows = theme.ToArray();
            var low = way == ThemeAs.LowLabel ? random.Next(rows.Length) : 0;
            for (var i = 0; i < rows.Length; i++)
            {
                var label = way == ThemeAs.Column || i == low ? theme.Key : "";
                current.Add(new([.. columns.Select(column => Cell(rows[i], column, label, random))], Merge: way == ThemeAs.Merged ? (i == 0 ? rows.Length : -1) : 0));
            }
        }

        return kind switch
        {
            Kind.Tabs => Text(tables, line => string.Join('\t', line.Cells.Select(cell => cell)), "", random),
            Kind.Bars => Text(tables, line => $"| {string.Join(" | ", line.Cells)} |", "|" + string.Concat(Enumerable.Repeat(" --- |", columns.Count)) + "\n", random),
            Kind.Csv => Text(tables, line => string.Join(',', line.Cells.Select(Quoted)), "", null),
            Kind.Semicolons => [0xEF, 0xBB, 0xBF, .. Text(tables, line => string.Join(';', line.Cells.Select(Quoted)), "", null)],
            Kind.Html => Encoding.UTF8.GetBytes($"<html><body>{string.Concat(tables.Select(table => (table.Above is null ? "" : $"<h2>{X(table.Above)}</h2>") + HtmlTable(table.Lines)))}</body></html>"),
            Kind.Xlsx => Sheet(tables[0].Lines),
            _ => Word(string.Concat(tables.Select(table => (table.Above is null ? "" : Heading(table.Above)) + Tbl([.. table.Lines.Select(WordRow)])))),
        };
    }

    private static string Cell(Row row, string column, string label, Random random) => column switch
    {
        "Theme" => label,
        "Number" => row.Number + (random.Next(3) == 0 ? "." : ""),
        "Action" => row.Text,
        "Lead" => row.Lead,
        "Start" => row.Start,
        "End" => row.End,
        _ => row.Status is not { } status ? "" : random.Next(2) == 0 ? status.Letter().ToString() : status.Name(),
    };

    private static byte[] Text(List<(string? Above, List<Line> Lines)> tables, Func<Line, string> write, string rule, Random? random)
    {
        var text = new StringBuilder();
        foreach (var (above, lines) in tables)
        {
            text.Append(above is null ? "" : $"\n## {above}\n\n");
            for (var i = 0; i < lines.Count; i++)
            {
                text.Append(write(lines[i])).Append('\n').Append(i == 0 ? rule : "");

                // A page ends anywhere.
                text.Append(random is not null && i > 0 && random.Next(6) == 0 ? "\n" : "");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",;\"") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string HtmlTable(List<Line> lines) => $"<table>{string.Concat(lines.Select(line => line.Heading
        ? $"<tr><td colspan={line.Cells.Length}><b>{X(line.Cells[0])}</b></td></tr>"
        : $"<tr>{string.Concat(line.Cells.Select((cell, i) => i == 0 && line.Merge < 0 ? "" : $"<td{(i == 0 && line.Merge > 1 ? $" rowspan={line.Merge}" : "")}><p>{X(cell)}</p></td>"))}</tr>"))}</table>";

    private static byte[] Sheet(List<Line> lines)
    {
        List<string> merges = [];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Merge > 1)
            {
                merges.Add($"""<mergeCell ref="A{i + 1}:A{i + lines[i].Merge}"/>""");
            }
            else if (lines[i].Heading)
            {
                merges.Add($"""<mergeCell ref="A{i + 1}:{(char)('A' + lines[i].Cells.Length - 1)}{i + 1}"/>""");
            }
        }

        return Workbook(
            string.Concat(lines.Select((line, i) => SheetRow(i + 1, [.. line.Cells.Select((cell, at) => cell.Length == 0 || (at == 0 && line.Merge < 0) ? null : cell)]))),
            merges.Count == 0 ? "" : $"<mergeCells>{string.Concat(merges)}</mergeCells>");
    }

    private static string WordRow(Line line) => line.Heading
        ? Tr(Tc(line.Cells[0], $"""<w:gridSpan w:val="{line.Cells.Length}"/>"""))
        : Tr([.. line.Cells.Select((cell, i) => Tc(i == 0 && line.Merge < 0 ? "" : cell, i != 0 ? "" : line.Merge > 0 ? """<w:vMerge w:val="restart"/>""" : line.Merge < 0 ? "<w:vMerge/>" : ""))]);

    private sealed record Row(string Theme, int Number, string Text, string Lead, string Start, string End, ActionStatus? Status);

    /// <summary>Merge: rows that the first cell covers; −1 for a row that it covers.</summary>
    private sealed record Line(string[] Cells, bool Heading = false, int Merge = 0);
}

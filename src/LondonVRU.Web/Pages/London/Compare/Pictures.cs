using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>The map and the small multiples as pictures that stand by themselves: with their title, their method and a description for those who don't see them.</summary>
internal static class Pictures
{
    /// <summary>Rows of a grid; what is left out is said.</summary>
    private const int MostRows = 200;

    private const int Square = 92, Gap = 4, Top = 64, Small = 220, SmallHeight = 110;

    public static string Map(ComparedFigures figures, Measure measure)
    {
        var (scale, height) = (Shades.Over(figures.Boroughs.Select(borough => figures.Of(measure, borough)), measure.IsShare), Top + (LondonSquares.Rows * (Square + Gap)) + 70);
        var svg = Begin(LondonSquares.Columns * (Square + Gap), height, figures, measure);
        foreach (var borough in figures.Boroughs)
        {
            if (LondonSquares.Of(borough.Slug) is not { } square)
            {
                continue;
            }

            var (x, y, figure) = (square.Column * (Square + Gap), Top + (square.Row * (Square + Gap)), figures.Of(measure, borough));
            var shade = scale.Of(figure);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{Square}\" height=\"{Square}\" rx=\"2\" fill=\"{shade.Ground}\" stroke=\"#6b7c8c\"/>");
            Text(svg, x + 7, y + 20, square.Abbreviation, 13, shade.Ink);
            Text(svg, x + 7, y + Square - 12, figure?.Short ?? "–", 22, shade.Ink);
        }

        var left = 0;
        foreach (var (shade, words) in scale.Key)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left}\" y=\"{height - 58}\" width=\"28\" height=\"18\" fill=\"{shade.Ground}\" stroke=\"#6b7c8c\"/>");
            Text(svg, left + 34, height - 44, words, 12, "#14212f");
            left += 150;
        }

        return End(svg, height, figures);
    }

    public static string Quarters(ComparedFigures figures, Measure measure)
    {
        const int Across = 4;
        var rows = figures.Boroughs.Select(borough => (borough, values: figures.Quarters.Select(cycle => figures.Of(measure, borough, cycle)).ToList())).ToList();
        var most = rows.SelectMany(row => row.values).Max(figure => figure?.Value) ?? 0;
        var height = Top + ((rows.Count + Across - 1) / Across * SmallHeight) + 30;
        var svg = Begin(Across * Small, height, figures, measure);
        for (var index = 0; index < rows.Count; index++)
        {
            var (x, y) = (index % Across * Small, Top + (index / Across * SmallHeight));
            Text(svg, x, y + 14, rows[index].borough.ShortName, 13, "#0f2540");
            svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({x} {y + 22})\">{Bars.Inside(rows[index].values, most)}</g>");
        }

        return End(svg, height, figures);
    }

    /// <summary>A table with shaded cells.</summary>
    public static string Of(PictureGrid grid)
    {
        const int Head = 300, Line = 16;
        var shown = grid.Rows.Take(MostRows).Select(row => (Row: row, Lines: Wrap(row.Head, Head - 12, 12))).ToList();
        var labels = grid.Columns.Select(label => Wrap(label, grid.ColumnWidth - 6, 11)).ToList();
        var width = Math.Max(Head + (grid.Columns.Count * grid.ColumnWidth), 640);
        string[] below = [.. grid.Below, .. grid.Rows.Count > MostRows ? [$"The first {MostRows} of {grid.Rows.Count} rows."] : Array.Empty<string>()];
        var notes = below.SelectMany(words => Wrap(words, width, 12)).ToList();
        var title = Wrap(grid.Title, width, 20);
        var top = 12 + (title.Count * 26) + (labels.Select(lines => lines.Count).DefaultIfEmpty(1).Max() * 14) + 8;
        var height = top + shown.Sum(row => HeightOf(row.Lines)) + 12 + ((notes.Count + 1) * Line);
        var svg = Begin(width, height, grid.Title, string.Join(' ', below), title);
        for (var column = 0; column < labels.Count; column++)
        {
            Lines(svg, Head + (column * grid.ColumnWidth) + 3, top - 8 - ((labels[column].Count - 1) * 14), labels[column], 11, 14, "#0f2540");
        }

        var y = top;
        foreach (var (row, lines) in shown)
        {
            var tall = HeightOf(lines);
            Lines(svg, 0, y + 16, lines, 12, Line, "#14212f", isBold: row.Cells.Count == 0);
            for (var column = 0; column < row.Cells.Count; column++)
            {
                var (x, cell) = (Head + (column * grid.ColumnWidth), row.Cells[column]);
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{grid.ColumnWidth - 2}\" height=\"{tall - 2}\" rx=\"2\" fill=\"{cell.Ground}\"/>");
                Text(svg, x + 6, y + 16, Cut(cell.Words, grid.ColumnWidth - 10, 12), 12, cell.Ink);
            }

            y += tall;
        }

        Lines(svg, 0, y + 20, notes, 12, Line, "#4b5c6d");
        Text(svg, 0, height - 6, "OFFICIAL", 12, "#4b5c6d");
        return svg.Append("</svg>").ToString();

        static int HeightOf(IReadOnlyList<string> lines) => (lines.Count * Line) + 8;
    }

    private static StringBuilder Begin(int width, int height, ComparedFigures figures, Measure measure)
    {
        var title = $"{FigureWords.Heading(figures, measure)}, {figures.Cycle.Quarter.ShortName}";
        var svg = Begin(width, height, title, FigureWords.Spread(figures, measure), Wrap(title, width, 20).Take(1).ToList());
        Lines(svg, 0, 42, Wrap(measure.How, width, 12).Take(2).ToList(), 12, 15, "#4b5c6d");
        return svg;
    }

    private static StringBuilder Begin(int width, int height, string title, string description, IReadOnlyList<string> lines)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"'Segoe UI', system-ui, Arial, sans-serif\"><title>{Encoded(title)}</title><desc>{Encoded(description)}</desc><rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        Lines(svg, 0, 24, lines, 20, 26, "#0f2540");
        return svg;
    }

    private static string End(StringBuilder svg, int height, ComparedFigures figures)
    {
        Text(svg, 0, height - 10, $"{figures.In} of {figures.Boroughs.Count} boroughs are in{(figures.DataOf is { } day ? $"; data of {day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}" : "")}. OFFICIAL", 12, "#4b5c6d");
        return svg.Append("</svg>").ToString();
    }

    private static void Lines(StringBuilder svg, int x, int y, IReadOnlyList<string> lines, int size, int step, string ink, bool isBold = false)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            Text(svg, x, y + (index * step), lines[index], size, ink, isBold);
        }
    }

    private static void Text(StringBuilder svg, int x, int y, string words, int size, string ink, bool isBold = false) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{(isBold ? " font-weight=\"700\"" : "")} fill=\"{ink}\">{Encoded(words)}</text>");

    /// <summary>As XML takes it: some signs that people paste are none of its.</summary>
    private static string Encoded(string words) => WebUtility.HtmlEncode(words.All(XmlConvert.IsXmlChar) ? words : string.Concat(words.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))));

    /// <summary>At spaces, so that no line is wider; an average letter is taken to be a little more than half as wide as it is high.</summary>
    private static List<string> Wrap(string words, int width, int size)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Letters(width, size))
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static string Cut(string words, int width, int size) => words.Length <= Letters(width, size) ? words
        : $"{words[..(Letters(width, size) - (char.IsHighSurrogate(words[Letters(width, size) - 2]) ? 2 : 1))]}…";

    private static int Letters(int width, int size) => Math.Max(2, (int)(width / (size * 0.54)));
}

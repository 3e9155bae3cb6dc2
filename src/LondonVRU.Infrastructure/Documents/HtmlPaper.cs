using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>A paper as a web page that stands by itself, or as part of another: real headings, captions and header cells, print-ready, without scripts or anything fetched.</summary>
internal static class HtmlPaper
{
    private const string Style = """
        body{font:1rem/1.5 "Segoe UI",system-ui,-apple-system,Arial,sans-serif;color:#14212f;max-width:76rem;margin:0 auto;padding:1.5rem 1rem 3rem}
        h1{font-size:2.1rem;line-height:1.15;color:#0f2540;margin:.2em 0 .4em}h2{font-size:1.35rem;color:#0f2540;margin:2.2em 0 .6em}h3{font-size:1.1rem;color:#0f2540;margin:1.6em 0 .4em}
        .from{color:#4b5c6d;margin:.8em 0 0}.mark{height:46px;width:auto}.marking{font-weight:700;text-align:center;margin:0}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:44rem}table.front{min-width:0}caption{text-align:left;color:#4b5c6d;padding-bottom:.5em}
        th,td{text-align:left;vertical-align:top;padding:.5em .7em;border-bottom:1px solid #d5dee4}thead th{border-bottom:2px solid #0f2540}
        td,th{white-space:pre-line;overflow-wrap:anywhere}td.figure,th.figure{text-align:right;font-variant-numeric:tabular-nums}.front th{width:26%}
        figure{margin:1.2em 0}figcaption{font-weight:700;margin-bottom:.4em}svg.chart{min-width:40rem;width:100%;height:auto;display:block}
        @page{size:A4 landscape;margin:14mm}@page upright{size:A4;margin:18mm}@page across{size:A4 landscape;margin:14mm}
        @media print{body{max-width:none;padding:0;font-size:10pt}.upright{page:upright}.across{page:across}table,svg.chart{min-width:0}thead{display:table-header-group}tr,figure{break-inside:avoid}h2,h3{break-after:avoid}.scroll{overflow:visible}}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static byte[] Write(Paper paper)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
        html.Append(Words($"{paper.Title}, {paper.From}")).Append("</title><style>").Append(Style).Append("</style></head>\n<body>\n<main>\n");
        WriteBody(html, paper, 1);
        return Encoding.UTF8.GetBytes(html.Append("</main>\n</body>\n</html>\n").ToString());
    }

    /// <summary>Part of another page: its title is a heading of the second level.</summary>
    public static string Inside(Paper paper)
    {
        var html = new StringBuilder();
        WriteBody(html, paper, 2);
        return html.ToString();
    }

    /// <summary>Encoded; line breaks stay.</summary>
    internal static string Words(string words) => Encoder.Encode(OfficeXml.Clean(words).ReplaceLineEndings("\n")).Replace("&#xA;", "\n", StringComparison.Ordinal);

    private static void WriteBody(StringBuilder html, Paper paper, int top)
    {
        html.Append(paper.IsUpright ? "<div class=\"upright\">\n" : "<div>\n");
        if (paper.Front.Count > 0)
        {
            html.Append("<p class=\"marking\">").Append(Words(paper.Marking)).Append("</p>\n");
        }

        if (paper.Mark is { } mark)
        {
            html.Append("<img class=\"mark\" alt=\"").Append(Words(mark.Description)).Append("\" src=\"data:image/png;base64,").Append(Convert.ToBase64String(MarkPicture.Png(mark))).Append("\">\n");
        }

        html.Append("<p class=\"from\">").Append(Words(paper.From)).Append("</p>\n");
        Heading(html, top, paper.Title);
        if (paper.Front.Count > 0)
        {
            html.Append("<table class=\"front\"><tbody>\n");
            foreach (var entry in paper.Front)
            {
                html.Append("<tr><th scope=\"row\">").Append(Words(entry.Name)).Append("</th><td>").Append(Words(entry.Words)).Append("</td></tr>\n");
            }

            html.Append("</tbody></table>\n");
        }

        foreach (var fact in paper.Facts)
        {
            html.Append("<p>").Append(Words(fact)).Append("</p>\n");
        }

        var across = false;
        foreach (var section in paper.Sections)
        {
            if (paper.IsUpright && section.LiesAcross != across)
            {
                across = section.LiesAcross;
                html.Append(across ? "</div>\n<div class=\"across\">\n" : "</div>\n<div class=\"upright\">\n");
            }

            Write(html, section, top);
        }

        html.Append("</div>\n");
    }

    private static void Write(StringBuilder html, PaperSection section, int top)
    {
        Heading(html, top + section.Level, section.Heading);
        foreach (var words in section.Paragraphs)
        {
            html.Append("<p>").Append(Words(words)).Append("</p>\n");
        }

        foreach (var block in section.Table is { } table ? [table, .. section.Blocks] : section.Blocks)
        {
            switch (block)
            {
                case PaperWords { Block: { } words }:
                    Write(html, words);
                    break;
                case PaperTable one:
                    Write(html, one, section.Heading);
                    break;
                case PaperChart chart:
                    HtmlChart.Write(html, chart);
                    break;
            }
        }
    }

    private static void Write(StringBuilder html, MarkedBlock block)
    {
        var tag = block.Kind switch { MarkedKind.List => "ul", MarkedKind.NumberedList => "ol", _ => "p" };
        html.Append('<').Append(tag).Append('>');
        foreach (var line in block.Lines)
        {
            html.Append(block.Kind == MarkedKind.Paragraph ? "" : "<li>");
            foreach (var run in line)
            {
                html.Append(run.IsStrong ? "<strong>" : "").Append(Words(run.Words)).Append(run.IsStrong ? "</strong>" : "");
                if (run.Address is { } address && address != run.Words)
                {
                    html.Append(" (<a rel=\"noopener noreferrer\" href=\"").Append(Words(address)).Append("\">").Append(Words(address)).Append("</a>)");
                }
            }

            html.Append(block.Kind == MarkedKind.Paragraph ? "" : "</li>");
        }

        html.Append("</").Append(tag).Append(">\n");
    }

    private static void Write(StringBuilder html, PaperTable table, string heading)
    {
        var figures = table.Columns.Select((_, index) => table.Rows.Any(row => index < row.Count && row[index].Number is not null) ? " class=\"figure\"" : "").ToList();
        html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Words(heading)).Append("\"><table><caption>").Append(Words(table.Description)).Append("</caption><thead><tr>");
        foreach (var (index, column) in table.Columns.Index())
        {
            html.Append("<th scope=\"col\"").Append(figures[index]).Append('>').Append(Words(column.Name)).Append("</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var words = Words(row[i].Words ?? row[i].Number?.ToString(CultureInfo.InvariantCulture) ?? "");
                html.Append(i == 0 ? "<th scope=\"row\">" : $"<td{figures[i]}>").Append(words).Append(i == 0 ? "</th>" : "</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static void Heading(StringBuilder html, int level, string words) =>
        html.Append("<h").Append(level).Append('>').Append(Words(words)).Append("</h").Append(level).Append(">\n");
}

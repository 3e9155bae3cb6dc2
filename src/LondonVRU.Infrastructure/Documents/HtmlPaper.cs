using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>A paper as a web page that stands by itself: real headings, captions and header cells, print-ready, without scripts or anything fetched.</summary>
internal static class HtmlPaper
{
    private const string Style = """
        body{font:1rem/1.5 "Segoe UI",system-ui,-apple-system,Arial,sans-serif;color:#14212f;max-width:76rem;margin:0 auto;padding:1.5rem 1rem 3rem}
        h1{font-size:2.1rem;line-height:1.15;color:#0f2540;margin:.2em 0 .4em}h2{font-size:1.35rem;color:#0f2540;margin:2.2em 0 .6em}
        .from{color:#4b5c6d;margin:.8em 0 0}.mark{height:46px;width:auto}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:44rem}caption{text-align:left;color:#4b5c6d;padding-bottom:.5em}
        th,td{text-align:left;vertical-align:top;padding:.5em .7em;border-bottom:1px solid #d5dee4}thead th{border-bottom:2px solid #0f2540}
        td,th{white-space:pre-line;overflow-wrap:anywhere}
        @media print{@page{size:A4 landscape;margin:14mm}body{max-width:none;padding:0;font-size:10pt}table{min-width:0}thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}.scroll{overflow:visible}}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static byte[] Write(Paper paper)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
        html.Append(Words($"{paper.Title}, {paper.From}")).Append("</title><style>").Append(Style).Append("</style></head>\n<body>\n<main>\n");
        if (paper.Mark is { } mark)
        {
            html.Append("<img class=\"mark\" alt=\"").Append(Words(mark.Description)).Append("\" src=\"data:image/png;base64,").Append(Convert.ToBase64String(MarkPicture.Png(mark))).Append("\">\n");
        }

        html.Append("<p class=\"from\">").Append(Words(paper.From)).Append("</p>\n<h1>").Append(Words(paper.Title)).Append("</h1>\n");
        foreach (var fact in paper.Facts)
        {
            html.Append("<p>").Append(Words(fact)).Append("</p>\n");
        }

        foreach (var section in paper.Sections)
        {
            Write(html, section);
        }

        return Encoding.UTF8.GetBytes(html.Append("</main>\n</body>\n</html>\n").ToString());
    }

    private static void Write(StringBuilder html, PaperSection section)
    {
        html.Append("<h2>").Append(Words(section.Heading)).Append("</h2>\n");
        foreach (var words in section.Paragraphs)
        {
            html.Append("<p>").Append(Words(words)).Append("</p>\n");
        }

        if (section.Table is not { } table)
        {
            return;
        }

        html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Words(section.Heading)).Append("\"><table><caption>").Append(Words(table.Description)).Append("</caption><thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Append("<th scope=\"col\">").Append(Words(column.Name)).Append("</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var words = Words(row[i].Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : row[i].Words ?? "");
                html.Append(i == 0 ? "<th scope=\"row\">" : "<td>").Append(words).Append(i == 0 ? "</th>" : "</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static string Words(string words) => Encoder.Encode(OfficeXml.Clean(words).ReplaceLineEndings("\n")).Replace("&#xA;", "\n", StringComparison.Ordinal);
}

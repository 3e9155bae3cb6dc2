using System.Text;
using System.Text.Encodings.Web;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>A letter as HTML: tables and inline styles, as mail programs want them; no pictures, nothing fetched from outside.</summary>
internal static class LetterHtml
{
    private const string Font = "font-family:Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif;";
    private const string Body = Font + "font-size:16px;line-height:24px;color:#14212f;";
    private const string Table = "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

    public static string Of(LetterContent letter)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
            .Append(Safe(letter.Subject)).Append("</title></head><body style=\"margin:0;padding:24px 8px;background:#f3f6f7;\">\n")
            .Append(Table).Append(" width=\"100%\" style=\"max-width:560px;margin:0 auto;background:#ffffff;border-collapse:collapse;\">")
            .Append(Mark)
            .Append("<tr><td style=\"padding:28px 28px 8px;\"><h1 style=\"").Append(Font)
            .Append("font-size:26px;line-height:32px;font-weight:700;letter-spacing:-.01em;color:#0f2540;margin:0;\">").Append(Safe(letter.Heading)).Append("</h1>");
        if (letter.Lead.Length > 0)
        {
            html.Append("<p style=\"").Append(Body).Append("margin:12px 0 0;\">").Append(Safe(letter.Lead)).Append("</p>");
        }

        html.Append("</td></tr>\n<tr><td style=\"padding:12px 28px 0;\">").Append(Table).Append(" width=\"100%\" style=\"border-top:2px solid #0f2540;\">");
        foreach (var row in letter.Rows)
        {
            Append(html, row);
        }

        html.Append("</table></td></tr>\n<tr><td style=\"padding:24px 28px 8px;\">").Append(Table)
            .Append("><tr><td style=\"background:#0b6b70;border-radius:3px;\"><a href=\"").Append(Safe(letter.Address)).Append("\" style=\"").Append(Font)
            .Append("display:inline-block;padding:12px 24px;font-size:17px;line-height:24px;font-weight:700;color:#ffffff;text-decoration:none;\">").Append(Safe(letter.Button))
            .Append("</a></td></tr></table></td></tr>\n<tr><td style=\"padding:8px 28px 28px;\"><p style=\"").Append(Font)
            .Append("font-size:15px;line-height:22px;color:#4b5c6d;margin:8px 0 0;\">").Append(Safe(letter.Ask))
            .Append("</p></td></tr>\n<tr><td style=\"padding:16px 28px 20px;background:#f3f6f7;\"><p style=\"").Append(Font)
            .Append("font-size:13px;line-height:19px;color:#4b5c6d;margin:0;\">").Append(Safe(letter.Footer));
        Append(html, letter.Choose, "Choose how often you get letters");
        Append(html, letter.Stop, "No more news by e-mail");
        html.Append("</p></td></tr></table>\n</body></html>");
        return html.ToString();
    }

    /// <summary>The four squares of the mark, drawn as cells.</summary>
    private const string Mark =
        "<tr><td style=\"padding:24px 28px 20px;border-bottom:4px solid #ffc145;\">" + Table + "><tr><td style=\"padding-right:10px;\">"
        + "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"2\" border=\"0\"><tr>" + Ink + Teal + "</tr><tr>" + Teal + Lamp + "</tr></table></td>"
        + "<td style=\"" + Font + "font-size:18px;line-height:24px;color:#0f2540;\">London <strong>VRU</strong></td></tr></table></td></tr>\n";

    private const string Ink = "<td width=\"9\" height=\"9\" style=\"background:#0f2540;line-height:9px;font-size:1px;\">&nbsp;</td>";
    private const string Teal = "<td width=\"9\" height=\"9\" style=\"background:#0b6b70;line-height:9px;font-size:1px;\">&nbsp;</td>";
    private const string Lamp = "<td width=\"9\" height=\"9\" style=\"background:#ffc145;line-height:9px;font-size:1px;\">&nbsp;</td>";

    private static void Append(StringBuilder html, LetterContent.Row row)
    {
        html.Append("<tr><td style=\"").Append(Body).Append("padding:12px 0;border-bottom:1px solid #d5dee4;\"><strong style=\"color:#0f2540;\">").Append(Safe(row.Place)).Append("</strong>");
        foreach (var line in row.Lines)
        {
            html.Append("<br>").Append(Safe(line));
        }

        if (row.Address is not null)
        {
            html.Append("<br><a href=\"").Append(Safe(row.Address)).Append("\" style=\"color:#0b6b70;text-decoration:underline;\">Open ").Append(Safe(row.Place)).Append("</a>");
        }

        html.Append("</td></tr>");
    }

    private static void Append(StringBuilder html, string? address, string words)
    {
        if (address is not null)
        {
            html.Append("<br><a href=\"").Append(Safe(address)).Append("\" style=\"color:#0b6b70;text-decoration:underline;\">").Append(words).Append("</a>");
        }
    }

    private static string Safe(string words) => HtmlEncoder.Default.Encode(words);
}

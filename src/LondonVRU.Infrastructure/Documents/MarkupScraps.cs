using System.Net;
using System.Text.RegularExpressions;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Takes the tags and emphasis marks out of text that was cut from a web page or written as Markdown.</summary>
internal static partial class MarkupScraps
{
    /// <summary>Without tags, entities, asterisks and backslashes that only set the words in bold or italics.</summary>
    public static string Plain(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal))
        {
            text = LineBreak().Replace(text, " ");
            text = Tag().Replace(text, "");
        }

        if (text.Contains('&', StringComparison.Ordinal))
        {
            text = WebUtility.HtmlDecode(text);
        }

        return text.Contains('*', StringComparison.Ordinal) || text.Contains('_', StringComparison.Ordinal) ? Emphasis().Replace(text, "") : text;
    }

    /// <summary>The whole line stands between bold marks.</summary>
    public static bool IsBold(string text)
    {
        var line = text.Trim();
        return line.Length > 4
            && ((line.StartsWith("**", StringComparison.Ordinal) && line.EndsWith("**", StringComparison.Ordinal) && !line[2..^2].Trim('*').Contains("**", StringComparison.Ordinal))
                || (line.StartsWith("__", StringComparison.Ordinal) && line.EndsWith("__", StringComparison.Ordinal))
                || (line.StartsWith("<b>", StringComparison.OrdinalIgnoreCase) && line.EndsWith("</b>", StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li)>(?=.)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|<!--[^<>]*-->", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\*{1,3}|_{2,3}", RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();
}

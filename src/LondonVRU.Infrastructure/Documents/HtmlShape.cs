using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>What the elements of a web page mean for reading: blocks, tables, cells, colours; and how many of them there may be.</summary>
internal static partial class HtmlShape
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "thead", "tfoot",
        "tr", "td", "th", "caption", "blockquote", "pre", "form", "fieldset", "address", "figure", "figcaption", "center", "hr", "details", "summary",
    };

    private static readonly Dictionary<string, string> Colours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["red"] = "FF0000",
        ["green"] = "008000",
        ["lime"] = "00FF00",
        ["yellow"] = "FFFF00",
        ["orange"] = "FFA500",
        ["amber"] = "FFBF00",
        ["gold"] = "FFD700",
        ["blue"] = "0000FF",
        ["lightgreen"] = "90EE90",
        ["lightblue"] = "ADD8E6",
        ["limegreen"] = "32CD32",
        ["darkgreen"] = "006400",
        ["darkred"] = "8B0000",
        ["crimson"] = "DC143C",
        ["tomato"] = "FF6347",
        ["darkorange"] = "FF8C00",
        ["navy"] = "000080",
        ["aqua"] = "00FFFF",
        ["seagreen"] = "2E8B57",
    };

    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Not shown, or not words.</summary>
    public static bool IsSilent(IElement element) =>
        element.LocalName is "script" or "style" or "template" or "noscript" or "head" or "title" or "iframe" or "object" or "svg" or "math" or "select" or "textarea"
        || IsHidden(element);

    /// <summary>Before the page is parsed: its tags are counted, and how deep those nest that never close themselves.</summary>
    public static void Check(string text)
    {
        var tags = 0;
        var depth = 0;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (++tags > DocumentLimits.HtmlTags)
            {
                throw ImportRefusals.TooMuchText();
            }

            var close = at + 1 < text.Length && text[at + 1] == '/';
            var start = at + (close ? 2 : 1);
            var end = start;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end - start is > 0 and < 12 && Nests(text.AsSpan(start, end - start)))
            {
                depth = Math.Max(0, depth + (close ? -1 : 1));
                if (depth > 2 * DocumentLimits.MarkupDepth)
                {
                    throw ImportRefusals.TooDeep();
                }
            }
        }
    }

    /// <summary>A table that only places others: its cells are read as parts of the page.</summary>
    public static bool IsLayout(IElement table) => table.QuerySelector("table table, td table") is { } inner && inner.QuerySelectorAll("tr").Length >= 2;

    public static TableBuilder Table(IElement element, DocumentBuilder document)
    {
        var table = new TableBuilder(document, null);
        var number = 0;
        foreach (var row in element.QuerySelectorAll("tr").Where(row => row.Closest("table") == element))
        {
            table.BeginRow(++number, IsHidden(row));
            foreach (var cell in row.Children)
            {
                if (cell.LocalName is "td" or "th")
                {
                    table.Cell(IsHidden(cell) ? "" : Text(cell), Span(cell, "colspan"), Span(cell, "rowspan"), Fill(cell) ?? Fill(row));
                }
            }

            table.EndRow();
        }

        if (element.QuerySelector("caption") is { } caption)
        {
            table.Name = DocumentBuilder.Clean(Text(caption));
        }

        return table;
    }

    /// <summary>Words as shown: lines where blocks and breaks begin, none of what is hidden.</summary>
    public static string Text(IElement element)
    {
        var text = new StringBuilder();
        Gather(element, text, 0);
        return text.ToString();
    }

    private static void Gather(INode parent, StringBuilder text, int depth)
    {
        if (depth > DocumentLimits.MarkupDepth)
        {
            throw ImportRefusals.TooDeep();
        }

        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
            }
            else if (node is IElement { LocalName: "br" })
            {
                text.Append('\n');
            }
            else if (node is IElement element && !IsSilent(element))
            {
                var block = IsBlock(element.LocalName);
                text.Append(block ? "\n" : "");
                Gather(element, text, depth + 1);
                text.Append(block ? "\n" : "");
            }
        }
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, DocumentLimits.Rows) : 1;

    private static string? Fill(IElement element)
    {
        var colour = element.GetAttribute("bgcolor");
        if (element.GetAttribute("style") is { } style && Background().Match(style) is { Success: true } match)
        {
            colour = match.Groups["colour"].Value;
        }

        return colour is null ? null : Hex(colour.Trim());
    }

    private static string? Hex(string colour)
    {
        if (Colours.TryGetValue(colour, out var named))
        {
            return named;
        }

        if (colour.StartsWith('#') && colour.Length is 4 or 7 && colour.Skip(1).All(char.IsAsciiHexDigit))
        {
            return (colour.Length == 7 ? colour[1..] : string.Concat(colour.Skip(1).Select(c => new string(c, 2)))).ToUpperInvariant();
        }

        var parts = colour.StartsWith("rgb", StringComparison.OrdinalIgnoreCase)
            ? colour.Split(['(', ',', ')', ' '], StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(3).ToArray() : [];
        return parts.Length == 3 && parts.All(part => byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? string.Concat(parts.Select(part => byte.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture).ToString("X2", CultureInfo.InvariantCulture)))
            : null;
    }

    private static bool Nests(ReadOnlySpan<char> name) => name is "div" or "span" or "table" or "b" or "i" or "font" or "section" or "ul" or "ol" or "a" or "em"
        or "strong" or "blockquote" or "u" or "article" or "DIV" or "SPAN" or "TABLE" or "B" or "I" or "FONT" or "UL" or "OL" or "A" or "small" or "big" or "center" or "nobr" or "svg" or "math" or "dl";

    [GeneratedRegex(@"background(?:-color)?\s*:\s*(?<colour>#[0-9A-Fa-f]{3,6}|rgba?\([^)]*\)|[A-Za-z]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Background();
}

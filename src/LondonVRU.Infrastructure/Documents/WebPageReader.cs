using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Reads a web page, or what Word, Excel and browsers put on the clipboard. No script runs and nothing is fetched.</summary>
internal sealed class WebPageReader
{
    private readonly DocumentBuilder document = new();
    private readonly StringBuilder line = new();
    private readonly CancellationToken ct;
    private bool anyPlain;
    private bool anyBold;

    private WebPageReader(CancellationToken ct) => this.ct = ct;

    /// <summary>Text that begins with a page, or holds a table of one early on.</summary>
    public static bool Is(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 8192));
        var first = start.TrimStart();
        return first.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || first.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<body", StringComparison.OrdinalIgnoreCase)
            || (text.Contains("<table", StringComparison.OrdinalIgnoreCase) && text.Contains("<td", StringComparison.OrdinalIgnoreCase))
            || (first.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    public static SourceDocument Read(string text, string fileName, CancellationToken ct)
    {
        HtmlShape.Check(text);
        var reader = new WebPageReader(ct);
        using var page = new HtmlParser().ParseDocument(text);
        if (page.Body is { } body)
        {
            reader.Blocks(body, 0);
            reader.Flush();
        }

        return reader.document.Build(fileName, "html");
    }

    private void Blocks(INode parent, int depth)
    {
        if (depth > DocumentLimits.MarkupDepth)
        {
            throw ImportRefusals.TooDeep();
        }

        ct.ThrowIfCancellationRequested();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                Append(words.Data, IsBold(parent));
            }
            else if (node is IElement element && !HtmlShape.IsSilent(element))
            {
                Block(element, depth);
            }
        }
    }

    private void Block(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                document.Heading(element.LocalName[1] - '0', HtmlShape.Text(element));
                break;
            case "table" when !HtmlShape.IsLayout(element):
                Flush();
                document.Table(HtmlShape.Table(element, document));
                break;
            case "br":
                Append("\n", bold: false);
                break;
            case "li":
                Flush();
                Blocks(element, depth + 1);
                Flush(ParagraphMark.Bullet);
                break;
            default:
                var isBlock = HtmlShape.IsBlock(element.LocalName);
                if (isBlock)
                {
                    Flush();
                }

                Blocks(element, depth + 1);
                if (isBlock)
                {
                    Flush();
                }

                break;
        }
    }

    private void Append(string words, bool bold)
    {
        line.Append(words == "\n" ? words : words.Replace('\n', ' '));
        if (words.Any(char.IsLetterOrDigit))
        {
            anyBold |= bold;
            anyPlain |= !bold;
        }
    }

    private void Flush(ParagraphMark mark = ParagraphMark.None)
    {
        if (line.Length > 0)
        {
            var (own, words) = ListMarks.Take(DocumentBuilder.Clean(line.ToString()));
            document.Paragraph(words, own == ParagraphMark.None ? mark : own, anyBold && !anyPlain);
        }

        line.Clear();
        anyBold = false;
        anyPlain = false;
    }

    private static bool IsBold(INode node)
    {
        for (INode? at = node; at is IElement element && !HtmlShape.IsBlock(element.LocalName); at = at.Parent)
        {
            if (element.LocalName is "b" or "strong")
            {
                return true;
            }
        }

        return false;
    }
}

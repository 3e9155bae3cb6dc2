using System.Text;
using System.Xml;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>One paragraph of a Word document with tracked changes accepted: what was inserted is read, what was deleted is not.</summary>
internal sealed class WordParagraph
{
    private readonly StringBuilder text = new();
    private readonly WordStyles styles;
    private string? style;
    private int? outline;
    private (int? List, int? Level) numbering;
    private bool anyPlain;
    private bool anyBold;

    private WordParagraph(WordStyles styles) => this.styles = styles;

    public string Text => text.ToString();

    public bool IsBold => (anyBold && !anyPlain) || (styles.IsBold(style) && text.Length > 0 && !anyPlain);

    public int? HeadingLevel => outline ?? styles.HeadingLevel(style);

    public ParagraphMark Mark { get; private set; }

    /// <param name="xml">On the paragraph's element; afterwards on its end.</param>
    /// <param name="styles">Counts the lists on the way.</param>
    public static WordParagraph Read(XmlReader xml, WordStyles styles)
    {
        var paragraph = new WordParagraph(styles);
        xml.Children(name => paragraph.Part(xml, name));
        paragraph.Number();
        return paragraph;
    }

    private void Part(XmlReader xml, string name)
    {
        switch (name)
        {
            case "pPr":
                Properties(xml);
                break;
            case "r":
                Run(xml);
                break;

            // Deleted and moved-away words (del, moveFrom) are passed over, and so is everything that is not text.
            case "hyperlink" or "ins" or "moveTo" or "smartTag" or "sdt" or "sdtContent" or "fldSimple" or "customXml" or "dir" or "bdo":
                xml.Children(inner => Part(xml, inner));
                break;
        }
    }

    private void Properties(XmlReader xml) => xml.Children(name =>
    {
        switch (name)
        {
            case "pStyle":
                style = xml.Attribute("val");
                break;
            case "outlineLvl":
                outline = xml.IntAttribute("val") is >= 0 and < 9 and { } level ? level + 1 : null;
                break;
            case "numPr":
                xml.Children(inner => numbering = inner switch
                {
                    "numId" => (xml.IntAttribute("val"), numbering.Level),
                    "ilvl" => (numbering.List, xml.IntAttribute("val")),
                    _ => numbering,
                });
                break;
        }
    });

    private void Run(XmlReader xml)
    {
        var bold = styles.IsBold(style);
        var hidden = false;
        var before = text.Length;
        xml.Children(name =>
        {
            switch (name)
            {
                case "rPr":
                    xml.Children(inner =>
                    {
                        bold = inner == "b" ? xml.IsOn() : bold;
                        hidden |= inner == "vanish" && xml.IsOn();
                    });
                    break;
                case "t" when !hidden:
                    Append(xml.InnerText());
                    break;
                case "tab" when !hidden:
                    text.Append(' ');
                    break;
                case "br" or "cr" when !hidden:
                    text.Append('\n');
                    break;
                case "noBreakHyphen" when !hidden:
                    text.Append('-');
                    break;
                case "sym" when !hidden:
                    Append(Symbol(xml.Attribute("char")));
                    break;
            }
        });
        for (var i = before; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                anyBold |= bold;
                anyPlain |= !bold;
                break;
            }
        }
    }

    private void Append(string words)
    {
        text.Append(words);
        if (text.Length > DocumentLimits.TextCharacters)
        {
            throw ImportRefusals.TooMuchText();
        }
    }

    /// <summary>Wingdings that plans use for ticks and crosses.</summary>
    private static string Symbol(string? code) => code?.ToUpperInvariant() switch
    {
        "F0FC" or "F0FE" or "F050" => "✓",
        "F0FB" or "F0FD" => "✗",
        "F076" => "❖",
        "F0A7" or "F0B7" or "F0D8" => "•",
        _ => " ",
    };

    /// <summary>What stands before the words because of a list: a mark, or a number as displayed.</summary>
    private void Number()
    {
        var list = numbering.List is { } own ? (own, numbering.Level ?? 0) : styles.ListOf(style);
        if (list is { Item1: > 0 } at)
        {
            var (mark, number) = styles.Next(at.Item1, at.Item2);
            Mark = mark;
            if (number.Length > 0)
            {
                text.Insert(0, text.Length == 0 ? number : number + " ");
            }
        }

        if (Mark == ParagraphMark.None)
        {
            var (mark, words) = ListMarks.Take(text.ToString().Trim());
            if (mark != ParagraphMark.None)
            {
                Mark = mark;
                text.Clear().Append(words);
            }
        }
    }
}

using System.Globalization;
using System.Xml;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Of a Word document's styles and lists: which paragraphs are headings, and what stands before those of a list.</summary>
internal sealed class WordStyles
{
    private const int Most = 5_000;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> lists = [];
    private readonly Dictionary<(int List, int Level), (string Format, string Text, int Start)> levels = [];
    private readonly Dictionary<(int List, int Level), int> counters = [];

    public static WordStyles Read(OfficePackage package, string? stylesPart, string? numberingPart)
    {
        var read = new WordStyles();
        if (stylesPart is not null)
        {
            using var xml = package.Xml(stylesPart);
            read.ReadStyles(xml);
        }

        if (numberingPart is not null)
        {
            using var xml = package.Xml(numberingPart);
            read.ReadLists(xml);
        }

        return read;
    }

    /// <summary>1 to 9; null if paragraphs of this style are no headings.</summary>
    public int? HeadingLevel(string? style) => Find(style, found => found.Heading);

    public bool IsBold(string? style) => Find(style, found => found.Bold ? 1 : null) is not null;

    /// <summary>The list that a style puts its paragraphs in; null for none.</summary>
    public (int List, int Level)? ListOf(string? style) =>
        Find(style, found => found.List) is { } list ? (list, Find(style, found => found.Level) ?? 0) : null;

    /// <summary>Counts a paragraph of a list.</summary>
    /// <returns>The mark, and the number as displayed ("3." or "2.1"); empty for bullets.</returns>
    public (ParagraphMark Mark, string Number) Next(int list, int level)
    {
        if (!lists.TryGetValue(list, out var definition) || !levels.TryGetValue((definition, level), out var format) || format.Format == "none")
        {
            return (ParagraphMark.None, "");
        }

        if (format.Format == "bullet")
        {
            return (ListMarks.OfSign(format.Text), "");
        }

        counters[(definition, level)] = counters.TryGetValue((definition, level), out var count) ? count + 1 : format.Start;
        foreach (var deeper in counters.Keys.Where(key => key.List == definition && key.Level > level).ToArray())
        {
            counters.Remove(deeper);
        }

        var number = format.Text;
        for (var i = 0; i <= level && i < 9; i++)
        {
            var at = levels.GetValueOrDefault((definition, i), ("decimal", "", 1));
            number = number.Replace($"%{i + 1}", Shown(counters.GetValueOrDefault((definition, i), at.Item3), at.Item1), StringComparison.Ordinal);
        }

        return (ParagraphMark.None, number);
    }

    private static string Shown(int number, string format) => format switch
    {
        "lowerLetter" when number is > 0 and < 27 => ((char)('a' + number - 1)).ToString(),
        "upperLetter" when number is > 0 and < 27 => ((char)('A' + number - 1)).ToString(),
        "lowerRoman" when number is > 0 and < 11 => new[] { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x" }[number - 1],
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private int? Find(string? style, Func<Style, int?> what)
    {
        for (var steps = 0; style is not null && steps < 20 && styles.TryGetValue(style, out var found); steps++)
        {
            if (what(found) is { } value)
            {
                return value;
            }

            style = found.BasedOn;
        }

        return null;
    }

    private void ReadStyles(XmlReader? xml)
    {
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "style" || styles.Count >= Most || xml.Attribute("styleId") is not { } id)
            {
                continue;
            }

            var style = new Style();
            xml.Children(name =>
            {
                switch (name)
                {
                    case "name":
                        style.Heading = LevelOfName(xml.Attribute("val") ?? "") ?? style.Heading;
                        break;
                    case "basedOn":
                        style.BasedOn = xml.Attribute("val");
                        break;
                    case "rPr":
                        xml.Children(inner => style.Bold |= inner == "b" && xml.IsOn());
                        break;
                    case "pPr":
                        xml.Children(inner =>
                        {
                            if (inner == "outlineLvl" && xml.IntAttribute("val") is >= 0 and < 9 and { } level)
                            {
                                style.Heading ??= level + 1;
                            }
                            else if (inner == "numPr")
                            {
                                xml.Children(number =>
                                {
                                    style.List = number == "numId" ? xml.IntAttribute("val") : style.List;
                                    style.Level = number == "ilvl" ? xml.IntAttribute("val") : style.Level;
                                });
                            }
                        });
                        break;
                }
            });
            styles.TryAdd(id, style);
        }
    }

    private static int? LevelOfName(string name) =>
        name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level
        : name.Equals("title", StringComparison.OrdinalIgnoreCase) ? 1
        : name.Equals("subtitle", StringComparison.OrdinalIgnoreCase) ? 2 : null;

    private void ReadLists(XmlReader? xml)
    {
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "abstractNum" && xml.IntAttribute("abstractNumId") is { } definition)
            {
                xml.Children(name =>
                {
                    if (name == "lvl" && xml.IntAttribute("ilvl") is { } level && levels.Count < Most)
                    {
                        ReadLevel(xml, definition, level);
                    }
                });
            }
            else if (xml.LocalName == "num" && xml.IntAttribute("numId") is { } list && lists.Count < Most)
            {
                xml.Children(name =>
                {
                    if (name == "abstractNumId")
                    {
                        lists[list] = xml.IntAttribute("val") ?? 0;
                    }
                });
            }
        }
    }

    private void ReadLevel(XmlReader xml, int definition, int level)
    {
        var (format, text, start) = ("decimal", "", 1);
        xml.Children(name =>
        {
            switch (name)
            {
                case "numFmt":
                    format = xml.Attribute("val") ?? format;
                    break;
                case "lvlText":
                    text = xml.Attribute("val") ?? "";
                    break;
                case "start":
                    start = xml.IntAttribute("val") ?? 1;
                    break;
            }
        });
        levels[(definition, level)] = (format, text, start);
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public int? Heading { get; set; }

        public bool Bold { get; set; }

        public int? List { get; set; }

        public int? Level { get; set; }
    }
}

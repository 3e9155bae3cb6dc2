using System.Globalization;
using System.Xml;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Of a workbook's styles: number formats and fills, by the number that cells name.</summary>
internal sealed class WorkbookStyles
{
    private const int Most = 20_000;

    /// <summary>Excel's palette of old, from index 8; 0 to 7 repeat its first eight.</summary>
    private static readonly string[] Palette =
    [
        "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
        "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
        "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
        "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
    ];

    private readonly Dictionary<int, string> formats = [];
    private readonly List<string?> fills = [];
    private readonly List<(int Format, int Fill)> cells = [];
    private readonly List<string> theme = [];

    public static WorkbookStyles Read(OfficePackage package, string? stylesPart, string? themePart)
    {
        var styles = new WorkbookStyles();
        if (themePart is not null)
        {
            styles.ReadTheme(package.Xml(themePart));
        }

        if (stylesPart is not null)
        {
            styles.ReadStyles(package.Xml(stylesPart));
        }

        return styles;
    }

    /// <summary>Null for General.</summary>
    public string? FormatOf(int style) =>
        style >= 0 && style < cells.Count ? formats.GetValueOrDefault(cells[style].Format) ?? NumberFormat.BuiltIn(cells[style].Format) : null;

    /// <summary>RRGGBB, or null.</summary>
    public string? FillOf(int style) =>
        style >= 0 && style < cells.Count && cells[style].Fill >= 0 && cells[style].Fill < fills.Count ? fills[cells[style].Fill] : null;

    private void ReadTheme(XmlReader? xml)
    {
        using (xml)
        {
            while (xml?.Read() == true)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "srgbClr" or "sysClr" && theme.Count < 12)
                {
                    theme.Add((xml.LocalName == "srgbClr" ? xml.GetAttribute("val") : xml.GetAttribute("lastClr")) ?? "000000");
                }
                else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "clrScheme")
                {
                    break;
                }
            }
        }

        // Cells count light before dark, the file has dark before light.
        if (theme.Count >= 4)
        {
            (theme[0], theme[1], theme[2], theme[3]) = (theme[1], theme[0], theme[3], theme[2]);
        }
    }

    private void ReadStyles(XmlReader? xml)
    {
        using (xml)
        {
            var inCells = false;
            while (xml?.Read() == true)
            {
                if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
                {
                    inCells = false;
                }

                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (xml.LocalName)
                {
                    case "numFmt" when formats.Count < Most && xml.IntAttribute("numFmtId") is { } id:
                        formats.TryAdd(id, xml.GetAttribute("formatCode") ?? "General");
                        break;
                    case "fills":
                        xml.Children(_ => fills.Add(fills.Count < Most ? Fill(xml) : null));
                        break;
                    case "cellXfs":
                        inCells = !xml.IsEmptyElement;
                        break;
                    case "xf" when inCells && cells.Count < 4 * Most:
                        cells.Add((xml.IntAttribute("numFmtId") ?? 0, xml.IntAttribute("fillId") ?? 0));
                        break;
                }
            }
        }
    }

    private string? Fill(XmlReader xml)
    {
        string? colour = null;
        xml.Children(_ =>
        {
            var solid = xml.GetAttribute("patternType") is "solid";
            xml.Children(name => colour = solid && name == "fgColor" ? Colour(xml) : colour);
        });
        return colour;
    }

    private string? Colour(XmlReader xml)
    {
        var rgb = xml.GetAttribute("rgb") is { Length: >= 6 } argb ? argb[^6..].ToUpperInvariant()
            : xml.IntAttribute("theme") is >= 0 and { } at && at < theme.Count ? theme[at]
            : xml.IntAttribute("indexed") is { } index ? index is >= 0 and < 8 ? Palette[index] : index >= 8 && index - 8 < Palette.Length ? Palette[index - 8] : null
            : null;
        return rgb is not null && double.TryParse(xml.GetAttribute("tint"), NumberStyles.Float, CultureInfo.InvariantCulture, out var tint) ? Tinted(rgb, tint) : rgb;
    }

    /// <summary>Lighter (to 1) or darker (to −1).</summary>
    private static string Tinted(string rgb, double tint)
    {
        if (!int.TryParse(rgb, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
        {
            return rgb;
        }

        int Part(int shift)
        {
            var part = (value >> shift) & 255;
            return (int)Math.Clamp(tint < 0 ? part * (1 + tint) : part + ((255 - part) * tint), 0, 255);
        }

        return ((Part(16) << 16) | (Part(8) << 8) | Part(0)).ToString("X6", CultureInfo.InvariantCulture);
    }
}

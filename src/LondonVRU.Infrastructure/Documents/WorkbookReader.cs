using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Reads a workbook as it is displayed: formatted dates, results of formulas, merged cells, fills. Nothing is calculated and nothing fetched.</summary>
internal sealed partial class WorkbookReader
{
    private readonly OfficePackage package;
    private readonly DocumentBuilder document = new();
    private readonly List<string> strings = [];
    private readonly WorkbookStyles styles;
    private readonly CancellationToken ct;
    private bool from1904;

    private WorkbookReader(OfficePackage package, string main, CancellationToken ct)
    {
        this.package = package;
        this.ct = ct;
        var relations = package.Relations(main);
        string? Part(string type) => relations.FirstOrDefault(relation => relation.Type.EndsWith("/" + type, StringComparison.Ordinal)).Target;
        styles = WorkbookStyles.Read(package, Part("styles"), Part("theme"));
        if (Part("sharedStrings") is { } shared)
        {
            ReadStrings(shared);
        }

        foreach (var (name, id, state) in Sheets(main))
        {
            ct.ThrowIfCancellationRequested();
            if (name == FormWorkbook.MarksSheet)
            {
                if (Target(relations, id) is { } marks)
                {
                    document.Marks(ReadGrid(marks).ToTable(name));
                }
            }
            else if (state is not (null or "visible"))
            {
                document.Note($"The hidden sheet “{name}” was left out.");
            }
            else if (Target(relations, id) is { } part)
            {
                ReadGrid(part).WriteTo(document, name);
            }
        }
    }

    public static SourceDocument Read(OfficePackage package, string main, string fileName, CancellationToken ct) =>
        new WorkbookReader(package, main, ct).document.Build(fileName, "xlsx");

    private static string? Target(IReadOnlyList<(string Id, string Type, string Target)> relations, string id) =>
        relations.FirstOrDefault(relation => relation.Id == id) is { Target: { } part, Type: var type } && type.EndsWith("/worksheet", StringComparison.Ordinal) ? part : null;

    private List<(string Name, string Id, string? State)> Sheets(string main)
    {
        List<(string, string, string?)> sheets = [];
        using var xml = package.Xml(main) ?? throw ImportRefusals.Damaged("its list of sheets is missing.");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet")
            {
                sheets.Add((xml.GetAttribute("name") ?? "", xml.Attribute("id") ?? "", xml.GetAttribute("state")));
            }
        }

        return sheets;
    }

    private void ReadStrings(string part)
    {
        using var xml = package.Xml(part);
        var characters = 0L;
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                var text = RichText(xml);
                characters += text.Length;
                strings.Add(text);
                if (characters > DocumentLimits.TextCharacters || strings.Count > DocumentLimits.Rows * DocumentLimits.Columns)
                {
                    throw ImportRefusals.TooMuchText();
                }
            }
        }
    }

    /// <summary>Runs joined; the phonetic guide above them is left out.</summary>
    private static string RichText(XmlReader xml)
    {
        var text = new StringBuilder();
        void Append(string part)
        {
            text.Append(part);
            if (text.Length > 4 * DocumentLimits.CellCharacters)
            {
                throw ImportRefusals.CellTooLong("a cell");
            }
        }

        xml.Children(name =>
        {
            if (name == "t")
            {
                Append(xml.InnerText());
            }
            else if (name == "r")
            {
                xml.Children(inner => Append(inner == "t" ? xml.InnerText() : ""));
            }
        });
        return Escapes().Replace(text.ToString(), escape => ((char)int.Parse(escape.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());
    }

    private SheetGrid ReadGrid(string part)
    {
        using var xml = package.Xml(part);
        var grid = new SheetGrid();
        var row = 0;
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                ct.ThrowIfCancellationRequested();
                row = xml.IntAttribute("r") ?? row + 1;
                var column = -1;
                var number = row;
                grid.Begin(number, xml.GetAttribute("hidden") is "1" or "true");
                xml.Children(cell =>
                {
                    if (cell == "c")
                    {
                        column = SheetGrid.ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                        ReadCell(xml, column, grid);
                    }
                });
            }
            else if (xml.LocalName == "mergeCell" && xml.GetAttribute("ref") is { } range)
            {
                grid.Merge(range);
            }
        }

        return grid;
    }

    private void ReadCell(XmlReader xml, int column, SheetGrid grid)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = xml.IntAttribute("s") ?? 0;
        var text = "";
        var formula = false;
        xml.Children(name =>
        {
            switch (name)
            {
                case "v":
                    text = Displayed(xml.InnerText(), type, style);
                    break;
                case "is":
                    text = RichText(xml);
                    break;
                case "f":
                    formula = true;
                    break;
            }
        });
        if (formula && text.Length == 0)
        {
            document.Note("A cell holds a formula without a stored result: it was read as empty. Open the file in Excel and save it to store the results.");
        }

        grid.Add(column, text, styles.FillOf(style));
    }

    private string Displayed(string value, string type, int style)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count ? strings[at] : "";
            case "b":
                return value == "1" ? "TRUE" : "FALSE";
            case "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day):
                return NumberFormat.Display((day - DateTime.UnixEpoch).TotalDays + 25_569, styles.FormatOf(style) ?? "dd/mm/yyyy", from1904: false);
            case "n" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return NumberFormat.Display(number, styles.FormatOf(style), from1904);
            default:
                return value;
        }
    }

    /// <summary>Excel writes what XML cannot hold, and what looks like such an escape, as _xHHHH_.</summary>
    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escapes();
}

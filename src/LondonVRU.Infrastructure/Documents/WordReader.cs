using System.Text;
using System.Xml;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Reads a Word document's headings, paragraphs and tables in order.</summary>
internal sealed class WordReader
{
    /// <summary>Tables within tables within tables: more is not looked into.</summary>
    private const int DeepestTable = 6;

    private readonly DocumentBuilder document = new();
    private readonly WordStyles styles;
    private readonly CancellationToken ct;
    private readonly List<TableBuilder> nested = [];

    private WordReader(OfficePackage package, string main, CancellationToken ct)
    {
        this.ct = ct;
        var relations = package.Relations(main);
        string? Part(string type) => relations.FirstOrDefault(relation => relation.Type.EndsWith("/" + type, StringComparison.Ordinal)).Target;
        styles = WordStyles.Read(package, Part("styles"), Part("numbering"));
        using var xml = package.Xml(main) ?? throw ImportRefusals.Damaged("its text is missing.");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "body")
            {
                xml.Children(name => Block(xml, name));
            }
        }
    }

    public static SourceDocument Read(OfficePackage package, string main, string fileName, CancellationToken ct) =>
        new WordReader(package, main, ct).document.Build(fileName, "docx");

    private void Block(XmlReader xml, string name)
    {
        ct.ThrowIfCancellationRequested();
        switch (name)
        {
            case "p":
                var paragraph = WordParagraph.Read(xml, styles);
                if (paragraph.HeadingLevel is { } level)
                {
                    document.Heading(level, paragraph.Text);
                }
                else
                {
                    document.Paragraph(paragraph.Text, paragraph.Mark, paragraph.IsBold);
                }

                break;
            case "tbl":
                document.Table(Table(xml, 1));
                foreach (var inner in nested)
                {
                    document.Table(inner);
                }

                nested.Clear();
                break;
            case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag":
                xml.Children(inner => Block(xml, inner));
                break;
        }
    }

    private TableBuilder Table(XmlReader xml, int depth)
    {
        var table = new TableBuilder(document, null);
        Rows(xml, table, depth);
        return table;
    }

    private void Rows(XmlReader xml, TableBuilder table, int depth) => xml.Children(name =>
    {
        ct.ThrowIfCancellationRequested();
        if (name == "tr")
        {
            Row(xml, table, depth);
        }
        else if (name is "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml")
        {
            Rows(xml, table, depth);
        }
    });

    private void Row(XmlReader xml, TableBuilder table, int depth)
    {
        List<Cell> cells = [];
        var deleted = false;
        var before = 0;
        void Part(string name)
        {
            switch (name)
            {
                case "trPr":
                    xml.Children(inner =>
                    {
                        deleted |= inner is "del" or "moveFrom";
                        before = inner == "gridBefore" ? Math.Clamp(xml.IntAttribute("val") ?? 0, 0, DocumentLimits.Columns) : before;
                    });
                    break;
                case "tc" when ReadCell(xml, depth) is { } cell:
                    cells.Add(cell);
                    break;
                case "sdt" or "sdtContent" or "customXml":
                    xml.Children(Part);
                    break;
            }
        }

        xml.Children(Part);
        if (deleted)
        {
            return;
        }

        table.BeginRow(table.RowCount + 1);
        for (var i = 0; i < before; i++)
        {
            table.Cell("");
        }

        foreach (var cell in cells)
        {
            table.Cell(cell.Text, cell.Span, fill: cell.Fill, covered: cell.Covered);
        }

        table.EndRow();
    }

    /// <returns>Null for a cell that a tracked change deletes.</returns>
    private Cell? ReadCell(XmlReader xml, int depth)
    {
        var deleted = false;
        var text = new StringBuilder();
        var span = 1;
        var covered = Covered.No;
        string? fill = null;
        void Part(string name)
        {
            switch (name)
            {
                case "tcPr":
                    xml.Children(inner =>
                    {
                        span = inner == "gridSpan" ? xml.IntAttribute("val") ?? 1 : span;
                        covered = inner == "vMerge" && xml.Attribute("val") is null or "continue" && inner == "vMerge" ? Covered.FromAbove
                            : inner == "hMerge" && xml.Attribute("val") is null or "continue" && inner == "hMerge" ? Covered.FromLeft : covered;
                        fill = inner == "shd" ? Shading(xml) : fill;
                        deleted |= inner == "cellDel";
                    });
                    break;
                case "p":
                    Add(text, WordParagraph.Read(xml, styles).Text);
                    break;
                case "tbl" when depth < DeepestTable:
                    Nested(xml, text, depth);
                    break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml":
                    xml.Children(Part);
                    break;
            }
        }

        xml.Children(Part);
        return deleted ? null : new(text.ToString(), span, covered, fill);
    }

    /// <summary>A small table within a cell is part of its words; one that could be a plan stands after the table it is in.</summary>
    private void Nested(XmlReader xml, StringBuilder text, int depth)
    {
        var inner = Table(xml, depth + 1);
        if (inner.Build() is not { } built)
        {
            return;
        }

        if (built.Rows.Count >= 2 && built.Rows[0].Cells.Count >= 3)
        {
            nested.Add(inner);
            return;
        }

        foreach (var row in built.Rows)
        {
            Add(text, string.Join(' ', row.Cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text)));
        }
    }

    private static void Add(StringBuilder text, string line)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        text.Append(line);
    }

    private static string? Shading(XmlReader xml) =>
        xml.Attribute("fill") is { Length: 6 } fill && fill.All(char.IsAsciiHexDigit) ? fill.ToUpperInvariant() : null;

    private sealed record Cell(string Text, int Span, Covered Covered, string? Fill);
}

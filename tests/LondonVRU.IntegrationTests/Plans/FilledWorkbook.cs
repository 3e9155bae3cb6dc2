using System.IO.Compression;
using System.Xml.Linq;

namespace LondonVRU.IntegrationTests.Plans;

/// <summary>The service's workbook, in the hands of somebody who fills it in.</summary>
internal sealed class FilledWorkbook
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Hidden = "xl/worksheets/sheet3.xml";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly byte[] bytes;
    private readonly XDocument sheet;
    private readonly XDocument hidden;

    public FilledWorkbook(byte[] bytes)
    {
        this.bytes = bytes;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        sheet = Part(zip, Sheet);
        hidden = Part(zip, Hidden);
    }

    /// <summary>The words of the actions, in order.</summary>
    public IReadOnlyList<string> Actions => [.. Rows.Select(row => Words(row, "Action")).Where(words => words.Length > 0)];

    /// <summary>Rows beneath the heading that hold an action.</summary>
    public int Count => Rows.Count(row => Words(row, "Action").Length > 0);

    private IEnumerable<XElement> Rows => sheet.Root!.Element(Main + "sheetData")!.Elements(Main + "row").Skip(1);

    private List<string> Heads => [.. sheet.Root!.Element(Main + "sheetData")!.Elements(Main + "row").First().Elements(Main + "c").Select(cell => cell.Value)];

    public static async Task<FilledWorkbook> ExportAsync(HttpClient client, string borough, string more = "") =>
        new(await client.GetByteArrayAsync($"/{borough}/api/v1/plans/2026/export?format=xlsx{more}"));

    public string this[string action, string column] => Words(Row(action), column);

    /// <summary>Writes a cell of the row whose action begins so.</summary>
    public FilledWorkbook Fill(string action, string column, string words)
    {
        Write(Row(action), column, words);
        return this;
    }

    /// <summary>Fills the first empty row.</summary>
    public FilledWorkbook Add(string theme, string action)
    {
        var row = Rows.First(row => Words(row, "Action").Length == 0);
        Write(row, "Theme", theme);
        Write(row, "Action", action);
        return this;
    }

    /// <summary>Puts the rows into the opposite order.</summary>
    public FilledWorkbook Turn()
    {
        var rows = Rows.ToList();
        var data = rows[0].Parent!;
        rows.ForEach(row => row.Remove());
        rows.Reverse();
        var number = 1;
        foreach (var row in rows)
        {
            row.SetAttributeValue("r", ++number);
            row.Elements(Main + "c").ToList().ForEach(cell => cell.SetAttributeValue("r", string.Concat(((string)cell.Attribute("r")!).TakeWhile(char.IsAsciiLetter)) + number));
            data.Add(row);
        }

        return this;
    }

    public FilledWorkbook Delete(string action)
    {
        Row(action).Remove();
        return this;
    }

    /// <summary>Copies a row to the end.</summary>
    public FilledWorkbook Repeat(string action)
    {
        var copy = new XElement(Row(action));
        var number = Rows.Max(row => (int)row.Attribute("r")!) + 1;
        copy.SetAttributeValue("r", number);
        copy.Elements(Main + "c").ToList().ForEach(cell => cell.SetAttributeValue("r", string.Concat(((string)cell.Attribute("r")!).TakeWhile(char.IsAsciiLetter)) + number));
        sheet.Root!.Element(Main + "sheetData")!.Add(copy);
        return this;
    }

    public FilledWorkbook Head(string column, string name)
    {
        Put(sheet.Root!.Element(Main + "sheetData")!.Elements(Main + "row").First().Elements(Main + "c").ElementAt(Heads.IndexOf(column)), name);
        return this;
    }

    /// <summary>Writes a formula with a stored result.</summary>
    public FilledWorkbook Formula(string action, string column, string formula, string result)
    {
        var cell = Row(action).Elements(Main + "c").ElementAt(Heads.IndexOf(column));
        cell.RemoveNodes();
        cell.SetAttributeValue("t", "str");
        cell.Add(new XElement(Main + "f", formula), new XElement(Main + "v", result));
        return this;
    }

    /// <summary>Changes a mark of the hidden sheet.</summary>
    public FilledWorkbook Mark(string key, string value)
    {
        var row = hidden.Root!.Element(Main + "sheetData")!.Elements(Main + "row").Single(row => row.Elements(Main + "c").First().Value == key);
        Put(row.Elements(Main + "c").ElementAt(1), value);
        return this;
    }

    public byte[] Save()
    {
        using var memory = new MemoryStream();
        memory.Write(bytes);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            Save(zip, Sheet, sheet);
            Save(zip, Hidden, hidden);
        }

        return memory.ToArray();
    }

    private XElement Row(string action) => Rows.Single(row => Words(row, "Action").StartsWith(action, StringComparison.Ordinal));

    private string Words(XElement row, string column) => row.Elements(Main + "c").ElementAt(Heads.IndexOf(column)).Value;

    private void Write(XElement row, string column, string words) => Put(row.Elements(Main + "c").ElementAt(Heads.IndexOf(column)), words);

    private static void Put(XElement cell, string words)
    {
        cell.RemoveNodes();
        cell.SetAttributeValue("t", "inlineStr");
        cell.Add(new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words)));
    }

    private static XDocument Part(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static void Save(ZipArchive zip, string name, XDocument part)
    {
        zip.GetEntry(name)!.Delete();
        using var stream = zip.CreateEntry(name).Open();
        part.Save(stream, SaveOptions.DisableFormatting);
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Xml;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>
/// A workbook to be filled in: open cells white, the service's own grey and locked without a password, lists to choose from, a sheet of guidance,
/// and a hidden one with the marks and the lists. Every word is typed as text, so that nothing is a formula.
/// </summary>
internal sealed class XlsxForm : IFormWriter
{
    private const string Main = XlsxCells.Main;

    /// <summary>Column of the hidden sheet where the lists begin: marks are in A and B.</summary>
    private const int FirstList = 3;

    /// <summary>No password: it keeps from slips, not from people. Rows may be sorted and filtered where a program lets locked cells move.</summary>
    private const string Protection = """<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>""";

    public byte[] Write(FormWorkbook form)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheets = new[] { form.Title, "How to fill this in", FormWorkbook.MarksSheet };
            XlsxFormParts.WriteFixed(zip, sheets);
            OfficeXml.Put(zip, "xl/worksheets/sheet1.xml", xml => WriteForm(xml, form));
            OfficeXml.Put(zip, "xl/worksheets/sheet2.xml", xml => WriteGuidance(xml, form));
            OfficeXml.Put(zip, "xl/worksheets/sheet3.xml", xml => WriteMarks(xml, form));
        }

        return stream.ToArray();
    }

    private static void WriteForm(XmlWriter xml, FormWorkbook form)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>""");
        for (var i = 0; i < form.Columns.Count; i++)
        {
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{form.Columns[i].Width}" customWidth="1"{(form.Columns[i].Open == FormOpen.Hidden ? " hidden=\"1\"" : "")}/>"""));
        }

        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData", Main);
        WriteRow(xml, 1, form.Columns, [.. form.Columns.Select(column => column.Name)], column => column.Group == FormGroup.Progress ? XlsxFormParts.HeadOfProgress : XlsxFormParts.Head);
        var number = 1;
        foreach (var row in form.Rows)
        {
            WriteRow(xml, ++number, form.Columns, row, column => column.Open == FormOpen.Always ? XlsxFormParts.Open : XlsxFormParts.Locked);
        }

        var nothing = new string?[form.Columns.Count];
        for (var i = 0; i < form.BlankRows; i++)
        {
            WriteRow(xml, ++number, form.Columns, nothing, column => column.Open is FormOpen.Always or FormOpen.InNewRows ? XlsxFormParts.Open : XlsxFormParts.Locked);
        }

        xml.WriteEndElement();
        xml.WriteRaw(Protection);
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<autoFilter ref="A1:{XlsxCells.ColumnName(form.Columns.Count)}{number}"/>"""));
        WriteValidations(xml, form, number);
        xml.WriteRaw("""<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>""");
        xml.WriteEndElement();
    }

    /// <summary>Lists stand on the hidden sheet: names of themes hold commas, and a list in the cell itself may not be longer than 255 letters.</summary>
    private static void WriteValidations(XmlWriter xml, FormWorkbook form, int last)
    {
        var list = FirstList;
        var checks = form.Columns.Select((column, i) => (Column: column, Place: i + 1, List: column.Choices is { Count: > 0 } ? list++ : 0))
            .Where(check => check.Column.Open is FormOpen.Always or FormOpen.InNewRows && (check.List > 0 || check.Column.Prompt is not null)).ToList();
        if (checks.Count == 0 || last == 1)
        {
            return;
        }

        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", checks.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (column, place, at) in checks)
        {
            xml.WriteStartElement("dataValidation", Main);
            if (at > 0)
            {
                xml.WriteAttributeString("type", "list");
            }

            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showInputMessage", "1");
            if (at > 0 && !column.TakesOthers)
            {
                xml.WriteAttributeString("showErrorMessage", "1");
                xml.WriteAttributeString("errorTitle", column.Name);
                xml.WriteAttributeString("error", "Choose one of the list.");
            }

            if (column.Prompt is { } prompt)
            {
                xml.WriteAttributeString("promptTitle", column.Name);
                xml.WriteAttributeString("prompt", prompt);
            }

            var name = XlsxCells.ColumnName(place);
            xml.WriteAttributeString("sqref", string.Create(CultureInfo.InvariantCulture, $"{name}2:{name}{last}"));
            if (at > 0)
            {
                var from = XlsxCells.ColumnName(at);
                xml.WriteElementString("formula1", Main, string.Create(CultureInfo.InvariantCulture, $"{FormWorkbook.MarksSheet}!${from}$1:${from}${column.Choices!.Count}"));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteGuidance(XmlWriter xml, FormWorkbook form)
    {
        const int Width = 110;
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="{Width}" customWidth="1"/></cols>"""));
        xml.WriteStartElement("sheetData", Main);
        var number = 0;
        FormColumn[] column = [new("", Width, FormOpen.Never)];
        foreach (var part in form.Guidance)
        {
            WriteRow(xml, ++number, column, [part.Heading], _ => XlsxFormParts.Heading);
            foreach (var sentence in part.Sentences)
            {
                WriteRow(xml, ++number, column, [sentence], _ => XlsxFormParts.Words);
            }

            number++;
        }

        xml.WriteEndElement();
        xml.WriteRaw(Protection);
        xml.WriteRaw("""<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>""");
        xml.WriteEndElement();
    }

    private static void WriteMarks(XmlWriter xml, FormWorkbook form)
    {
        var lists = form.Columns.Where(column => column.Choices is { Count: > 0 }).Select(column => column.Choices!).ToList();
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        for (var i = 0; i < Math.Max(form.Marks.Count, lists.Count == 0 ? 0 : lists.Max(list => list.Count)); i++)
        {
            string?[] cells =
            [
                i < form.Marks.Count ? form.Marks[i].Key : null, i < form.Marks.Count ? form.Marks[i].Value : null, .. lists.Select(list => i < list.Count ? list[i] : null),
            ];
            WriteRow(xml, i + 1, null, cells, _ => XlsxFormParts.Words);
        }

        xml.WriteEndElement();
        xml.WriteRaw(Protection);
        xml.WriteEndElement();
    }

    /// <param name="columns">Null where the row's height does not matter.</param>
    private static void WriteRow(XmlWriter xml, int number, IReadOnlyList<FormColumn>? columns, IReadOnlyList<string?> cells, Func<FormColumn, string> styleOf)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        if (columns is not null)
        {
            xml.WriteAttributeString("ht", XlsxCells.HeightOf(cells.Zip(columns).Where(pair => pair.Second.Open != FormOpen.Hidden).Select(pair => (pair.First, pair.Second.Width))).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
        }

        for (var i = 0; i < cells.Count; i++)
        {
            var style = columns is null ? XlsxFormParts.Words : styleOf(columns[i]);
            if (columns is null && cells[i] is null)
            {
                continue;
            }

            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{XlsxCells.ColumnName(i + 1)}{number}"));
            xml.WriteAttributeString("s", style);
            if (!string.IsNullOrEmpty(cells[i]))
            {
                XlsxCells.WriteWords(xml, cells[i]!);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}

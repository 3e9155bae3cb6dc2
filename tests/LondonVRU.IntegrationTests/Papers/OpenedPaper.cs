using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace LondonVRU.IntegrationTests.Papers;

/// <summary>A DOCX as Word would open it.</summary>
internal sealed class OpenedPaper : IDisposable
{
    private readonly WordprocessingDocument document;
    private readonly byte[] bytes;

    public OpenedPaper(byte[] bytes)
    {
        this.bytes = bytes;
        document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    public Body Body => document.MainDocumentPart!.Document.Body!;

    public string Text => string.Join('\n', Body.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText));

    /// <summary>Level and words of each heading.</summary>
    public IReadOnlyList<(int Level, string Words)> Headings =>
    [
        .. from paragraph in Body.Descendants<Paragraph>()
           let style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value
           where style is { } && style.StartsWith("Heading", StringComparison.Ordinal)
           select (int.Parse(style["Heading".Length..], CultureInfo.InvariantCulture), paragraph.InnerText),
    ];

    public IReadOnlyList<Table> Tables => [.. Body.Descendants<Table>()];

    /// <summary>What stands at the top of every page.</summary>
    public string Marking => document.MainDocumentPart!.HeaderParts.Single().Header.InnerText;

    public IReadOnlyList<SectionProperties> Pages => [.. Body.Descendants<SectionProperties>()];

    public IReadOnlyList<C.ChartSpace> Charts =>
        [.. Body.Descendants<C.ChartReference>().Select(place => ((ChartPart)document.MainDocumentPart!.GetPartById(place.Id!)).ChartSpace)];

    /// <summary>Words read out instead of pictures and charts.</summary>
    public IReadOnlyList<string?> Alternatives => [.. Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(drawing => drawing.Description?.Value)];

    public string? Title => document.PackageProperties.Title;

    /// <summary>What Word would have to mend, each as a sentence.</summary>
    public IReadOnlyList<string> Faults => [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];

    /// <summary>Number of a chart by series and category.</summary>
    public static Dictionary<(string Series, string Category), int> NumbersOf(C.ChartSpace chart) => chart.Descendants<C.BarChartSeries>().SelectMany(series =>
    {
        var name = series.Descendants<C.SeriesText>().Single().Descendants<C.NumericValue>().Single().Text;
        var categories = series.Descendants<C.CategoryAxisData>().Single().Descendants<C.StringPoint>().ToDictionary(point => point.Index!.Value, point => point.NumericValue!.Text);
        return series.Descendants<C.Values>().Single().Descendants<C.NumericPoint>()
            .Select(point => (Key: (name, categories[point.Index!.Value]), Value: int.Parse(point.NumericValue!.Text, CultureInfo.InvariantCulture)));
    }).ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>Every part as text, the workbooks within unpacked too.</summary>
    public string Unpacked() => Unpack(bytes);

    public void Dispose() => document.Dispose();

    private static string Unpack(byte[] file)
    {
        var all = new StringBuilder();
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            using var part = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(part);
            }

            all.Append(entry.Name.EndsWith(".xlsx", StringComparison.Ordinal) ? Unpack(part.ToArray()) : Encoding.UTF8.GetString(part.ToArray())).Append('\n');
        }

        return all.ToString();
    }
}

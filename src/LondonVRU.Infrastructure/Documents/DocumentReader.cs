using System.Xml;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Finds out by its content what a file is, and reads it.</summary>
internal sealed class DocumentReader : IDocumentReader
{
    public async Task<SourceDocument> ReadAsync(Stream content, string fileName, CancellationToken ct)
    {
        var bytes = await TakeAsync(content, ct);
        return DocumentKinds.Of(bytes) == DocumentKind.Package ? ReadPackage(bytes, fileName, ct) : ReadText(TextDecoding.Decode(bytes), fileName, ct);
    }

    private static SourceDocument ReadText(string text, string fileName, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw ImportRefusals.Empty();
        }

        if (WebPageReader.Is(text))
        {
            return WebPageReader.Read(text, fileName, ct);
        }

        if (text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal) || text.AsSpan().TrimStart().StartsWith("<!DOCTYPE", StringComparison.Ordinal))
        {
            throw text.Contains("<!DOCTYPE", StringComparison.Ordinal) || text.Contains("<!ENTITY", StringComparison.Ordinal) ? ImportRefusals.Dtd() : ImportRefusals.UnknownType();
        }

        var isNamedSo = fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
        return DelimitedReader.SeparatorOf(text, isNamedSo) is { } separator
            ? DelimitedReader.Read(text, separator, fileName, ct)
            : PlainTextReader.Read(text, fileName, ct);
    }

    private static SourceDocument ReadPackage(byte[] bytes, string fileName, CancellationToken ct)
    {
        try
        {
            using var package = new OfficePackage(bytes);
            return package.MainPart switch
            {
                { } main when main.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && main.StartsWith("word/", StringComparison.OrdinalIgnoreCase) =>
                    WordReader.Read(package, main, fileName, ct),
                { } main when main.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && main.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) =>
                    WorkbookReader.Read(package, main, fileName, ct),
                _ => throw OfPackage(package),
            };
        }
        catch (XmlException broken) when (broken.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw ImportRefusals.Dtd();
        }
        catch (XmlException)
        {
            throw ImportRefusals.Damaged("a part of it is cut off or garbled.");
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw ImportRefusals.Damaged("it can't be unpacked.");
        }
    }

    private static Domain.RuleBrokenException OfPackage(OfficePackage package) => package.Start("mimetype", 60) switch
    {
        { } type when type.Contains("opendocument.text", StringComparison.Ordinal) =>
            ImportRefusals.WrongType("an OpenDocument text (.odt)", "Open it, choose Save as, and save it as a Word document (.docx)."),
        { } type when type.Contains("opendocument.spreadsheet", StringComparison.Ordinal) =>
            ImportRefusals.WrongType("an OpenDocument spreadsheet (.ods)", "Open it, choose Save as, and save it as an Excel workbook (.xlsx)."),
        _ when package.Has("xl/workbook.bin") =>
            ImportRefusals.WrongType("a binary Excel workbook (.xlsb)", "Open it in Excel, choose Save as, and save it as an Excel workbook (.xlsx)."),
        _ when package.Has("Index/Document.iwa") =>
            ImportRefusals.WrongType("a Pages or Numbers document", "Open it, choose Export to, and export it as a Word document (.docx) or an Excel workbook (.xlsx)."),
        _ when package.Has("ppt/presentation.xml") =>
            ImportRefusals.WrongType("a presentation", "Copy its table into a Word document (.docx) or an Excel workbook (.xlsx)."),
        _ => ImportRefusals.WrongType("a packed archive", "Unpack it first, and upload the plan that is inside."),
    };

    private static async Task<byte[]> TakeAsync(Stream content, CancellationToken ct)
    {
        using var taken = new MemoryStream();
        var part = new byte[81_920];
        for (var read = await content.ReadAsync(part, ct); read > 0; read = await content.ReadAsync(part, ct))
        {
            if (taken.Length + read > DocumentLimits.FileBytes)
            {
                throw ImportRefusals.TooLarge();
            }

            taken.Write(part, 0, read);
        }

        return taken.Length == 0 ? throw ImportRefusals.Empty() : taken.ToArray();
    }
}

using System.Text;
using System.Xml;
using LondonVRU.Application.Evidence;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Says what a file is by its first bytes, by what a package says of itself, and by what a text begins with; a name says nothing here.</summary>
internal sealed class EvidenceReader : IEvidenceReader
{
    private const int Head = 8192;

    public EvidenceKind KindOf(Stream content)
    {
        var head = HeadOf(content, Head);
        return head.AsSpan() switch
        {
            [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => EvidenceKind.Pdf,
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => EvidenceKind.Png,
            [0xFF, 0xD8, 0xFF, ..] => EvidenceKind.Jpeg,
            [0x47, 0x49, 0x46, 0x38, 0x37 or 0x39, 0x61, ..] => EvidenceKind.Gif,
            [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => EvidenceKind.WebP,
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => OfPackage(content),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => throw OfOldOffice(content),
            [0x4D, 0x5A, ..] or [0x7F, 0x45, 0x4C, 0x46, ..] or [0x23, 0x21, ..] => throw EvidenceRefusals.WrongType("a program"),
            [0x1F, 0x8B, ..] or [0x52, 0x61, 0x72, 0x21, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] => throw EvidenceRefusals.WrongType("a packed archive"),
            [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => throw EvidenceRefusals.WrongType("a rich text file (.rtf)"),
            _ => TextKinds.Of(head),
        };
    }

    public async Task<string> BeginningAsync(Stream content, int characters, CancellationToken ct)
    {
        var bytes = new byte[characters * 2];
        var read = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        var text = TextKinds.Decode(bytes.AsSpan(0, read), isWhole: read < bytes.Length);
        if (read < bytes.Length && text.Length <= characters)
        {
            return text;
        }

        text = text.Length <= characters ? text : text[..characters];
        return text.LastIndexOf('\n') is > 0 and var end ? text[..end] : text;
    }

    private static EvidenceKind OfPackage(Stream content)
    {
        try
        {
            using var package = new OfficePackage(content);
            var types = package.ContentTypes();
            return types.Any(type => type.EndsWith("wordprocessingml.document.main+xml", StringComparison.Ordinal)) ? EvidenceKind.Word
                : types.Any(type => type.EndsWith("spreadsheetml.sheet.main+xml", StringComparison.Ordinal)) ? EvidenceKind.Excel
                : types.Any(type => type.EndsWith("presentationml.presentation.main+xml", StringComparison.Ordinal) || type.EndsWith("presentationml.slideshow.main+xml", StringComparison.Ordinal))
                    ? EvidenceKind.PowerPoint
                    : throw EvidenceRefusals.WrongType("a packed archive");
        }
        catch (RuleBrokenException refused) when (refused.Code.StartsWith("import.", StringComparison.Ordinal))
        {
            throw refused.Code switch
            {
                "import.macros" => EvidenceRefusals.Macros(),
                "import.links" => EvidenceRefusals.Links(),
                "import.password" => EvidenceRefusals.Password(),
                "import.bomb" or "import.too-deep" => EvidenceRefusals.Bomb(),
                _ => EvidenceRefusals.Damaged(),
            };
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or ArgumentException or IOException)
        {
            throw EvidenceRefusals.Damaged();
        }
    }

    private static RuleBrokenException OfOldOffice(Stream content)
    {
        var start = HeadOf(content, 1024 * 1024).AsSpan();
        return start.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 || start.IndexOf(Encoding.Unicode.GetBytes("EncryptionInfo")) >= 0
            ? EvidenceRefusals.Password()
            : EvidenceRefusals.WrongType("an Office file or message of an old kind (.doc, .xls, .ppt, .msg), which can hold programs");
    }

    private static byte[] HeadOf(Stream content, int most)
    {
        content.Position = 0;
        var head = new byte[Math.Min(most, content.Length)];
        content.ReadExactly(head);
        content.Position = 0;
        return head;
    }
}

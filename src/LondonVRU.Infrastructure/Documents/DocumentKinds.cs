using System.Text;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

internal enum DocumentKind
{
    /// <summary>Plain text, Markdown, CSV or HTML: to be told apart once it is decoded.</summary>
    Text,

    /// <summary>A zip: .docx, .xlsx or neither.</summary>
    Package,
}

/// <summary>What a file is by its first bytes; its name says nothing here.</summary>
internal static class DocumentKinds
{
    private const string Docx = "Open it in Word, choose Save as, and save it as a Word document (.docx).";
    private const string Xlsx = "Open it in Excel, choose Save as, and save it as an Excel workbook (.xlsx).";
    private const string Paste = "Copy its table and paste it here, or ask for the Word or Excel document that it was made from.";

    public static DocumentKind Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] or [0x50, 0x4B, 0x07, 0x08, ..] => DocumentKind.Package,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => throw OfOldOffice(bytes),
        [0x25, 0x50, 0x44, 0x46, ..] => throw ImportRefusals.WrongType("a PDF", Paste),
        [0xDB, 0xA5, ..] or [0x31, 0xBE, 0x00, 0x00, ..] or [0xFE, 0x37, 0x00, ..] => throw ImportRefusals.WrongType("a Word document of a very old kind", Docx),
        [0x09, 0x00 or 0x02 or 0x04, 0x04 or 0x06, 0x00, ..] or [0x09, 0x08, 0x08 or 0x10, 0x00, ..] => throw ImportRefusals.WrongType("an Excel workbook of a very old kind", Xlsx),
        [0xFF, 0x57, 0x50, 0x43, ..] => throw ImportRefusals.WrongType("a WordPerfect document", Docx),
        [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => throw ImportRefusals.WrongType("a rich text file (.rtf)", Docx),
        [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] => throw ImportRefusals.WrongType("a picture", Paste),
        [0x4D, 0x5A, ..] when Binary(bytes) => throw ImportRefusals.WrongType("a program", "Choose the file that holds the plan's table."),
        [0x1F, 0x8B, ..] or [0x52, 0x61, 0x72, 0x21, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] => throw ImportRefusals.WrongType("a packed archive", "Unpack it first, and upload the plan that is inside."),
        _ when Begins(bytes, "MIME-Version:") => throw ImportRefusals.WrongType("a web archive (.mht) or an e-mail", "Open it, and save it as a web page (.html) or a Word document (.docx)."),
        _ when Binary(bytes) => throw ImportRefusals.UnknownType(),
        _ => DocumentKind.Text,
    };

    private static Domain.RuleBrokenException OfOldOffice(ReadOnlySpan<byte> bytes)
    {
        if (Holds(bytes, "EncryptedPackage") || Holds(bytes, "EncryptionInfo"))
        {
            return ImportRefusals.Password();
        }

        return Holds(bytes, "WordDocument") ? ImportRefusals.WrongType("a Word document of the old kind (.doc)", Docx)
            : Holds(bytes, "Workbook") || Holds(bytes, "Book") ? ImportRefusals.WrongType("an Excel workbook of the old kind (.xls)", Xlsx)
            : ImportRefusals.WrongType("an Office file of an old kind", "Open it, and save it as a Word document (.docx) or an Excel workbook (.xlsx).");
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static bool Begins(ReadOnlySpan<byte> bytes, string text) => bytes.StartsWith(Encoding.ASCII.GetBytes(text));

    /// <summary>Control characters beyond what text has. NULs are let through here: UTF-16 is full of them, and elsewhere their own sentence says more.</summary>
    private static bool Binary(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 8192)];
        var control = 0;
        foreach (var b in head)
        {
            control += b is > 0 and < 9 or 11 or (> 13 and < 27) or (> 27 and < 32) or 127 ? 1 : 0;
        }

        return control * 20 > head.Length;
    }
}

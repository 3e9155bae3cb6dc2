namespace LondonVRU.Application.Plans.Import;

/// <summary>How much of a document is taken. More is refused with a sentence, before it costs memory or time.</summary>
public static class DocumentLimits
{
    /// <summary>Bytes of the file as it is sent: 10 MiB.</summary>
    public const int FileBytes = 10 * 1024 * 1024;

    /// <summary>Bytes of a packed file (.xlsx, .docx) when unpacked: 64 MiB.</summary>
    public const long UnpackedBytes = 64L * 1024 * 1024;

    /// <summary>A packed part may unpack to this many times its size.</summary>
    public const int UnpackRatio = 100;

    /// <summary>Below this size a high ratio harms nobody: small parts of a real workbook are often very regular.</summary>
    public const long RatioFloorBytes = 1024 * 1024;

    public const int PackageEntries = 2_000;

    /// <summary>Rows with something in them, over all tables of the document.</summary>
    public const int Rows = 5_000;

    public const int Columns = 50;

    public const int CellCharacters = 10_000;

    /// <summary>Elements within elements.</summary>
    public const int MarkupDepth = 256;

    /// <summary>Characters of text taken from text, HTML or CSV, all in all.</summary>
    public const int TextCharacters = 5_000_000;

    /// <summary>Headings, paragraphs and tables.</summary>
    public const int Blocks = 50_000;

    /// <summary>Tags of an HTML page, opening and closing ones.</summary>
    public const int HtmlTags = 80_000;
}

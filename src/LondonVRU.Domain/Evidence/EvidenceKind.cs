namespace LondonVRU.Domain.Evidence;

/// <summary>What a file is by its content. Nothing else is taken.</summary>
public enum EvidenceKind
{
    Pdf,

    /// <summary>.docx, without macros.</summary>
    Word,

    /// <summary>.xlsx, without macros.</summary>
    Excel,

    /// <summary>.pptx, without macros.</summary>
    PowerPoint,
    Png,
    Jpeg,
    Gif,
    WebP,

    /// <summary>Text whose lines have the same number of separators.</summary>
    Csv,
    Text,

    /// <summary>A message with its headers (.eml).</summary>
    Email,
}

public static class EvidenceKinds
{
    /// <summary>Shown by the browser itself, as a picture.</summary>
    public static bool IsPicture(this EvidenceKind kind) => kind is EvidenceKind.Png or EvidenceKind.Jpeg or EvidenceKind.Gif or EvidenceKind.WebP;

    /// <summary>Its first lines can be shown as they are.</summary>
    public static bool IsText(this EvidenceKind kind) => kind is EvidenceKind.Csv or EvidenceKind.Text or EvidenceKind.Email;

    /// <summary>"Word document", as people call it.</summary>
    public static string Name(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => "PDF",
        EvidenceKind.Word => "Word document",
        EvidenceKind.Excel => "Excel workbook",
        EvidenceKind.PowerPoint => "PowerPoint presentation",
        EvidenceKind.Png or EvidenceKind.Jpeg or EvidenceKind.Gif or EvidenceKind.WebP => "Picture",
        EvidenceKind.Csv => "Table as text (CSV)",
        EvidenceKind.Email => "E-mail",
        _ => "Text",
    };

    /// <summary>What a download says it is.</summary>
    public static string ContentType(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => "application/pdf",
        EvidenceKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        EvidenceKind.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        EvidenceKind.PowerPoint => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        EvidenceKind.Png => "image/png",
        EvidenceKind.Jpeg => "image/jpeg",
        EvidenceKind.Gif => "image/gif",
        EvidenceKind.WebP => "image/webp",
        EvidenceKind.Csv => "text/csv",
        EvidenceKind.Email => "message/rfc822",
        _ => "text/plain",
    };

    /// <summary>Endings that a file of the kind may have; the first is given where another stands.</summary>
    public static IReadOnlyList<string> Endings(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => [".pdf"],
        EvidenceKind.Word => [".docx"],
        EvidenceKind.Excel => [".xlsx"],
        EvidenceKind.PowerPoint => [".pptx"],
        EvidenceKind.Png => [".png"],
        EvidenceKind.Jpeg => [".jpg", ".jpeg"],
        EvidenceKind.Gif => [".gif"],
        EvidenceKind.WebP => [".webp"],
        EvidenceKind.Csv => [".csv", ".tsv", ".txt"],
        EvidenceKind.Email => [".eml"],
        _ => [".txt", ".md", ".csv", ".log"],
    };

    /// <summary>A file's name as it may be given out: without what could be a path, and with an ending of its kind, whatever it claimed to be.</summary>
    /// <param name="given">As the sender's machine calls it.</param>
    public static string NameFor(this EvidenceKind kind, string given)
    {
        var name = string.Concat(given[(given.LastIndexOfAny(['/', '\\', ':']) + 1)..].Where(IsOfNames)).Trim(' ', '.');
        var endings = kind.Endings();
        if (!HasEnding(name))
        {
            // "minutes.pdf.exe" that holds a PDF is "minutes.pdf".
            var stem = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
            name = HasEnding(stem) ? stem : (stem.Length == 0 ? "file" : stem) + endings[0];
        }

        var ending = name[name.LastIndexOf('.')..];
        return name.Length <= EvidenceVersion.FileNameMaxLength ? name : name[..(EvidenceVersion.FileNameMaxLength - ending.Length)] + ending;

        bool HasEnding(string candidate) => endings.Any(end => candidate.Length > end.Length && candidate.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>No controls, and nothing that turns the direction of writing: "exe.fdp" would read as "pdf.exe".</summary>
    private static bool IsOfNames(char letter) => !char.IsControl(letter) && char.GetUnicodeCategory(letter) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator)
        && !"\"<>|?*".Contains(letter, StringComparison.Ordinal);
}

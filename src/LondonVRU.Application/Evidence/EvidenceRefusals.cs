using LondonVRU.Domain;

namespace LondonVRU.Application.Evidence;

/// <summary>Why a file is not taken as evidence: a stable code, and a sentence that says what is wrong and how to mend it.</summary>
public static class EvidenceRefusals
{
    private const string Kinds = "PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), pictures (PNG, JPEG, GIF, WebP), CSV, plain text and e-mails (.eml)";

    public static RuleBrokenException NoFile() => new("evidence.no-file", "Choose a file.");

    public static RuleBrokenException Empty() => new("evidence.empty", "The file is empty. Choose the one that holds the evidence.");

    public static RuleBrokenException TooLarge() =>
        new("evidence.too-large", "The file is larger than 25 MB. Save it with smaller pictures, or as a PDF, and upload that.");

    /// <param name="what">"a web page".</param>
    public static RuleBrokenException WrongType(string what) => new("evidence.wrong-type", $"This is {what}, which is not taken as evidence, whatever it is called. Taken are {Kinds}.");

    public static RuleBrokenException Macros() =>
        new("evidence.macros", "The file holds macros (small programs), which are not taken here. Save it as a plain .docx, .xlsx or .pptx, or as a PDF, and upload that.");

    public static RuleBrokenException Password() =>
        new("evidence.password", "The file is locked with a password, so nobody could see what is in it. Save a copy without one, and upload that.");

    public static RuleBrokenException Bomb() =>
        new("evidence.bomb", "The file unpacks to far more than a document has (over 64 MB, or over 100 times its size), so it is not taken. Save it as a PDF, and upload that.");

    public static RuleBrokenException Links() =>
        new("evidence.links", "The file fetches something from outside itself when it is opened, such as a template or another workbook. Break that link, or save the file as a PDF, and upload that.");

    public static RuleBrokenException Damaged() =>
        new("evidence.damaged", "The file is damaged. Open it in the program that made it, save it again under a new name, and upload that.");

    /// <param name="found">What the scanner calls it.</param>
    public static RuleBrokenException Infected(string fileName, string found) =>
        new("evidence.infected", $"“{fileName}” holds malware ({found}). Nothing of it was kept. Tell whoever looks after your computer.");

    /// <param name="quota">"5 GB".</param>
    public static RuleBrokenException Full(string quota) =>
        new("evidence.full", $"The partnership’s room for evidence ({quota}) is full. Delete evidence that is not needed any more, or ask London’s administrator for more room.");

    public static RuleBrokenException StoreDown() =>
        new("evidence.store-down", "Files can’t be kept at the moment. Nothing was saved; try again in a few minutes.");
}

using LondonVRU.Domain;

namespace LondonVRU.Application.Plans.Import;

/// <summary>Why a document is not taken: a stable code, and a sentence that says what is wrong and how to mend it.</summary>
public static class ImportRefusals
{
    private const string Kinds = "a Word document (.docx), an Excel workbook (.xlsx), a CSV file (.csv), a web page (.html) or plain text (.txt)";

    public static RuleBrokenException Empty() =>
        new("import.empty", "The file is empty. Choose the file that holds the plan's table, or paste the table instead.");

    public static RuleBrokenException TooLarge() =>
        new("import.too-large", "The file is larger than 10 MB. Save the plan's table as a document of its own, without pictures, and upload that.");

    /// <param name="what">"a PDF".</param>
    /// <param name="mend">What to do about it, as a sentence.</param>
    public static RuleBrokenException WrongType(string what, string mend) =>
        new("import.wrong-type", $"This is {what}, which can't be read here. {mend}");

    public static RuleBrokenException UnknownType() =>
        new("import.wrong-type", $"This file is of a kind that can't be read here. Save the plan as {Kinds}, or paste the table.");

    /// <param name="what">What was found broken.</param>
    public static RuleBrokenException Damaged(string what) =>
        new("import.damaged", $"The file is damaged: {what} Open it in the program that made it, save it again under a new name, and upload that.");

    public static RuleBrokenException Password() =>
        new("import.password", "The file is locked with a password. Save a copy without a password (File, Info, Protect), and upload that.");

    public static RuleBrokenException Macros() =>
        new("import.macros", "The file holds macros (small programs), which are not taken here. Save it as a plain .docx or .xlsx, and upload that.");

    /// <param name="what">"another workbook", "a picture on the web".</param>
    public static RuleBrokenException Links(string what) =>
        new("import.links", $"The file draws on {what} outside itself, which is not fetched here. Break the link (in Excel: Data, Edit links), save it, and upload it again; links to click on may stay.");

    public static RuleBrokenException Bomb() =>
        new("import.bomb", "The file unpacks to far more than a plan needs (over 64 MB, or over 100 times its size), so it was not opened. Copy the plan's table into a new document, and upload that.");

    public static RuleBrokenException TooDeep() =>
        new("import.too-deep", "The file nests its parts deeper than any document that an office program makes, so it was not read. Copy the plan's table into a new document, and upload that.");

    public static RuleBrokenException Dtd() =>
        new("import.dtd", "The file holds a document type definition, which could be made to swallow the machine, so it was not read. Open it in Word or Excel, save it again, and upload that.");

    public static RuleBrokenException TooManyRows() =>
        new("import.too-many-rows", $"There are more than {DocumentLimits.Rows:N0} rows. A plan has a few hundred at most: delete the sheets and rows that are not the plan, and upload it again.");

    public static RuleBrokenException TooManyColumns() =>
        new("import.too-many-columns", $"A table has more than {DocumentLimits.Columns} columns. Delete those that are not the plan's, and upload it again.");

    /// <param name="where">"row 12"; or "a cell".</param>
    public static RuleBrokenException CellTooLong(string where) =>
        new("import.cell-too-long", $"There are more than {DocumentLimits.CellCharacters:N0} characters in {where}. Shorten it, or move the long text to a document that the action links to.");

    public static RuleBrokenException TooMuchText() =>
        new("import.too-much-text", "There is far more text than a plan has. Copy the plan's table into a document of its own, and upload that.");

    /// <param name="found">What the document does hold: "2 tables, with the headings …".</param>
    public static RuleBrokenException NothingFound(string found) =>
        new("import.nothing-found", "No actions were found. We looked for a table with a heading such as Action, beside others such as Theme, Number, Lead, Start date or Status; " +
            $"and for lists under the names of the themes. We found {found}. Name the table's columns, or move the heading row above the first action, and try again.");
}

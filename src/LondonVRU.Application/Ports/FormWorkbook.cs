namespace LondonVRU.Application.Ports;

/// <summary>A workbook that somebody fills in away from the service and brings back: what may be filled in is open, the rest is locked without a password.</summary>
/// <param name="Title">"Plan 2026/27": names the sheet.</param>
/// <param name="Rows">Each as long as there are columns.</param>
/// <param name="BlankRows">Open rows beneath, for what is new.</param>
/// <param name="Guidance">The sheet beside it: how to fill it in.</param>
/// <param name="Marks">Kept on a hidden sheet called <see cref="MarksSheet"/>, so that the service knows its own workbook again.</param>
public sealed record FormWorkbook(
    string Title, IReadOnlyList<FormColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, int BlankRows, IReadOnlyList<FormGuidance> Guidance,
    IReadOnlyList<KeyValuePair<string, string>> Marks)
{
    public const string MarksSheet = "LondonVRU";
}

/// <param name="Width">In characters.</param>
/// <param name="Choices">Offered in a list; null for none.</param>
/// <param name="TakesOthers">Words that are not among the choices are taken too.</param>
/// <param name="Prompt">Shown beside a cell that is being filled in; null for none.</param>
/// <param name="Group">What the column is about, by which it is coloured.</param>
public sealed record FormColumn(
    string Name, int Width, FormOpen Open, IReadOnlyList<string>? Choices = null, bool TakesOthers = false, string? Prompt = null, FormGroup Group = FormGroup.Content);

public enum FormOpen
{
    /// <summary>Never: the service fills it.</summary>
    Never,

    /// <summary>In new rows alone.</summary>
    InNewRows,
    Always,

    /// <summary>Never, and it is not shown.</summary>
    Hidden,
}

public enum FormGroup
{
    /// <summary>What the plan says.</summary>
    Content,

    /// <summary>How it is going.</summary>
    Progress,
}

/// <summary>A heading of the guidance with its sentences, one a row.</summary>
public sealed record FormGuidance(string Heading, IReadOnlyList<string> Sentences);

/// <summary>Writes workbooks to be filled in.</summary>
public interface IFormWriter
{
    byte[] Write(FormWorkbook form);
}

using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans.Import;

/// <summary>One action while its rows are being gathered.</summary>
internal sealed class RowDraft(int sourceRow, int block)
{
    private readonly Dictionary<ColumnRole, string> words = [];
    private readonly List<ImportWarning> warnings = [];

    public int SourceRow => sourceRow;

    /// <summary>Counts heading rows: rows under the same one share it.</summary>
    public int Block => block;

    /// <summary>The theme column's words on this row; null if blank.</summary>
    public string? Label { get; set; }

    /// <summary>The label came through a merged cell, so it is certain.</summary>
    public bool LabelIsCertain { get; set; }

    /// <summary>From a heading row, a heading above the table or the sheet's name.</summary>
    public string? Heading { get; init; }

    /// <summary>As resolved at last.</summary>
    public string? Theme { get; set; }

    public int? Number { get; set; }

    public int? ThemeNumber { get; set; }

    /// <summary>"J1" where it is numbered as a joint action; null where it is not.</summary>
    public string? JointNumber { get; set; }

    public string? StatusFill { get; set; }

    public string this[ColumnRole role] => words.GetValueOrDefault(role, "");

    public void Put(ColumnRole role, string text) => words[role] = text;

    /// <summary>Adds what the continuation has, with a space between.</summary>
    public void Join(ColumnRole role, string text)
    {
        if (text.Length > 0)
        {
            words[role] = this[role] is { Length: > 0 } before ? before + " " + text : text;
        }
    }

    public void Warn(string code, string sentence)
    {
        if (warnings.TrueForAll(warning => warning.Code != code))
        {
            warnings.Add(new(code, sentence));
        }
    }

    public ReadAction ToAction()
    {
        var (start, end) = Days();
        var written = this[ColumnRole.Status];
        var status = StatusWords.Read(written) ?? StatusWords.OfFill(StatusFill);
        var done = Text(ColumnRole.Done);
        if (written.Length > 0 && status is null)
        {
            Warn("status-unread", $"The status “{Short(written)}” could not be read. Choose one.");
        }

        if (written.Length > 40 && done is null)
        {
            done = written;
        }

        return new ReadAction
        {
            ThemeAsWritten = Theme,
            ThemeNumber = ThemeNumber,
            Number = Number,
            IsJoint = JointNumber is not null,
            Text = this[ColumnRole.Action],
            Lead = Text(ColumnRole.Lead),
            Owner = Text(ColumnRole.Owner),
            Partners = Text(ColumnRole.Partners),
            StartAsWritten = start,
            EndAsWritten = end,
            Status = status,
            StatusAsWritten = written.Length == 0 ? null : written,
            Done = done,
            Next = Text(ColumnRole.Next),
            Success = Text(ColumnRole.Success),
            SourceRow = SourceRow,
            Warnings = [.. warnings],
        };
    }

    private string? Text(ColumnRole role) => this[role] is { Length: > 0 } text ? text : null;

    /// <summary>One column for both days: parted where both parts are dates, else it is the end.</summary>
    private (string Start, string End) Days()
    {
        var both = this[ColumnRole.Dates];
        if (both.Length == 0)
        {
            return (this[ColumnRole.Start], this[ColumnRole.End]);
        }

        foreach (var joint in (ReadOnlySpan<string>)[" - ", " – ", " to ", " until ", "–", "\n", "/", "-"])
        {
            if (both.Split(joint, StringSplitOptions.TrimEntries) is [{ Length: > 0 } first, { Length: > 0 } second] && IsRead(first) && IsRead(second))
            {
                return (first, second);
            }
        }

        return (this[ColumnRole.Start], this[ColumnRole.End] is { Length: > 0 } end ? end : both);

        static bool IsRead(string words) => PlanDate.Read(words).Kind is not (PlanDateKind.Unread or PlanDateKind.None);
    }

    private static string Short(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 39), "…");
}

using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>
/// What a row says that the plan does not. Of a marked row only the cells that somebody touched since it was exported count, also if they were
/// emptied; in other tables an empty cell says nothing.
/// </summary>
internal static class FieldChanges
{
    public static IEnumerable<FieldChange> Of(ImportRow row, StandingAction action) => row.Own?.Mark is { } mark ? Marked(row, row.Own, mark, action) : Unmarked(row, action);

    /// <summary>What the row says of a field; null if it has no such column.</summary>
    public static string? Words(ImportRow row, ImportField field) => field switch
    {
        ImportField.Text => row.Text,
        ImportField.Lead => row.Lead,
        ImportField.Owner => row.Owner,
        ImportField.Partners => row.Partners,
        ImportField.Start => row.Start.AsWritten,
        ImportField.End => row.End.AsWritten,
        ImportField.Success => row.Success,
        ImportField.KnownBy => row.Own?.KnownBy,
        ImportField.Weighting => row.Own?.Weighting,
        ImportField.Maturity => row.Own?.Maturity,
        ImportField.DoesNotApply => row.Own?.DoesNotApply,
        ImportField.Status => row.Status?.Name() ?? row.StatusAsWritten,
        ImportField.Done => row.Done,
        ImportField.Next => row.Next,
        _ => row.Own?.Help,
    };

    private static IEnumerable<FieldChange> Marked(ImportRow row, OwnCells own, RowMark mark, StandingAction action)
    {
        foreach (var field in ImportFields.All.Where(field => field.IsContent() && !own.Absent.Contains(field)))
        {
            var after = CellWords.Normal(Words(row, field));
            if (mark.Differs(field, after) && after != action.Words(field))
            {
                yield return new(field, action.Words(field), after, mark.Differs(field, action.Words(field)));
            }
        }

        // How it is going is only ever added to: a word beside a status that stands is an update too, and an emptied status says nothing.
        var status = CellWords.Normal(Words(row, ImportField.Status));
        var saysStatus = status.Length > 0 && !own.Absent.Contains(ImportField.Status) && mark.Differs(ImportField.Status, status) && status != action.Words(ImportField.Status);
        var newer = mark.LatestUpdateId != action.LatestUpdateId;
        if (saysStatus)
        {
            yield return new(ImportField.Status, action.Words(ImportField.Status), status, newer);
        }

        foreach (var (field, words) in new[] { (ImportField.Done, row.Done), (ImportField.Next, row.Next), (ImportField.Help, own.Help) })
        {
            if (CellWords.Normal(words) is { Length: > 0 } after && after != action.Words(field))
            {
                yield return new(field, action.Words(field), after, newer);
            }
        }
    }

    private static IEnumerable<FieldChange> Unmarked(ImportRow row, StandingAction action)
    {
        // Words without a status can't be told from notes about the action, so they are no update.
        foreach (var field in ImportFields.All.Where(field => field.IsContent() || row.Status is not null))
        {
            var after = CellWords.Normal(Words(row, field));
            if (after.Length > 0 && !CellWords.Alike(after, action.Words(field)))
            {
                yield return new(field, action.Words(field), after, false);
            }
        }
    }
}

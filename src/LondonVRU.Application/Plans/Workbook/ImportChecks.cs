using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>The last look before rows go into the plan.</summary>
internal static class ImportChecks
{
    /// <exception cref="RuleBrokenException">Nothing is taken, a row can't be, two are about one action, or an action is not any more as it was seen.</exception>
    public static void Require(IReadOnlyList<(ImportRow Row, RowComparison To)> rows, IReadOnlyList<StandingAction> actions)
    {
        if (rows.Count == 0)
        {
            throw new RuleBrokenException("import.nothing-taken", "No row is ticked, so there is nothing to put into the plan.");
        }

        foreach (var (row, to) in rows)
        {
            if (to.Blocked is { } blocked)
            {
                throw new RuleBrokenException("import.row", $"Row {row.Row}: {char.ToLowerInvariant(blocked[0])}{blocked[1..]}");
            }
        }

        var two = rows.Where(row => row.To is { ActionId: not null, Changes.Count: > 0 }).GroupBy(row => row.To.ActionId).FirstOrDefault(group => group.Count() > 1)?.ToList();
        if (two is [var first, var second, ..])
        {
            throw new RuleBrokenException("import.row", $"Rows {first.Row.Row} and {second.Row.Row} are both about {first.To.FullNumber}: take one of them, or one as a new action.");
        }

        var untouched = actions.Where(action => action.IsUntouched).Select(action => action.Id).ToHashSet();
        var changed = rows.Where(row => row.To is { ActionId: { } id, Changes.Count: > 0 } && row.To.Token != row.Row.Seen && !(row.Row.Seen is null && untouched.Contains(id))).ToList();
        if (changed.Count > 0)
        {
            var (row, to) = changed[0];
            throw new RuleBrokenException(
                "import.changed", $"Row {row.Row}: {to.FullNumber} was changed after this table was read{(changed.Count > 1 ? $", and so were those of {changed.Count - 1} more" : "")}. Nothing is in the plan yet: look at what it says now, and confirm again.");
        }
    }
}

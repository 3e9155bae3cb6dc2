using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>What whoever brings a table may change.</summary>
internal sealed record ImportRights(bool MayEdit, bool MayUpdateAll)
{
    public bool MayUpdate(StandingAction action) => MayUpdateAll || action.IsMine;
}

/// <summary>Holds the rows of a table against the plan as it stands. Nothing is stored.</summary>
internal static class PlanComparison
{
    public static IReadOnlyDictionary<int, RowComparison> Compare(ImportPreview preview, IReadOnlyList<StandingAction> actions, ImportRights rights)
    {
        var matches = StandingMatcher.Match(preview, actions);
        var meant = preview.Rows.Where(row => !row.AsNew && matches.ContainsKey(row.Row)).ToLookup(row => matches[row.Row].Id, row => row.Row);
        return preview.Rows.Select(row => Compare(row, matches.GetValueOrDefault(row.Row), meant, rights)).ToDictionary(row => row.Row);
    }

    private static RowComparison Compare(ImportRow row, StandingAction? match, ILookup<Id<PlanAction>, int> meant, ImportRights rights)
    {
        if (match is null || row.AsNew)
        {
            return New(row, match, rights);
        }

        List<ImportWarning> warnings = [];
        var changes = FieldChanges.Of(row, match).ToList();
        if (changes.Exists(change => change.Field.IsContent()) && !rights.MayEdit)
        {
            changes.RemoveAll(change => change.Field.IsContent());
            warnings.Add(new("content-left-out", "What the plan says was changed here too. Only the coordinator can change that, so it is left out."));
        }

        if (row.Own?.Mark is not null && row.ThemeId is { } theme && theme != match.ThemeId)
        {
            warnings.Add(new("theme-stays", $"The theme of an action is not changed by a workbook: it stays in {match.ThemeName}."));
        }

        var rivals = meant[match.Id].Where(other => other != row.Row).Order().ToList();
        if (rivals.Count > 0)
        {
            warnings.Add(new("rows-meet", $"{(rivals.Count == 1 ? "Row" : "Rows")} {string.Join(", ", rivals)} {(rivals.Count == 1 ? "is" : "are")} about {match.FullNumber} too. Take one of them, or take this one as a new action."));
        }

        if (changes.Exists(change => change.IsConflict))
        {
            warnings.Add(new("changed-since", $"{match.FullNumber} was changed in the service after this file was exported. Both are shown: what you take replaces what the plan says now."));
        }

        var kind = rivals.Count > 0 || changes.Exists(change => change.IsConflict) ? RowKind.Conflict : changes.Count > 0 ? RowKind.Update : RowKind.Same;
        var overwrites = row.Own?.Mark is null && !match.IsUntouched && changes.Exists(change => change.Field.IsContent() && change.Before.Length > 0);
        var blocked = RowRules.Refuse(row, match, changes, rights);
        return new(
            row.Row, kind, match.Id, match.FullNumber, match.FullNumber, changes, match.Token, warnings, blocked,
            blocked is null && (kind == RowKind.Same || (kind == RowKind.Update && !overwrites)));
    }

    private static RowComparison New(ImportRow row, StandingAction? match, ImportRights rights)
    {
        if (row.Own?.Mark is not null && match is null)
        {
            return new(
                row.Row, RowKind.Conflict, null, null, null, [], null, [new("action-gone", "The action that this row came from is not in the plan any more, or you may not see it. Take it as a new action, or leave it out.")],
                row.AsNew ? RowRules.RefuseNew(row, rights) : "Say whether it is to be a new action.", false);
        }

        // Rows of other tables that lack a theme stay ticked, so that they are not left out by oversight.
        var blocked = RowRules.RefuseNew(row, rights);
        return new(row.Row, RowKind.New, null, null, match?.FullNumber, [], null, [], blocked, blocked is null || (row.Own is null && rights.MayEdit));
    }
}

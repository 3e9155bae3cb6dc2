using LondonVRU.Domain;

namespace LondonVRU.Application.Plans.Import;

/// <summary>Finds a plan's actions in a document: in its tables or, where they hold none, in lists under the themes' names.</summary>
public static class PlanTableReader
{
    private const int MostHeadsNamed = 5;

    /// <exception cref="RuleBrokenException">"import.nothing-found": no actions; the sentence says what was looked for and what was found.</exception>
    public static ReadPlan Read(SourceDocument document)
    {
        var plan = FromTables(document, guess: false);
        if (plan.Actions.Count == 0)
        {
            plan = OutlineReader.Read(document);
        }

        if (plan.Actions.Count == 0)
        {
            plan = FromTables(document, guess: true);
        }

        if (plan.Actions.Count == 0)
        {
            throw ImportRefusals.NothingFound(Found(document));
        }

        return plan with { Warnings = [.. document.Notes.Select(note => new ImportWarning("note", note)), .. plan.Warnings] };
    }

    private static ReadPlan FromTables(SourceDocument document, bool guess)
    {
        var rows = new TableRows();
        var tables = document.Blocks.OfType<SourceTable>().ToArray();
        List<SourceBlock> above = [];
        foreach (var block in document.Blocks)
        {
            if (block is SourceTable table)
            {
                rows.Add(table, ThemeAbove(above, table, tables), guess);
                above.Clear();
            }
            else
            {
                above.Add(block);
            }
        }

        NumbersInText(rows.Drafts);
        ThemeGroups.Resolve(rows.Drafts);
        StatusInProgress(rows.Drafts);
        JointAmongOthers(rows.Drafts);
        return new([.. rows.Drafts.Select(draft => Cleaned(draft.ToAction()))], [], [.. rows.Warnings]);
    }

    private static ReadAction Cleaned(ReadAction action)
    {
        var theme = action.ThemeAsWritten is { } written ? ThemeWords.Bare(written) : null;
        return theme is not null
            ? action with { ThemeAsWritten = theme }
            : action with { Warnings = [.. action.Warnings, new("no-theme", "No theme is named: choose one.")] };
    }

    /// <summary>The nearest line above a table that names a theme; a heading that may, if there are several tables; the sheet's name. Null if nothing does.</summary>
    private static string? ThemeAbove(List<SourceBlock> above, SourceTable table, SourceTable[] tables)
    {
        for (var i = above.Count - 1; i >= 0; i--)
        {
            var text = above[i] switch
            {
                SourceHeading heading => heading.Text,
                SourceParagraph { Text.Length: <= 160 } paragraph => paragraph.Text,
                _ => "",
            };
            if (ThemeWords.LooksLikeTheme(text))
            {
                return text;
            }
        }

        if (table.Name is { } name && (ThemeWords.LooksLikeTheme(name) || (tables.Length > 1 && !PlainWords.Of(name).StartsWith("sheet", StringComparison.Ordinal) && tables.Count(other => other.Name is not null) > 1)))
        {
            return name;
        }

        return tables.Length > 1 && above.OfType<SourceHeading>().LastOrDefault() is { Text.Length: > 0 } last ? last.Text : null;
    }

    /// <summary>Where there is no column of numbers and most actions begin with one, it is theirs.</summary>
    private static void NumbersInText(IReadOnlyList<RowDraft> drafts)
    {
        if (drafts.Any(draft => draft.Number is not null))
        {
            return;
        }

        var found = drafts.Select(draft => (Draft: draft, Before: ActionNumber.Before(draft[ColumnRole.Action]))).Where(pair => pair.Before is not null).ToArray();
        if (found.Length * 10 < drafts.Count * 6)
        {
            return;
        }

        foreach (var (draft, before) in found)
        {
            draft.Number = before!.Value.Number;
            draft.Put(ColumnRole.Action, before.Value.Words);
        }
    }

    /// <summary>A column called Progress that holds nothing but colours is the status.</summary>
    private static void StatusInProgress(IReadOnlyList<RowDraft> drafts)
    {
        var progress = drafts.Where(draft => draft[ColumnRole.Done].Length > 0).ToArray();
        if (progress.Length == 0 || drafts.Any(draft => draft[ColumnRole.Status].Length > 0 || draft.StatusFill is not null)
            || progress.Any(draft => draft[ColumnRole.Done].Length > 20 || StatusWords.Read(draft[ColumnRole.Done]) is null))
        {
            return;
        }

        foreach (var draft in progress)
        {
            draft.Put(ColumnRole.Status, draft[ColumnRole.Done]);
            draft.Put(ColumnRole.Done, "");
        }
    }

    /// <summary>"J1" beside "1.1" is an action of the joint plan, as the service's own table has it; where all are called so, it is only a way to count.</summary>
    private static void JointAmongOthers(IReadOnlyList<RowDraft> drafts)
    {
        var joint = drafts.Where(draft => draft.JointNumber is not null).ToArray();
        if (joint.Length == drafts.Count)
        {
            foreach (var draft in joint)
            {
                draft.JointNumber = null;
            }

            return;
        }

        foreach (var draft in joint)
        {
            draft.Number = null;
            draft.Warn("joint", $"{draft.JointNumber} is an action of the joint plan and comes into this one by itself. It is left out unless you take it.");
        }
    }

    private static string Found(SourceDocument document)
    {
        var tables = document.Blocks.OfType<SourceTable>().ToArray();
        var lines = document.Blocks.Count - tables.Length;
        if (tables.Length == 0)
        {
            return lines == 0 ? "nothing but white space" : $"no table, and {Counted(lines, "line")} of text";
        }

        var heads = tables.Select(table => table.Rows.FirstOrDefault(row => row.Cells.Count(cell => !cell.IsBlank) > 1)).OfType<SourceRow>()
            .SelectMany(row => row.Cells).Where(cell => !cell.IsBlank).Select(cell => cell.Text.Length <= 40 ? cell.Text : string.Concat(cell.Text.AsSpan(0, 39), "…"))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostHeadsNamed).ToArray();
        return $"{Counted(tables.Length, "table")}{(heads.Length == 0 ? "" : $", beginning with {string.Join(", ", heads.Select(head => $"“{head}”"))}")}, and {Counted(lines, "line")} of text";
    }

    private static string Counted(int count, string noun) => $"{count:N0} {noun}{(count == 1 ? "" : "s")}";
}

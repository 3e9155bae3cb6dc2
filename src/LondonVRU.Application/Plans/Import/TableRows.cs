namespace LondonVRU.Application.Plans.Import;

/// <summary>Goes over a document's tables row by row and gathers actions: headings, theme rows, rows that go on from the page before.</summary>
internal sealed class TableRows
{
    private readonly List<RowDraft> drafts = [];
    private readonly List<ImportWarning> warnings = [];
    private readonly SortedSet<string> untaken = new(StringComparer.OrdinalIgnoreCase);
    private TableLayout? layout;
    private string? heading;
    private string? pendingLabel;
    private string? mergedLabel;
    private int block;
    private bool gap;
    private bool justHeaded;

    public IReadOnlyList<RowDraft> Drafts => drafts;

    public IEnumerable<ImportWarning> Warnings => untaken.Count == 0
        ? warnings
        : [.. warnings, new("columns-untaken", $"Not taken, because an action has no place for it: {string.Join(", ", untaken.Select(head => $"“{head}”"))}.")];

    /// <param name="table">The next in the document.</param>
    /// <param name="above">The heading that stands above the table, if it may name a theme; null to go on under the one before.</param>
    /// <param name="guess">Whether a table without headings is to be told by what it holds.</param>
    public void Add(SourceTable table, string? above, bool guess)
    {
        heading = above ?? heading;
        mergedLabel = null;
        if (layout is not null && !(Width(table) == layout.Columns && drafts.Count > 0))
        {
            layout = null;
        }

        if (guess && layout is null && TableLayout.Guess(table) is { } guessed)
        {
            layout = guessed;
            block++;
            warnings.Add(new("no-headings", "A table has no heading row: its columns were told by what they hold. Look at each."));
        }

        var goingOn = layout is not null;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (TableLayout.OfHeading(table, i) is { } found)
            {
                layout = found;
                goingOn = false;
                block++;
                justHeaded = true;
                mergedLabel = null;
                untaken.UnionWith(found.Untaken);
            }
            else if (justHeaded && layout?.Refined(table.Rows[i]) is { } refined)
            {
                layout = refined;
            }
            else if (layout is not null)
            {
                // A table that only looks like the one before it is not read on as plan rows unless its cells fit.
                if (!goingOn || layout.IsGuessed || table.Rows[i].Cells.Count == layout.Columns)
                {
                    Add(table.Rows[i], table);
                }
            }
            else if (Single(table.Rows[i]) is { } title && (ThemeWords.LooksLikeTheme(title.Text) || title.Spans))
            {
                heading = ThemeWords.LooksLikeTheme(title.Text) ? title.Text : heading;
            }
        }

        PlacePending();
        gap = true;
    }

    private static int Width(SourceTable table) => table.Rows.Count == 0 ? 0 : table.Rows.Max(row => row.Cells.Count);

    private void Add(SourceRow row, SourceTable table)
    {
        if (row.Cells.All(cell => cell.IsBlank))
        {
            // A merged label reaches over covered blanks; a page break does not end it.
            gap |= row.Cells.All(cell => cell.Covered == Covered.No);
            return;
        }

        justHeaded = false;
        if (ThemeRow(row) is { } theme)
        {
            if (theme.InThemeColumn)
            {
                pendingLabel = pendingLabel is null ? theme.Text : pendingLabel + " " + theme.Text;
            }
            else
            {
                heading = theme.Text;
                block++;
            }

            return;
        }

        if (GoesOn(row))
        {
            foreach (var (role, text) in Filled(row))
            {
                if (role != ColumnRole.Theme && role != ColumnRole.Number)
                {
                    drafts[^1].Join(role, text);
                }
            }

            if (LabelOf(row).Label is { } piece && !LabelOf(row).Certain)
            {
                drafts[^1].Label = drafts[^1].Label is { } before ? before + " " + piece : piece;
            }

            drafts[^1].Warn("joined", gap ? "One row over two pages: the two parts were joined." : "This action stood on two rows: they were joined.");
            gap = false;
            return;
        }

        gap = false;
        AddDraft(row, table);
    }

    private void AddDraft(SourceRow row, SourceTable table)
    {
        var (label, certain) = LabelOf(row);
        var draft = new RowDraft(row.Number, block) { Heading = heading, Label = label ?? pendingLabel, LabelIsCertain = certain };
        pendingLabel = null;
        foreach (var (role, text) in Filled(row))
        {
            if (role == ColumnRole.Number)
            {
                (draft.Number, draft.ThemeNumber) = ActionNumber.Of(text);
                draft.JointNumber = ActionNumber.IsJoint(text) ? text : null;
            }
            else
            {
                draft.Put(role, draft[role] is { Length: > 0 } before ? before + "\n" + text : text);
            }
        }

        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (layout!.RoleOf(i) == ColumnRole.Status)
            {
                draft.StatusFill = row.Cells[i].Fill;
            }
        }

        if (draft[ColumnRole.Action].Length == 0)
        {
            var says = Filled(row).Where(cell => cell.Role is not (ColumnRole.Number or ColumnRole.Theme)).ToArray();
            if (says.Length > 0)
            {
                warnings.Add(new("no-words", $"Row {row.Number} has no words of an action and was left out{(table.Name is null ? "" : $" (“{table.Name}”)")}."));
            }

            pendingLabel = draft.LabelIsCertain ? null : draft.Label;
            return;
        }

        if (row.Hidden)
        {
            draft.Warn("hidden", "This row is hidden in the file. Take it only if it belongs to the plan.");
        }

        drafts.Add(draft);
    }

    /// <summary>A label below the last action of a table belongs to it.</summary>
    private void PlacePending()
    {
        if (pendingLabel is not null && drafts.Count > 0 && drafts[^1].Label is null)
        {
            drafts[^1].Label = pendingLabel;
        }

        pendingLabel = null;
    }

    private (string? Label, bool Certain) LabelOf(SourceRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (layout!.RoleOf(i) != ColumnRole.Theme)
            {
                continue;
            }

            if (row.Cells[i].Covered == Covered.FromAbove)
            {
                return (mergedLabel, mergedLabel is not null);
            }

            mergedLabel = row.Cells[i].IsBlank ? null : row.Cells[i].Text;
            return (mergedLabel, false);
        }

        return (null, false);
    }

    private IEnumerable<(ColumnRole Role, string Text)> Filled(SourceRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var role = layout!.RoleOf(i);
            if (!row.Cells[i].IsBlank && row.Cells[i].Covered == Covered.No && role is not (ColumnRole.Unknown or ColumnRole.Other or ColumnRole.Theme))
            {
                // Several columns of progress: each keeps its name.
                var several = role is ColumnRole.Done or ColumnRole.Success && Enumerable.Range(0, layout.Columns).Count(column => layout.RoleOf(column) == role) > 1;
                yield return (role, several ? $"{layout.HeadOf(i)}: {row.Cells[i].Text}" : row.Cells[i].Text);
            }
        }
    }

    private static (string Text, int Column, bool Spans)? Single(SourceRow row)
    {
        (string Text, int Column)? only = null;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].IsBlank)
            {
                continue;
            }

            if (only is not null && only.Value.Text != row.Cells[i].Text)
            {
                return null;
            }

            only ??= (row.Cells[i].Text, i);
        }

        return only is { } cell
            ? (cell.Text, cell.Column, cell.Column + 1 < row.Cells.Count && row.Cells[cell.Column + 1].Covered == Covered.FromLeft)
            : null;
    }

    /// <summary>A row that only names a theme.</summary>
    private (string Text, bool InThemeColumn)? ThemeRow(SourceRow row)
    {
        if (Single(row) is not { } only || only.Text.Length > 300)
        {
            return null;
        }

        var repeated = row.Cells.Count(cell => !cell.IsBlank) >= 3;
        var role = layout!.RoleOf(only.Column);
        return (only.Spans || repeated, role) switch
        {
            (true, _) => (only.Text, false),
            (_, ColumnRole.Theme) => (only.Text, true),
            (_, ColumnRole.Number) when ActionNumber.Of(only.Text).Number is null => (only.Text, false),
            (_, ColumnRole.Action) when ThemeWords.LooksLikeTheme(only.Text) && layout.Columns > 1 => (only.Text, false),
            _ when only.Column == 0 && role != ColumnRole.Action && ThemeWords.LooksLikeTheme(only.Text) => (only.Text, false),
            _ => null,
        };
    }

    /// <summary>A row that carries on the action of the row before: no number where others have one, and no action or one that goes on in the middle of a sentence.</summary>
    private bool GoesOn(SourceRow row)
    {
        if (drafts.Count == 0 || drafts[^1].Block != block)
        {
            return false;
        }

        var numbered = false;
        var action = "";
        var covered = false;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            switch (layout!.RoleOf(i))
            {
                case ColumnRole.Number:
                    numbered = !row.Cells[i].IsBlank;
                    break;
                case ColumnRole.Action:
                    action = row.Cells[i].Text;
                    covered = row.Cells[i].Covered == Covered.FromAbove;
                    break;
            }
        }

        if (numbered)
        {
            return false;
        }

        var says = Filled(row).Any();
        return says && (action.Length == 0 || covered || (layout!.Has(ColumnRole.Number) && drafts[^1].Number is not null && IsMiddleOfSentence(action)));
    }

    private static bool IsMiddleOfSentence(string text) => char.IsLower(text[0]) || text[0] is ')' or ',' or ';' or '.' or '&' or '–';
}

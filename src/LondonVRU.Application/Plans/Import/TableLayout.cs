namespace LondonVRU.Application.Plans.Import;

/// <summary>Which column of a table holds what.</summary>
internal sealed class TableLayout
{
    private readonly ColumnRole[] roles;
    private readonly string[] heads;

    private TableLayout(ColumnRole[] roles, string[] heads, bool guessed = false)
    {
        this.roles = roles;
        this.heads = heads;
        IsGuessed = guessed;
    }

    public int Columns => roles.Length;

    /// <summary>No heading row was there: the columns were told by what they hold.</summary>
    public bool IsGuessed { get; }

    public int ActionColumn => Array.IndexOf(roles, ColumnRole.Action);

    /// <summary>Headings whose columns are not taken.</summary>
    public IEnumerable<string> Untaken => heads.Where((head, i) => head.Length > 0 && roles[i] == ColumnRole.Unknown);

    public ColumnRole RoleOf(int column) => column < roles.Length ? roles[column] : ColumnRole.Unknown;

    public string HeadOf(int column) => column < heads.Length ? heads[column] : "";

    public bool Has(ColumnRole role) => Array.IndexOf(roles, role) >= 0;

    /// <summary>Null if the row is no heading row.</summary>
    /// <param name="table">The table it stands in: what is below a heading helps to tell what it heads.</param>
    /// <param name="at">The row's place.</param>
    public static TableLayout? OfHeading(SourceTable table, int at)
    {
        var cells = table.Rows[at].Cells;
        var found = new ColumnRole?[cells.Count];
        int known = 0, filled = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Covered != Covered.No || cells[i].IsBlank)
            {
                continue;
            }

            filled++;
            found[i] = ColumnHeads.Of(cells[i].Text);
            if (found[i] is null)
            {
                return null;
            }

            known += found[i] is ColumnRole.Unknown ? 0 : 1;
        }

        if (known * 2 < filled || known == 0)
        {
            return null;
        }

        var columnRoles = found.Select(role => role ?? ColumnRole.Unknown).ToArray();
        var distinct = columnRoles.Where(role => role != ColumnRole.Unknown).Distinct().Count();
        if (Array.IndexOf(columnRoles, ColumnRole.Action) < 0)
        {
            if (distinct < 3 || WordiestBelow(table, at, columnRoles) is not { } column)
            {
                return null;
            }

            columnRoles[column] = ColumnRole.Action;
        }
        else if (distinct < 2 && !(filled == 1 && at == 0 && table.Rows.Count > 1))
        {
            return null;
        }

        var names = cells.Select(cell => cell.Text).ToArray();
        OneEach(columnRoles, names);
        NameBlankHeads(table, at, columnRoles, found);
        return new(columnRoles, names);
    }

    /// <summary>"Start | End" under a wider "Timescale": a second heading row says more exactly what the first one heads.</summary>
    public TableLayout? Refined(SourceRow row)
    {
        var changed = 0;
        var refined = (ColumnRole[])roles.Clone();
        var names = (string[])heads.Clone();
        for (var i = 0; i < row.Cells.Count && i < refined.Length; i++)
        {
            if (row.Cells[i].Covered != Covered.No || row.Cells[i].IsBlank)
            {
                continue;
            }

            if (roles[i] == ColumnRole.Action || ColumnHeads.Of(row.Cells[i].Text) is not { } role || role == ColumnRole.Unknown)
            {
                return null;
            }

            refined[i] = role;
            names[i] = row.Cells[i].Text;
            changed++;
        }

        return changed >= 2 ? new(refined, names) : null;
    }

    /// <summary>For a table without a heading row: told by what its columns hold; null if that is not clear.</summary>
    public static TableLayout? Guess(SourceTable table)
    {
        var rows = table.Rows.Where(row => row.Cells.Any(cell => !cell.IsBlank)).ToArray();
        var columns = rows.Length == 0 ? 0 : rows.Max(row => row.Cells.Count);
        if (rows.Length < 3 || columns < 3)
        {
            return null;
        }

        var columnRoles = new ColumnRole[columns];
        List<(int Column, double Length)> texts = [];
        for (var i = 0; i < columns; i++)
        {
            var values = rows.Select(row => i < row.Cells.Count ? row.Cells[i].Text : "").Where(text => text.Length > 0).ToArray();
            if (values.Length == 0)
            {
                continue;
            }

            double Share(Func<string, bool> fits) => (double)values.Count(fits) / values.Length;
            if (Share(text => ActionNumber.Of(text).Number is not null) > 0.7 && Array.IndexOf(columnRoles, ColumnRole.Number) < 0)
            {
                columnRoles[i] = ColumnRole.Number;
            }
            else if (Share(text => Domain.Plans.PlanDate.Read(text).Kind is not (Domain.Plans.PlanDateKind.Unread or Domain.Plans.PlanDateKind.None)) > 0.6)
            {
                columnRoles[i] = Array.IndexOf(columnRoles, ColumnRole.Start) < 0 ? ColumnRole.Start : ColumnRole.End;
            }
            else if (Share(text => text.Length < 30 && StatusWords.Read(text) is not null) > 0.7)
            {
                columnRoles[i] = ColumnRole.Status;
            }
            else if (Share(ThemeWords.LooksLikeTheme) > 0.6)
            {
                columnRoles[i] = ColumnRole.Theme;
            }
            else
            {
                texts.Add((i, values.Average(text => text.Length)));
            }
        }

        var evidence = columnRoles.Count(role => role != ColumnRole.Unknown);
        if (texts.Count == 0 || evidence < 2 || texts.Max(text => text.Length) < 12)
        {
            return null;
        }

        columnRoles[texts.MaxBy(text => text.Length).Column] = ColumnRole.Action;
        if (columnRoles.Count(role => role == ColumnRole.Start) == 1 && !columnRoles.Contains(ColumnRole.End))
        {
            columnRoles[Array.IndexOf(columnRoles, ColumnRole.Start)] = ColumnRole.End;
        }

        return new(columnRoles, [.. Enumerable.Repeat("", columns)], guessed: true);
    }

    /// <summary>The column, headed by words we do not know, that holds the longest texts.</summary>
    private static int? WordiestBelow(SourceTable table, int at, ColumnRole[] roles)
    {
        var best = Enumerable.Range(0, roles.Length)
            .Where(i => roles[i] is ColumnRole.Unknown or ColumnRole.Other && !table.Rows[at].Cells[i].IsBlank)
            .Select(i => (Column: i, Length: TextsBelow(table, at, i).DefaultIfEmpty("").Average(text => text.Length)))
            .OrderByDescending(column => column.Length).FirstOrDefault((Column: -1, Length: 0));
        return best.Length >= 15 ? best.Column : null;
    }

    private static IEnumerable<string> TextsBelow(SourceTable table, int at, int column) =>
        table.Rows.Skip(at + 1).Take(40).Where(row => column < row.Cells.Count).Select(row => row.Cells[column].Text).Where(text => text.Length > 0);

    /// <summary>Two columns can't both be the action or its end: the one that says so more plainly is, else the first. Notes may be several.</summary>
    private static void OneEach(ColumnRole[] roles, string[] heads)
    {
        foreach (var role in (ReadOnlySpan<ColumnRole>)[ColumnRole.Action, ColumnRole.Theme, ColumnRole.Number, ColumnRole.Start, ColumnRole.End, ColumnRole.Status, ColumnRole.Dates])
        {
            var columns = Enumerable.Range(0, roles.Length).Where(i => roles[i] == role).ToArray();
            if (columns.Length < 2)
            {
                continue;
            }

            var plain = role == ColumnRole.Action ? "action" : role == ColumnRole.Theme ? "theme" : role == ColumnRole.Number ? "no" : "date";
            var kept = columns.OrderByDescending(i => PlainWords.Of(heads[i]).Contains(plain, StringComparison.Ordinal)).ThenBy(i => i).First();
            foreach (var other in columns.Where(i => i != kept))
            {
                roles[other] = (role, other < kept) switch
                {
                    (ColumnRole.End, _) when !roles.Contains(ColumnRole.Other) => ColumnRole.Other,
                    (ColumnRole.Action, _) => ColumnRole.Success,
                    _ => ColumnRole.Unknown,
                };
            }
        }
    }

    /// <summary>A first column without a heading holds numbers or, more often, the themes.</summary>
    private static void NameBlankHeads(SourceTable table, int at, ColumnRole[] roles, ColumnRole?[] found)
    {
        var action = Array.IndexOf(roles, ColumnRole.Action);
        for (var i = 0; i < action; i++)
        {
            if (found[i] is not null || table.Rows[at].Cells[i].Covered != Covered.No)
            {
                continue;
            }

            var texts = TextsBelow(table, at, i).ToArray();
            var numbers = texts.Count(text => ActionNumber.Of(text).Number is not null);
            var role = texts.Length == 0 ? ColumnRole.Unknown : numbers * 2 > texts.Length ? ColumnRole.Number : ColumnRole.Theme;
            if (role != ColumnRole.Unknown && Array.IndexOf(roles, role) < 0)
            {
                roles[i] = role;
            }
        }
    }
}

using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans.Import;

/// <summary>Holds what was read against an edition: themes, template actions (one row each), dates, warnings.</summary>
public static class EditionMatcher
{
    /// <summary>Of two rows this close, the one that says more of the template action has it.</summary>
    private const double NearlyAsLike = 0.15;

    /// <param name="document">Where the plan was read from: its name and kind are shown.</param>
    /// <param name="plan">What was read.</param>
    /// <param name="edition">Whose themes and actions are looked for.</param>
    public static ImportPreview Match(SourceDocument document, ReadPlan plan, EditionOutline edition)
    {
        var themes = new ThemeMatcher(edition);
        var actions = new ActionMatcher(edition, plan.Actions.Select(action => action.Text));
        var found = plan.Actions.Select(action => action.ThemeAsWritten).OfType<string>().Concat(plan.Narratives.Select(narrative => narrative.ThemeAsWritten).OfType<string>())
            .Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => themes.Find(name), StringComparer.Ordinal);

        List<(ReadAction Action, EditionOutline.Theme? Theme, ThemeMatch Match)> read = [];
        foreach (var action in plan.Actions)
        {
            var (theme, match, _) = action.ThemeAsWritten is { } name ? found[name] : (null, ThemeMatch.None, (string?)null);
            if (theme is null && action.ThemeNumber is { } number && edition.Themes.FirstOrDefault(other => other.Number == number) is { } numbered)
            {
                (theme, match) = (numbered, ThemeMatch.Guess);
            }

            read.AddRange(Parted(action, theme, actions).Select(part => (part, theme, match)));
        }

        var hasDates = plan.Actions.Any(action => action.StartAsWritten.Length > 0 || action.EndAsWritten.Length > 0);
        var links = Links([.. read.Select(row => row.Action.Own?.Mark is null ? actions.Rank(row.Action.Text, row.Theme, row.Action.Number) : [])], out var rivals);
        var rows = read.Select((row, i) => Row(row.Action, i, row.Theme, row.Match, links[i], rivals[i], edition.StartYear, hasDates)).ToArray();
        return new(
            document.FileName, document.Kind, edition.StartYear, rows,
            [.. plan.Narratives.Select(narrative => new ImportNarrative(
                narrative.ThemeAsWritten is { } name && found[name].Match != ThemeMatch.None ? found[name].Theme?.Id : null, narrative.ThemeAsWritten, narrative.Text))],
            [.. found.Select(pair => new ImportTheme(
                pair.Key, pair.Value.Theme?.Id, pair.Value.Theme?.Name, pair.Value.Match, pair.Value.FormerName is not null, rows.Count(row => row.ThemeAsWritten == pair.Key)))],
            ThemeNotes.Of([.. found.Values.Select(theme => theme.FormerName).OfType<string>().Distinct(StringComparer.Ordinal)], rows, edition),
            hasDates ? plan.Warnings : [.. plan.Warnings, new("no-dates", "The document has no dates: every action is undated until you add them.")]);
    }

    private static ReadAction[] Parted(ReadAction action, EditionOutline.Theme? theme, ActionMatcher actions)
    {
        // A row of the service's own workbook is one action.
        if (theme is null || action.Own is not null || RunTogether.Split(action.Text, theme, actions) is not var (first, second))
        {
            return [action];
        }

        ImportWarning warning = new("parted", "Two actions of the template stood in one line: they were parted. Check both.");
        return
        [
            action with { Text = first, Warnings = [.. action.Warnings, warning] },
            action with { Text = second, Number = null, Warnings = [.. action.Warnings, warning] },
        ];
    }

    /// <summary>Gives each row its template action, the likeliest pairs first; each template action goes to one row.</summary>
    /// <param name="ranked">By row, best first.</param>
    /// <param name="rivals">By row: the row that took the action this one would have had, or null.</param>
    private static ActionMatcher.Likeness?[] Links(List<ActionMatcher.Likeness>[] ranked, out int?[] rivals)
    {
        var links = new ActionMatcher.Likeness?[ranked.Length];
        var others = new int?[ranked.Length];
        Dictionary<object, int> taken = [];
        var pairs = ranked.SelectMany((list, row) => list.Select(likeness => (Row: row, Likeness: likeness)))
            .OrderByDescending(pair => pair.Likeness.Rank).ThenBy(pair => pair.Row);
        foreach (var (row, likeness) in pairs)
        {
            if (likeness.Rank < ActionMatcher.Perhaps)
            {
                break;
            }

            if (links[row] is not null)
            {
                continue;
            }

            if (taken.TryGetValue(likeness.Target.Action.Id, out var holder))
            {
                // Only a strong claim is worth a word; a weak one is simply another action.
                if (likeness.Rank >= ActionMatcher.Drifted)
                {
                    links[row] = likeness;
                    var held = links[holder]!;
                    var saysMore = !held.IsSame && held.Rank - likeness.Rank < NearlyAsLike && likeness.Covers > held.Covers;
                    others[saysMore ? holder : row] = saysMore ? row : holder;
                    taken[likeness.Target.Action.Id] = saysMore ? row : holder;
                }

                continue;
            }

            links[row] = likeness;
            taken[likeness.Target.Action.Id] = row;
        }

        rivals = others;
        return links;
    }

    private static ImportRow Row(ReadAction action, int index, EditionOutline.Theme? theme, ThemeMatch themeMatch, ActionMatcher.Likeness? link, int? rival, int startYear, bool hasDates)
    {
        var start = PlanDate.Read(action.StartAsWritten, startYear);
        var end = PlanDate.Read(action.EndAsWritten, startYear);
        var match = link is null ? TemplateMatch.New
            : rival is not null ? TemplateMatch.Perhaps
            : link.IsSame ? TemplateMatch.Same
            : link.Rank >= ActionMatcher.Drifted ? TemplateMatch.Drifted
            : TemplateMatch.Perhaps;
        return new ImportRow
        {
            Row = index + 1,
            SourceRow = action.SourceRow,
            Include = !action.IsJoint,
            ThemeId = theme?.Id,
            ThemeAsWritten = action.ThemeAsWritten,
            ThemeMatch = themeMatch,
            Number = action.Number,
            Text = action.Text,
            Lead = action.Lead,
            Owner = action.Owner,
            Partners = action.Partners,
            Start = start,
            End = end,
            Status = action.Status,
            StatusAsWritten = action.StatusAsWritten,
            Done = action.Done,
            Next = action.Next,
            Success = action.Success,
            Ticked = action.Ticked,
            Own = action.Own,
            Match = match,
            MatchPercent = (int)Math.Round(100 * (link?.Shown ?? 0)),
            TemplateActionId = link?.Target.Action.Id,
            TemplateCode = link?.Target.Action.Code,
            Drift = match is TemplateMatch.Drifted or TemplateMatch.Perhaps ? WordDiff.Between(link!.Target.Action.Text, action.Text) : [],
            Warnings = action.Own?.Mark is not null ? action.Warnings : [.. action.Warnings, .. RowWarnings.Of(action, start, end, theme, themeMatch, link, rival).Where(warning => hasDates || warning.Code != "undated")],
        };
    }
}

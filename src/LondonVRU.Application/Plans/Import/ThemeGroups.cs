namespace LondonVRU.Application.Plans.Import;

/// <summary>
/// Gives each action its theme where the theme's label stands once for several rows: on the first, in a merged cell, or lower down. A group is
/// what stands under one heading row with numbers that go up; a label anywhere in a group that starts at 1 names all of it.
/// </summary>
internal static class ThemeGroups
{
    public static void Resolve(IReadOnlyList<RowDraft> drafts)
    {
        var groups = Groups(drafts);
        var restarts = groups.Count(IsAnchored) >= 2;
        var oneEach = groups.TrueForAll(group => Labels(group).Count == 1);
        string? before = null;
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            var labels = Labels(group);
            if (labels.Count == 0)
            {
                var heading = group[0].Heading;
                foreach (var draft in group)
                {
                    draft.Theme = draft.Heading ?? before;
                    if (draft.Heading is null && IsAnchored(group) && before is not null && i > 0 && group[0].Block == groups[i - 1][0].Block)
                    {
                        draft.Warn("theme-carried", "No theme stands beside this row: it was given the one above it. Check the theme.");
                    }
                }

                before = heading ?? before;
                continue;
            }

            var whole = i == 0 || IsAnchored(group) || oneEach;
            if (restarts && IsAnchored(group) && labels.Count > 1 && labels.TrueForAll(label => !label.Certain) && group.TrueForAll(draft => draft.Number is not null))
            {
                // Numbers start again with each theme, so two labels in one run are one label on two lines.
                var joined = string.Join(' ', labels.Select(label => label.Text));
                group.ForEach(draft => draft.Theme = joined);
                before = joined;
                continue;
            }

            var current = whole ? labels[0].Text : group[0].Heading ?? before;
            foreach (var draft in group)
            {
                current = draft.Label ?? current;
                draft.Theme = current;
            }

            before = current;
        }
    }

    private static List<List<RowDraft>> Groups(IReadOnlyList<RowDraft> drafts)
    {
        List<List<RowDraft>> groups = [];
        foreach (var draft in drafts)
        {
            var last = groups.Count > 0 ? groups[^1][^1] : null;
            var startsAgain = last is not null && ((draft.Number <= last.Number) || draft.ThemeNumber != last.ThemeNumber);
            if (last is null || last.Block != draft.Block || startsAgain)
            {
                groups.Add([]);
            }

            groups[^1].Add(draft);
        }

        return groups;
    }

    private static bool IsAnchored(List<RowDraft> group) => group[0].Number == 1;

    /// <summary>Different labels in order; the same one on each row is one.</summary>
    private static List<(string Text, bool Certain)> Labels(List<RowDraft> group)
    {
        List<(string Text, bool Certain)> labels = [];
        foreach (var draft in group)
        {
            if (draft.Label is { } label && (labels.Count == 0 || PlainWords.Of(labels[^1].Text) != PlainWords.Of(label)))
            {
                labels.Add((label, draft.LabelIsCertain));
            }
        }

        return labels;
    }
}

using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>Which action of the plan each row is about: by its mark, its template action, its words, or its number where the words are alike too.</summary>
internal static class StandingMatcher
{
    /// <summary>So alike that the place does not matter.</summary>
    private const double SameWords = 0.75;

    /// <summary>Enough where theme and number are the same.</summary>
    private const double SameNumber = 0.34;

    public static Dictionary<int, StandingAction> Match(ImportPreview preview, IReadOnlyList<StandingAction> actions)
    {
        Dictionary<int, StandingAction> found = [];
        var byId = actions.ToDictionary(action => action.Id);
        var byTemplate = actions.Where(action => action.TemplateActionId is not null).GroupBy(action => action.TemplateActionId!.Value).ToDictionary(group => group.Key, group => group.First());
        var byWords = actions.GroupBy(action => (action.ThemeId, PlainWords.Of(action.Content.Text))).ToDictionary(group => group.Key, group => group.First());
        List<ImportRow> left = [];
        var marked = preview.Rows.Select(row => row.Own?.Mark?.ActionId).OfType<Id<PlanAction>>().ToHashSet();
        foreach (var row in preview.Rows)
        {
            var action = row.Own?.Mark is { } mark ? byId.GetValueOrDefault(mark.ActionId)
                : row.Match is TemplateMatch.Same or TemplateMatch.Drifted && row.TemplateActionId is { } template && byTemplate.TryGetValue(template, out var answered) ? answered
                : row.ThemeId is { } theme ? byWords.GetValueOrDefault((theme, PlainWords.Of(row.Text))) : null;
            if (action is not null && row.Own is { Mark: null } && marked.Contains(action.Id))
            {
                // A row that was added beside the action's own is another action.
                continue;
            }

            if (action is not null)
            {
                found[row.Row] = action;
            }
            else if (row.Own?.Mark is null)
            {
                left.Add(row);
            }
        }

        ByLikeness(left, [.. actions.Except(found.Values)], actions, found);
        return found;
    }

    /// <summary>The likeliest pairs first; an action has one row.</summary>
    private static void ByLikeness(List<ImportRow> rows, List<StandingAction> free, IReadOnlyList<StandingAction> all, Dictionary<int, StandingAction> found)
    {
        if (rows.Count == 0 || free.Count == 0)
        {
            return;
        }

        var similarity = new WordSimilarity([.. all.Select(action => action.Content.Text), .. rows.Select(row => row.Text)]);
        var weighed = free.Select(action => (Action: action, Words: similarity.Weigh(action.Content.Text))).ToArray();
        List<(ImportRow Row, StandingAction Action, double Rank)> pairs = [];
        foreach (var row in rows)
        {
            var words = similarity.Weigh(row.Text);
            foreach (var (action, theirs) in weighed)
            {
                var alike = words.To(theirs);
                var samePlace = action.ThemeId == row.ThemeId && action.Number == row.Number;
                if (alike >= SameWords || (samePlace && alike >= SameNumber))
                {
                    pairs.Add((row, action, alike + (samePlace ? 0.3 : 0)));
                }
            }
        }

        HashSet<Id<PlanAction>> taken = [];
        foreach (var (row, action, _) in pairs.OrderByDescending(pair => pair.Rank).ThenBy(pair => pair.Row.Row))
        {
            if (!found.ContainsKey(row.Row) && taken.Add(action.Id))
            {
                found[row.Row] = action;
            }
        }
    }
}

using System.Text.RegularExpressions;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Application.Plans.Import;

/// <summary>Parts a line that holds two essential actions one after the other, where each half is clearly one of them.</summary>
internal static partial class RunTogether
{
    /// <summary>What both halves gain over the whole must be clear: parting words that belong together loses more than leaving two actions in one row.</summary>
    private const double Clear = 0.3;

    private const int Longest = 1_500;
    private const int MostPlaces = 8;

    /// <returns>The halves, or null if the line is one action.</returns>
    public static (string First, string Second)? Split(string text, EditionOutline.Theme theme, ActionMatcher matcher)
    {
        (string First, string Second, double Score)? best = null;
        if (text.Length > Longest)
        {
            return null;
        }

        foreach (var end in SentenceEnd().Matches(text).Take(MostPlaces))
        {
            var first = text[..(end.Index + 1)].Trim();
            var second = text[(end.Index + end.Length)..].Trim();
            if (Best(first, theme, matcher) is { } a && Best(second, theme, matcher) is { } b && a.Target.Action.Id != b.Target.Action.Id
                && Math.Min(a.Rank, b.Rank) >= Clear && (best is null || a.Rank + b.Rank > best.Value.Score))
            {
                best = (first, second, a.Rank + b.Rank);
            }
        }

        return best is { } split ? (split.First, split.Second) : null;
    }

    private static ActionMatcher.Likeness? Best(string text, EditionOutline.Theme theme, ActionMatcher matcher)
    {
        var ranked = text.Length < 15 ? [] : matcher.Rank(text, theme, null);
        return ranked is [var best, ..] && best.Target.Theme.Id == theme.Id && best.Target.Action.Kind == TemplateActionKind.Essential ? best : null;
    }

    [GeneratedRegex(@"[.;](?:\s+)(?=\p{Lu})", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex SentenceEnd();
}

using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Application.Plans.Import;

/// <summary>How like each template action a row's words are.</summary>
internal sealed class ActionMatcher
{
    /// <summary>From here on a row is taken for the template action in other words.</summary>
    public const double Drifted = 0.36;

    /// <summary>From here on a person is asked.</summary>
    public const double Perhaps = 0.25;

    /// <summary>Published plans number the essential actions of a theme first: the same number in the same theme is a hint.</summary>
    private const double SamePlace = 0.12;

    private const double SameTheme = 0.06;

    private const double Fullness = 0.15;

    private readonly WordSimilarity similarity;
    private readonly List<Target> targets = [];

    public ActionMatcher(EditionOutline edition, IEnumerable<string> texts)
    {
        var actions = edition.Themes.SelectMany(theme => theme.Actions.Select(action => (Theme: theme, Action: action))).ToArray();
        similarity = new([.. actions.Select(pair => pair.Action.Text), .. texts]);
        foreach (var (theme, action) in actions)
        {
            targets.Add(new(theme, action, similarity.Weigh(action.Text), similarity.Weigh(action.Text + " " + action.Guidance), PlainWords.Of(action.Text)));
        }
    }

    public IReadOnlyList<Target> Targets => targets;

    /// <summary>Every template action that comes into question, best first.</summary>
    /// <param name="text">The row's words.</param>
    /// <param name="theme">The row's theme; null if it is unknown.</param>
    /// <param name="number">The row's number in it; null if it has none.</param>
    public List<Likeness> Rank(string text, EditionOutline.Theme? theme, int? number)
    {
        var weighed = similarity.Weigh(text);
        var plain = PlainWords.Of(text);
        List<Likeness> ranked = [];
        foreach (var target in targets)
        {
            if (plain == target.Plain)
            {
                ranked.Add(new(target, 2, 1, 1));
                continue;
            }

            var words = Math.Max(weighed.To(target.Words), 0.75 * weighed.To(target.WordsAndGuidance));
            if (words < 0.12)
            {
                continue;
            }

            // Of two rows about the same thing, the one that says more of it is meant.
            var covers = target.Words.ShareIn(weighed);
            var rank = words + (Fullness * covers);
            if (theme is not null)
            {
                rank += target.Theme.Id == theme.Id
                    ? SameTheme + (target.Action.Kind == TemplateActionKind.Essential && target.Action.Number == number ? SamePlace : 0)
                    : -SameTheme;
            }

            ranked.Add(new(target, rank, Math.Clamp(rank, 0, 0.99), covers));
        }

        ranked.Sort((a, b) => b.Rank.CompareTo(a.Rank));
        return ranked;
    }

    internal sealed record Target(EditionOutline.Theme Theme, EditionOutline.Action Action, WeighedText Words, WeighedText WordsAndGuidance, string Plain);

    /// <param name="Target">The template action.</param>
    /// <param name="Rank">For ordering: words and place.</param>
    /// <param name="Shown">From 0 to 1.</param>
    /// <param name="Covers">How much of the template action the row says, from 0 to 1.</param>
    internal sealed record Likeness(Target Target, double Rank, double Shown, double Covers)
    {
        public bool IsSame => Shown >= 1;
    }
}

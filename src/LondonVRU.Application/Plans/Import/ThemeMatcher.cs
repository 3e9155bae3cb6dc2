using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.Application.Plans.Import;

/// <summary>Finds the edition's theme for a name as written: whatever its case, with slips of spelling, an old name, a subtitle behind it, or fewer words.</summary>
internal sealed class ThemeMatcher
{
    private const double Sure = 0.72;
    private const double Enough = 0.5;

    private readonly List<Candidate> candidates = [];
    private readonly Dictionary<string, double> rarity = new(StringComparer.Ordinal);

    public ThemeMatcher(EditionOutline edition)
    {
        foreach (var theme in edition.Themes)
        {
            candidates.Add(new(theme, theme.Name, false, Words(theme.Name)));
            candidates.Add(new(theme, theme.ShortName, false, Words(theme.ShortName)));
            candidates.AddRange(theme.FormerNames.Select(name => new Candidate(theme, name, true, Words(name))));
        }

        // A word that several themes' names share tells them apart less.
        foreach (var word in candidates.SelectMany(candidate => candidate.Words).Distinct(StringComparer.Ordinal).ToArray())
        {
            var themes = candidates.Where(candidate => candidate.Words.Contains(word, StringComparer.Ordinal)).Select(candidate => candidate.Theme.Id).Distinct().Count();
            rarity[word] = 1.0 / themes;
        }
    }

    /// <returns>The theme, how sure, and the earlier edition's name if it was told by that; a null theme if none fits.</returns>
    public (EditionOutline.Theme? Theme, ThemeMatch Match, string? FormerName) Find(string? asWritten)
    {
        var plain = PlainWords.Of(asWritten);
        if (plain.Length == 0)
        {
            return (null, ThemeMatch.None, null);
        }

        if (candidates.Find(candidate => PlainWords.Of(candidate.Name) == plain) is { } same)
        {
            return (same.Theme, ThemeMatch.Named, FormerName(same, asWritten!));
        }

        var words = Words(asWritten!);
        var ranked = candidates.Select(candidate => (Candidate: candidate, Score: Score(candidate, words))).OrderByDescending(pair => pair.Score).ToArray();
        if (ranked.Length == 0 || ranked[0].Score < Enough)
        {
            return ByNumber(plain);
        }

        var best = ranked[0];
        var rival = ranked.FirstOrDefault(pair => pair.Candidate.Theme.Id != best.Candidate.Theme.Id).Score;
        return (best.Candidate.Theme, best.Score >= Sure && best.Score - rival >= 0.08 ? ThemeMatch.Close : ThemeMatch.Guess, FormerName(best.Candidate, asWritten!));
    }

    /// <summary>"Theme 3" and "Priority 3" name a theme by its place only.</summary>
    private (EditionOutline.Theme? Theme, ThemeMatch Match, string? FormerName) ByNumber(string plain)
    {
        var words = plain.Split(' ');
        return words.Length <= 2 && int.TryParse(words[^1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && candidates.Find(candidate => candidate.Theme.Number == number) is { } candidate
            ? (candidate.Theme, ThemeMatch.Guess, null)
            : (null, ThemeMatch.None, null);
    }

    /// <summary>Null where the theme's present name, or most of it, is in what is written too.</summary>
    private string? FormerName(Candidate candidate, string asWritten) =>
        candidate.IsFormer && Score(new(candidate.Theme, candidate.Theme.Name, false, Words(candidate.Theme.Name)), Words(asWritten)) < Sure ? candidate.Name : null;

    /// <summary>How much of the name is in what is written (a subtitle may follow), how much of what is written is in the name, and whether it begins with it.</summary>
    private double Score(Candidate candidate, List<string> written)
    {
        if (candidate.Words.Count == 0 || written.Count == 0)
        {
            return 0;
        }

        double sum = 0, found = 0;
        var early = 0;
        HashSet<int> used = [];
        foreach (var word in candidate.Words)
        {
            var weight = rarity[word];
            sum += weight;
            var at = written.FindIndex(other => Alike(word, other));
            if (at >= 0)
            {
                found += weight;
                used.Add(at);
                early += at < candidate.Words.Count + 1 ? 1 : 0;
            }
        }

        var recall = found / sum;
        var precision = (double)used.Count / written.Count;
        var prefix = (double)early / candidate.Words.Count;
        return (0.5 * recall) + (0.2 * precision) + (0.3 * prefix * recall);
    }

    private static List<string> Words(string name) => [.. WordSimilarity.Words(ThemeWords.Bare(name)).Distinct(StringComparer.Ordinal)];

    /// <summary>The same, or one slip apart in a word of five letters, two in one of eight.</summary>
    private static bool Alike(string a, string b)
    {
        var slips = Math.Min(a.Length, b.Length) switch { < 5 => 0, < 8 => 1, _ => 2 };
        return a == b || (slips > 0 && Math.Abs(a.Length - b.Length) <= slips && Distance(a, b) <= slips);
    }

    private static int Distance(string a, string b)
    {
        var before = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var here = new int[b.Length + 1];
            here[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                here[j] = Math.Min(Math.Min(here[j - 1], before[j]) + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            before = here;
        }

        return before[^1];
    }

    private sealed record Candidate(EditionOutline.Theme Theme, string Name, bool IsFormer, List<string> Words);
}

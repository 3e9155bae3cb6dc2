namespace LondonVRU.Domain.Comparison.Text;

/// <summary>Where in a text the words stand that somebody looked for.</summary>
public static class Highlights
{
    /// <summary>Ranges of the text as it is written, ascending, none touching another.</summary>
    /// <param name="query">The search; who may see what is not asked here.</param>
    /// <param name="text">One field of a hit; null is empty.</param>
    public static IReadOnlyList<TextRange> Of(SearchQuery query, string? text)
    {
        var clauses = SearchClause.Of(query.Words, query.Typing);
        if (clauses is [] || string.IsNullOrEmpty(text))
        {
            return [];
        }

        TermReader reader = new();
        List<TermRead> terms = [];
        reader.Read(text, terms);
        HashSet<string> wanted = [.. clauses.Select(clause => clause.Term).OfType<string>()];
        wanted.UnionWith(wanted.Where(term => term[0] == FieldTerm.Sign && !term.Contains(' ')).Select(term => Porter2.Stem(term[1..])).ToList());
        foreach (var prefix in clauses.Select(clause => clause.Prefix).OfType<string>())
        {
            wanted.UnionWith(reader.Words.Where(word => !word.Known.IsStop && word.Known.Word.StartsWith(prefix, StringComparison.Ordinal)).Select(word => word.Known.Stem));
        }

        List<TextRange> ranges = [.. terms.Where(term => wanted.Contains(term.Key)).Select(term => term.Range)];
        foreach (var together in clauses.Select(clause => clause.Together).OfType<IReadOnlyList<(string Stem, int Place)>>())
        {
            ranges.AddRange(Together(reader.Words, together));
        }

        return Joined(ranges);
    }

    private static IEnumerable<TextRange> Together(IReadOnlyList<WordRead> words, IReadOnlyList<(string Stem, int Place)> together)
    {
        for (var i = 0; i + together[^1].Place < words.Count; i++)
        {
            if (together.All(word => words[i + word.Place].Known.Stem == word.Stem))
            {
                var start = words[i].Range.Start;
                yield return new(start, words[i + together[^1].Place].Range.End - start);
            }
        }
    }

    private static List<TextRange> Joined(List<TextRange> ranges)
    {
        List<TextRange> joined = [];
        foreach (var range in ranges.OrderBy(range => range.Start))
        {
            if (joined.Count > 0 && range.Start <= joined[^1].End)
            {
                joined[^1] = new(joined[^1].Start, Math.Max(joined[^1].End, range.End) - joined[^1].Start);
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined;
    }
}

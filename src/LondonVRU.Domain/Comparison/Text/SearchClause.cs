namespace LondonVRU.Domain.Comparison.Text;

/// <summary>One thing that is looked for: a term, the beginning of a word, or words that stand together.</summary>
/// <param name="Term">A stem or a field term's key; null of words that stand together.</param>
/// <param name="Prefix">Words that begin so count too; null if the word is whole.</param>
/// <param name="Together">Stems with their places from the first; null of anything else.</param>
internal sealed record SearchClause(string? Term, string? Prefix, IReadOnlyList<(string Stem, int Place)>? Together)
{
    /// <summary>Reads what somebody typed. The same thing twice is one clause; words that say nothing are left out.</summary>
    public static IReadOnlyList<SearchClause> Of(string? words, bool typing)
    {
        List<SearchClause> clauses = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        TermReader reader = new();
        List<TermRead> terms = [];
        var parts = (words ?? "").Split('"', '“', '”');
        for (var i = 0; i < parts.Length; i++)
        {
            // Every second part lies within quotes; a quote that nobody closed goes on to the end.
            reader.Read(parts[i], terms);
            var found = i % 2 == 1 ? Quoted(reader) : Plain(reader, terms, typing && i == parts.Length - 1 && EndsInWord(parts[i]));
            clauses.AddRange(found.Where(clause => seen.Add(clause.Identity)));
        }

        return clauses;
    }

    private string Identity => Together is null ? $"{Term} {Prefix}" : string.Join(' ', Together);

    private static IEnumerable<SearchClause> Quoted(TermReader reader)
    {
        (string Stem, int Place)[] stems = [.. reader.Words.Select((word, place) => (word, place)).Where(pair => !pair.word.Known.IsStop).Select(pair => (pair.word.Known.Stem, pair.place))];
        return stems.Length switch
        {
            0 => [],
            1 => [new(stems[0].Stem, null, null)],
            _ => [new(null, null, Array.ConvertAll(stems, stem => (stem.Stem, stem.Place - stems[0].Place)))],
        };
    }

    private static IEnumerable<SearchClause> Plain(TermReader reader, List<TermRead> terms, bool typing)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Kind is TermKind.Word or TermKind.Field)
            {
                var isLast = typing && terms[i].Range.End == reader.Words[^1].Range.End;
                yield return new(terms[i].Key, isLast ? reader.Words[^1].Known.Word : null, null);
            }
        }
    }

    private static bool EndsInWord(string text) => text.Length > 0 && char.IsLetterOrDigit(text[^1]);
}

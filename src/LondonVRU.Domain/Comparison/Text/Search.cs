namespace LondonVRU.Domain.Comparison.Text;

/// <summary>One search: every clause held against every part, then the best of all of them.</summary>
internal sealed class Search(SearchedPart[] parts, SearchQuery query, IReadOnlyList<SearchClause> clauses)
{
    /// <summary>How soon a word's repetition stops counting, and how much a long text is held against it: BM25's usual values.</summary>
    private const double Saturation = 1.2;

    private const double LengthMatters = 0.75;

    private readonly int visible = parts.Sum(part => part.Visible);
    private readonly double meanLength = Math.Max(1, parts.Sum(part => part.Words) / (double)Math.Max(1, parts.Sum(part => part.Visible)));

    public SearchPage Page()
    {
        foreach (var clause in clauses)
        {
            Score(clause);
        }

        var size = Math.Clamp(query.PageSize, 1, SearchQuery.LargestPage);
        var before = (long)(Math.Max(1, query.Page) - 1) * size;
        var wanted = query.AnyWord ? 1 : Math.Min(clauses.Count, byte.MaxValue);
        PriorityQueue<Found, Found> best = new(WorstFirst);
        var total = 0;
        foreach (var part in parts)
        {
            for (var document = 0; document < part.Scores.Length; document++)
            {
                if (part.Clauses[document] < wanted)
                {
                    continue;
                }

                total++;
                Found found = new(part.Scores[document], part.Segment.Days[document], part.Segment.Keys[document], part, document);
                if (best.Count < before + size)
                {
                    best.Enqueue(found, found);
                }
                else if (WorstFirst.Compare(found, best.Peek()) > 0)
                {
                    best.EnqueueDequeue(found, found);
                }
            }
        }

        List<SearchHit> hits = [];
        while (best.Count > before)
        {
            var found = best.Dequeue();
            hits.Add(new(found.Key, found.Part.Segment.Tags[found.Part.Segment.TagsOf[found.Document]], DateOnly.FromDayNumber(found.Day), found.Score));
        }

        hits.Reverse();
        return new(hits, total);
    }

    private void Score(SearchClause clause)
    {
        // Words that begin so, wherever they stand: an ending that one segment knows is known to all.
        HashSet<string> terms = new(StringComparer.Ordinal);
        if (clause.Term is not null)
        {
            terms.Add(clause.Term);
            terms.UnionWith(WithinOthers(clause.Term));
        }

        if (clause.Prefix is not null)
        {
            Array.ForEach(parts, part => part.Segment.AddStems(clause.Prefix, terms));
        }

        var found = Array.ConvertAll(parts, part => Find(part, clause, terms));
        var having = found.Sum(list => list.Count);
        var rarity = Math.Log(1 + ((visible - having + 0.5) / (having + 0.5)));
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            foreach (var (document, frequency) in found[i])
            {
                var length = 1 - LengthMatters + (LengthMatters * part.Segment.Lengths[document] / meanLength);
                part.Scores[document] += (float)(rarity * frequency * (Saturation + 1) / (frequency + (Saturation * length)));
                part.Clauses[document] = (byte)Math.Min(byte.MaxValue, part.Clauses[document] + 1);
            }
        }
    }

    /// <summary>Whoever looks for knives wants knife arches too, which are a term of their own: its words are kept as its parts.</summary>
    private static string[] WithinOthers(string term) => term[0] == FieldTerm.Sign && !term.Contains(' ') ? [Porter2.Stem(term[1..])] : [];

    private static List<(int Document, int Frequency)> Find(SearchedPart part, SearchClause clause, HashSet<string> terms)
    {
        List<(int Document, int Frequency)> found = [];
        if (clause.Together is { } together)
        {
            part.Find(together, found);
        }
        else
        {
            part.Find(terms, found);
        }

        return found;
    }

    private static readonly Comparer<Found> WorstFirst = Comparer<Found>.Create((a, b) =>
        a.Score.CompareTo(b.Score) is var score and not 0 ? score
        : a.Day.CompareTo(b.Day) is var day and not 0 ? day
        : b.Key.CompareTo(a.Key));

    private readonly record struct Found(float Score, int Day, Guid Key, SearchedPart Part, int Document);
}

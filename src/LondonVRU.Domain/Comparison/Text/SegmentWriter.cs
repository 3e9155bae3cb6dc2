namespace LondonVRU.Domain.Comparison.Text;

/// <summary>Writes segments: of documents, or of what is left of two segments.</summary>
internal sealed class SegmentWriter
{
    /// <summary>Between two fields, so that no phrase reaches from one into the next.</summary>
    private const int BetweenFields = 64;

    private readonly Dictionary<string, PostingWriter> postings = new(StringComparer.Ordinal);
    private readonly Dictionary<SearchTags, ushort> tags = [];
    private readonly List<SearchTags> distinctTags = [];
    private readonly List<Guid> keys = [];
    private readonly List<ushort> tagsOf = [];
    private readonly List<int> days = [];
    private readonly List<ushort> lengths = [];

    /// <param name="documents">Each key once.</param>
    public static Segment Of(IReadOnlyCollection<SearchDocument> documents)
    {
        SegmentWriter writer = new();
        TermReader reader = new();
        List<TermRead> terms = [];
        foreach (var document in documents.OrderBy(document => document.Key))
        {
            writer.Add(document, reader, terms);
        }

        return writer.Finish(reader.Known.Where(word => !word.IsStop).Select(word => (word.Word, word.Stem)));
    }

    /// <param name="one">A segment and what of it is gone; null if nothing is.</param>
    /// <param name="other">Another; no living key is in both.</param>
    public static Segment Merged((Segment Segment, Gone? Gone) one, (Segment Segment, Gone? Gone) other)
    {
        SegmentWriter writer = new();
        var places = writer.Take(one, other);
        foreach (var term in one.Segment.Terms.Union(other.Segment.Terms, StringComparer.Ordinal).ToArray())
        {
            writer.Take(term, one.Segment, places[0], other.Segment, places[1]);
        }

        return writer.Finish(one.Segment.Words.Union(other.Segment.Words));
    }

    private void Add(SearchDocument document, TermReader reader, List<TermRead> terms)
    {
        var (number, start, length) = (keys.Count, 0, 0);
        foreach (var field in document.Fields)
        {
            reader.Read(field.Text, terms);
            foreach (var term in terms)
            {
                Posting(term.Key).Add(number, field.Weight, term.Kind is TermKind.Word or TermKind.Part ? start + term.Place : -1);
                length += term.Kind is TermKind.Word or TermKind.Part ? field.Weight : 0;
            }

            start += reader.Words.Count + BetweenFields;
        }

        Add(document.Key, document.Tags, document.Day.DayNumber, (ushort)Math.Min(length, ushort.MaxValue));
    }

    private void Add(Guid key, SearchTags tag, int day, ushort length)
    {
        if (!tags.TryGetValue(tag, out var place))
        {
            tags.Add(tag, place = checked((ushort)tags.Count));
            distinctTags.Add(tag);
        }

        keys.Add(key);
        tagsOf.Add(place);
        days.Add(day);
        lengths.Add(length);
    }

    private PostingWriter Posting(string term) => postings.TryGetValue(term, out var posting) ? posting : postings[term] = new();

    /// <summary>Takes the living documents of both over. Gives, for each, by document its new number; −1 if it is gone.</summary>
    private int[][] Take(params (Segment Segment, Gone? Gone)[] both)
    {
        var numbers = Array.ConvertAll(both, part => new int[part.Segment.Count]);
        var living = both.SelectMany((part, which) => Enumerable.Range(0, part.Segment.Count).Select(document => (which, document, part.Segment, IsGone: part.Gone?[document] == true)));
        foreach (var (which, document, segment, isGone) in living.OrderBy(row => row.Segment.Keys[row.document]))
        {
            numbers[which][document] = isGone ? -1 : keys.Count;
            if (!isGone)
            {
                Add(segment.Keys[document], segment.Tags[segment.TagsOf[document]], segment.Days[document], segment.Lengths[document]);
            }
        }

        return numbers;
    }

    private void Take(string term, Segment one, int[] numbersOfOne, Segment other, int[] numbersOfOther)
    {
        List<(int Number, int Frequency, int[] Places)> rows = [];
        Read(term, one, numbersOfOne, rows);
        Read(term, other, numbersOfOther, rows);
        rows.Sort((a, b) => a.Number.CompareTo(b.Number));
        foreach (var (number, frequency, places) in rows)
        {
            Posting(term).Add(number, frequency, places.Length > 0 ? places[0] : -1);
            foreach (var place in places.Skip(1))
            {
                Posting(term).Add(number, 0, place);
            }
        }
    }

    private static void Read(string term, Segment segment, int[] numbers, List<(int Number, int Frequency, int[] Places)> into)
    {
        if (segment.NumberOf(term) is not (>= 0 and var number))
        {
            return;
        }

        List<int> places = [];
        for (PostingReader reader = new(segment, number, withPlaces: true); reader.Next();)
        {
            reader.Places(places);
            if (numbers[reader.Document] >= 0)
            {
                into.Add((numbers[reader.Document], reader.Frequency, [.. places]));
            }
        }
    }

    private Segment Finish(IEnumerable<(string Word, string Stem)> words)
    {
        string[] terms = [.. postings.Keys.Order(StringComparer.Ordinal)];
        return new([.. keys], [.. distinctTags], [.. tagsOf], [.. days], [.. lengths], terms, Array.ConvertAll(terms, term => postings[term]),
            [.. words.Where(word => postings.ContainsKey(word.Stem)).OrderBy(word => word.Word, StringComparer.Ordinal)]);
    }
}

/// <summary>Which documents of a segment are gone. Never changes: who takes more away makes another.</summary>
internal sealed class Gone
{
    private readonly ulong[] bits;

    private Gone(ulong[] bits, int count) => (this.bits, Count) = (bits, count);

    public int Count { get; }

    public bool this[int document] => (bits[document / 64] & (1UL << (document % 64))) != 0;

    /// <param name="before">Null if nothing was.</param>
    /// <param name="documents">Each not gone before.</param>
    public static Gone With(Gone? before, int size, IReadOnlyCollection<int> documents)
    {
        var gone = before is null ? new ulong[(size + 63) / 64] : [.. before.bits];
        foreach (var document in documents)
        {
            gone[document / 64] |= 1UL << (document % 64);
        }

        return new(gone, (before?.Count ?? 0) + documents.Count);
    }
}

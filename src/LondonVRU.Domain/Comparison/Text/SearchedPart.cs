namespace LondonVRU.Domain.Comparison.Text;

/// <summary>A segment during one search: what of it may be seen, and what each document has come to.</summary>
internal sealed class SearchedPart
{
    private readonly bool[] seen;
    private readonly List<int> here = [];
    private readonly List<int> there = [];

    public SearchedPart(Segment segment, Gone? gone, SearchQuery query)
    {
        Segment = segment;
        seen = new bool[segment.Count];
        Scores = new float[segment.Count];
        Clauses = new byte[segment.Count];
        var may = Array.ConvertAll(segment.Tags, tags => query.MaySee(tags));
        for (var document = 0; document < seen.Length; document++)
        {
            if (may[segment.TagsOf[document]] && gone?[document] != true)
            {
                seen[document] = true;
                Visible++;
                Words += segment.Lengths[document];
            }
        }
    }

    public Segment Segment { get; }

    /// <summary>Documents that may be seen.</summary>
    public int Visible { get; }

    /// <summary>Words of these.</summary>
    public long Words { get; }

    public float[] Scores { get; }

    /// <summary>By document: how many clauses it has.</summary>
    public byte[] Clauses { get; }

    /// <summary>The visible documents that have any of some terms, with how often, ascending.</summary>
    public void Find(IReadOnlyCollection<string> terms, List<(int Document, int Frequency)> into)
    {
        into.Clear();
        int[] numbers = [.. terms.Select(Segment.NumberOf).Where(number => number >= 0)];
        if (numbers is [var only])
        {
            for (PostingReader reader = new(Segment, only); reader.Next();)
            {
                if (seen[reader.Document])
                {
                    into.Add((reader.Document, reader.Frequency));
                }
            }
        }
        else if (numbers.Length > 0)
        {
            FindAny(numbers, into);
        }
    }

    /// <summary>The visible documents in which words stand together, with how often.</summary>
    public void Find(IReadOnlyList<(string Stem, int Place)> together, List<(int Document, int Frequency)> into)
    {
        into.Clear();
        var numbers = together.Select(word => Segment.NumberOf(word.Stem)).ToArray();
        if (numbers.Any(number => number < 0))
        {
            return;
        }

        var readers = Array.ConvertAll(numbers, number => new PostingReader(Segment, number, withPlaces: true));
        while (readers[0].Next())
        {
            var document = readers[0].Document;
            readers[0].Places(here);
            for (var i = 1; i < readers.Length; i++)
            {
                while (readers[i].Document < document && readers[i].Next())
                {
                }

                if (readers[i].Document < document)
                {
                    return;
                }

                Keep(document, ref readers[i], together[i].Place);
            }

            if (here.Count > 0 && seen[document])
            {
                into.Add((document, here.Count));
            }
        }
    }

    /// <summary>Of the places where a phrase may begin, keeps those that have the next word at its distance.</summary>
    private void Keep(int document, ref PostingReader reader, int distance)
    {
        if (reader.Document != document)
        {
            here.Clear();
        }
        else if (here.Count > 0)
        {
            reader.Places(there);
            here.RemoveAll(place => there.BinarySearch(place + distance) < 0);
        }
    }

    private void FindAny(int[] numbers, List<(int Document, int Frequency)> into)
    {
        var frequencies = new int[Segment.Count];
        foreach (var number in numbers)
        {
            for (PostingReader reader = new(Segment, number); reader.Next();)
            {
                frequencies[reader.Document] += reader.Frequency;
            }
        }

        for (var document = 0; document < frequencies.Length; document++)
        {
            if (frequencies[document] > 0 && seen[document])
            {
                into.Add((document, frequencies[document]));
            }
        }
    }
}

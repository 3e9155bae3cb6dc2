namespace LondonVRU.Domain.Comparison.Text;

/// <summary>Some documents of a <see cref="SearchIndex"/>, in the order of their keys, as they were written together. Never changes.</summary>
internal sealed class Segment
{
    private readonly string[] terms;
    private readonly int[] documentsOf;
    private readonly int[] placesOf;

    /// <param name="terms">Ascending.</param>
    /// <param name="postings">One for each term.</param>
    public Segment(Guid[] keys, SearchTags[] tags, ushort[] tagsOf, int[] days, ushort[] lengths, string[] terms, PostingWriter[] postings, (string Word, string Stem)[] words)
    {
        (Keys, Tags, TagsOf, Days, Lengths, this.terms, Words) = (keys, tags, tagsOf, days, lengths, terms, words);
        documentsOf = new int[terms.Length + 1];
        placesOf = new int[terms.Length + 1];
        using MemoryStream documents = new(), places = new();
        for (var term = 0; term < terms.Length; term++)
        {
            postings[term].Finish(documents, places);
            documentsOf[term + 1] = (int)documents.Length;
            placesOf[term + 1] = (int)places.Length;
        }

        (Documents, Places) = (documents.ToArray(), places.ToArray());
    }

    public Guid[] Keys { get; }

    /// <summary>Each once.</summary>
    public SearchTags[] Tags { get; }

    /// <summary>By document: its tags' place among <see cref="Tags"/>.</summary>
    public ushort[] TagsOf { get; }

    /// <summary>By document: day number.</summary>
    public int[] Days { get; }

    /// <summary>By document: words, weighed by their fields.</summary>
    public ushort[] Lengths { get; }

    /// <summary>What was written, ascending, each with its stem: for the beginning of words.</summary>
    public (string Word, string Stem)[] Words { get; }

    public byte[] Documents { get; }

    public byte[] Places { get; }

    public int Count => Keys.Length;

    public IReadOnlyList<string> Terms => terms;

    public int DocumentsOf(int term) => documentsOf[term];

    public int PlacesOf(int term) => placesOf[term];

    /// <summary>Below 0 if no document has it.</summary>
    public int NumberOf(string term) => Array.BinarySearch(terms, term, StringComparer.Ordinal);

    /// <summary>Below 0 if it is not here.</summary>
    public int Find(Guid key) => Array.BinarySearch(Keys, key);

    public void AddStems(string prefix, ISet<string> into)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(Words[middle].Word, prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        for (; low < Words.Length && Words[low].Word.StartsWith(prefix, StringComparison.Ordinal); low++)
        {
            into.Add(Words[low].Stem);
        }
    }
}

namespace LondonVRU.Domain.Comparison.Text;

/// <summary>
/// Full-text search over the terms that similarity compares by: each document's words under their stems and field terms, ranked by how rare they are
/// among what the asker may see (BM25). Holds no text, so about a hundred bytes for a line of forty words. Any number of threads may search while one
/// changes it: each search sees the documents before a change or after it, never half of it.
/// </summary>
public sealed class SearchIndex
{
    private readonly Lock writing = new();
    private volatile Part[] parts = [];

    /// <summary>How many documents there are.</summary>
    public int Count => parts.Sum(part => part.Living);

    /// <summary>Adds documents, each in the place of the one with its key, and takes others away: all at once.</summary>
    /// <param name="put">Of two with one key the later counts.</param>
    /// <param name="remove">Keys that are not there are passed over; what is put as well stays.</param>
    public void Change(IEnumerable<SearchDocument> put, IEnumerable<Guid>? remove = null)
    {
        Dictionary<Guid, SearchDocument> documents = [];
        foreach (var document in put)
        {
            documents[document.Key] = document;
        }

        lock (writing)
        {
            HashSet<Guid> gone = [.. documents.Keys, .. remove ?? []];
            List<Part> left = [.. parts.Select(part => part.Without(gone)).Where(part => part.Living > 0)];
            if (documents.Count > 0)
            {
                left.Add(new(SegmentWriter.Of(documents.Values), null));
            }

            parts = Tidied(left);
        }
    }

    /// <summary>Finds documents, best first; of equals the later, then the one with the smaller key.</summary>
    /// <param name="query">Without a word that says something nothing is found.</param>
    public SearchPage Search(SearchQuery query)
    {
        var clauses = SearchClause.Of(query.Words, query.Typing);
        return clauses is [] ? new([], 0) : new Search(Array.ConvertAll(parts, part => new SearchedPart(part.Segment, part.Gone, query)), query, clauses).Page();
    }

    /// <summary>
    /// Joins small segments with their neighbours, so that there are never many, and writes one anew when half of it is gone. A segment is
    /// written again only when it has grown by half, so that many small changes cost little.
    /// </summary>
    private static Part[] Tidied(List<Part> parts)
    {
        parts.Sort((a, b) => b.Living.CompareTo(a.Living));
        while (parts.Count > 1 && parts[^1].Living * 2 >= parts[^2].Living)
        {
            Part merged = new(SegmentWriter.Merged((parts[^1].Segment, parts[^1].Gone), (parts[^2].Segment, parts[^2].Gone)), null);
            parts.RemoveRange(parts.Count - 2, 2);
            parts.Add(merged);
            parts.Sort((a, b) => b.Living.CompareTo(a.Living));
        }

        return [.. parts.Select(part => part.Living * 2 < part.Segment.Count ? new(SegmentWriter.Merged((part.Segment, part.Gone), (SegmentWriter.Of([]), null)), null) : part)];
    }

    private sealed record Part(Segment Segment, Gone? Gone)
    {
        public int Living => Segment.Count - (Gone?.Count ?? 0);

        public Part Without(HashSet<Guid> keys)
        {
            List<int> found = [];
            foreach (var key in keys)
            {
                if (Segment.Find(key) is >= 0 and var document && Gone?[document] != true)
                {
                    found.Add(document);
                }
            }

            return found is [] ? this : this with { Gone = Gone.With(Gone, Segment.Count, found) };
        }
    }
}

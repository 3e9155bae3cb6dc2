using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.Application.Search;

/// <summary>What an index is brought up to date with, each by itself.</summary>
internal enum IndexPart
{
    /// <summary>A partnership's own plans, or in London the shelf.</summary>
    Plans,

    Practice,
}

/// <summary>Something whose documents come and go together: an action with its updates, a submission with its lines, a practice.</summary>
/// <param name="Stamp">Moves whenever any of its documents does.</param>
internal readonly record struct Bundle(Guid Key, long Stamp);

/// <summary>A document of a bundle.</summary>
internal sealed record Bundled(Guid Bundle, SearchDocument Document);

/// <summary>A search index that is brought up to date before it is asked: only what changed is read again.</summary>
internal sealed class KeptIndex : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<Guid, (IndexPart Part, long Stamp, Guid[] Documents)> bundles = [];
    private volatile Dictionary<Guid, Guid> bundleOf = [];

    public SearchIndex Index { get; } = new();

    /// <summary>When it was asked last, by the clock's timestamps.</summary>
    public long Asked { get; set; }

    /// <summary>The bundle of a document that was found; null if it has gone meanwhile.</summary>
    public Guid? BundleOf(Guid document) => bundleOf.TryGetValue(document, out var bundle) ? bundle : null;

    /// <param name="part">What of it is brought up to date; the rest stays as it is.</param>
    /// <param name="now">Every bundle of that part that may be found.</param>
    /// <param name="load">Reads the documents of some bundles.</param>
    /// <param name="atOnce">How many bundles are read at once.</param>
    public async Task BringAsync(
        IndexPart part, IReadOnlyCollection<Bundle> now, Func<IReadOnlyList<Guid>, CancellationToken, Task<IReadOnlyList<Bundled>>> load, int atOnce, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            var stamps = now.ToDictionary(bundle => bundle.Key, bundle => bundle.Stamp);
            List<Guid> changed = [.. stamps.Where(own => !bundles.TryGetValue(own.Key, out var known) || known.Stamp != own.Value).Select(own => own.Key)];
            List<Guid> gone = [.. bundles.Where(own => own.Value.Part == part && !stamps.ContainsKey(own.Key)).Select(own => own.Key)];
            if (changed.Count + gone.Count == 0)
            {
                return;
            }

            Index.Change([], gone.SelectMany(key => bundles[key].Documents).ToList());
            gone.ForEach(key => bundles.Remove(key));
            foreach (var some in changed.Chunk(atOnce))
            {
                var fresh = await load(some, ct);
                Index.Change(fresh.Select(row => row.Document), some.SelectMany(key => bundles.GetValueOrDefault(key).Documents ?? []).ToList());
                var byBundle = fresh.ToLookup(row => row.Bundle, row => row.Document.Key);
                Array.ForEach(some, key => bundles[key] = (part, stamps[key], [.. byBundle[key]]));
            }

            bundleOf = bundles.SelectMany(own => own.Value.Documents, (own, document) => (document, own.Key)).ToDictionary(pair => pair.document, pair => pair.Key);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}

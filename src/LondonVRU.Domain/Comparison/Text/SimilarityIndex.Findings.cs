using LondonVRU.Domain.Plans;

namespace LondonVRU.Domain.Comparison.Text;

/// <param name="One">The item with the smaller key.</param>
/// <param name="Other">Its like.</param>
public sealed record SimilarPair(ComparedItem One, ComparedItem Other, double Score, IReadOnlyList<SharedTerm> Shared);

/// <summary>An item that resembles nothing elsewhere.</summary>
/// <param name="Nearest">What is least unlike it in other groups and the template; null if nothing shares a term.</param>
public sealed record NewItem(ComparedItem Item, SimilarItem? Nearest)
{
    /// <summary>From 0, known everywhere, to 1, nothing like it.</summary>
    public double Newness => 1 - (Nearest?.Score ?? 0);
}

/// <summary>One idea that several groups have and the template has not.</summary>
/// <param name="Centre">The item with most others around it.</param>
/// <param name="Others">Most like the centre first.</param>
/// <param name="Groups">Whose items these are, by name.</param>
public sealed record IdeaCluster(ComparedItem Centre, IReadOnlyList<SimilarItem> Others, IReadOnlyList<string> Groups);

/// <summary>What is found by holding all items against all.</summary>
public sealed partial class SimilarityIndex
{
    /// <summary>Fewer terms than this say too little to be called new: "Youth board".</summary>
    private const int FewestTermsOfAnIdea = 4;

    /// <summary>Pairs within one group that are the same action twice, most alike first.</summary>
    public IReadOnlyList<SimilarPair> DuplicatesWithin(string group, double atLeast = Same)
    {
        List<(int One, int Other, double Score)> pairs = [];
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Group == group)
            {
                var one = i;
                pairs.AddRange(Best(vectors[i], int.MaxValue, item => item.Group == group && item.Key.CompareTo(items[one].Key) > 0, atLeast, i).Select(match => (one, match.Item, match.Score)));
            }
        }

        return
        [
            .. pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.One).ThenBy(pair => pair.Other)
                .Select(pair => new SimilarPair(items[pair.One], items[pair.Other], pair.Score, Shared(vectors[pair.One], vectors[pair.Other]))),
        ];
    }

    /// <summary>Items far from everything in other groups and in the template, the farthest first. What a group has twice does not make it less new.</summary>
    /// <param name="template">The group of the template's own actions, which are not listed themselves.</param>
    /// <param name="below">What counts as far.</param>
    public IReadOnlyList<NewItem> Innovations(string template, double below = New)
    {
        List<NewItem> found = [];
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            if (item.Group == template || vectors[i].Text.OwnTerms < FewestTermsOfAnIdea)
            {
                continue;
            }

            var nearest = Similar(vectors[i], 1, other => other.Group != item.Group, 0, i);
            if (nearest is [] || nearest[0].Score < below)
            {
                found.Add(new(item, nearest is [var one] ? one : null));
            }
        }

        return [.. found.OrderByDescending(one => one.Newness).ThenBy(one => one.Item.Key)];
    }

    /// <summary>
    /// The same new idea in several groups: of the items that no template action resembles, the one with most likes leads, takes those that are
    /// like itself (not like one another, so that no chain leads from one idea to the next), and so on with what is left.
    /// </summary>
    /// <param name="template">The group of the template's own actions.</param>
    /// <param name="fewestGroups">An idea is listed from so many groups on.</param>
    /// <param name="atLeast">How alike.</param>
    public IReadOnlyList<IdeaCluster> Clusters(string template, int fewestGroups = 2, double atLeast = Same)
    {
        var neighbours = LocalNeighbours(template, atLeast);
        var taken = new bool[items.Length];
        List<IdeaCluster> clusters = [];
        foreach (var (leader, near) in neighbours.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key))
        {
            if (taken[leader])
            {
                continue;
            }

            var members = near.FindAll(match => !taken[match.Item]);
            string[] groups = [.. members.Select(match => items[match.Item].Group).Append(items[leader].Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (groups.Length < fewestGroups)
            {
                continue;
            }

            taken[leader] = true;
            members.ForEach(match => taken[match.Item] = true);
            clusters.Add(new(items[leader], members.ConvertAll(match => new SimilarItem(items[match.Item], match.Score, Shared(vectors[leader], vectors[match.Item]))), groups));
        }

        return [.. clusters.OrderByDescending(cluster => cluster.Groups.Count).ThenByDescending(cluster => cluster.Others.Count).ThenBy(cluster => cluster.Centre.Key)];
    }

    private SortedDictionary<int, List<(int Item, double Score)>> LocalNeighbours(string template, double atLeast)
    {
        var local = new bool[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            local[i] = items[i].Group != template && vectors[i].Text.OwnTerms >= FewestTermsOfAnIdea && Best(vectors[i], 1, item => item.Group == template, atLeast, i) is [];
        }

        SortedDictionary<int, List<(int Item, double Score)>> neighbours = [];
        for (var i = 0; i < items.Length; i++)
        {
            if (local[i] && Best(vectors[i], int.MaxValue, item => local[byKey[item.Key]], atLeast, i) is { Count: > 0 } near)
            {
                neighbours.Add(i, near);
            }
        }

        return neighbours;
    }
}

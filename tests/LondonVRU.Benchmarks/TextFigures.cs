using System.Diagnostics;
using System.Globalization;
using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.Benchmarks;

/// <summary>
/// Time and memory kept of comparing 3,300 actions and of searching 132,000 lines of progress, printed in a minute: what is kept is what a
/// benchmark of allocations does not show.
/// </summary>
internal static class TextFigures
{
    private const int ActionsEach = 100;
    private const int Lines = 132_000;

    public static void Print()
    {
        GeneratedPlans plans = new();
        PrintSimilarity(plans.Actions(ActionsEach));
        PrintSearch(plans.Progress(Lines));
    }

    private static void PrintSimilarity(IReadOnlyList<ComparedItem> actions)
    {
        _ = SimilarityIndex.Of(actions.Take(300));
        var before = Kept();
        var (index, building) = Timed(() => SimilarityIndex.Of(actions));
        Say($"{actions.Count:N0} actions: index built in {building:N0} ms, keeps {Kept() - before:N1} MB beside the texts");
        for (var round = 0; round < 3; round++)
        {
            var (found, all) = Timed(() => actions.Sum(action => index.Similar(action.Key, 5, other => other.Group != action.Group).Count));
            Say($"  all against all, the five nearest elsewhere with what they share: {all:N0} ms ({found:N0} found)");
        }

        Say($"  one text against all: {Middle([.. actions.Take(201).Select(action => Timed(() => index.Similar(action.Text + " again", 5)).Milliseconds)])}");
        Say($"  innovations: {Timed(() => index.Innovations("template")).Milliseconds:N0} ms; clusters: {Timed(() => index.Clusters("template")).Milliseconds:N0} ms");
        GC.KeepAlive(index);
    }

    private static void PrintSearch(IEnumerable<SearchDocument> lines)
    {
        SearchIndex index = new();
        var before = Kept();
        var (_, building) = Timed(() =>
        {
            index.Change(lines);
            return 0;
        });
        Say($"{index.Count:N0} lines of progress: index built in {building:N0} ms (making the lines included), keeps {Kept() - before:N1} MB");
        foreach (var (words, any, typing) in new[]
        {
            ("young", false, false), ("young people violence police schools", false, false), ("young people violence police schools residents victims parents", true, false),
            ("youth offending team referrals", false, false), ("\"weapons sweeps\" police", false, false), ("\"young people\"", false, false), ("violence s", false, true), ("knife cr", false, true), ("barenwick", true, false),
        })
        {
            SearchQuery query = new(words, _ => true) { AnyWord = any, Typing = typing };
            var total = index.Search(query).Total;
            Say($"  {words}{(any ? ", any word" : "")}{(typing ? ", typing" : "")}: {total:N0} found, {Middle([.. Enumerable.Range(0, 31).Select(_ => Timed(() => index.Search(query)).Milliseconds)])}");
        }

        var changes = Enumerable.Range(0, 31).Select(i => Timed(() =>
        {
            index.Change([new(Guid.CreateVersion7(), new("borough1", "update"), new(2026, 6, 1), [new($"One more line number {i} about knife arches")])]);
            return 0;
        }).Milliseconds).ToArray();
        Say($"  one line more: {Middle(changes)}");
    }

    private static (T Answer, double Milliseconds) Timed<T>(Func<T> what)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = what();
        return (answer, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static string Middle(double[] times)
    {
        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture, $"median {times[times.Length / 2]:N1} ms, 95th of a hundred {times[times.Length * 95 / 100]:N1} ms");
    }

    /// <summary>Megabytes that cannot be collected.</summary>
    private static double Kept() => GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

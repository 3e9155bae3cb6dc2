using BenchmarkDotNet.Attributes;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Benchmarks;

/// <summary>Two versions of a plan side by side: of 40 words an action, a third of the actions changed; and the worst there is, every field at its longest and every word another.</summary>
[MemoryDiagnoser]
public class PlanDiffBenchmark
{
    private List<PlanLine> older = [];
    private List<PlanLine> newer = [];

    [Params(150)]
    public int Actions { get; set; }

    [Params(40, 600)]
    public int WordsEach { get; set; }

    [GlobalSetup]
    public void MakeVersions()
    {
        older = [.. Enumerable.Range(0, Actions).Select(number => Line(number, 0))];
        newer = [.. older.Select((line, number) => WordsEach > 40 || number % 3 == 0 ? Line(number, 7) with { Id = line.Id, End = "Mar-27", Status = ActionStatus.OnTrack } : line)];
    }

    [Benchmark]
    public int Compare() => PlanDiff.Between(older, newer).Count(line => line.Change == LineChange.Changed);

    private PlanLine Line(int number, int seed) => new()
    {
        Id = Id<PlanAction>.New(),
        Theme = 1 + (number % 8),
        Number = 1 + (number / 8),
        Text = Text(number + seed),
        SuccessLooksLike = Text(number + seed + 3),
    };

    /// <summary>Words of a small vocabulary, so that many are in both texts but in another order.</summary>
    private string Text(int seed) => string.Join(' ', Enumerable.Range(0, WordsEach).Select(place => $"word{((place * 31) + (seed * 17)) % 211}"));
}

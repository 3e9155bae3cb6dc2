using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.Benchmarks;

/// <summary>Plans and lines of progress of every borough, the same in every run: words by how often people use words, many the field's and more names of places and people.</summary>
internal sealed class GeneratedPlans
{
    private const int Boroughs = 33;

    private static readonly string[] Field =
    [
        "young people", "knife crime", "violence", "police", "schools", "residents", "the partnership", "victims", "parents", "estates", "youth workers", "YJS", "A&E", "weapons sweeps",
        "stop and search", "mentoring", "exclusions", "county lines", "VAWG", "IDVA", "the CSP", "test purchases", "knife arches", "care leavers", "gangs", "exploitation", "hotspots",
        "Section 60", "CAMHS", "the PRU", "probation", "training", "patrols", "town centre", "housing", "referrals", "the panel", "funding", "retailers", "reviewed", "agreed", "delivered",
        "started", "sessions", "attended", "monthly", "weekly", "meeting", "analysis", "data", "support", "family", "safe havens", "girls", "boys", "trauma-informed", "outreach", "parks",
    ];

    private static readonly string[] Small = ["the", "of", "and", "to", "in", "for", "with", "on", "by", "at", "from", "all", "has", "was", "been", "will"];

    private readonly Random random = new(2026);
    private readonly string[] names;

    public GeneratedPlans()
    {
        string[] syllables = ["ba", "ren", "tor", "wick", "ham", "ley", "stone", "field", "el", "mar", "dun", "co", "lin", "sha", "vi", "per", "no", "ast", "ri", "ge"];
        names = [.. Enumerable.Range(0, 12_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => syllables[random.Next(syllables.Length)]))).Distinct(StringComparer.Ordinal)];
    }

    /// <param name="each">Actions of a borough.</param>
    public IReadOnlyList<ComparedItem> Actions(int each)
    {
        string[] template = [.. Enumerable.Range(0, 60).Select(_ => Text(22))];
        return
        [
            .. Enumerable.Range(0, Boroughs * each).Select(i =>
                new ComparedItem(Key(), $"borough{i / each}", i % each < 30 ? template[random.Next(template.Length)] + " " + Text(4) : Text(random.Next(8, 36)))),
        ];
    }

    public IEnumerable<SearchDocument> Progress(int lines)
    {
        DateOnly first = new(2016, 4, 1);
        for (var i = 0; i < lines; i++)
        {
            yield return new(Key(), new($"borough{i % Boroughs}", "update"), first.AddDays(i % 3650), [new(Text(40))]);
        }
    }

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    private string Word() => random.Next(10) switch
    {
        < 3 => Small[random.Next(Small.Length)],
        < 7 => Rare(Field),
        _ => Rare(names),
    };

    /// <summary>The first often, the last seldom.</summary>
    private string Rare(string[] words) => words[(int)(words.Length * Math.Pow(random.NextDouble(), 3))];

    private Guid Key()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}

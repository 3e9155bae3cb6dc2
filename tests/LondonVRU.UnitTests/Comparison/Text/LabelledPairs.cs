namespace LondonVRU.UnitTests.Comparison.Text;

/// <param name="Family">From 1: families with an odd number are for tuning, those with an even one for the report.</param>
/// <param name="Label">same, related, different or outside.</param>
internal sealed record LabelledPair(int Family, string One, string Other, string Label);

/// <summary>The pairs of the <c>…-pairs.txt</c>; <c>labelled-pairs.txt</c> says what the labels mean.</summary>
internal static class LabelledPairs
{
    public const string Outside = "outside";

    public static readonly IReadOnlyList<LabelledPair> All = Read("labelled-pairs.txt");

    /// <summary>Written in rounds while the engine was developed; each was counted once before it was looked at.</summary>
    public static readonly IReadOnlyList<LabelledPair> Further = Read("further-pairs.txt");

    /// <summary>Written before all that the engine is now made of, and developed on since.</summary>
    public static readonly IReadOnlyList<LabelledPair> Unseen = Read("unseen-pairs.txt");

    /// <summary>Written without sight of the engine, counted once it was settled, and never developed on.</summary>
    public static readonly IReadOnlyList<LabelledPair> Fresh = Read("fresh-pairs.txt");

    public static IReadOnlyList<LabelledPair> ForTuning => [.. All.Where(pair => pair.Family % 2 == 1)];

    public static IReadOnlyList<LabelledPair> ForReport => [.. All.Where(pair => pair.Family % 2 == 0)];

    private static List<LabelledPair> Read(string file)
    {
        List<LabelledPair> pairs = [];
        var (family, one) = (0, "");
        foreach (var line in File.ReadLines(TestFiles.Beside(file)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '@')
            {
                (family, one) = (family + 1, line[1..].Trim());
            }
            else if (line.Split(": ", 2) is [("same" or "related" or "different" or Outside) and var label, var other])
            {
                pairs.Add(new(family, one, other, label));
            }
            else
            {
                throw new FormatException($"“{line}” is neither an action nor a label.");
            }
        }

        return pairs;
    }
}

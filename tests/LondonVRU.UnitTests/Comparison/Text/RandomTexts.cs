using FsCheck;
using FsCheck.Fluent;

namespace LondonVRU.UnitTests.Comparison.Text;

/// <summary>Small corpora out of few words, so that much is shared; and a few texts of anything.</summary>
internal static class RandomTexts
{
    private static readonly string[] Words =
    [
        "knife", "knives", "blade", "YOT", "youth justice service", "the", "of", "and", "stop and search", "S60", "park", "parks", "monitoring", "monitors", "A&E", "Ealing",
        "café", "children’s", "multi-agency", "1,200", "2026/27", "arch", "sweeps", "sweep", ",", "–", "weapons", "estate", "girls", "mentor",
    ];

    public static Gen<string> Text { get; } =
        Gen.Frequency(
            (9, Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words.Take(12)))),
            (1, ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "")));

    public static Gen<string[]> Corpus { get; } = Text.ListOf(12).Select(texts => texts.ToArray());
}

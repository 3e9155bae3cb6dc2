using System.Collections.Frozen;

namespace LondonVRU.Domain.Comparison.Text;

/// <summary>Which kinds of deed words tell of, one bit each: <c>deeds.txt</c>. To train on a matter and to pay for it are two actions.</summary>
internal static class Deeds
{
    private static readonly FrozenDictionary<string, int> Shipped = Read(FieldTerms.Lines("deeds.txt"));

    /// <summary>0 of a word that tells of none.</summary>
    public static int Of(string stem) => Shipped.GetValueOrDefault(stem);

    /// <summary>Whether both tell of a deed, and of none together.</summary>
    public static bool AreOthers(int one, int other) => one != 0 && other != 0 && (one & other) == 0;

    private static FrozenDictionary<string, int> Read(IEnumerable<string> lines)
    {
        Dictionary<string, int> found = new(StringComparer.Ordinal);
        var kind = 1;
        foreach (var words in lines.Select(line => line.Split('#')[0].Split('=')).Where(parts => parts.Length == 2).Select(parts => parts[1]))
        {
            foreach (var word in words.Split(',', StringSplitOptions.TrimEntries))
            {
                var stem = Porter2.Stem(word);
                found[stem] = found.GetValueOrDefault(stem) | kind;
            }

            kind <<= 1;
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

using System.Runtime.CompilerServices;

namespace LondonVRU.IntegrationTests;

/// <summary>Texts that a person has read and approved, kept in the repository. LONDONVRU_APPROVE=1 writes them anew, to be read in review.</summary>
internal static class Approved
{
    private static bool Renews => Environment.GetEnvironmentVariable("LONDONVRU_APPROVE") == "1";

    /// <summary>Fails if a file does not say what is so.</summary>
    /// <param name="path">From the root of the repository.</param>
    public static void Is(string path, string text)
    {
        var file = Path.Combine(Root(), path);
        if (Renews)
        {
            File.WriteAllText(file, text);
        }

        Compare(path, File.Exists(file) ? File.ReadAllText(file) : "", text);
    }

    /// <summary>Likewise for the part of a file between &lt;!-- name --&gt; and &lt;!-- /name --&gt;.</summary>
    public static void IsPart(string path, string name, string text)
    {
        var file = Path.Combine(Root(), path);
        var (whole, open, close) = (File.ReadAllText(file), $"<!-- {name} -->\n", $"<!-- /{name} -->");
        var (from, to) = (whole.IndexOf(open, StringComparison.Ordinal) + open.Length, whole.IndexOf(close, StringComparison.Ordinal));
        Assert.True(from >= open.Length && to >= from, $"{path} has no part between {open.Trim()} and {close}.");
        if (Renews)
        {
            File.WriteAllText(file, whole[..from] + text + whole[to..]);
            return;
        }

        Compare(path, whole[from..to], text);
    }

    private static void Compare(string path, string approved, string actual)
    {
        var (before, after) = (approved.Split('\n'), actual.Split('\n'));
        var (gone, fresh) = (before.Except(after).ToList(), after.Except(before).ToList());
        Assert.True(approved == actual, $"""
            {path} does not say what is so. Read the difference; if it is meant, run this test with LONDONVRU_APPROVE=1.
            {string.Join("\n", gone.Select(line => $"- {line}"))}
            {string.Join("\n", fresh.Select(line => $"+ {line}"))}
            """);
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}

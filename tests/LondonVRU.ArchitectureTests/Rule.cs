namespace LondonVRU.ArchitectureTests;

internal static class Rule
{
    /// <summary>Fails with the whole list of what breaks the rule.</summary>
    public static void BrokenByNone(IEnumerable<string?> wrong)
    {
        var all = wrong.ToList();
        Assert.True(all.Count == 0, "Broken by:\n  " + string.Join("\n  ", all));
    }
}

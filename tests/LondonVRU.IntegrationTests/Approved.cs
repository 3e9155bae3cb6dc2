namespace LondonVRU.IntegrationTests;

/// <summary>Text that a person has looked at and approved, kept beside the tests, so that a change of it shows in review.</summary>
internal static class Approved
{
    /// <summary>The file holds the text; with LONDONVRU_APPROVE=1 it is written anew.</summary>
    /// <param name="file">Whole path.</param>
    /// <param name="text">As it is now.</param>
    /// <param name="tests">The class of tests that looks after it.</param>
    public static void Holds(string file, string text, string tests)
    {
        if (Environment.GetEnvironmentVariable("LONDONVRU_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        var before = File.Exists(file) ? File.ReadAllLines(file) : [];
        var now = text.TrimEnd('\n').Split('\n');
        var different = Enumerable.Range(0, Math.Max(before.Length, now.Length)).FirstOrDefault(line => before.ElementAtOrDefault(line) != now.ElementAtOrDefault(line), -1);
        Assert.True(different < 0, $"""
            {Path.GetFileName(file)} differs at line {different + 1}: look at the difference, then run: LONDONVRU_APPROVE=1 dotnet test tests/LondonVRU.IntegrationTests --filter FullyQualifiedName~{tests}
            approved: {before.ElementAtOrDefault(different)}
            now:      {now.ElementAtOrDefault(different)}
            """);
    }
}

using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LondonVRU.IntegrationTests.Security;

/// <summary>docs/asvs.md says of each requirement which test shows it: the test has to be there.</summary>
public sealed partial class AsvsTests
{
    /// <summary>Of levels 1 and 2 in the chapters V3, V5, V6, V7, V8, V14 and V16 of ASVS 5.0.0.</summary>
    private const int Requirements = 113;

    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "asvs.md"));

    [Fact]
    public void Every_requirement_has_its_line_with_a_test_or_a_reason()
    {
        var lines = Line().Matches(Page);

        Assert.Equal(Requirements, lines.Select(line => line.Groups["no"].Value).Distinct().Count());
        Assert.All(lines, line => Assert.True(line.Groups["why"].Value.StartsWith("Reason: ", StringComparison.Ordinal) || Named().IsMatch(line.Groups["why"].Value), line.Value));
    }

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Root(), "tests"), "*Tests.cs", SearchOption.AllDirectories).ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

        Assert.All(Named().Matches(Page), named => Assert.True(
            sources[named.Groups["class"].Value].Any(source => !named.Groups["test"].Success || source.Contains($" {named.Groups["test"].Value}(", StringComparison.Ordinal)), $"There is no {named.Value}."));
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    [GeneratedRegex(@"^\| (?<no>V\d+\.\d+\.\d+) \| [^|]+ \| (?<why>[^|]+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"`(?<class>[A-Z]\w+Tests)(\.(?<test>\w+))?`", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}

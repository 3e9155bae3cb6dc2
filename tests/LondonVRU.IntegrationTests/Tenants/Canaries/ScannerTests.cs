using System.IO.Compression;

namespace LondonVRU.IntegrationTests.Tenants.Canaries;

/// <summary>The scanner that the canaries rely on finds them.</summary>
public sealed class ScannerTests
{
    private static readonly Guid Action = Guid.NewGuid();
    private static readonly Reader Viewer = new("viewer", new HashSet<int> { 7 }, new HashSet<string> { "camden" }, _ => false);
    private static readonly Reader London = new("analyst", new HashSet<int> { 0 }, new HashSet<string> { "london" }, _ => false);

    [Theory]
    [InlineData("a CANARY-T08-PlanAction-x", 1)]
    [InlineData("a CANARY-T07-PlanAction-x", 0)]
    [InlineData("a CANARY-T08-SubmittedAction-x", 1)]
    [InlineData("write to coordinator@hackney.example", 1)]
    [InlineData("write to coordinator@camden.example", 0)]
    public void A_borough_reads_its_own_alone(string text, int found) => Assert.Equal(found, Scanner.Foreign(Viewer, text).Count);

    [Theory]
    [InlineData("a CANARY-T08-PlanAction-x", 1)]
    [InlineData("a CANARY-T08-SubmittedAction-x", 0)]
    [InlineData("a CANARY-T08-SubmittedAction.Withdrawn-x", 1)]
    public void London_reads_the_shelf_alone(string text, int found) => Assert.Equal(found, Scanner.Foreign(London, text).Count);

    [Fact]
    public void What_is_restricted_is_for_those_who_may_read_it()
    {
        var text = $"RESTRICTED-T07-{Action}";

        Assert.Single(Scanner.Foreign(Viewer, text));
        Assert.Single(Scanner.Foreign(London, text));
        Assert.Empty(Scanner.Foreign(Viewer with { ReadsRestricted = id => id == Action }, text));
    }

    [Fact]
    public void A_mark_is_found_in_a_packed_file_although_tags_cut_it()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            writer.Write("<w:t>CANARY-</w:t><w:t>T08-PlanAction-x</w:t>");
        }

        Assert.Single(Scanner.Foreign(Viewer, Scanner.Unpack(stream.ToArray())));
    }
}

using System.IO.Compression;
using System.Net;
using System.Text;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class ExportPlanTests(Vru vru) : IClassFixture<Vru>
{
    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    [InlineData("docx")]
    public async Task Restricted_actions_are_in_an_export_only_if_somebody_who_may_read_them_asks(string format)
    {
        var borough = format switch { "xlsx" => "barnet", "csv" => "bexley", _ => "brent" };
        var coordinator = await vru.ReadyPlan(borough);
        await vru.PutAction(borough, new() { Text = "RESTRICTED-words", IsRestricted = true });
        var viewer = await vru.SignedIn(borough, Role.Viewer);

        Assert.DoesNotContain("RESTRICTED-words", await Unpacked(viewer, borough, format, "&restricted=true"), StringComparison.Ordinal);
        Assert.DoesNotContain("RESTRICTED-words", await Unpacked(coordinator, borough, format), StringComparison.Ordinal);
        Assert.Contains("RESTRICTED-words", await Unpacked(coordinator, borough, format, "&restricted=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contributor_exports_only_their_own_actions()
    {
        await vru.ReadyPlan("bromley");
        await vru.PutAction("bromley", new() { Text = "Mine" }, "contributor@bromley.example");
        var contributor = await vru.SignedIn("bromley", Role.Contributor);

        var lines = (await Unpacked(contributor, "bromley", "csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.Contains("Mine", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_is_made_harmless()
    {
        var coordinator = await vru.ReadyPlan("camden");
        await vru.PutAction("camden", new() { Text = "=cmd|'/C calc'!A0", OwnerAsWritten = "@owner" });

        Assert.Contains(",'=cmd|'/C calc'!A0,", await Unpacked(coordinator, "camden", "csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", await Unpacked(coordinator, "camden", "xlsx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_has_real_headings_header_rows_its_marking_and_its_language()
    {
        var coordinator = await vru.ReadyPlan("croydon");

        var parts = await Unpacked(coordinator, "croydon", "docx");

        Assert.Contains("<w:pStyle w:val=\"Heading1\"/>", parts, StringComparison.Ordinal);
        Assert.Contains("<w:tblHeader/>", parts, StringComparison.Ordinal);
        Assert.Contains(">OFFICIAL<", parts, StringComparison.Ordinal);
        Assert.Contains("<w:lang w:val=\"en-GB\"", parts, StringComparison.Ordinal);
        Assert.Contains("Croydon", parts, StringComparison.Ordinal);
        Assert.Contains("with Croydon lit", parts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_an_attachment_with_a_name_that_says_what_it_is()
    {
        await vru.ReadyPlan("ealing");
        var client = await vru.SignedIn("ealing", Role.Viewer);

        var answer = await client.GetAsync("/ealing/api/v1/plans/2026/export?format=csv");

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("ealing-plan-2026-27.csv", answer.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_format_that_nobody_knows_is_refused()
    {
        var coordinator = await vru.ReadyPlan("enfield");

        Assert.Equal(HttpStatusCode.BadRequest, (await coordinator.GetAsync("/enfield/api/v1/plans/2026/export?format=exe")).StatusCode);
        var browser = await vru.Browse("enfield", Role.Viewer);
        await browser.GoAsync("/enfield/plans/2026/export?format=exe");
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
    }

    [Fact]
    public async Task Another_boroughs_plan_and_an_administrator_export_nothing()
    {
        await vru.ReadyPlan("hackney");

        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.SignedIn("harrow", Role.Coordinator)).GetAsync("/hackney/api/v1/plans/2026/export?format=csv")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await vru.SignedIn("hackney", Role.Administrator)).GetAsync("/hackney/api/v1/plans/2026/export?format=csv")).StatusCode);
    }

    private static async Task<string> Unpacked(HttpClient client, string borough, string format, string more = "")
    {
        var answer = await client.GetAsync($"/{borough}/api/v1/plans/2026/export?format={format}{more}");
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (format == "csv")
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var all = new StringBuilder();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            all.Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }
}

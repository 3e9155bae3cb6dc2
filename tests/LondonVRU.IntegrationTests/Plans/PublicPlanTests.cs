using System.IO.Compression;
using System.Net;
using System.Text;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;

namespace LondonVRU.IntegrationTests.Plans;

/// <summary>What leaves the partnership for the public, and on paper.</summary>
public sealed class PublicPlanTests(Vru vru) : IClassFixture<Vru>
{
    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    public async Task A_public_version_names_posts_and_agencies_but_no_people_and_nothing_restricted(string format)
    {
        var borough = format == "docx" ? "barnet" : "camden";
        await Stage(borough);
        var browser = await vru.Browse(borough, Role.Coordinator);

        var words = await Taken(browser, $"/{borough}/plans/2026/public?format={format}");

        Assert.Contains("Sweep the parks", words, StringComparison.Ordinal);
        Assert.Contains("Head of Community Safety", words, StringComparison.Ordinal);
        Assert.Contains("[left out]", words, StringComparison.Ordinal);
        Assert.All(["SECRET", "Ada Byron", " contributor", "On track", "ada@example.org", "020 7946 0000"], left => Assert.DoesNotContain(left, words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_check_list_says_what_was_left_out_and_choices_stand_in_the_address()
    {
        await Stage("bexley");
        var browser = await vru.Browse("bexley", Role.Coordinator);

        await browser.GoAsync("/bexley/plans/2026/public");
        var first = browser.Page!.QuerySelector(".vru-checklist")!.TextContent;
        await browser.GoAsync("/bexley/plans/2026/public?chosen=true&statuses=true&post=Ada%20Byron%2C%20Head%20of%20Licensing");

        Assert.All(["One restricted action", "Names of owners", "may name a person", "E-mail addresses", "How actions are going"], what => Assert.Contains(what, first, StringComparison.Ordinal));
        var page = browser.Page!.QuerySelector("main")!.TextContent;
        Assert.Contains("On track", page, StringComparison.Ordinal);
        Assert.DoesNotContain("How actions are going", browser.Page!.QuerySelector(".vru-checklist")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_to_print_has_no_restricted_action_whoever_reads_it()
    {
        await Stage("brent");
        var browser = await vru.Browse("brent", Role.Coordinator);

        await browser.GoAsync("/brent/plans/2026/print");

        Assert.DoesNotContain("SECRET", browser.Page!.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("One restricted action is left out", browser.Page!.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sweep the parks", browser.Page!.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contributor_publishes_nothing()
    {
        await Stage("bromley");
        var browser = await vru.Browse("bromley", Role.Contributor);

        await browser.GoAsync("/bromley/plans/2026/public");

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
    }

    private async Task Stage(string borough)
    {
        await vru.ReadyPlan(borough);
        await vru.PutAction(borough, new() { Text = "Sweep the parks, ask ada@example.org or 020 7946 0000", OwnerAsWritten = "Head of Community Safety", LeadAgency = "Police" });
        await vru.PutAction(borough, new() { Text = "Mark the shops", OwnerAsWritten = "Ada Byron, Head of Licensing" });
        await vru.PutAction(borough, new() { Text = "Mentors", LeadAgency = "Schools" }, $"contributor@{borough}.example");
        await vru.PutAction(borough, new() { Text = "SECRET operation", IsRestricted = true });
        await using var room = await vru.In(borough);
        foreach (var action in room.Db.Actions.ToList())
        {
            var update = ActionUpdate.Of(action, Domain.Id<ActionUpdate>.New(), ActionStatus.OnTrack, "Begun.", null, null, room.Db.People.First().Id, vru.Clock.GetUtcNow().UtcDateTime);
            action.Take(update, PlanState.Draft);
            room.Db.Updates.Add(update);
        }

        await room.Db.SaveChangesAsync();
    }

    private static async Task<string> Taken(Browser browser, string address)
    {
        var bytes = await browser.DownloadAsync(address);
        if (address.EndsWith("html", StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return await reader.ReadToEndAsync();
    }
}

using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;

namespace LondonVRU.IntegrationTests.OnRecord;

public sealed class HistoryPagesTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task The_history_of_a_tenant_says_what_was_changed_in_words_within_six_commands()
    {
        var id = await vru.AddAction("lewisham", "Lock knives away", "contributor@lewisham.example");
        var coordinator = await vru.SignedIn("lewisham", Role.Coordinator);
        (await coordinator.Patch($"/lewisham/api/v1/actions/{id}", new { text = "Lock every knife away" }, 1)).EnsureSuccessStatusCode();
        var admin = await vru.Browse("lewisham", Role.Administrator);
        await admin.GoAsync("/lewisham/history");
        var before = vru.Commands.Count;

        var page = await admin.GoAsync("/lewisham/history");

        Assert.InRange(vru.Commands.Count - before, 1, 6);
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Contains("Lewisham coordinator changed the words of the action “Lock every knife away”", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lewisham contributor", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("API", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main ol a[href*='/plans/']")); // An administrator may not read the plan.
        Assert.NotNull(page.QuerySelector(".vru-nav a[aria-current][href='/lewisham/administration']"));
        Assert.Contains("Lewisham coordinator started the plan", (await admin.GoAsync("/lewisham/history?thing=Plan")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_together()
    {
        await vru.AddAction("hackney", "Zebra patrols at stations");
        await vru.AddAction("hackney", "Mentors 100% of the time");
        var admin = await vru.Browse("hackney", Role.Administrator);

        async Task<int> CountAsync(string query) => (await admin.GoAsync($"/hackney/history?{query}")).QuerySelectorAll("main ol > li").Length;
        var who = await vru.IdOf("coordinator@hackney.example");

        Assert.Equal(1, await CountAsync("q=zebra%20PATROLS&thing=PlanAction"));
        Assert.Equal(1, await CountAsync("q=100%25&thing=PlanAction"));
        Assert.Equal(0, await CountAsync("q=1_0%25&thing=PlanAction"));
        Assert.Equal(1, await CountAsync("thing=Plan&kind=added"));
        Assert.Equal(0, await CountAsync("thing=Plan&kind=removed"));
        Assert.True(await CountAsync($"who={who}&from=2026-11-23&to=2026-11-23") > 0);
        Assert.Equal(0, await CountAsync("to=2026-11-22"));
        Assert.Equal(0, await CountAsync("from=2026-11-24"));
        Assert.Equal(0, await CountAsync("who=nobody"));
        Assert.Equal(await CountAsync(""), await CountAsync("who=%27&kind=nonsense&from=yesterday&part=-1"));
    }

    [Fact]
    public async Task Of_restricted_things_the_administrator_sees_that_they_changed_and_not_a_word()
    {
        var id = await vru.AddAction("croydon", "RESTRICTED-words of the shop", restricted: true);
        var later = await vru.AddAction("croydon", "RESTRICTED-later");
        var coordinator = await vru.SignedIn("croydon", Role.Coordinator);
        (await coordinator.Patch($"/croydon/api/v1/actions/{later}", new { isRestricted = true }, 1)).EnsureSuccessStatusCode();
        var admin = await vru.Browse("croydon", Role.Administrator);

        var all = await admin.GoAsync("/croydon/history");
        Assert.DoesNotContain("RESTRICTED-", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(id.ToString(), admin.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("something restricted", all.Body!.TextContent, StringComparison.Ordinal);

        // To find is to read.
        Assert.Contains("Nothing in the record fits", (await admin.GoAsync("/croydon/history?q=RESTRICTED-")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("RESTRICTED-", System.Text.Encoding.UTF8.GetString(await admin.DownloadAsync("/croydon/history/export?format=csv")), StringComparison.Ordinal);
        var viewer = await vru.Browse("croydon", Role.Viewer);
        Assert.DoesNotContain("restricted", (await viewer.GoAsync("/croydon/plans/2026/history")).QuerySelector("main ol")?.TextContent ?? "", StringComparison.OrdinalIgnoreCase);
        var reader = await vru.Browse("croydon", Role.Coordinator);
        Assert.Contains("RESTRICTED-words", (await reader.GoAsync("/croydon/plans/2026/history")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_is_taken_away_as_it_is_filtered_and_holds_no_formula()
    {
        await vru.AddAction("barnet", "=1+1 is no sum");
        await vru.AddAction("barnet", "Something else");
        var admin = await vru.Browse("barnet", Role.Administrator);

        var csv = System.Text.Encoding.UTF8.GetString(await admin.DownloadAsync("/barnet/history/export?format=csv&q=no%20sum"));

        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Contains("'=1+1 is no sum", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Something else", csv, StringComparison.Ordinal);
        Assert.Equal(0x50, (await admin.DownloadAsync("/barnet/history/export?format=xlsx"))[0]);
        await admin.DownloadAsync("/barnet/history/export?format=pdf");
        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
    }

    [Fact]
    public async Task Another_tenants_changes_are_in_nobody_elses_history()
    {
        await vru.AddAction("sutton", "CANARY-sutton");
        foreach (var (address, email) in new[] { ("/merton/history", "admin@merton.example"), ("/london/history", "admin@london.example"), ("/london/platform", "admin@london.example"), ("/london/platform?of=access", "admin@london.example") })
        {
            var browser = await vru.Browse(email);
            await browser.GoAsync(address);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.DoesNotContain("CANARY-sutton", browser.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Sutton coordinator", browser.Page!.QuerySelector("main ol")?.TextContent ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_empty_record_says_that_nothing_was_changed()
    {
        var admin = await vru.Browse("kingston-upon-thames", Role.Administrator);

        Assert.Contains("Nothing has been changed", (await admin.GoAsync("/kingston-upon-thames/history")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    [Fact]
    public async Task Who_came_is_shown_with_its_filter()
    {
        var viewer = await vru.Browse("enfield", Role.Viewer);
        await viewer.GoAsync("/enfield/history");
        await vru.AccessAsync("enfield");
        var admin = await vru.Browse("enfield", Role.Administrator);

        var all = await admin.GoAsync("/enfield/history?of=access");
        Assert.Contains("Refused: their role does not allow it", all.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Enfield viewer", all.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing in the record fits", (await admin.GoAsync("/enfield/history?of=access&kind=Exported")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_page_leads_to_what_was_changed_of_them()
    {
        var id = await vru.IdOf("viewer@bromley.example");
        await using (var room = await vru.In("bromley"))
        {
            var person = room.Db.People.Single(person => person.Email == "viewer@bromley.example");
            person.Disable();
            room.Db.People.Single(other => other.Email == "approver@bromley.example").Disable();
            await room.Db.SaveChangesAsync();
        }

        var admin = await vru.Browse("bromley", Role.Administrator);
        await admin.GoAsync($"/bromley/people/{id}");
        var page = await admin.GoAsync(admin.Page!.QuerySelector("aside a[href*='/history?about=']")!.GetAttribute("href")!);

        Assert.Contains("changed whether they can sign in of Bromley viewer", Assert.Single(page.QuerySelectorAll("main ol > li")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_review_and_cycle_have_their_own_history_where_they_stand()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("havering");
        await coordinator.ReviewAsync("havering");
        var theme = (await coordinator.ReviewAsync("havering")).GetProperty("themes")[0].GetProperty("id").GetString()!;
        (await coordinator.WriteThemeAsync("havering", theme, "Words of the quarter")).EnsureSuccessStatusCode();
        var browser = await vru.Browse("havering", Role.Coordinator);

        await browser.GoAsync("/havering/plans/2026");
        Assert.NotNull(browser.Page!.QuerySelector("a[href='/havering/plans/2026/history']"));
        var history = (await browser.GoAsync("/havering/plans/2026/history")).Body!.TextContent + (await browser.GoAsync(browser.Page.QuerySelector(".vru-more a")!.GetAttribute("href")!)).Body!.TextContent;
        Assert.Contains("Havering coordinator started the plan", history, StringComparison.Ordinal);
        await browser.GoAsync("/havering/reviews/2026-q3");
        Assert.NotNull(browser.Page!.QuerySelector("a[href$='/reviews/2026-q3/history']"));
        var review = (await browser.GoAsync("/havering/reviews/2026-q3/history")).Body!.TextContent;
        Assert.Contains("Havering coordinator wrote what the review of Q3 2026/27 says of a theme", review, StringComparison.Ordinal);
        Assert.Contains("Words of the quarter", review, StringComparison.Ordinal);
        await browser.GoAsync("/havering/reviews/2031-q1/history");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        var officer = await vru.Browse("officer@london.example");
        Assert.Contains("Officer opened the cycle “2026-q3”", (await officer.GoAsync("/london/cycles/history/2026-q3")).Body!.TextContent, StringComparison.Ordinal);
    }
}

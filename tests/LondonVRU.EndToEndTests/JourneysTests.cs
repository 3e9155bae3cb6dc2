using System.Text.RegularExpressions;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Notifications;
using LondonVRU.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>The main jobs from the first page to the last, each in a borough of its own; with scripts and without.</summary>
[Collection(ServiceCollection.Name)]
public sealed partial class JourneysTests(Service service)
{
    private const string Table = """
        Theme	No	Action	Lead	Start	End	RAG
        Governance	1	Board agendas carry knife crime performance, habitual knife carriers, community tensions and stop and search as standing items	Council	Apr-26	Mar-27	G
        	2	A paper newsletter for residents without internet	Council	May-26	TBC	
        Reducing access to weapons	1	Surrender bins at the two stations with the most incidents	Metropolitan Police Service	Apr-26	Sept-26	A
        """;

    [Theory]
    [InlineData("bcu-west-area", true)]
    [InlineData("bcu-south-area", false)]
    public async Task A_coordinator_takes_a_table_over_and_finds_it_in_the_plan(string tenant, bool scripts)
    {
        var page = await service.OpenAsync($"coordinator@{tenant}.example", scripts);
        await page.GotoAsync($"/{tenant}/plans/2026/import");
        await page.GetByLabel("Or paste the table").FillAsync(Table);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Three actions read");
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        await page.PictureAsync("import-preview", scripts);

        await page.GetByLabel("Words of row 2").FillAsync("A paper newsletter, four times a year");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put the ticked actions into the plan" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/{tenant}/plans/2026$"));
        await Assertions.Expect(page.GetByText("A paper newsletter, four times a year")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Sept-26")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("westminster", true)]
    [InlineData("hounslow", false)]
    public async Task An_owner_follows_the_letters_link_and_says_how_it_is_going(string borough, bool scripts)
    {
        var (email, link) = await LetterOfAnOwnerAsync(borough);
        var page = await service.OpenAsync(null, scripts);

        await page.GotoAsync(link);
        await Service.SearchAndSignInAsync(page, email);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/my-actions"));
        List<string> pages = [page.Url];
        page.Response += (_, response) =>
        {
            // What a save redirects to is the second page; scripts and styles are none.
            if (response.Request.IsNavigationRequest && response.Ok)
            {
                pages.Add(response.Url);
            }
        };
        await page.ShouldBeAccessibleIfScriptedAsync(scripts);
        var first = page.Locator("ol.vru-mine > li").First;
        var title = await first.Locator("h3").InnerTextAsync();
        await first.Locator("input[value='OnTrack']").CheckAsync();
        await first.GetByLabel("What was done").FillAsync("Two sessions were held with residents.");
        await first.GetByLabel("What is next").FillAsync("A third one in February.");
        await first.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved: ").First).ToBeVisibleAsync();

        // Signed in, from the letter to saved: two pages, and four inputs (a status, two texts, the button).
        Assert.InRange(pages.Count, 1, 2);
        await page.GotoAsync("/my-actions");
        await Assertions.Expect(page.Locator("ol.vru-mine").GetByText(title)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText(title).First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("lewisham", true)]
    [InlineData("southwark", false)]
    public async Task A_review_is_sent_to_the_chair_signed_and_handed_to_london(string borough, bool scripts)
    {
        var coordinator = await service.OpenAsync($"coordinator@{borough}.example", scripts);
        await coordinator.GotoAsync($"/{borough}/reviews/2026-q3");
        await coordinator.ShouldBeAccessibleIfScriptedAsync(scripts);
        await coordinator.PictureAsync("review", scripts);
        foreach (var words in await coordinator.Locator("form#narratives textarea[name$='.Words']").AllAsync())
        {
            await words.FillAsync("The work went on as planned, with two things still to mend.");
        }

        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Save all themes" }).Last.ClickAsync();
        await Assertions.Expect(coordinator.GetByText("All themes are saved.")).ToBeVisibleAsync();
        if (await coordinator.GetByLabel("Why ask early?").CountAsync() > 0)
        {
            await coordinator.GetByLabel("Why ask early?").FillAsync("Some owners answer after the holiday.");
        }

        await coordinator.Locator("form#ask button").ClickAsync();
        await Assertions.Expect(coordinator.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(new Regex("chair", RegexOptions.IgnoreCase));

        var approver = await service.OpenAsync($"approver@{borough}.example", scripts);
        await approver.GotoAsync($"/{borough}/reviews/2026-q3");
        await approver.GetByRole(AriaRole.Button, new() { Name = "Sign the review" }).ClickAsync();

        await coordinator.GotoAsync($"/{borough}/reviews/2026-q3");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Hand it to London" }).ClickAsync();
        await coordinator.GotoAsync($"/{borough}/reviews/2026-q3");
        await Assertions.Expect(coordinator.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(new Regex("London", RegexOptions.IgnoreCase));
        await approver.Context.CloseAsync();
        await coordinator.Context.CloseAsync();
    }

    [Fact]
    public async Task An_officer_compares_the_boroughs_and_opens_what_is_behind_a_cell()
    {
        var page = await service.OpenAsync("officer@london.example");
        await page.GotoAsync("/london/compare?cycle=2026-q2");
        await page.ShouldBeAccessibleAsync();
        await page.PictureAsync("compare");

        await page.Locator("table.vru-heat td a").First.ClickAsync();

        await Assertions.Expect(page.Locator("#behind .vru-status").First).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>Owes the reminders of the day to one borough, dispatches, and opens the letter of somebody who is still to answer.</summary>
    private async Task<(string Email, string Link)> LetterOfAnOwnerAsync(string borough)
    {
        var tenant = (await service.Services.GetRequiredService<TenantDirectory>().FindAsync(borough, CancellationToken.None))!;
        await using var room = await service.Services.GetRequiredService<TenantDoor>().OpenForServiceAsync(tenant.Id, CancellationToken.None);
        var cycle = await room.Db.Cycles.SingleAsync(cycle => cycle.Code == "2026-q3");
        service.Clock.MoveTo(cycle.DueOn.AddDays(-7), new TimeOnly(7, 30));
        await room.Services.GetRequiredService<RemindOfReviews>().RunAsync(CancellationToken.None);
        await Schedule.DispatchNowAsync(service.Services, CancellationToken.None);

        var letter = await room.Db.Letters.Where(letter => letter.Address.EndsWith($"@{borough}.example") && letter.Text.Contains("/my-actions") && letter.State == LetterState.Sent)
            .OrderBy(letter => letter.Address).FirstAsync();
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(service.Data, "mail"), "*.eml"));
        return (letter.Address, new Uri(Link().Match(letter.Text).Value).PathAndQuery);
    }

    [GeneratedRegex(@"http://\S*/my-actions", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}

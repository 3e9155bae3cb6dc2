using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>A review with everything that can happen to it: put together, declined, signed, handed in, sent back by London, handed in again, closed.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ReviewJourneyTests(Service service)
{
    [Theory]
    [InlineData("merton", true)]
    [InlineData("sutton", false)]
    public async Task A_review_is_declined_signed_sent_back_by_London_and_closed(string borough, bool scripts)
    {
        var coordinator = await service.OpenAsync($"coordinator@{borough}.example", scripts);
        var approver = await service.OpenAsync($"approver@{borough}.example", scripts);
        var officer = await service.OpenAsync("officer@london.example", scripts);
        var address = $"/{borough}/reviews/2026-q3";
        await coordinator.GotoAsync(address);
        await PutTogetherAsync(coordinator, address);
        await AskAsync(coordinator);

        await approver.GotoAsync(address);
        await approver.GetByLabel("Or send it back: what should change?").FillAsync("Say more of the first theme.");
        await approver.GetByRole(AriaRole.Button, new() { Name = "Send it back" }).ClickAsync();
        await coordinator.GotoAsync(address);
        await Assertions.Expect(coordinator.GetByText("Say more of the first theme.").First).ToBeVisibleAsync();
        await AskAsync(coordinator);
        await HandInAsync(coordinator, approver, address);

        await AnswerAsync(officer, borough, "Changes requested", "Say who leads.", scripts);
        await coordinator.GotoAsync(address);
        await Assertions.Expect(Heading(coordinator)).ToContainTextAsync("London asks for changes");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Work on it again" }).ClickAsync();
        await AskAsync(coordinator);
        await HandInAsync(coordinator, approver, address);
        await AnswerAsync(officer, borough, "Closed", "Thank you.", scripts);
        await coordinator.GotoAsync(address);
        await Assertions.Expect(Heading(coordinator)).ToContainTextAsync("is closed");
        await coordinator.ShouldBeAccessibleIfScriptedAsync(scripts);
        foreach (var page in new[] { coordinator, approver, officer })
        {
            await page.Context.CloseAsync();
        }
    }

    /// <summary>Found by somebody whose themes were all on their way when the button was pressed: the form went once for each.</summary>
    [Fact]
    public async Task The_button_sends_once_whatever_is_being_saved_by_itself()
    {
        var page = await service.OpenAsync("coordinator@croydon.example");
        await page.GotoAsync("/croydon/reviews/2026-q3");
        var (all, answering, held) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        await page.RouteAsync(address => address.Contains("handler=autosave", StringComparison.OrdinalIgnoreCase), async route =>
        {
            if (Interlocked.Increment(ref held) == 3)
            {
                all.SetResult();
            }

            await answering.Task;
            await route.ContinueAsync();
        });
        foreach (var words in (await page.Locator("form#narratives textarea[name$='.Words']").AllAsync()).Take(3))
        {
            await words.FillAsync("The work went on as planned, with two things still to mend.");
        }

        await all.Task.WaitAsync(TimeSpan.FromSeconds(20));
        var sent = 0;
        page.Request += (_, request) => sent += request.IsNavigationRequest && request.Method == "POST" ? 1 : 0;
        await page.GetByRole(AriaRole.Button, new() { Name = "Save all themes" }).Last.ClickAsync();
        answering.SetResult();

        await Assertions.Expect(page.GetByText("All themes are saved.")).ToBeVisibleAsync();
        Assert.Equal(1, sent);
        await page.Context.CloseAsync();
    }

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>One update, all others unchanged, words for every theme, a line of money, and help.</summary>
    private static async Task PutTogetherAsync(IPage page, string address)
    {
        if (await page.Locator(".vru-same__do a").CountAsync() > 0)
        {
            await page.Locator(".vru-same__do a").First.ClickAsync();
            var form = page.Locator("#update-form");
            await form.Locator("input[value='OnTrack']").CheckAsync();
            await form.GetByLabel("What was done").FillAsync("Two sessions were held.");
            await form.GetByLabel("What is next").FillAsync("A third one in February.");
            await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Assertions.Expect(page.GetByText("is saved.").First).ToBeVisibleAsync();
            await page.GotoAsync(address);
        }

        foreach (var words in await page.Locator("form#narratives textarea[name$='.Words']").AllAsync())
        {
            await words.FillAsync("The work went on as planned, with two things still to mend.");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Save all themes" }).Last.ClickAsync();
        await Assertions.Expect(page.GetByText("All themes are saved.")).ToBeVisibleAsync();
        await page.Locator("input[name='Spend[0].What']").FillAsync("Outreach");
        await page.Locator("input[name='Spend[0].Planned']").FillAsync("1,250");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the money" }).ClickAsync();
        await Assertions.Expect(page.Locator("input[name='Spend[0].Planned']")).ToHaveValueAsync("1250");
    }

    private static async Task AskAsync(IPage page)
    {
        // Counting does not wait for the page that comes.
        await page.Locator("form#ask button").WaitForAsync();
        if (await page.GetByLabel("Why ask early?").CountAsync() > 0)
        {
            await page.GetByLabel("Why ask early?").FillAsync("Some owners answer after the holiday.");
        }

        await page.Locator("form#ask button").ClickAsync();
        await Assertions.Expect(Heading(page)).ToContainTextAsync(new Regex("with the chair"));
    }

    private static async Task HandInAsync(IPage coordinator, IPage approver, string address)
    {
        await approver.GotoAsync(address);
        await approver.GetByRole(AriaRole.Button, new() { Name = "Sign the review" }).ClickAsync();
        await coordinator.GotoAsync(address);
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Hand it to London" }).ClickAsync();
        await Assertions.Expect(Heading(coordinator)).ToContainTextAsync("with London");
    }

    private static async Task AnswerAsync(IPage officer, string borough, string answer, string words, bool scripts)
    {
        await officer.GotoAsync("/london/reviews?cycle=2026-q3&show=waiting");
        await officer.ShouldBeAccessibleIfScriptedAsync(scripts);
        await officer.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{borough}$", RegexOptions.IgnoreCase) }).First.ClickAsync();
        await officer.ShouldBeAccessibleIfScriptedAsync(scripts);
        await officer.GetByLabel(answer, new() { Exact = true }).CheckAsync();
        await officer.GetByLabel("About the review as a whole").FillAsync(words);
        await officer.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
        await Assertions.Expect(officer.GetByText("can read your answer now.")).ToBeVisibleAsync();
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain;
using LondonVRU.IntegrationTests.Notifications;

namespace LondonVRU.IntegrationTests.Development;

public sealed class ClockTests : IAsyncLifetime
{
    private readonly Vru vru = new();

    private Postbox Box => new(vru);

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task Walking_through_a_cycle_posts_a_letter_on_each_day_of_its_schedule()
    {
        await Box.ReviewAsync("ealing", Postbox.Police, 2);
        await Box.ReviewAsync("hounslow", Postbox.Police);
        vru.Clock.MoveTo(new DateOnly(2026, 12, 15), new(10, 0));

        var answer = await vru.Nobody().PostAsJsonAsync("/dev/clock", new { to = "2027-01-16T10:00:00Z" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("2027-01-16T10:00:00Z", said.GetProperty("now").GetDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(32, said.GetProperty("ran").EnumerateArray().Count(run => run.GetProperty("job").GetString() == "RemindOfReviews"));
        var letters = Box.To(Postbox.Police).Reverse().ToList();
        Assert.Equal(
            [.. new[] { 28, 14, 7, 2, 0 }.Select(days => LondonTime.ToUtc(Postbox.Before(days), new(7, 30)))],
            letters.Select(letter => letter.At));
        Assert.Equal("Three actions to update today", letters[^1].Text.Split("\r\n")[0]);
    }

    [Fact]
    public async Task The_mailbox_shows_what_went_out()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        var browser = vru.Stranger();
        await browser.GoAsync("/dev/mail");
        Assert.Contains("No letters yet", browser.Text, StringComparison.Ordinal);
        vru.Clock.MoveTo(Postbox.Before(15), new(10, 0));
        await browser.GoAsync("/dev/clock");
        Assert.Equal("It is Thursday 31 December 2026 at 10am", browser.Page!.QuerySelector("h1")!.TextContent);

        await browser.SubmitAsync("form#move", ("Day", "2027-01-01"), ("Time", "07:30"));
        Assert.Contains("2 letters went out", browser.Page!.QuerySelector("[role=alert], .govuk-notification-banner")!.TextContent, StringComparison.Ordinal);

        await browser.GoAsync("/dev/mail");
        Assert.Equal("Two letters sent", browser.Page!.QuerySelector("h1")!.TextContent);
        var link = browser.Page.QuerySelectorAll("tbody a").Single(a => a.TextContent == "One action to update by Friday 15 January");
        await browser.GoAsync(link.GetAttribute("href")!);
        Assert.Contains(Postbox.Police, browser.Text, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector("a[href='http://127.0.0.1:5080/my-actions']"));
        await browser.GoAsync($"{browser.Address.AbsolutePath}?handler=Raw");
        Assert.StartsWith("From: LondonVRU", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/mail/nothing.eml")]
    [InlineData("/dev/mail/..%2Flondonvru.db")]
    [InlineData("/dev/mail/..%2Flondonvru.db?handler=Raw")]
    public async Task Only_letters_of_the_drop_can_be_opened(string address)
    {
        var browser = vru.Stranger();

        await browser.GoAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Business_time_never_goes_back_nor_too_far()
    {
        var browser = vru.Stranger();
        await browser.GoAsync("/dev/clock");

        await browser.SubmitAsync("form#move", ("Day", "2026-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Business time only moves on", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("form#move", ("Day", "2029-01-01"));
        Assert.Contains("at most 400 days", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("form#move", ("Day", "soon"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await browser.PostBlindAsync("/dev/clock", ("Day", "2027-01-01"), ("Time", "07:30"));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);

        var answer = await vru.Nobody().PostAsJsonAsync("/dev/clock", new { to = "2020-01-01T00:00:00Z" });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }
}

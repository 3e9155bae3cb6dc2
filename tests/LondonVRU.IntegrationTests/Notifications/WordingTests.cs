using System.Net;
using LondonVRU.Domain.Notifications;
using LondonVRU.Infrastructure.Jobs;

namespace LondonVRU.IntegrationTests.Notifications;

/// <summary>London's own words for letters.</summary>
public sealed class WordingTests : IAsyncLifetime
{
    private readonly Vru vru = new();

    private Postbox Box => new(vru);

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task What_London_words_is_in_the_next_letter_filled_in_and_harmless()
    {
        await SaveAsync("Please: {what} ({place})", "Dear colleague, <b>thank you</b>. {when}", "Ring {ask}.");
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.RemindAsync(Postbox.Before(14));
        await Box.DispatchAsync();

        var letter = Assert.Single(Box.To(Postbox.Police));
        Assert.Equal("Please: One action to update (Ealing)", letter.Subject);
        Assert.Contains("Dear colleague, <b>thank you</b>. Due in 14 days (Friday 15 January).", letter.Text.Replace("\r\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;thank you&lt;/b&gt;", letter.Html, StringComparison.Ordinal);
        Assert.Contains("Ring Ealing Coordinator.", letter.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("http://127.0.0.1:5080/my-actions", letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hello {nme}", "There is no {nme}.")]
    [InlineData("Hello {what", "A brace begins or ends a placeholder")]
    [InlineData("See https://elsewhere.example", "own links alone")]
    public async Task A_placeholder_that_does_not_exist_and_a_link_are_refused_by_name(string opening, string refusal)
    {
        var browser = await vru.Browse("officer@london.example");
        await browser.GoAsync("/london/wordings/reviewreminder");

        await browser.SubmitAsync("#words", ("Input.Opening", opening));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains(refusal, browser.Page!.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await Box.RowsOfLondonAsync<LetterWording>());
    }

    [Fact]
    public async Task A_test_goes_to_whoever_asks_and_saves_nothing()
    {
        var browser = await vru.Browse("officer@london.example");
        await browser.GoAsync("/london/wordings/signoffasked");
        await browser.PressAsync("#words", "#test", ("Input.Subject", "Kindly: {what}"));
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

        Assert.Equal("Test: Kindly: Ealing: Something made up, to try the words", Assert.Single(Box.To("officer@london.example")).Subject);
        Assert.Empty(await Box.RowsOfLondonAsync<LetterWording>());
    }

    [Fact]
    public async Task The_services_words_come_back_and_two_who_save_at_once_are_told()
    {
        await SaveAsync("First: {what}", "{when}", "Ask {ask}.");
        var (one, two) = (await vru.Browse("officer@london.example"), await vru.Browse("admin@london.example"));
        await one.GoAsync("/london/wordings/reviewreminder");
        await two.GoAsync("/london/wordings/reviewreminder");
        await one.SubmitAsync("#words", ("Input.Subject", "Second: {what}"));

        await two.SubmitAsync("#words", ("Input.Subject", "Third: {what}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, two.Status);
        Assert.Equal("Second: {what}", Assert.Single(await Box.RowsOfLondonAsync<LetterWording>()).Subject);
        await one.SubmitAsync("#reset");

        Assert.Empty(await Box.RowsOfLondonAsync<LetterWording>());
    }

    private async Task SaveAsync(string subject, string opening, string closing)
    {
        var browser = await vru.Browse("officer@london.example");
        await browser.GoAsync("/london/wordings/reviewreminder");
        await browser.SubmitAsync("#words", ("Input.Subject", subject), ("Input.Opening", opening), ("Input.Closing", closing));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }
}

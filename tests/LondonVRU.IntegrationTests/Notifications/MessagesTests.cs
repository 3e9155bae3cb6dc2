using System.Net;
using LondonVRU.Application.Notifications;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Notifications;

/// <summary>What a person chooses of their letters, and how they end some.</summary>
public sealed class MessagesTests : IAsyncLifetime
{
    private const string Approver = "approver@ealing.example";

    private readonly Vru vru = new();

    private Postbox Box => new(vru);

    public async Task InitializeAsync()
    {
        await vru.InitializeAsync();
        await Box.ReviewAsync("ealing", Postbox.Police);
    }

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task What_waits_for_somebody_who_chose_a_daily_letter_comes_at_nine_in_one()
    {
        await ChooseAsync(Approver, LetterRhythm.Daily, LetterRhythm.Daily);
        vru.Clock.MoveTo(Postbox.Before(20), new(11, 0));
        await Box.AskForSignOffAsync("ealing");
        await OweAsync(LetterKind.SignOffAsked, Postbox.Before(20));
        await DispatchAsync();
        vru.Clock.MoveTo(Postbox.Before(19), new(8, 59));
        await DispatchAsync();
        Assert.Empty(Box.To(Approver));

        vru.Clock.MoveTo(Postbox.Before(19), new(9, 0));
        await DispatchAsync();
        await DispatchAsync();

        Assert.Contains("waits for your signature", Assert.Single(Box.To(Approver)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weekly_letter_comes_on_Monday()
    {
        await ChooseAsync(Approver, LetterRhythm.AtOnce, LetterRhythm.Weekly);
        await Box.SubmitAsync("ealing");
        await OweAsync(LetterKind.Submitted, new(2026, 11, 24));
        vru.Clock.MoveTo(new DateOnly(2026, 11, 29), new(12, 0));
        await DispatchAsync();
        Assert.Empty(Box.To(Approver));

        vru.Clock.MoveTo(new DateOnly(2026, 11, 30), new(9, 0));
        await DispatchAsync();

        Assert.Single(Box.To(Approver));
    }

    [Fact]
    public async Task A_reminder_is_not_held_by_any_choice_and_what_was_held_rides_with_it()
    {
        await ChooseAsync("coordinator@ealing.example", LetterRhythm.Weekly, LetterRhythm.Weekly);
        vru.Clock.MoveTo(new DateOnly(2027, 1, 1), new(12, 0));
        await Box.RemindAsync(Postbox.Before(14));
        await Box.DispatchAsync();

        Assert.Single(Box.To("coordinator@ealing.example"));
    }

    [Fact]
    public async Task What_waits_for_somebody_cannot_be_switched_off()
    {
        var browser = await vru.Browse("ealing", Role.Approver);
        await browser.GoAsync("/messages");

        await browser.SubmitAsync("#rhythm", ("Input.Tasks", "Never"), ("Input.News", "Never"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("can be bundled, and not switched off", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_ends_by_one_press_in_the_mail_program_and_can_be_resumed_without_signing_in()
    {
        await Box.SubmitAsync("ealing");
        await OweAsync(LetterKind.Submitted, Domain.LondonTime.Today(vru.Clock));
        await DispatchAsync();
        var letter = Assert.Single(Box.To(Approver));
        var stop = new Uri(letter.Stop!).PathAndQuery;
        Assert.Contains(letter.Stop!, letter.Text, StringComparison.Ordinal);
        using var nobody = vru.Nobody();

        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync(stop)).StatusCode);
        Assert.Equal(LetterRhythm.AtOnce, await NewsAsync());
        (await nobody.PostAsync(stop, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]))).Dispose();
        Assert.Equal(LetterRhythm.Never, await NewsAsync());
        await OweAsync(LetterKind.Submitted, Domain.LondonTime.Today(vru.Clock), occasion: 7);
        await DispatchAsync();
        Assert.Single(Box.To(Approver));

        var stranger = vru.Stranger();
        await stranger.GoAsync(stop);
        Assert.Contains("You get no more news by e-mail", stranger.Text, StringComparison.Ordinal);
        await stranger.SubmitAsync("#resume");
        Assert.Equal(LetterRhythm.AtOnce, await NewsAsync());
    }

    [Fact]
    public async Task Words_of_no_letter_stop_nothing()
    {
        using var nobody = vru.Nobody();

        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync($"/messages/stop/{Secret.New().Words}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.PostAsync($"/messages/stop/{Secret.New().Words}", null)).StatusCode);
        Assert.Empty(await Box.RowsAsync<LetterChoice>());
    }

    [Fact]
    public async Task What_waits_for_its_reader_offers_no_end()
    {
        await Box.AskForSignOffAsync("ealing");
        await OweAsync(LetterKind.SignOffAsked, Domain.LondonTime.Today(vru.Clock));
        await DispatchAsync();

        var letter = Assert.Single(Box.To(Approver));
        Assert.Null(letter.Stop);
        Assert.Contains("http://127.0.0.1:5080/messages", letter.Text, StringComparison.Ordinal);
    }

    private Task DispatchAsync() => Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

    private async Task<LetterRhythm> NewsAsync() => (await Box.RowsAsync<LetterChoice>()).SingleOrDefault()?.News ?? LetterRhythm.AtOnce;

    private async Task ChooseAsync(string email, LetterRhythm tasks, LetterRhythm news)
    {
        var browser = await vru.Browse(email);
        await browser.GoAsync("/messages");
        await browser.SubmitAsync("#rhythm", ("Input.Tasks", tasks.ToString()), ("Input.News", news.ToString()));
        Assert.Contains("Letters come as you chose", browser.Text, StringComparison.Ordinal);
    }

    private Task OweAsync(LetterKind kind, DateOnly day, int occasion = 0) => Box.ChangeAsync("ealing", async room => await room.Services.GetRequiredService<Outbox>().OweAsync(
        Role.Approver, kind, (await room.Db.Reviews.SingleAsync()).Id.Value, day, CancellationToken.None, occasion));
}

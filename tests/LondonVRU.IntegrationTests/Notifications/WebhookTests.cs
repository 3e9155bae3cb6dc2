using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LondonVRU.Application.Notifications;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.Infrastructure.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LondonVRU.IntegrationTests.Notifications;

/// <summary>A chat that is told what happens in a borough.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private readonly Vru vru = new();
    private readonly ConcurrentQueue<(IHeaderDictionary Headers, string Body)> heard = new();
    private WebApplication chat = null!;
    private int answer = 200;

    private Postbox Box => new(vru);

    private string ChatAddress => $"{chat.Urls.First()}/hook";

    public async Task InitializeAsync()
    {
        await vru.InitializeAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        chat = builder.Build();
        chat.Urls.Add("http://127.0.0.1:0");
        chat.MapPost("/hook", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            heard.Enqueue((new HeaderDictionary(context.Request.Headers.ToDictionary()), await reader.ReadToEndAsync()));
            context.Response.StatusCode = answer;
            context.Response.Headers.Location = "/elsewhere";
        });
        chat.MapGet("/elsewhere", () => heard.Enqueue((new HeaderDictionary(), "A redirect was followed.")));
        await chat.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await chat.DisposeAsync();
        await vru.DisposeAsync();
    }

    [Fact]
    public async Task A_submitted_review_is_told_once_signed_and_with_a_link()
    {
        var secret = await SetAsync();
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.SubmitAsync("ealing");
        await OweAsync(LetterKind.Submitted);
        await OweAsync(LetterKind.Submitted);

        await CallAsync();
        await CallAsync();

        var (headers, body) = Assert.Single(heard);
        var stamp = headers[WebhookLine.TimestampHeader].ToString();
        Assert.Equal($"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{stamp}.{body}")))}", headers[WebhookLine.SignatureHeader].ToString());
        Assert.Equal(vru.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), stamp);
        using var card = JsonDocument.Parse(body);
        var content = card.RootElement.GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal(("message", "AdaptiveCard"), (card.RootElement.GetProperty("type").GetString(), content.GetProperty("type").GetString()));
        Assert.Equal("http://127.0.0.1:5080/ealing/reviews/2026-q3", content.GetProperty("actions")[0].GetProperty("url").GetString());
        Assert.Contains("has gone to London", body, StringComparison.Ordinal);
        Assert.Equal(WebhookState.Delivered, Assert.Single(await Box.RowsAsync<WebhookDebt>()).State);
    }

    [Fact]
    public async Task A_test_is_sent_and_what_came_of_it_stands_on_the_page()
    {
        await SetAsync();
        var browser = await vru.Browse("ealing", Role.Administrator);
        await browser.GoAsync("/ealing/webhook");
        Assert.DoesNotContain("/hook", browser.Text, StringComparison.Ordinal);

        await browser.SubmitAsync("#try");
        await CallAsync();

        Assert.Contains("This webhook works", Assert.Single(heard).Body, StringComparison.Ordinal);
        await browser.GoAsync("/ealing/webhook");
        Assert.Contains("Taken", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("#try");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
    }

    [Fact]
    public async Task What_is_not_taken_is_tried_again_later_and_given_up_after_three_days_and_a_redirect_is_not_followed()
    {
        await SetAsync();
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.SubmitAsync("ealing");
        await OweAsync(LetterKind.Submitted);
        answer = 302;
        await CallAsync();
        await CallAsync();
        Assert.Single(heard);
        Assert.Equal((WebhookState.Waiting, 1, "302: leads elsewhere, which is not followed"), Of(Assert.Single(await Box.RowsAsync<WebhookDebt>())));
        vru.Clock.Advance(TimeSpan.FromMinutes(1));
        answer = 500;
        await CallAsync();
        Assert.Equal((WebhookState.Waiting, 2, "500"), Of(Assert.Single(await Box.RowsAsync<WebhookDebt>())));
        Assert.Equal(heard.First().Headers[WebhookLine.DeliveryHeader], heard.Last().Headers[WebhookLine.DeliveryHeader]);

        vru.Clock.Advance(WebhookDebt.GivenUpAfter);
        await CallAsync();

        Assert.Equal(WebhookState.GivenUp, Assert.Single(await Box.RowsAsync<WebhookDebt>()).State);
    }

    [Fact]
    public async Task A_borough_without_one_is_owed_nothing_and_one_that_was_ended_is_told_nothing()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.SubmitAsync("ealing");
        await OweAsync(LetterKind.Submitted);
        Assert.Empty(await Box.RowsAsync<WebhookDebt>());
        await SetAsync();
        await OweAsync(LetterKind.Submitted, occasion: 2);
        var browser = await vru.Browse("ealing", Role.Administrator);
        await browser.GoAsync("/ealing/webhook");

        await browser.SubmitAsync("#end");
        await CallAsync();

        Assert.Empty(heard);
        Assert.Equal(WebhookState.NotNeeded, Assert.Single(await Box.RowsAsync<WebhookDebt>()).State);
    }

    [Fact]
    public async Task The_address_and_the_secret_stand_in_no_record_and_the_secret_is_sealed_in_the_database()
    {
        var secret = await SetAsync();

        var hook = Assert.Single(await Box.RowsAsync<Webhook>());
        Assert.DoesNotContain(secret, hook.KeptSecret, StringComparison.Ordinal);
        await using var room = await vru.In("ealing");
        var entry = await room.Db.AuditEntries.SingleAsync(entry => entry.Thing == nameof(Webhook));
        Assert.DoesNotContain("127.0.0.1", JsonSerializer.Serialize(entry), StringComparison.Ordinal);
        Assert.DoesNotContain(hook.KeptSecret, JsonSerializer.Serialize(entry), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://chat.example/hook")]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://localhost/hook")]
    [InlineData("https://[::1]/hook")]
    [InlineData("https://[::ffff:10.0.0.1]/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://2130706433/")] // 127.0.0.1 as one number
    [InlineData("https://0x7f.1/")]
    [InlineData("https://user:word@chat.example/")]
    [InlineData("ftp://chat.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("chat.example/hook")]
    public async Task Outside_Development_nothing_is_posted_into_networks_of_their_own(string address)
    {
        using var line = new WebhookLine(new EphemeralDataProtectionProvider(), isDevelopment: false);

        Assert.NotNull(line.WhyNot(address));
        Assert.False((await line.PostAsync(new(address, Guid.NewGuid(), "{}", TimeProvider.System.GetUtcNow().UtcDateTime), line.Keep("secret"), CancellationToken.None)).IsTaken);
    }

    [Fact]
    public async Task A_name_that_leads_into_a_network_of_its_own_is_found_out_when_the_line_is_opened()
    {
        using var line = new WebhookLine(new EphemeralDataProtectionProvider(), isDevelopment: false);
        var own = Dns.GetHostName();
        if ((await Dns.GetHostAddressesAsync(own)).Any(PublicAddresses.Holds))
        {
            return;
        }

        Assert.Null(line.WhyNot($"https://{own}/hook"));
        Assert.Equal("The address leads into a network of its own", (await line.PostAsync(new($"https://{own}/hook", Guid.NewGuid(), "{}", TimeProvider.System.GetUtcNow().UtcDateTime), line.Keep("secret"), CancellationToken.None)).Outcome);
    }

    private static (WebhookState State, int Attempts, string? Outcome) Of(WebhookDebt debt) => (debt.State, debt.Attempts, debt.Outcome);

    private Task CallAsync() => Schedule.Hooks.RunAsync(vru.Services, CancellationToken.None);

    private Task OweAsync(LetterKind kind, int occasion = 0) => Box.ChangeAsync("ealing", async room => await room.Services.GetRequiredService<Outbox>().OweAsync(
        Role.Approver, kind, (await room.Db.Reviews.SingleAsync()).Id.Value, Domain.LondonTime.Today(vru.Clock), CancellationToken.None, occasion));

    /// <returns>The secret.</returns>
    private async Task<string> SetAsync()
    {
        var browser = await vru.Browse("ealing", Role.Administrator);
        await browser.GoAsync("/ealing/webhook");
        await browser.SubmitAsync("#set", ("Address", ChatAddress));
        return browser.Page!.QuerySelector("#made")!.TextContent;
    }
}

using System.Diagnostics;
using System.Globalization;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Ports;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit.Abstractions;

namespace LondonVRU.IntegrationTests.Notifications;

/// <summary>A mail server that is slow, gone, or will not have a letter.</summary>
public sealed class DeliveryTests(ITestOutputHelper output)
{
    private readonly CountingMailer mailer = new();

    [Fact]
    public async Task While_the_mail_server_is_gone_letters_wait_uncounted_and_go_by_themselves_afterwards()
    {
        await using var opened = await WithAsync();
        var (vru, box) = (opened.Vru, new Postbox(opened.Vru));
        await WriteAsync(vru, 50);
        mailer.IsDown = true;

        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

        Assert.InRange(mailer.Calls, 3, 2 * SendLetters.AtOnce);
        for (var day = 0; day < 2 * 24 * 12; day++)
        {
            vru.Clock.Advance(TimeSpan.FromMinutes(5));
            if (day % 12 == 0)
            {
                await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
            }
        }

        Assert.All(await box.RowsAsync<Letter>(), letter => Assert.Equal((LetterState.Pending, 0), (letter.State, letter.Attempts)));
        mailer.IsDown = false;
        vru.Clock.Advance(TimeSpan.FromMinutes(5));
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
        Assert.Equal(50, mailer.Sent.Select(mail => mail.To).Distinct().Count());
        Assert.Equal(50, mailer.Sent.Count);
    }

    [Fact]
    public async Task A_letter_that_breaks_the_line_each_time_holds_up_nobody()
    {
        await using var opened = await WithAsync();
        var (vru, box) = (opened.Vru, new Postbox(opened.Vru));
        await WriteAsync(vru, 20);
        mailer.TroubleWith = to => to.StartsWith("member0@", StringComparison.Ordinal) ? MailTrouble.NoServer : null;

        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

        Assert.Equal(19, mailer.Sent.Count);
        Assert.Equal(1, Assert.Single(await box.RowsAsync<Letter>(), letter => letter.State == LetterState.Pending).Attempts);
    }

    [Fact]
    public async Task Three_days_of_failures_are_the_end_of_a_letter_and_tell_the_coordinator_whom_to_call()
    {
        await using var opened = await WithAsync();
        var (vru, box) = (opened.Vru, new Postbox(opened.Vru));
        mailer.TroubleWith = to => to == Postbox.Police ? MailTrouble.NotNow : null;
        await box.ReviewAsync("ealing", Postbox.Police);
        await box.RemindAsync(Postbox.Before(14));
        await box.DispatchAsync();
        for (var hours = 0; hours < 71; hours++)
        {
            vru.Clock.Advance(TimeSpan.FromHours(1));
            await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
        }

        Assert.Equal(LetterState.Pending, (await PolicesAsync(box)).State);
        vru.Clock.Advance(TimeSpan.FromHours(2));
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

        Assert.Equal(LetterState.Failed, (await PolicesAsync(box)).State);
        var told = Assert.Single(mailer.Sent, mail => mail.Subject.Contains("don’t reach", StringComparison.Ordinal));
        Assert.Equal("coordinator@ealing.example", told.To);
        Assert.Contains("Metropolitan Police Service. They could not be delivered for three days.", Flat(told.Text), StringComparison.Ordinal);
        Assert.DoesNotContain(Postbox.Police, told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_reached_stands_on_the_coordinators_home_and_the_letter_can_be_sent_again()
    {
        await using var opened = await WithAsync();
        var (vru, box) = (opened.Vru, new Postbox(opened.Vru));
        mailer.TroubleWith = to => to == Postbox.Police ? MailTrouble.NoSuchAddress : null;
        await box.ReviewAsync("ealing", Postbox.Police);
        await box.RemindAsync(Postbox.Before(14));
        await box.DispatchAsync();
        var coordinator = await vru.Browse("ealing", Role.Coordinator);
        await coordinator.GoAsync("/ealing");
        Assert.Contains("Person whom our letters don’t reach", coordinator.Text, StringComparison.Ordinal);
        await coordinator.GoAsync("/ealing/letters/undelivered");
        Assert.Contains("Nobody is there by that address", coordinator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Postbox.Police, coordinator.Text, StringComparison.Ordinal);
        var london = await vru.Browse("admin@london.example");
        await london.GoAsync("/london/letters/undelivered");
        Assert.Contains($"Trouble with {Postbox.Police}.", london.Text, StringComparison.Ordinal);
        await (await vru.Browse("hounslow", Role.Coordinator)).PostBlindAsync("/hounslow/letters/undelivered", ("letter", (await box.RowsAsync<LetterDebt>()).First(debt => debt.LetterId is not null).Id.ToString()));
        Assert.Equal(LetterState.Failed, (await PolicesAsync(box)).State);

        mailer.TroubleWith = _ => null;
        await coordinator.SubmitAsync("form[data-letter]");
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

        Assert.Single(mailer.Sent, mail => mail.To == Postbox.Police);
        await coordinator.GoAsync("/ealing/letters/undelivered");
        Assert.Contains("Every letter arrived", coordinator.Text, StringComparison.Ordinal);
        await coordinator.GoAsync("/ealing/reviews/2026-q3/letters");
        Assert.Contains("Reminder to update actions", coordinator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not delivered", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_that_does_not_arrive_is_told_to_the_administrator_and_is_not_sent_again()
    {
        await using var opened = await WithAsync();
        var (vru, box) = (opened.Vru, new Postbox(opened.Vru));
        mailer.TroubleWith = to => to == "new@ealing.example" ? MailTrouble.NoSuchAddress : null;
        var administrator = await vru.Browse("ealing", Role.Administrator);
        await administrator.GoAsync("/ealing/people/invite");
        await administrator.SubmitAsync(
            "main form[method=post]", ("Input.Email", "new@ealing.example"), ("Input.Name", "Youth worker"), ("Input.Agency", "A charity"), ("Input.Role", "Viewer"), ("Input.Method", "EmailLink"));
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

        Assert.Equal("admin@ealing.example", Assert.Single(mailer.Sent).To);
        var given = Assert.Single(await box.RowsAsync<Letter>(), letter => letter.State == LetterState.Failed);
        Assert.Equal(("", ""), (given.Text, given.Html));
        var coordinator = await vru.Browse("ealing", Role.Coordinator);
        await coordinator.GoAsync("/ealing/letters/undelivered");
        Assert.Contains("invite them again", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_letters_go_over_a_few_lines_that_are_kept_open()
    {
        using var sink = new SmtpSink { Takes = TimeSpan.FromMilliseconds(20) };
        await using var opened = await WithAsync(sink);
        await WriteAsync(opened.Vru, 50, "early");
        await Schedule.Dispatch.RunAsync(opened.Vru.Services, CancellationToken.None);
        await WriteAsync(opened.Vru, 500, "late");
        var watch = Stopwatch.StartNew();

        await Schedule.Dispatch.RunAsync(opened.Vru.Services, CancellationToken.None);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"500 letters after 50, {500 / watch.Elapsed.TotalSeconds:0} a second, {sink.Lines} lines"));
        Assert.Equal(550, sink.All.Select(taken => taken.MessageId).Distinct().Count());
        Assert.InRange(sink.Lines, 1, 3 * SendLetters.AtOnce);
    }

    private static async Task<Letter> PolicesAsync(Postbox box) => Assert.Single(await box.RowsAsync<Letter>(), letter => letter.Address == Postbox.Police);

    private static string Flat(string text) => text.Replace("\r\n", " ", StringComparison.Ordinal).Replace("   ", " ", StringComparison.Ordinal);

    private static async Task WriteAsync(Vru vru, int count, string name = "member") => await new Postbox(vru).ChangeAsync("ealing", room =>
    {
        for (var n = 0; n < count; n++)
        {
            var person = Person.Named($"Member {n}", $"{name}{n}@ealing.example", "Council");
            room.Db.People.Add(person);
            room.Db.Letters.Add(Letter.To(person, null, "A letter", "Words", "<p>Words</p>", false, vru.Clock.GetUtcNow().UtcDateTime));
        }

        return Task.CompletedTask;
    });

    /// <summary>The service with the mailer of these tests, or with a mail server.</summary>
    private async Task<Opened> WithAsync(SmtpSink? sink = null)
    {
        var vru = new Vru
        {
            Settings = sink?.Settings ?? [],
            Replace = sink is not null ? null : services =>
            {
                services.RemoveAll<IMailer>();
                services.AddSingleton<IMailer>(mailer);
            },
        };
        await vru.InitializeAsync();
        return new(vru);
    }

    private sealed record Opened(Vru Vru) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(Vru.DisposeAsync());
    }
}

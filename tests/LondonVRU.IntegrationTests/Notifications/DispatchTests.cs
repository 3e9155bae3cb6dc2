using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Ports;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LondonVRU.IntegrationTests.Notifications;

public sealed class DispatchTests : IAsyncLifetime
{
    private readonly CountingMailer mailer = new();
    private readonly Vru vru;

    public DispatchTests() => vru = new()
    {
        Replace = services =>
        {
            services.RemoveAll<IMailer>();
            services.AddSingleton<IMailer>(mailer);
        },
    };

    private Postbox Box => new(vru);

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task Two_dispatchers_at_once_send_each_of_two_hundred_letters_once()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.AskForSignOffAsync("ealing");
        await Box.ChangeAsync("ealing", async room =>
        {
            var tenant = await room.Db.Tenants.SingleAsync(tenant => tenant.Id == room.Tenant.Id);
            var review = await room.Db.Reviews.SingleAsync();
            var now = vru.Clock.GetUtcNow().UtcDateTime;
            for (var n = 0; n < 200; n++)
            {
                var person = Person.Named($"Member {n}", $"member{n}@ealing.example", "Council");
                room.Db.People.Add(person);
                room.Db.Memberships.Add(Membership.Of(person, tenant, Role.Coordinator, now));
                room.Db.LetterDebts.Add(LetterDebt.Of(
                    tenant.Id, person.Id, n % 2 == 0 ? LetterKind.ReviewToPutTogether : LetterKind.SignOffAsked, review.Id.Value, Domain.LondonTime.DayOf(now), now));
            }
        });
        vru.Clock.Advance(DispatchLetters.Quiet);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None))));
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

        Assert.Equal(200, mailer.Sent.Count);
        Assert.Equal(200, mailer.Sent.Select(mail => mail.Id).Distinct().Count());
        Assert.Equal(200, mailer.Sent.Select(mail => mail.To).Distinct().Count());
        Assert.All(await Box.RowsAsync<Letter>(), letter => Assert.Equal((LetterState.Sent, 1), (letter.State, letter.Attempts)));
    }

    [Fact]
    public async Task After_a_crash_between_sending_and_marking_the_repeat_comes_when_the_lease_is_over_and_bears_the_same_id()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.RemindAsync(Postbox.Before(14));
        await Box.DispatchAsync();
        var sent = mailer.Sent.Single(mail => mail.To == Postbox.Police);
        await using (var scope = vru.Services.CreateAsyncScope())
        {
            // As a worker leaves it that died after the server took the letter.
            var until = vru.Clock.GetUtcNow().UtcDateTime + SendLetters.Lease;
            await scope.ServiceProvider.GetRequiredService<VruDbContext>().Letters.Where(letter => letter.Address == Postbox.Police).ExecuteUpdateAsync(set => set
                .SetProperty(letter => letter.State, LetterState.Pending).SetProperty(letter => letter.SentAt, (DateTime?)null)
                .SetProperty(letter => letter.ClaimedUntil, until).SetProperty(letter => letter.ClaimedBy, "gone"));
        }

        vru.Clock.Advance(SendLetters.Lease - TimeSpan.FromSeconds(1));
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
        Assert.Single(mailer.Sent, mail => mail.To == Postbox.Police);
        vru.Clock.Advance(TimeSpan.FromSeconds(1));
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

        Assert.Equal([sent, sent], mailer.Sent.Where(mail => mail.To == Postbox.Police));
    }

    [Fact]
    public async Task What_the_server_refuses_is_tried_again_later()
    {
        await Box.ReviewAsync("ealing", "coordinator@ealing.example");
        await Box.RemindAsync(Postbox.Before(14));
        mailer.Failures = 1;
        await Box.DispatchAsync();
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
        var waiting = Assert.Single(await Box.RowsAsync<Letter>());
        Assert.Empty(mailer.Sent);
        Assert.Equal((LetterState.Pending, 1, "The server is busy."), (waiting.State, waiting.Attempts, waiting.LastError));

        vru.Clock.Advance(TimeSpan.FromMinutes(1));
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

        Assert.Equal(waiting.Id.Value, Assert.Single(mailer.Sent).Id);
    }

    [Fact]
    public async Task Other_letters_go_at_once_and_each_leads_to_its_page()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.AskForSignOffAsync("ealing");
        await Box.ChangeAsync("ealing", async room =>
        {
            var review = (await room.Db.Reviews.SingleAsync()).Id.Value;
            var plan = (await room.Db.Plans.SingleAsync()).Id.Value;
            var today = Domain.LondonTime.Today(vru.Clock);
            var outbox = room.Services.GetRequiredService<Outbox>();
            await outbox.OweAsync(Role.Approver, LetterKind.SignOffAsked, review, today, CancellationToken.None);

            // The plan is a draft: nothing is to be signed there.
            await outbox.OweAsync(Role.Approver, LetterKind.SignOffAsked, plan, today, CancellationToken.None);
        });

        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

        var letter = Assert.Single(mailer.Sent);
        Assert.Equal("approver@ealing.example", letter.To);
        Assert.Equal("Ealing: The review of October to December 2026 waits for your signature by Friday 15 January", letter.Subject);
        Assert.Contains("Read and sign:\r\nhttp://127.0.0.1:5080/ealing/reviews/2026-q3\r\n", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nudge_says_nothing_once_the_action_is_updated()
    {
        var actions = await Box.ReviewAsync("ealing", Postbox.Police);
        async Task NudgeAsync(DateOnly day) => await Box.ChangeAsync("ealing", async room =>
        {
            var police = await room.Db.People.Where(person => person.Email == Postbox.Police).Select(person => person.Id).SingleAsync();
            var review = (await room.Db.Reviews.SingleAsync()).Id.Value;
            await room.Services.GetRequiredService<Outbox>().OweAsync([police], LetterKind.Nudge, review, day, CancellationToken.None);
        });
        vru.Clock.MoveTo(Postbox.Before(20), new(11, 0));
        await NudgeAsync(Postbox.Before(20));
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
        Assert.Single(mailer.Sent);

        await Box.UpdateAsync("ealing", Postbox.Police, actions[0]);
        vru.Clock.MoveTo(Postbox.Before(19), new(11, 0));
        await NudgeAsync(Postbox.Before(19));
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

        Assert.Single(mailer.Sent);
    }
}

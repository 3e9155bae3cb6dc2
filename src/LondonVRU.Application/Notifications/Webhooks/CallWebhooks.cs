using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Notifications.Webhooks;

/// <summary>Pays what webhooks are owed. Each message is claimed first, as letters are; a crash after sending leads to a repeat with the same delivery id.</summary>
internal sealed class CallWebhooks(VruDbContext db, IServiceScopeFactory scopes, TenantDoor door, IWebhookLine line, TimeProvider clock, ILogger<CallWebhooks> log) : IPlatformJob
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const int AtOnce = 4;
    private const int Batch = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(CancellationToken ct)
    {
        while (await DueAsync(ct) is { Count: > 0 } owed)
        {
            await Parallel.ForEachAsync(owed, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (id, stop) => await CallAsync(id, stop));
        }
    }

    private Task<List<Id<WebhookDebt>>> DueAsync(CancellationToken ct)
    {
        var now = Now;
        return db.WebhookDebts.Where(debt => debt.State == WebhookState.Waiting && (debt.ClaimedUntil == null || debt.ClaimedUntil <= now))
            .OrderBy(debt => debt.ClaimedUntil).ThenBy(debt => debt.OwedAt).Select(debt => debt.Id).Take(Batch).ToListAsync(ct);
    }

    private async Task CallAsync(Id<WebhookDebt> id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var (now, until) = (Now, Now + Lease);
        if (await own.WebhookDebts.Where(debt => debt.Id == id && debt.State == WebhookState.Waiting && (debt.ClaimedUntil == null || debt.ClaimedUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(debt => debt.ClaimedUntil, until), ct) == 0)
        {
            return;
        }

        var owed = await own.WebhookDebts.SingleAsync(debt => debt.Id == id, ct);
        var hook = await own.Webhooks.AsNoTracking().Where(hook => hook.TenantId == owed.TenantId && hook.EndedAt == null).OrderByDescending(hook => hook.MadeAt).FirstOrDefaultAsync(ct);
        if (hook is null || await CardAsync(owed, ct) is not { } card)
        {
            owed.Drop();
        }
        else
        {
            owed.Says(card.Title);
            var answer = await line.PostAsync(new(hook.Address, owed.Id.Value, card.ToJson(), Now), hook.KeptSecret, ct);
            if (answer.IsTaken)
            {
                owed.Delivered(answer.Outcome, Now);
            }
            else
            {
                owed.NotDelivered(answer.Outcome, Now);
                log.LogWarning("Message {Message} was not taken, attempt {Attempt}: {Outcome}", id, owed.Attempts, answer.Outcome);
            }
        }

        // It is gone, whatever stops us now.
        await own.SaveChangesAsync(CancellationToken.None);
    }

    private async Task<Card?> CardAsync(WebhookDebt owed, CancellationToken ct)
    {
        await using var room = await door.OpenForServiceAsync(owed.TenantId, ct);
        return await room.Services.GetRequiredService<CardOfDebt>().FindAsync(owed, ct);
    }
}

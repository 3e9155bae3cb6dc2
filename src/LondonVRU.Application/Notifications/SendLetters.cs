using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Notifications;

/// <summary>Sends what is written. Each letter is claimed for two minutes first, so that of several workers one sends it; a crash between sending and
/// marking leads to a repeat, with the same Message-ID.</summary>
internal sealed class SendLetters(VruDbContext db, IServiceScopeFactory scopes, IMailer mailer, TimeProvider clock, ILogger<SendLetters> log) : IScopedPart
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Shorter than the lease, so that a slow server never makes two workers send the same letter.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int Batch = 100;

    private static readonly string Worker = Name();

    public async Task RunAsync(CancellationToken ct)
    {
        while (await DueAsync(ct) is { Count: > 0 } letters)
        {
            foreach (var letter in letters)
            {
                if (await ClaimAsync(letter, ct))
                {
                    await SendAsync(letter, ct);
                }
            }
        }
    }

    private Task<List<Id<Letter>>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Letters.Where(letter => letter.State == LetterState.Pending && (letter.ClaimedUntil == null || letter.ClaimedUntil <= now))
            .OrderBy(letter => letter.WrittenAt).Select(letter => letter.Id).Take(Batch).ToListAsync(ct);
    }

    /// <summary>One statement with its condition: of two workers, one changes the row.</summary>
    private async Task<bool> ClaimAsync(Id<Letter> id, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + Lease;
        return await db.Letters
            .Where(letter => letter.Id == id && letter.State == LetterState.Pending && (letter.ClaimedUntil == null || letter.ClaimedUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(letter => letter.ClaimedUntil, until).SetProperty(letter => letter.ClaimedBy, Worker), ct) == 1;
    }

    private async Task SendAsync(Id<Letter> id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var letter = await own.Letters.SingleAsync(letter => letter.Id == id, ct);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await mailer.SendAsync(new(letter.Id.Value, letter.Address, letter.Subject, letter.Text, letter.Html, letter.WrittenAt), patience.Token);
            letter.Sent(clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception exception) when (exception is MailNotSentException || (exception is OperationCanceledException && !ct.IsCancellationRequested))
        {
            letter.NotSent(exception.Message, clock.GetUtcNow().UtcDateTime);
            log.LogWarning("Letter {Letter} was not sent, attempt {Attempt}: {Reason}", id, letter.Attempts, exception.Message);
        }

        // It is gone, whatever stops us now.
        await own.SaveChangesAsync(CancellationToken.None);
    }

    private static string Name()
    {
        var name = $"{Environment.MachineName}/{Environment.ProcessId}";
        return name.Length > Letter.WorkerMaxLength ? name[^Letter.WorkerMaxLength..] : name;
    }
}

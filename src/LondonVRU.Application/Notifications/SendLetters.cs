using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications.Letters;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LondonVRU.Application.Notifications;

/// <summary>Sends what is written, several letters at once. A few are claimed for two minutes first, so that of several workers one sends each; a crash between
/// sending and marking leads to a repeat, with the same Message-ID. Where the server is not there the round ends and nothing is counted against the letters.</summary>
internal sealed class SendLetters(
    VruDbContext db, IServiceScopeFactory scopes, IMailer mailer, MailCircuit circuit, IEnumerable<SendingPointReached> watchers, IOptions<LetterOptions> options, TimeProvider clock,
    ILogger<SendLetters> log)
    : IScopedPart
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Shorter than the lease, so that a slow server never makes two workers send the same letter.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Letters under way at once, each on a line of its own to the server.</summary>
    public const int AtOnce = 4;

    private const int Batch = 100;

    /// <summary>By one statement, because each write waits for the disk; few, because those of a worker that dies wait until its claim runs out.</summary>
    private const int ClaimedTogether = 2 * AtOnce;

    /// <summary>One name a run: two runs in one process are two workers.</summary>
    private readonly string worker = Name();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(CancellationToken ct)
    {
        while (!circuit.IsBroken(Now) && await DueAsync(ct) is { Count: > 0 } letters)
        {
            var round = new SendingRound();
            foreach (var some in letters.Chunk(ClaimedTogether).TakeWhile(_ => !round.IsBroken))
            {
                await SendAsync(some, round, ct);
            }

            await EndAsync(round);
        }
    }

    /// <summary>Those that were never tried first, then those that have waited longest: one that keeps failing is in nobody's way.</summary>
    private Task<List<Id<Letter>>> DueAsync(CancellationToken ct)
    {
        var now = Now;
        return db.Letters.Where(letter => letter.State == LetterState.Pending && (letter.ClaimedUntil == null || letter.ClaimedUntil <= now))
            .OrderBy(letter => letter.ClaimedUntil).ThenBy(letter => letter.WrittenAt).Select(letter => letter.Id).Take(Batch).ToListAsync(ct);
    }

    private async Task SendAsync(Id<Letter>[] some, SendingRound round, CancellationToken ct)
    {
        Reached(SendingPoint.BeforeClaim);
        var until = Now + Lease;
        var claimed = await ClaimAsync(some, until, ct);
        await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (id, stop) =>
        {
            // What would outlast the claim is left to whoever claims it next.
            if (!round.IsBroken && Now + Patience <= until)
            {
                await SendAsync(id, round, stop);
            }
        });
    }

    private async Task SendAsync(Id<Letter> id, SendingRound round, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        Reached(SendingPoint.Claimed);
        var letter = await own.Letters.SingleAsync(letter => letter.Id == id, ct);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await mailer.SendAsync(MailOf(letter), patience.Token);
            Reached(SendingPoint.Sent);
            round.Answered();
            circuit.Mend();
            letter.Sent(Now);
        }
        catch (MailNotSentException exception) when (exception.Trouble != MailTrouble.NoServer)
        {
            round.Answered();
            await FailAsync(scope, letter, exception, ct);
        }
        catch (Exception exception) when (exception is MailNotSentException || (exception is OperationCanceledException && !ct.IsCancellationRequested))
        {
            round.NoAnswer(id, exception.Message);
            return;
        }

        // It is gone, whatever stops us now.
        await own.SaveChangesAsync(CancellationToken.None);
        Reached(SendingPoint.Marked);
    }

    /// <summary>One statement with its condition: of two workers, one changes a row.</summary>
    /// <returns>Those that are this run's to send.</returns>
    private async Task<List<Id<Letter>>> ClaimAsync(Id<Letter>[] some, DateTime until, CancellationToken ct)
    {
        var now = Now;
        var changed = await db.Letters
            .Where(letter => some.Contains(letter.Id) && letter.State == LetterState.Pending && (letter.ClaimedUntil == null || letter.ClaimedUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(letter => letter.ClaimedUntil, until).SetProperty(letter => letter.ClaimedBy, worker), ct);
        return changed == some.Length
            ? [.. some]
            : await db.Letters.Where(letter => some.Contains(letter.Id) && letter.State == LetterState.Pending && letter.ClaimedBy == worker && letter.ClaimedUntil == until)
                .Select(letter => letter.Id).ToListAsync(ct);
    }

    private async Task FailAsync(AsyncServiceScope scope, Letter letter, MailNotSentException exception, CancellationToken ct)
    {
        if (exception.Trouble == MailTrouble.NoSuchAddress)
        {
            letter.Refused(exception.Message, Now);
        }
        else
        {
            letter.NotSent(exception.Message, Now);
        }

        log.LogWarning("Letter {Letter} was not sent, attempt {Attempt}: {Trouble}", letter.Id, letter.Attempts, exception.Trouble);
        if (letter.State == LetterState.Failed)
        {
            await scope.ServiceProvider.GetRequiredService<Undelivered>().TellAsync(letter, ct);
        }
    }

    /// <summary>Those that got no answer: the server's fault, unless it answered others after them.</summary>
    private async Task EndAsync(SendingRound round)
    {
        if (round.Waiting.IsEmpty)
        {
            return;
        }

        var until = round.IsBroken ? circuit.Break(Now) : Now.AddMinutes(1);
        if (round.IsBroken)
        {
            log.LogError("The mail server does not answer; letters wait until {Until:HH:mm:ss}: {Reason}", until, round.Waiting.First().Error);
        }

        foreach (var waiting in round.Waiting)
        {
            await using var scope = scopes.CreateAsyncScope();
            var own = scope.ServiceProvider.GetRequiredService<VruDbContext>();
            var letter = await own.Letters.SingleAsync(letter => letter.Id == waiting.Letter);
            if (round.IsItsOwn(waiting))
            {
                await FailAsync(scope, letter, new(waiting.Error, MailTrouble.NotNow, new TimeoutException()), CancellationToken.None);
            }
            else
            {
                letter.Wait(waiting.Error, until);
            }

            await own.SaveChangesAsync(CancellationToken.None);
        }
    }

    private Mail MailOf(Letter letter) => new(letter.Id.Value, letter.Address, letter.Subject, letter.Text, letter.Html, letter.WrittenAt)
    {
        StopAddress = letter.StopWords is { } words ? options.Value.StopAddressOf(words) : null,
    };

    private void Reached(SendingPoint point)
    {
        foreach (var reached in watchers)
        {
            reached(point);
        }
    }

    private static string Name()
    {
        var name = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid().ToString()[..8]}";
        return name.Length > Letter.WorkerMaxLength ? name[^Letter.WorkerMaxLength..] : name;
    }
}

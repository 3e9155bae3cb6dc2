using System.Collections.Concurrent;
using LondonVRU.Application.Ports;

namespace LondonVRU.IntegrationTests.Notifications;

/// <summary>Takes every e-mail and keeps it, unless told to fail.</summary>
internal sealed class CountingMailer : IMailer
{
    private int calls;
    private int failures;

    public ConcurrentQueue<Mail> Sent { get; } = new();

    /// <summary>How many were tried, taken or not.</summary>
    public int Calls => Volatile.Read(ref calls);

    /// <summary>How many of the next ones are refused.</summary>
    public int Failures { set => failures = value; }

    /// <summary>No line to the server.</summary>
    public bool IsDown { get; set; }

    /// <summary>Trouble with single addresses; null for none.</summary>
    public Func<string, MailTrouble?> TroubleWith { get; set; } = _ => null;

    public Task SendAsync(Mail mail, CancellationToken ct)
    {
        Interlocked.Increment(ref calls);
        if (IsDown)
        {
            throw new MailNotSentException("There is no server.", MailTrouble.NoServer, new IOException("gone"));
        }

        if (TroubleWith(mail.To) is { } trouble)
        {
            throw new MailNotSentException($"Trouble with {mail.To}.", trouble, new IOException("trouble"));
        }

        if (Interlocked.Decrement(ref failures) >= 0)
        {
            throw new MailNotSentException("The server is busy.", MailTrouble.NotNow, new IOException("busy"));
        }

        Sent.Enqueue(mail);
        return Task.CompletedTask;
    }
}

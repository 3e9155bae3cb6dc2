using System.Collections.Concurrent;
using LondonVRU.Application.Ports;

namespace LondonVRU.IntegrationTests.Notifications;

/// <summary>Takes every e-mail and keeps it, unless told to fail.</summary>
internal sealed class CountingMailer : IMailer
{
    public ConcurrentQueue<Mail> Sent { get; } = new();

    /// <summary>How many of the next ones are refused.</summary>
    public int Failures { get; set; }

    public Task SendAsync(Mail mail, CancellationToken ct)
    {
        if (Failures-- > 0)
        {
            throw new MailNotSentException("The server is busy.", new IOException("busy"));
        }

        Sent.Enqueue(mail);
        return Task.CompletedTask;
    }
}

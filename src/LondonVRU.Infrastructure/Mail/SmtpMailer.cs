using System.Collections.Concurrent;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using LondonVRU.Application.Ports;
using Microsoft.Extensions.Options;

namespace LondonVRU.Infrastructure.Mail;

/// <summary>Hands e-mails to a mail server, over lines that are kept open from one letter to the next.</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options) : IMailer, IDisposable
{
    /// <summary>A line that has rested longer is not trusted: the server may have hung up.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private readonly ConcurrentBag<(SmtpClient Client, long UsedAt)> lines = [];

    public async Task SendAsync(Application.Ports.Mail mail, CancellationToken ct)
    {
        var settings = options.Value;
        if (!MailAddress.TryCreate(mail.To, out var to))
        {
            throw new MailNotSentException("That is no e-mail address.", MailTrouble.NoSuchAddress, new FormatException());
        }

        using var text = AlternateView.CreateAlternateViewFromString(mail.Text, Encoding.UTF8, MediaTypeNames.Text.Plain);
        using var html = AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        using var message = new MailMessage(new MailAddress(settings.From, settings.FromName, Encoding.UTF8), to)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Headers = { ["Message-ID"] = settings.MessageIdOf(mail.Id), ["Auto-Submitted"] = "auto-generated" },
            AlternateViews = { text, html },
        };
        if (mail.StopAddress is { } stop)
        {
            message.Headers["List-Unsubscribe"] = $"<{stop}>";
            message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }

        var line = Line();
        try
        {
            await line.SendMailAsync(message, ct);
        }
        catch (Exception exception)
        {
            HangUp(line);
            if (exception is SmtpException or IOException or InvalidOperationException)
            {
                throw new MailNotSentException(exception.InnerException is { } inner ? $"{exception.Message} {inner.Message}" : exception.Message, TroubleOf(exception), exception);
            }

            throw;
        }

        lines.Add((line, Environment.TickCount64));
    }

    public void Dispose()
    {
        while (lines.TryTake(out var line))
        {
            HangUp(line.Client);
        }
    }

    /// <summary>What the server's answer means for others. 550, 551, 553: nobody is there by that address. Other answers about one letter are for now. No answer,
    /// "not available" and trouble with TLS or the password would be every letter's.</summary>
    internal static MailTrouble TroubleOf(Exception exception) => exception switch
    {
        SmtpFailedRecipientException { StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed } =>
            MailTrouble.NoSuchAddress,
        SmtpFailedRecipientException => MailTrouble.NotNow,
        SmtpException
        {
            StatusCode: SmtpStatusCode.MailboxBusy or SmtpStatusCode.LocalErrorInProcessing or SmtpStatusCode.InsufficientStorage or SmtpStatusCode.MailboxUnavailable
            or SmtpStatusCode.ExceededStorageAllocation or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.TransactionFailed
        } => MailTrouble.NotNow,
        _ => MailTrouble.NoServer,
    };

    private SmtpClient Line()
    {
        while (lines.TryTake(out var line))
        {
            if (Environment.TickCount64 - line.UsedAt < Rest.TotalMilliseconds)
            {
                return line.Client;
            }

            HangUp(line.Client);
        }

        var settings = options.Value;
        return new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.Tls,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
    }

    private static void HangUp(SmtpClient line)
    {
        try
        {
            line.Dispose();
        }
        catch (Exception exception) when (exception is SmtpException or IOException or InvalidOperationException)
        {
            // The server has hung up first.
        }
    }
}

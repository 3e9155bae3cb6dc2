using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using LondonVRU.Application.Ports;
using Microsoft.Extensions.Options;

namespace LondonVRU.Infrastructure.Mail;

/// <summary>Hands e-mails to a mail server.</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options) : IMailer
{
    public async Task SendAsync(Application.Ports.Mail mail, CancellationToken ct)
    {
        var settings = options.Value;
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.Tls,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
        using var text = AlternateView.CreateAlternateViewFromString(mail.Text, Encoding.UTF8, MediaTypeNames.Text.Plain);
        using var html = AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        using var message = new MailMessage(new MailAddress(settings.From, settings.FromName, Encoding.UTF8), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Headers = { ["Message-ID"] = settings.MessageIdOf(mail.Id), ["Auto-Submitted"] = "auto-generated" },
            AlternateViews = { text, html },
        };
        try
        {
            await client.SendMailAsync(message, ct);
        }
        catch (Exception exception) when (exception is SmtpException or IOException or InvalidOperationException)
        {
            throw new MailNotSentException(exception.InnerException is { } inner ? $"{exception.Message} {inner.Message}" : exception.Message, exception);
        }
    }
}

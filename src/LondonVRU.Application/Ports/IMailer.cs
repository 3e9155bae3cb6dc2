namespace LondonVRU.Application.Ports;

/// <summary>Hands e-mails over: to a mail server, or to a folder where there is none.</summary>
public interface IMailer
{
    /// <exception cref="MailNotSentException">It was not taken; trying later may help.</exception>
    Task SendAsync(Mail mail, CancellationToken ct);
}

/// <summary>An e-mail.</summary>
/// <param name="Id">Becomes its Message-ID, so that a repeat can be told.</param>
/// <param name="To">One address.</param>
/// <param name="Text">For readers of plain text.</param>
/// <param name="Html">The same as HTML.</param>
/// <param name="WrittenAt">UTC.</param>
public sealed record Mail(Guid Id, string To, string Subject, string Text, string Html, DateTime WrittenAt);

public sealed class MailNotSentException(string message, Exception inner) : Exception(message, inner);

namespace LondonVRU.Application.Ports;

/// <summary>Hands e-mails over: to a mail server, or to a folder where there is none. Several may be handed over at once.</summary>
public interface IMailer
{
    /// <exception cref="MailNotSentException">It was not taken.</exception>
    Task SendAsync(Mail mail, CancellationToken ct);
}

/// <summary>An e-mail.</summary>
/// <param name="Id">Becomes its Message-ID, so that a repeat can be told.</param>
/// <param name="To">One address.</param>
/// <param name="Text">For readers of plain text.</param>
/// <param name="Html">The same as HTML.</param>
/// <param name="WrittenAt">UTC.</param>
public sealed record Mail(Guid Id, string To, string Subject, string Text, string Html, DateTime WrittenAt)
{
    /// <summary>Where one press ends letters of its kind (RFC 8058); null where they can't be ended.</summary>
    public string? StopAddress { get; init; }
}

/// <summary>Why an e-mail was not taken.</summary>
public enum MailTrouble
{
    /// <summary>The server is not there, or takes nothing from us: no letter would fare better.</summary>
    NoServer,

    /// <summary>It would not take this one now.</summary>
    NotNow,

    /// <summary>Nobody is there by that address.</summary>
    NoSuchAddress,
}

public sealed class MailNotSentException(string message, MailTrouble trouble, Exception inner) : Exception(message, inner)
{
    public MailTrouble Trouble { get; } = trouble;
}

namespace LondonVRU.Application.Ports;

/// <summary>Posts signed messages to addresses outside, and seals what they are signed with.</summary>
public interface IWebhookLine
{
    /// <summary>Words why nothing is posted there; null for an address that may be tried. What a name leads to is looked at again whenever a line is opened.</summary>
    string? WhyNot(string address);

    /// <summary>A secret as it may be stored.</summary>
    string Keep(string secret);

    /// <param name="keptSecret">As <see cref="Keep"/> gave it.</param>
    Task<WebhookAnswer> PostAsync(WebhookPost post, string keptSecret, CancellationToken ct);
}

/// <param name="Delivery">Always the same for the same message, so that a repeat can be told.</param>
/// <param name="Body">JSON.</param>
/// <param name="At">UTC.</param>
public sealed record WebhookPost(string Address, Guid Delivery, string Body, DateTime At);

/// <param name="Outcome">"200", "No answer": what happened, and nothing that the other side said.</param>
public sealed record WebhookAnswer(bool IsTaken, string Outcome);

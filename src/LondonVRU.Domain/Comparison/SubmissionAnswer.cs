using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

public enum AnswerKind
{
    /// <summary>The panel has begun to read: it can't be pulled back any more.</summary>
    Opened,
    ChangesRequested,
    Feedback,
    Accepted,
    Reopened,
}

/// <summary>What London answered to a submission. London never writes a tenant's own rows.</summary>
public sealed class SubmissionAnswer : IWrittenByLondon
{
    public const int WordsMaxLength = 4000;
    public const int NameMaxLength = 120;

    private SubmissionAnswer()
    {
    }

    public Id<SubmissionAnswer> Id { get; private init; }

    public Id<Submission> SubmissionId { get; private init; }

    /// <summary>Whose submission it answers.</summary>
    public Id<Tenant> TenantId { get; private init; }

    /// <summary>Always London.</summary>
    public Visibility Visibility { get; private init; }

    public AnswerKind Kind { get; private init; }

    /// <summary>Reasons or feedback; null where none are needed.</summary>
    public string? Words { get; private init; }

    public string By { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <exception cref="RuleBrokenException">Changes are asked for, or it is reopened, without a reason.</exception>
    public static SubmissionAnswer To(Submission submission, AnswerKind kind, string? words, string by, DateTime now) =>
        kind is AnswerKind.ChangesRequested or AnswerKind.Reopened && string.IsNullOrWhiteSpace(words)
            ? throw new RuleBrokenException("answer.no-reason", "Say why, so that the borough knows what to change.")
            : new()
            {
                Id = Id<SubmissionAnswer>.New(),
                SubmissionId = submission.Id,
                TenantId = submission.TenantId,
                Kind = kind,
                Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
                By = by,
                At = now,
            };
}

using LondonVRU.Domain.Record;
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
public sealed class SubmissionAnswer : IWrittenByLondon, IRecorded
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

    [NotInRecord("The entry says who.")]
    public string By { get; private init; } = "";

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime At { get; private init; }

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => SubmissionId.Value;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one answer; null for a new one.</param>
    /// <exception cref="RuleBrokenException">Changes are asked for, or it is reopened, without a reason; feedback has no words; a review is accepted.</exception>
    public static SubmissionAnswer To(Submission submission, AnswerKind kind, string? words, string by, DateTime now, Id<SubmissionAnswer>? id = null) =>
        kind is AnswerKind.ChangesRequested or AnswerKind.Reopened && string.IsNullOrWhiteSpace(words)
            ? throw new RuleBrokenException("answer.no-reason", "Say why, so that the borough knows what to change.")
            : kind == AnswerKind.Feedback && string.IsNullOrWhiteSpace(words)
            ? throw new RuleBrokenException("answer.no-words", "Write the feedback.")
            : kind == AnswerKind.Accepted && submission.Kind == SubmissionKind.Review
            ? throw new RuleBrokenException("answer.review-accepted", "Only a plan is accepted. Give a review feedback, or ask for changes.")
            : new()
            {
                Id = id ?? Id<SubmissionAnswer>.New(),
                SubmissionId = submission.Id,
                TenantId = submission.TenantId,
                Kind = kind,
                Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
                By = by,
                At = now,
            };

    /// <summary>After some answers it is the borough's turn, and a later answer would hide them.</summary>
    /// <param name="last">London's latest answer; null if none.</param>
    /// <exception cref="RuleBrokenException">It was answered so that no further answer of that kind can follow.</exception>
    public static void RequireMayFollow(AnswerKind? last, AnswerKind next)
    {
        switch (last)
        {
            case AnswerKind.ChangesRequested or AnswerKind.Reopened:
                throw new RuleBrokenException("answer.sent-back", "It has been sent back already: the borough’s next version is what to answer.");
            case not null when next == AnswerKind.Opened:
                throw new RuleBrokenException("answer.opened", "It has been opened already.");
            case AnswerKind.Accepted when next != AnswerKind.Reopened:
                throw new RuleBrokenException("answer.accepted", "The plan has been accepted. Reopen it, with a reason, if something has to change.");
            default:
                return;
        }
    }
}

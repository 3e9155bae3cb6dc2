using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

/// <summary>What of a review asked London for something.</summary>
public enum Request
{
    /// <summary>The review as a whole; the subject is the submission.</summary>
    Review,

    /// <summary>A theme; the subject is the theme.</summary>
    Theme,

    /// <summary>An action; the subject is the action.</summary>
    Action,

    /// <summary>A risk or an issue; the subject is the risk.</summary>
    Risk,
}

/// <summary>What London will do about one thing that was asked of it.</summary>
/// <param name="Subject">Id of the submission, theme, action or risk.</param>
public sealed record UndertakingWords(Request Request, Guid Subject, string? Words);

/// <summary>What London said it will do about one thing that a review asked of it; the borough reads it beside what it asked.</summary>
public sealed class Undertaking : IWrittenByLondon, IRecorded
{
    public const int WordsMaxLength = 2000;

    private Undertaking()
    {
    }

    public Id<SubmissionAnswer> AnswerId { get; private init; }

    public Request Request { get; private init; }

    /// <summary>Id of the submission, theme, action or risk that it is about.</summary>
    public Guid Subject { get; private init; }

    /// <summary>Whose submission is answered.</summary>
    public Id<Tenant> TenantId { get; private init; }

    /// <summary>Always London.</summary>
    public Visibility Visibility { get; private init; }

    public string Words { get; private init; } = "";

    Guid IRecorded.RecordId => Subject;

    Guid? IRecorded.RecordedUnder => AnswerId.Value;

    internal static Undertaking Of(SubmissionAnswer answer, UndertakingWords said) => new()
    {
        AnswerId = answer.Id,
        Request = said.Request,
        Subject = said.Subject,
        TenantId = answer.TenantId,
        Words = said.Words!.Trim(),
    };
}

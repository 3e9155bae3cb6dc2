using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Practices;

/// <summary>What a partnership asks of those who tried a practice. Its own row, which all partnerships read.</summary>
public sealed class PracticeQuestion : IOnTheShelf, IRecorded
{
    public const int WordsMaxLength = 1500;

    private PracticeQuestion()
    {
    }

    public Id<PracticeQuestion> Id { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    /// <summary>Every partnership's to read until it is withdrawn.</summary>
    public Visibility Visibility { get; private set; }

    public Id<Practice> PracticeId { get; private init; }

    /// <summary>Who asked, and hears the answer.</summary>
    public Id<Person> ById { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    public string Words { get; private init; } = "";

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => PracticeId.Value;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one.</param>
    /// <param name="tenant">That asks.</param>
    public static PracticeQuestion About(Practice practice, Id<PracticeQuestion> id, Id<Tenant> tenant, Id<Person> by, string? words, DateTime now) => new()
    {
        Id = id, TenantId = tenant, Visibility = Visibility.Boroughs, PracticeId = practice.Id, ById = by, At = now,
        Words = string.IsNullOrWhiteSpace(words) ? throw new RuleBrokenException("practice.no-question", "Write what you want to know.") : words.Trim(),
    };

    /// <summary>Nobody reads it any more, nor what was answered.</summary>
    public void Withdraw() => Visibility = Visibility.Withdrawn;
}

/// <summary>What those who tried it, or London, answer: a row of whoever answers, which all partnerships read.</summary>
public sealed class PracticeAnswer : IOnTheShelf, IRecorded
{
    private PracticeAnswer()
    {
    }

    public Id<PracticeAnswer> Id { get; private init; }

    /// <summary>That answers.</summary>
    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private init; }

    public Id<PracticeQuestion> QuestionId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    public string Words { get; private init; } = "";

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => QuestionId.Value;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one.</param>
    /// <param name="tenant">That answers.</param>
    public static PracticeAnswer To(PracticeQuestion question, Id<PracticeAnswer> id, Id<Tenant> tenant, string? words, DateTime now) => new()
    {
        Id = id, TenantId = tenant, Visibility = Visibility.Boroughs, QuestionId = question.Id, At = now,
        Words = string.IsNullOrWhiteSpace(words) ? throw new RuleBrokenException("practice.no-answer", "Write the answer.") : words.Trim(),
    };
}

using System.Globalization;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Reviews;

/// <summary>A question that the annual review asks beside the quarter's.</summary>
/// <param name="Code">By which answers are kept: its place among the cycle's, which do not change once it is open.</param>
public sealed record AnnualQuestion(string Code, string Words)
{
    /// <summary>Those of a cycle, in order; none where it asks nothing beside the usual.</summary>
    public static IReadOnlyList<AnnualQuestion> Of(ReviewCycle cycle) =>
        [.. cycle.Questions.Select((words, place) => new AnnualQuestion(string.Create(CultureInfo.InvariantCulture, $"q{place + 1}"), words))];
}

/// <summary>What a review answers to one question of the annual review.</summary>
public sealed class AnnualAnswer : ITenantOwned, IRecorded
{
    public const int CodeMaxLength = 40;
    public const int QuestionMaxLength = 400;
    public const int WordsMaxLength = 6000;

    private AnnualAnswer()
    {
    }

    public Id<AnnualAnswer> Id { get; private init; }

    public Id<Review> ReviewId { get; private init; }

    public string Code { get; private init; } = "";

    /// <summary>The question as it was when it was answered.</summary>
    public string Question { get; private init; } = "";

    public string Words { get; private set; } = "";

    [NotInRecord("The entry says who.")]
    public Id<Person> WrittenById { get; private set; }

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime WrittenAt { get; private set; }

    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => ReviewId.Value;

    /// <exception cref="RuleBrokenException">The review is not open.</exception>
    public static AnnualAnswer To(AnnualQuestion question, Review review, string words, Id<Person> by, DateTime now)
    {
        review.RequireOpen();
        return new()
        {
            Id = Id<AnnualAnswer>.New(), ReviewId = review.Id, Code = question.Code, Question = question.Words, Words = ReviewNarrative.Tidy(words), WrittenById = by, WrittenAt = now,
        };
    }

    /// <param name="version">That was read.</param>
    /// <exception cref="RuleBrokenException">The review is not open.</exception>
    /// <exception cref="StaleException">Somebody wrote since that version.</exception>
    public void Write(Review review, string words, int version, Id<Person> by, DateTime now)
    {
        review.RequireOpen();
        if (ReviewNarrative.Tidy(words) == Words)
        {
            return;
        }

        if (version != Version)
        {
            throw new StaleException();
        }

        Words = ReviewNarrative.Tidy(words);
        WrittenById = by;
        WrittenAt = now;
        Version++;
    }
}

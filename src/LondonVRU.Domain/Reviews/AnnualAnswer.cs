using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Reviews;

/// <summary>A question that the annual review asks beside the quarter's.</summary>
/// <param name="Code">By which answers are kept: it stays when the words change.</param>
public sealed record AnnualQuestion(string Code, string Words, string Hint);

/// <summary>The questions of the annual review.</summary>
public static class AnnualQuestions
{
    private static readonly IReadOnlyList<AnnualQuestion> Usual =
    [
        new("achieved", "What did the plan achieve this year?", "Changes that people in the borough would notice, and how you know."),
        new("learned", "What did you learn, and what will you do differently?", "What did not work counts as much as what did."),
        new("needs", "What has changed in the need that the plan answers?", "From your strategic needs assessment, in a few sentences."),
        new("voices", "How did young people and communities shape the work?", "Who was asked, and what changed because of it."),
        new("next-year", "What are the priorities for next year?", "Three to five, in order."),
    ];

    /// <summary>Of a quarter: none but in the last.</summary>
    public static IReadOnlyList<AnnualQuestion> Of(ReviewCycle cycle) => cycle.QuarterNumber == 4 ? Usual : [];
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

using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Reviews;

/// <summary>What a line of spending says.</summary>
/// <param name="ThemeId">Null if it is about the whole plan.</param>
/// <param name="Planned">Pence for the year; null if nobody has said.</param>
/// <param name="Spent">Pence so far; null if nobody has said.</param>
/// <param name="Forecast">Pence by the end of the year; null if nobody has said.</param>
public sealed record SpendContent(Id<Theme>? ThemeId, string What, long? Planned, long? Spent, long? Forecast, string? Note);

/// <summary>One line of what a review says of money.</summary>
public sealed class ReviewSpend : ITenantOwned, IRecorded
{
    public const int WhatMaxLength = 300;
    public const int NoteMaxLength = 1000;

    /// <summary>A hundred million pounds: more is a slip of the keyboard.</summary>
    public const long MaxPence = 10_000_000_000;

    private ReviewSpend()
    {
    }

    public Id<ReviewSpend> Id { get; private init; }

    public Id<Review> ReviewId { get; private init; }

    public Id<Theme>? ThemeId { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>Pence; null if nobody has said.</summary>
    public long? Planned { get; private set; }

    /// <summary>Pence; null if nobody has said.</summary>
    public long? Spent { get; private set; }

    /// <summary>Pence; null if nobody has said.</summary>
    public long? Forecast { get; private set; }

    public string? Note { get; private set; }

    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => ReviewId.Value;

    string IRecorded.RecordName => What;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one line.</param>
    /// <exception cref="RuleBrokenException">The review is not open.</exception>
    public static ReviewSpend In(Review review, Id<ReviewSpend> id, SpendContent content)
    {
        review.RequireOpen();
        var line = new ReviewSpend { Id = id, ReviewId = review.Id };
        line.Take(content);
        return line;
    }

    /// <exception cref="RuleBrokenException">The review is not open.</exception>
    /// <exception cref="StaleException">Somebody wrote since that version.</exception>
    public void Change(Review review, SpendContent content, int version)
    {
        review.RequireOpen();
        if (Content() == Tidy(content))
        {
            return;
        }

        if (version != Version)
        {
            throw new StaleException();
        }

        Take(content);
        Version++;
    }

    public SpendContent Content() => new(ThemeId, What, Planned, Spent, Forecast, Note);

    private static SpendContent Tidy(SpendContent content) =>
        content with { What = content.What.Trim(), Note = string.IsNullOrWhiteSpace(content.Note) ? null : content.Note.ReplaceLineEndings("\n").Trim() };

    private void Take(SpendContent content) => (ThemeId, What, Planned, Spent, Forecast, Note) = Tidy(content);
}

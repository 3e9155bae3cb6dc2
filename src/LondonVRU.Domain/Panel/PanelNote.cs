using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Panel;

/// <summary>What a seat thinks of one theme of a plan. It is for the panel alone: a row of London's own tenant, which no borough reads, not the plan's own either.</summary>
public sealed class PanelNote : ITenantOwned, IRecorded
{
    public const int WordsMaxLength = 2000;

    private PanelNote()
    {
    }

    public Id<PanelNote> Id { get; private init; }

    public Id<Submission> SubmissionId { get; private init; }

    public Id<Theme> ThemeId { get; private init; }

    public Seat Seat { get; private init; }

    /// <summary>1 to 4 (<see cref="Seats.Meaning"/>); null while there is only a comment.</summary>
    public int? Score { get; private set; }

    /// <summary>Null if there is only a score.</summary>
    public string? Words { get; private set; }

    [NotInRecord("The entry says who.")]
    public Id<Person> ById { get; private set; }

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime At { get; private set; }

    /// <summary>Raised by every change.</summary>
    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => SubmissionId.Value;

    public static PanelNote On(Submission submission, Id<Theme> theme, Seat seat) =>
        new() { Id = Id<PanelNote>.New(), SubmissionId = submission.Id, ThemeId = theme, Seat = seat };

    /// <param name="seat">Whoever writes must sit there.</param>
    /// <param name="last">London's latest answer to the submission.</param>
    /// <exception cref="RuleBrokenException">The plan is not open to the panel, somebody else sits there, the score is none, or nothing is said.</exception>
    public void Write(PanelSeat seat, AnswerKind? last, int? score, string? words, Id<Person> by, DateTime now)
    {
        RequireInPanel(last);
        if (seat.Seat != Seat || seat.PersonId != by)
        {
            throw new RuleBrokenException("panel.not-your-seat", "Somebody else sits in that seat of the panel.");
        }

        if (score is < Seats.LowestScore or > Seats.HighestScore)
        {
            throw new RuleBrokenException("panel.no-such-score", "Scores go from 1 to 4.");
        }

        if (score is null && string.IsNullOrWhiteSpace(words))
        {
            throw new RuleBrokenException("panel.empty-note", "Choose a score, or write a comment.");
        }

        Score = score;
        Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        ById = by;
        At = now;
        Version++;
    }

    /// <exception cref="RuleBrokenException">It has not been opened, or has its answer.</exception>
    public static void RequireInPanel(AnswerKind? last)
    {
        switch (last)
        {
            case null:
                throw new RuleBrokenException("answer.not-opened", "Open the plan first: until then the borough can pull it back.");
            case AnswerKind.Opened or AnswerKind.Feedback:
                return;
            default:
                throw new RuleBrokenException("panel.answered", "The plan has its answer: the panel’s notes stay as they were.");
        }
    }
}

using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.Web.Components;

/// <summary>A review's state in words, for titles and lists.</summary>
internal static class ReviewWords
{
    /// <summary>"Put the Q3 review together", "The Q3 review is with the chair".</summary>
    public static string Title(ReviewPage review, DateOnly today, bool signsIt)
    {
        var name = $"The {review.Cycle.Title.Review}";
        return review.State switch
        {
            null => $"{name} opens {Words.InDays(review.Cycle.OpensOn, today)}",
            ReviewState.Open when review.LatestAnswer is { Kind: AnswerKind.ChangesRequested or AnswerKind.Reopened } => $"London has sent {Lower(name)} back",
            ReviewState.Open when review.Course.DeclinedBecause is not null => $"The chair has sent {Lower(name)} back",
            ReviewState.Open when review.Cycle.DueOn < today => $"{name} is {Words.Late(review.Cycle.DueOn, today)}",
            ReviewState.Open => $"Put {Lower(name)} together",
            ReviewState.AwaitingSignOff when signsIt => $"Read {Lower(name)} and sign it",
            ReviewState.AwaitingSignOff => $"{name} is with the chair",
            ReviewState.SignedOff => $"{name} is signed and can go to London",
            ReviewState.Closed => $"{name} is closed",
            ReviewState.Cancelled => $"London has cancelled {Lower(name)}",
            _ => review.LatestAnswer?.Kind switch
            {
                AnswerKind.ChangesRequested => $"London asks for changes to {Lower(name)}",
                AnswerKind.Reopened => $"London has reopened {Lower(name)}",
                AnswerKind.Feedback or AnswerKind.Accepted => $"London has answered {Lower(name)}",
                _ => $"{name} is with London",
            },
        };
    }

    /// <summary>The one fact to know beneath the title.</summary>
    public static string Lead(ReviewPage review, DateOnly today) => review switch
    {
        { State: ReviewState.Cancelled } => $"{review.Cycle.Cancelled} Nothing more is asked for; what was written stays here.".Trim(),
        { State: null } => $"It is due {Words.InDays(review.Cycle.DueOn, today)}.",
        { Course.SubmittedAt: { } at, State: ReviewState.Submitted or ReviewState.Closed } => $"Handed in on {Words.DayAndTime(at)}, {Lateness(review.Course.DaysLate ?? 0)}.",
        { State: ReviewState.AwaitingSignOff, Course: { AskedAt: { } at, AskedBy: { } by } } => $"Sent by {by} on {Words.DayAndTime(at)}. {Due(review, today)}",
        { State: ReviewState.SignedOff, Course: { SignedAt: { } at, SignedBy: { } by } } => $"Signed by {by} on {Words.DayAndTime(at)}. {Due(review, today)}",
        _ => Due(review, today),
    };

    /// <summary>"on time", "4 days late".</summary>
    public static string Lateness(int daysLate) => daysLate == 0 ? "on time" : $"{Words.Plural(daysLate, "day")} late";

    /// <summary>How it stands, for lists.</summary>
    public static string State(ReviewState? state) => state switch
    {
        null => "Not opened yet",
        ReviewState.Open => "Being put together",
        ReviewState.AwaitingSignOff => "With the chair",
        ReviewState.SignedOff => "Signed",
        ReviewState.Submitted => "With London",
        ReviewState.Cancelled => "Cancelled by London",
        _ => "Closed",
    };

    public static string Change(ReviewChange change) => change switch
    {
        ReviewChange.ToOffTrack => "Moved to off track",
        ReviewChange.Completed => "Completed",
        ReviewChange.Stopped => "Stopped",
        ReviewChange.Slipped => "Ends later than planned",
        _ => "New",
    };

    public static string Answer(AnswerKind kind) => kind switch
    {
        AnswerKind.Opened => "London has begun to read",
        AnswerKind.ChangesRequested => "London asks for changes",
        AnswerKind.Feedback => "London’s feedback",
        AnswerKind.Accepted => "London has accepted it",
        AnswerKind.Closed => "London has closed it",
        _ => "London has reopened it",
    };

    public static int CountOf(string? words) => words?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    /// <summary>The first words of something long, for a hint.</summary>
    public static string Short(string words) => words.Length <= 240 ? words : string.Concat(words.AsSpan(0, 239), "…");

    private static string Due(ReviewPage review, DateOnly today) =>
        $"{(review.Cycle.DueOn < today ? "It was due" : "Due")} {Words.InDays(review.Cycle.DueOn, today)}{(review.Cycle.Extended is null ? "" : ", with the extra time that London has given")}.";

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Reviews;

public enum ReviewState
{
    Open,
    AwaitingSignOff,
    SignedOff,
    Submitted,

    /// <summary>London has closed it: it is answered, and nothing more is expected of anybody.</summary>
    Closed,

    /// <summary>London has cancelled the cycle and the review was not handed in. Never stored: what was written, and how far it had come, stays as it is.</summary>
    Cancelled,
}

/// <summary>One tenant's review of one quarter, or of the theme that a cycle is about.</summary>
public sealed class Review : ITenantOwned, IRecorded
{
    public const int WordsMaxLength = 4000;
    public const int ReasonMaxLength = 1000;

    private Review()
    {
    }

    public Id<Review> Id { get; private init; }

    public Id<ReviewCycle> CycleId { get; private init; }

    public Id<Plan> PlanId { get; private init; }

    public ReviewState State { get; private set; }

    /// <summary>From 1; one more each time it goes to London.</summary>
    public int VersionNumber { get; private set; } = 1;

    /// <summary>What the borough asks of London; null if nothing.</summary>
    public string? HelpWanted { get; private set; }

    public Id<Person>? SignOffAskedById { get; private set; }

    /// <summary>UTC; the moment at which the snapshot was taken. Null before.</summary>
    public DateTime? SignOffAskedAt { get; private set; }

    /// <summary>Why sign-off was asked for although something was missing; null if nothing was.</summary>
    public string? AskedEarlyBecause { get; private set; }

    public Id<Person>? SignedOffById { get; private set; }

    /// <summary>UTC; null while not signed.</summary>
    public DateTime? SignedOffAt { get; private set; }

    /// <summary>Why the chair sent it back last; null if not, or asked again since.</summary>
    public string? DeclinedBecause { get; private set; }

    /// <summary>UTC; null until first submitted.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Days after the due day or the extended one, by London's calendar, 0 if on time; null until first submitted. The first submission counts.</summary>
    public int? DaysLate { get; private set; }

    public int Version { get; private set; } = 1;

    public bool IsWithLondon => State is ReviewState.Submitted or ReviewState.Closed;

    Guid IRecorded.RecordId => Id.Value;

    /// <summary>Its state, for those who look: of a cancelled cycle it is <see cref="ReviewState.Cancelled"/>, unless it was handed in before.</summary>
    public ReviewState StateIn(ReviewCycle cycle) => cycle.IsCancelled && !IsWithLondon ? ReviewState.Cancelled : State;

    public static Review Of(ReviewCycle cycle, Plan plan) => new() { Id = Id<Review>.New(), CycleId = cycle.Id, PlanId = plan.Id };

    /// <exception cref="RuleBrokenException">It is with the chair or with London.</exception>
    public void RequireOpen()
    {
        if (State != ReviewState.Open)
        {
            throw new RuleBrokenException("review.not-open", State switch
            {
                ReviewState.AwaitingSignOff => "The review is with the chair. Ask them to send it back to change it.",
                ReviewState.SignedOff => "The chair has signed the review: it can be submitted, not changed.",
                _ => "The review has been submitted to London and can only be read.",
            });
        }
    }

    public void AskForHelp(string? words)
    {
        RequireOpen();
        HelpWanted = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        Version++;
    }

    /// <param name="missing">What is still missing, each as a sentence.</param>
    /// <param name="earlyBecause">Why it is asked for all the same; needed if something is missing.</param>
    /// <exception cref="RuleBrokenException">Not open, or something is missing and no reason is given.</exception>
    public void AskForSignOff(IReadOnlyList<string> missing, string? earlyBecause, Id<Person> by, DateTime now)
    {
        RequireOpen();
        if (missing.Count > 0 && string.IsNullOrWhiteSpace(earlyBecause))
        {
            throw new RuleBrokenException("review.incomplete", $"Something is missing: {string.Join("; ", missing)}. Add it, or ask early with a reason.");
        }

        State = ReviewState.AwaitingSignOff;
        SignOffAskedById = by;
        SignOffAskedAt = now;
        AskedEarlyBecause = missing.Count > 0 ? earlyBecause!.Trim() : null;
        DeclinedBecause = null;
        Version++;
    }

    /// <exception cref="RuleBrokenException">It does not wait for a signature, or this person sent it.</exception>
    public void SignOff(Id<Person> by, DateTime now)
    {
        RequireAwaiting(by);
        State = ReviewState.SignedOff;
        SignedOffById = by;
        SignedOffAt = now;
        Version++;
    }

    /// <exception cref="RuleBrokenException">It does not wait for a signature, or no reason is given.</exception>
    public void Decline(Id<Person> by, string reason)
    {
        RequireAwaiting(by);
        DeclinedBecause = string.IsNullOrWhiteSpace(reason)
            ? throw new RuleBrokenException("review.decline-reason", "Say why, so that the coordinator knows what to change.")
            : reason.Trim();
        State = ReviewState.Open;
        Version++;
    }

    /// <summary>Without an extension.</summary>
    /// <exception cref="RuleBrokenException">Not signed off, or submitted already.</exception>
    public void Submit(ReviewCycle cycle, DateTime now) => Submit(cycle.For(null), now);

    /// <param name="days">As they hold in this partnership.</param>
    /// <exception cref="RuleBrokenException">Not signed off, or submitted already.</exception>
    public void Submit(CycleDays days, DateTime now)
    {
        if (State is ReviewState.Submitted or ReviewState.Closed)
        {
            throw new RuleBrokenException("review.submitted", "The review has been submitted already.");
        }

        if (State != ReviewState.SignedOff)
        {
            throw new RuleBrokenException("review.not-signed-off", "The chair has not signed this review off yet.");
        }

        State = ReviewState.Submitted;
        SubmittedAt ??= now;
        DaysLate ??= days.DaysLate(LondonTime.DayOf(now));
        Version++;
    }

    /// <summary>London has closed it.</summary>
    /// <param name="answer">London's latest answer; null if none.</param>
    /// <exception cref="RuleBrokenException">It is not with London, or London has not closed it.</exception>
    public void Close(AnswerKind? answer)
    {
        if (State != ReviewState.Submitted || answer != AnswerKind.Closed)
        {
            throw new RuleBrokenException("review.not-closed", "London has not closed this review.");
        }

        State = ReviewState.Closed;
        Version++;
    }

    /// <summary>London asked for changes or reopened it, be it closed or not: it can be written again.</summary>
    /// <param name="answer">London's latest answer; null if none.</param>
    /// <exception cref="RuleBrokenException">London has not sent it back.</exception>
    public void OpenAgain(AnswerKind? answer)
    {
        if (State is not (ReviewState.Submitted or ReviewState.Closed) || answer is not (AnswerKind.ChangesRequested or AnswerKind.Reopened))
        {
            throw new RuleBrokenException("review.not-returned", "London has not sent this review back.");
        }

        State = ReviewState.Open;
        VersionNumber++;
        SignedOffById = null;
        SignedOffAt = null;
        Version++;
    }

    private void RequireAwaiting(Id<Person> by)
    {
        if (State != ReviewState.AwaitingSignOff)
        {
            throw new RuleBrokenException("review.not-awaiting-sign-off", "The review is not waiting for a signature.");
        }

        if (by == SignOffAskedById)
        {
            throw new RuleBrokenException("review.own-sign-off", "You sent this for sign-off yourself: somebody else has to sign it.");
        }
    }
}

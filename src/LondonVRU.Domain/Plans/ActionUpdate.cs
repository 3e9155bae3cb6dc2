using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Plans;

/// <summary>What somebody said about an action on a day. Only ever added; corrected by a later one.</summary>
public sealed class ActionUpdate : ITenantOwned, IRecorded
{
    public const int WordsMaxLength = 4000;

    private ActionUpdate()
    {
    }

    public Id<ActionUpdate> Id { get; private init; }

    public Id<PlanAction> ActionId { get; private init; }

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime At { get; private init; }

    [NotInRecord("The entry says who.")]
    public Id<Person> ById { get; private init; }

    public ActionStatus Status { get; private init; }

    /// <summary>Null if nothing was said.</summary>
    public string? Done { get; private init; }

    /// <summary>Null if nothing was said.</summary>
    public string? Next { get; private init; }

    /// <summary>Null if none is asked for.</summary>
    public string? HelpWanted { get; private init; }

    /// <summary>"No change since …": it repeats the status before.</summary>
    public bool IsNoChange { get; private init; }

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => ActionId.Value;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one update.</param>
    /// <exception cref="RuleBrokenException">The status needs words that are missing.</exception>
    public static ActionUpdate Of(
        PlanAction action, Id<ActionUpdate> id, ActionStatus status, string? done, string? next, string? helpWanted, Id<Person> by, DateTime now)
    {
        if (status.NeedsWords() && (string.IsNullOrWhiteSpace(done) || string.IsNullOrWhiteSpace(next)))
        {
            throw new RuleBrokenException("update.words-missing", $"{status.Name()} needs words: say why, and what is next.");
        }

        if (status == ActionStatus.Stopped && string.IsNullOrWhiteSpace(done))
        {
            throw new RuleBrokenException("update.stop-reason", "Say why the action is stopped.");
        }

        return new()
        {
            Id = id,
            ActionId = action.Id,
            At = now,
            ById = by,
            Status = status,
            Done = Words(done),
            Next = Words(next),
            HelpWanted = Words(helpWanted),
        };
    }

    /// <summary>Repeats the last status, with a word if there is one.</summary>
    /// <exception cref="RuleBrokenException">Nobody has said how it is going yet.</exception>
    public static ActionUpdate NoChange(PlanAction action, Id<ActionUpdate> id, ActionUpdate? last, string? word, Id<Person> by, DateTime now) =>
        last is null || action.Status is not { } status
            ? throw new RuleBrokenException("update.nothing-before", "Nobody has said how this action is going yet, so there is nothing to leave unchanged.")
            : new()
            {
                Id = id,
                ActionId = action.Id,
                At = now,
                ById = by,
                Status = status,
                Done = Words(word) ?? last.Done,
                Next = last.Next,
                HelpWanted = last.HelpWanted,
                IsNoChange = true,
            };

    private static string? Words(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}

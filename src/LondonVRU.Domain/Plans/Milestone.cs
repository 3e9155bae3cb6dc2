using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Plans;

/// <summary>A step on an action's way, with a date. Not content: milestones go on in every state of the plan until it is closed.</summary>
public sealed class Milestone : ITenantOwned, IRecorded
{
    public const int TextMaxLength = 500;

    /// <summary>So many an action can have: more are actions of their own.</summary>
    public const int Most = 30;

    private Milestone()
    {
    }

    public Id<Milestone> Id { get; private init; }

    public Id<PlanAction> ActionId { get; private init; }

    public string Text { get; private set; } = "";

    /// <summary>When it is to be reached, as it was written last.</summary>
    public PlanDate Due { get; private set; } = PlanDate.Blank;

    /// <summary>When it was to be reached, as it was written first: a later one shows as slipped.</summary>
    public PlanDate DueFirst { get; private init; } = PlanDate.Blank;

    /// <summary>UTC; null while the date stands as it was first written.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime? MovedAt { get; private set; }

    [NotInRecord("The entry says who.")]
    public Id<Person>? MovedById { get; private set; }

    /// <summary>UTC; null while it is not reached.</summary>
    public DateTime? DoneAt { get; private set; }

    public Id<Person>? DoneById { get; private set; }

    /// <summary>Raised by every change; the token that two editors meet at.</summary>
    public int Version { get; private set; } = 1;

    public bool IsDone => DoneAt is not null;

    /// <summary>Its last day is later than the one first written.</summary>
    public bool HasSlipped => SlippedFrom(DueFirst, Due);

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => ActionId.Value;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one milestone.</param>
    /// <exception cref="RuleBrokenException">It has no words, or the plan's year is closed.</exception>
    public static Milestone Of(PlanAction action, PlanState planState, Id<Milestone> id, string text, PlanDate due)
    {
        RequireOpen(planState);
        return new() { Id = id, ActionId = action.Id, Text = Words(text), Due = due, DueFirst = due };
    }

    public static bool SlippedFrom(PlanDate first, PlanDate now) => first.To is { } was && (now.To is { } isNow ? isNow > was : now.AsWritten != first.AsWritten);

    /// <summary>Words it anew, or moves it. The first date stays beside the one that counts.</summary>
    /// <exception cref="RuleBrokenException">It has no words, or the plan's year is closed.</exception>
    public void Change(PlanState planState, string text, PlanDate due, Id<Person> by, DateTime now)
    {
        RequireOpen(planState);
        Text = Words(text);
        if (due != Due)
        {
            (Due, MovedById, MovedAt) = (due, by, now);
        }

        Version++;
    }

    /// <summary>Reached, or after all not. What stands so already stays as it was said first.</summary>
    /// <exception cref="RuleBrokenException">The plan's year is closed.</exception>
    public void Mark(PlanState planState, bool done, Id<Person> by, DateTime now)
    {
        RequireOpen(planState);
        if (done == IsDone)
        {
            return;
        }

        (DoneById, DoneAt) = done ? (by, now) : ((Id<Person>?)null, (DateTime?)null);
        Version++;
    }

    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public void RequireVersion(int version)
    {
        if (version != Version)
        {
            throw new StaleException(Version);
        }
    }

    /// <exception cref="RuleBrokenException">It was reached, which is kept, or the plan's year is closed.</exception>
    public void RequireRemovable(PlanState planState)
    {
        RequireOpen(planState);
        if (IsDone)
        {
            throw new RuleBrokenException("milestone.done", "This milestone was reached, and that is kept. If that is wrong, say first that it was not.");
        }
    }

    public bool IsLate(DateOnly today) => !IsDone && Due.IsPast(today);

    private static void RequireOpen(PlanState planState)
    {
        if (planState == PlanState.Closed)
        {
            throw new RuleBrokenException("plan.closed", "The plan’s year is closed. It can only be read.");
        }
    }

    private static string Words(string text) =>
        string.IsNullOrWhiteSpace(text) ? throw new RuleBrokenException("milestone.no-text", "Say what is to be reached.") : text.Trim();
}

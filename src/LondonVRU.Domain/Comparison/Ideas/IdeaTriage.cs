using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Comparison.Ideas;

/// <summary>What London made of a new idea.</summary>
public enum IdeaState
{
    /// <summary>Worth remembering; nothing is done yet.</summary>
    Noted,

    /// <summary>London has spoken to whoever has it.</summary>
    Contacted,

    /// <summary>Put forward as good practice.</summary>
    Nominated,

    /// <summary>Known under other words: it leaves the list.</summary>
    NotNew,
}

/// <summary>What London made of a local action that resembles nothing elsewhere: for London alone, a row of its own tenant.</summary>
public sealed class IdeaTriage : ITenantOwned, IRecorded
{
    public const int NoteMaxLength = 1000;

    private IdeaTriage()
    {
    }

    public Id<IdeaTriage> Id { get; private init; }

    /// <summary>The action in its owner's plan; the same in every version that was submitted.</summary>
    public Id<PlanAction> ActionId { get; private init; }

    public IdeaState State { get; private set; }

    /// <summary>What London wants to remember of it; null for nothing.</summary>
    public string? Note { get; private set; }

    [NotInRecord("The entry says who.")]
    public Id<Person> ById { get; private set; }

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime At { get; private set; }

    /// <summary>Raised by every change.</summary>
    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => ActionId.Value;

    /// <param name="note">Null or blank for none.</param>
    public static IdeaTriage Of(Id<PlanAction> action, IdeaState state, string? note, Id<Person> by, DateTime now) =>
        new() { Id = Id<IdeaTriage>.New(), ActionId = action, State = state, Note = Blank(note), ById = by, At = now };

    /// <summary>Says it anew; who said the same before stays.</summary>
    /// <param name="note">Null or blank takes the earlier one away.</param>
    public void Say(IdeaState state, string? note, Id<Person> by, DateTime now)
    {
        if ((state, Blank(note)) == (State, Note))
        {
            return;
        }

        (State, Note, ById, At) = (state, Blank(note), by, now);
        Version++;
    }

    private static string? Blank(string? note) => string.IsNullOrWhiteSpace(note) ? null : note.ReplaceLineEndings("\n").Trim();
}

using LondonVRU.Domain.People;

namespace LondonVRU.Domain.Panel;

/// <summary>Who sits in a seat of the panel: somebody of London's. A row of London's own tenant, which alone reads it.</summary>
public sealed class PanelSeat : ITenantOwned, IRecorded
{
    private PanelSeat()
    {
    }

    public Id<PanelSeat> Id { get; private init; }

    public Seat Seat { get; private init; }

    /// <summary>Null while nobody sits there.</summary>
    public Id<Person>? PersonId { get; private set; }

    /// <summary>Raised by every change; the token that two officers meet at.</summary>
    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Seat.Name();

    public static PanelSeat For(Seat seat) => new() { Id = Id<PanelSeat>.New(), Seat = seat };

    /// <param name="person">Null leaves it empty.</param>
    public void Give(Id<Person>? person)
    {
        if (PersonId != person)
        {
            PersonId = person;
            Version++;
        }
    }
}

using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Panel;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Panel;

/// <summary>Who sits where on the panel.</summary>
internal sealed class PanelSeats(VruDbContext db) : IScopedPart
{
    /// <summary>All three seats, those that nobody sits in too.</summary>
    public async Task<IReadOnlyList<SeatHolder>> AllAsync(CancellationToken ct)
    {
        var taken = await (
            from seat in db.PanelSeats.AsNoTracking()
            join person in db.People on seat.PersonId equals person.Id
            select new SeatHolder(seat.Seat, person.Id, person.Name)).ToListAsync(ct);
        return [.. Seats.All.Select(seat => taken.Find(holder => holder.Seat == seat) ?? new(seat, null, null))];
    }

    /// <summary>A seat to be given or written from, made if nobody ever sat there.</summary>
    public async Task<PanelSeat> OpenAsync(Seat seat, CancellationToken ct)
    {
        var known = await db.PanelSeats.SingleOrDefaultAsync(one => one.Seat == seat, ct);
        if (known is null)
        {
            known = PanelSeat.For(seat);
            db.PanelSeats.Add(known);
        }

        return known;
    }
}

/// <summary>A seat of the panel and who sits there; null for nobody.</summary>
public sealed record SeatHolder(Seat Seat, Id<Domain.People.Person>? PersonId, string? Name);

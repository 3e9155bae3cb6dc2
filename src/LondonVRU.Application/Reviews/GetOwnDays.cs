using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>The earlier days that this partnership has set for itself.</summary>
public sealed record GetOwnDays : IRequest<OwnDaysPage>;

/// <param name="ForOwners">Days before the due day by which owners update.</param>
/// <param name="ForBoard">Days before the due day by which the review is ready for the board.</param>
/// <param name="Owners">Single owners with a day of their own, by name.</param>
/// <param name="People">Who could be given one, by name.</param>
/// <param name="Next">The next cycle that is due and what the days are there; null if there is none.</param>
public sealed record OwnDaysPage(
    int ForOwners, int ForBoard, IReadOnlyList<OwnDaysPage.Owner> Owners, IReadOnlyList<ListPeople.Entry> People, OwnDaysPage.Example? Next)
{
    public sealed record Owner(Id<Person> Id, string Name, int Days, DateOnly? Day);

    public sealed record Example(Quarter Quarter, DateOnly Owners, DateOnly Board, DateOnly Due);
}

internal sealed class GetOwnDaysHandler(VruDbContext db, DaysHere daysHere, PeopleHere people, TimeProvider clock) : IRequestHandler<GetOwnDays, OwnDaysPage>
{
    public async Task<OwnDaysPage> Handle(GetOwnDays request, CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        var cycle = await db.Cycles.AsNoTracking().Where(cycle => cycle.DueOn >= today && !cycle.IsCancelled && cycle.ThemeId == null).OrderBy(cycle => cycle.DueOn).FirstOrDefaultAsync(cancellationToken);
        var days = cycle is null ? null : await daysHere.OfAsync(cycle, cancellationToken);
        var own = await db.OwnDays.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var owners = await (
            from day in db.OwnersDays.AsNoTracking()
            join person in db.People on day.PersonId equals person.Id
            orderby person.Name
            select new { person.Id, person.Name, day.Days }).ToListAsync(cancellationToken);
        return new(
            own?.ForOwners ?? 0, own?.ForBoard ?? 0, [.. owners.Select(owner => new OwnDaysPage.Owner(owner.Id, owner.Name, owner.Days, days?.Days.Earlier(owner.Days)))],
            await people.Query().OrderBy(person => person.Name).Select(person => new ListPeople.Entry(person.Id, person.Name, person.Agency)).ToListAsync(cancellationToken),
            days is null ? null : new(cycle!.Quarter, days.Days.Earlier(days.ForOwners), days.BoardsDay, days.Days.DueOn));
    }
}

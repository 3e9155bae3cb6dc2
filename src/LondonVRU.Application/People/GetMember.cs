using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>One member of the current tenant, or somebody who was one, with what can be done about them.</summary>
public sealed record GetMember(Id<Person> PersonId) : IRequest<MemberPage>;

/// <param name="Here">Null if they have left.</param>
/// <param name="Left">Null if they belong here.</param>
/// <param name="IsMe">It is the actor.</param>
/// <param name="MayChangeAccount">What they are everywhere is for the actor to change.</param>
/// <param name="IsEnabled">Whether they may sign in at all.</param>
/// <param name="Actions">How many they own here, in plans of years that are not closed; restricted ones count.</param>
/// <param name="RestrictedActions">How many of these are restricted.</param>
/// <param name="Successors">Who could take them over, by name.</param>
/// <param name="Directories">Whose accounts are let in here, by name.</param>
public sealed record MemberPage(
    PeoplePage.Member? Here, PeoplePage.Leaver? Left, bool IsMe, bool MayChangeAccount, bool IsEnabled, int Actions, int RestrictedActions, IReadOnlyList<ListPeople.Entry> Successors,
    IReadOnlyList<string> Directories)
{
    public string Name => Here?.Name ?? Left!.Name;

    public string Agency => Here?.Agency ?? Left!.Agency;
}

internal sealed class GetMemberHandler(VruDbContext db, PeopleReading reading, Accounts accounts, OwnedActions owned, Successors successors, DirectoriesHere directories, Actor actor)
    : IRequestHandler<GetMember, MemberPage>
{
    public async Task<MemberPage> Handle(GetMember request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        var id = request.PersonId;
        var here = (await reading.MembersAsync(id, cancellationToken)).SingleOrDefault();
        var left = here is null ? (await reading.FormerAsync(id, cancellationToken)).SingleOrDefault() ?? throw new NotFoundException() : null;
        var actions = await owned.Of(id).GroupBy(action => action.IsRestricted).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return new(
            here, left, id == actor.PersonIdOrNull, await accounts.MayChangeAsync(id, cancellationToken),
            here?.IsEnabled ?? await db.People.AnyAsync(person => person.Id == id && person.IsEnabled, cancellationToken),
            actions.Sum(group => group.Count), actions.Where(group => group.Key).Sum(group => group.Count),
            await successors.Of(id).OrderBy(person => person.Name).Select(person => new ListPeople.Entry(person.Id, person.Name, person.Agency)).ToListAsync(cancellationToken),
            await directories.NamesAsync(cancellationToken));
    }
}

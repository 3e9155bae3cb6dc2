using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>What the form of an invitation offers.</summary>
public sealed record GetInviting : IRequest<InvitingPage>;

/// <param name="Directories">Whose accounts are let in here, by name; with none, everybody signs in by link.</param>
/// <param name="Agencies">Of those who are here, by name: to be chosen instead of typed anew.</param>
public sealed record InvitingPage(IReadOnlyList<string> Directories, IReadOnlyList<string> Agencies);

internal sealed class GetInvitingHandler(DirectoriesHere directories, PeopleHere people, Actor actor) : IRequestHandler<GetInviting, InvitingPage>
{
    public async Task<InvitingPage> Handle(GetInviting request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        return new(
            await directories.NamesAsync(cancellationToken),
            await people.Query().Select(person => person.Agency).Distinct().OrderBy(agency => agency).ToListAsync(cancellationToken));
    }
}

/// <summary>The organisations whose accounts are let into the current tenant.</summary>
internal sealed class DirectoriesHere(VruDbContext db, CurrentTenant current) : IScopedPart
{
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken ct)
    {
        var here = current.Id;
        return await db.Directories.Where(directory => directory.StoppedAt == null && directory.Tenants.Any(open => open.TenantId == here))
            .OrderBy(directory => directory.Name).Select(directory => directory.Name).ToListAsync(ct);
    }
}

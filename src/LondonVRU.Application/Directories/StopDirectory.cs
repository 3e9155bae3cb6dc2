using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Directories;

/// <summary>London lets none of a directory's accounts in any more: their sessions and tokens end within a minute.</summary>
public sealed record StopDirectory(Id<IdentityDirectory> DirectoryId) : IRequest;

internal sealed class StopDirectoryHandler(VruDbContext db, Actor actor, Memberships memberships, TimeProvider clock) : AsyncRequestHandler<StopDirectory>
{
    protected override async Task Handle(StopDirectory request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        var directory = await db.Directories.Where(directory => directory.Id == request.DirectoryId).SingleOrNotFoundAsync(cancellationToken);
        await OwnDirectory.RefuseAsync(db, actor, directory, staysOpen: false, cancellationToken);
        directory.Stop(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        memberships.ForgetAll();
    }
}

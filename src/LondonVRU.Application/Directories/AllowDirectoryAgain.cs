using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Directories;

/// <summary>London lets a stopped directory's accounts in again, where they may belong as before.</summary>
public sealed record AllowDirectoryAgain(Id<IdentityDirectory> DirectoryId) : IRequest;

internal sealed class AllowDirectoryAgainHandler(VruDbContext db, Actor actor, Memberships memberships) : AsyncRequestHandler<AllowDirectoryAgain>
{
    protected override async Task Handle(AllowDirectoryAgain request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        var directory = await db.Directories.Where(directory => directory.Id == request.DirectoryId).SingleOrNotFoundAsync(cancellationToken);
        directory.AllowAgain();
        await db.SaveChangesAsync(cancellationToken);
        memberships.ForgetAll();
    }
}

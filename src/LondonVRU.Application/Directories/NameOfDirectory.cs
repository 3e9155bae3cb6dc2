using LondonVRU.Application.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Directories;

/// <summary>The name of an organisation whose accounts are let in, for whoever has shown one of them. Null if they are not.</summary>
/// <param name="EntraTenantId">"tid" of the account.</param>
public sealed record NameOfDirectory(Guid EntraTenantId) : IRequest<string?>;

internal sealed class NameOfDirectoryHandler(VruDbContext db) : IRequestHandler<NameOfDirectory, string?>
{
    public async Task<string?> Handle(NameOfDirectory request, CancellationToken cancellationToken) => await db.Directories
        .Where(directory => directory.EntraTenantId == request.EntraTenantId && directory.StoppedAt == null).Select(directory => directory.Name).SingleOrDefaultAsync(cancellationToken);
}

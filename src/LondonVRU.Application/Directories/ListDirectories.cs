using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Directories;

/// <summary>Whose directories are let in, and where: those that are, then those that were, each by name.</summary>
public sealed record ListDirectories : IRequest<IReadOnlyList<ListDirectories.Entry>>
{
    /// <param name="EntraTenantId">The directory's own id.</param>
    /// <param name="AllowedSince">UTC.</param>
    /// <param name="StoppedAt">UTC; null while its accounts are let in.</param>
    /// <param name="Tenants">Where its accounts may belong, by name.</param>
    /// <param name="Accounts">How many people and programs sign in with it.</param>
    public sealed record Entry(Id<IdentityDirectory> Id, Guid EntraTenantId, string Name, DateTime AllowedSince, DateTime? StoppedAt, IReadOnlyList<TenantInfo> Tenants, int Accounts);
}

internal sealed class ListDirectoriesHandler(VruDbContext db, TenantDirectory tenants, Actor actor) : IRequestHandler<ListDirectories, IReadOnlyList<ListDirectories.Entry>>
{
    public async Task<IReadOnlyList<ListDirectories.Entry>> Handle(ListDirectories request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        var directories = await db.Directories.AsNoTracking().Include(directory => directory.Tenants).ToListAsync(cancellationToken);
        var accounts = await db.People.Where(person => person.DirectoryId != null && person.IsEnabled).GroupBy(person => person.DirectoryId!.Value)
            .Select(own => new { Directory = own.Key, Count = own.Count() }).ToDictionaryAsync(own => own.Directory, own => own.Count, cancellationToken);
        List<ListDirectories.Entry> entries = [];
        foreach (var directory in directories.OrderBy(directory => directory.StoppedAt is not null).ThenBy(directory => directory.Name, StringComparer.OrdinalIgnoreCase))
        {
            List<TenantInfo> open = [];
            foreach (var tenant in directory.Tenants)
            {
                open.Add(await tenants.GetAsync(tenant.TenantId, cancellationToken));
            }

            entries.Add(new(
                directory.Id, directory.EntraTenantId, directory.Name, directory.AllowedSince, directory.StoppedAt,
                [.. open.OrderBy(tenant => tenant.Name, StringComparer.Ordinal)], accounts.GetValueOrDefault(directory.Id)));
        }

        return entries;
    }
}

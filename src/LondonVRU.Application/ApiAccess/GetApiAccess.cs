using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.SignIn;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.ApiAccess;

/// <summary>Which programs reach this tenant: its people's tokens, and programs with a directory's account of their own.</summary>
public sealed record GetApiAccess : IRequest<ApiAccessPage>;

/// <param name="Tokens">That work, the newest first.</param>
/// <param name="Machines">By name.</param>
/// <param name="Directories">Whose programs can be let in: those that are open for this tenant.</param>
public sealed record ApiAccessPage(IReadOnlyList<TokenLine> Tokens, IReadOnlyList<ApiAccessPage.Machine> Machines, IReadOnlyList<ApiAccessPage.Directory> Directories)
{
    /// <param name="ObjectId">Of its service principal.</param>
    /// <param name="Since">UTC.</param>
    public sealed record Machine(Id<Person> Id, string Name, string Directory, Guid ObjectId, Role Role, DateTime Since);

    public sealed record Directory(Id<IdentityDirectory> Id, string Name);
}

internal sealed class GetApiAccessHandler(VruDbContext db, CurrentTenant tenant, Actor actor, RealTime time) : IRequestHandler<GetApiAccess, ApiAccessPage>
{
    public async Task<ApiAccessPage> Handle(GetApiAccess request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        var (here, now) = (tenant.Id, time.Now);
        var tokens = await (
            from token in db.PersonalTokens
            where token.TenantId == here && token.RevokedAt == null && token.ExpiresAt > now
            join owner in db.People on token.PersonId equals owner.Id
            orderby token.MadeAt descending
            select new { Token = token, Owner = owner.Name }).AsNoTracking().ToListAsync(cancellationToken);
        var machines = await (
            from held in db.Memberships
            where held.TenantId == here
            join person in db.People on held.PersonId equals person.Id
            where person.IsMachine && person.IsEnabled
            join directory in db.Directories on person.DirectoryId equals (Id<IdentityDirectory>?)directory.Id
            orderby person.Name
            select new ApiAccessPage.Machine(person.Id, person.Name, directory.Name, person.ObjectId!.Value, held.Role, held.Since)).ToListAsync(cancellationToken);
        var directories = await db.Directories.Where(directory => directory.StoppedAt == null && directory.Tenants.Any(open => open.TenantId == here))
            .OrderBy(directory => directory.Name).Select(directory => new ApiAccessPage.Directory(directory.Id, directory.Name)).ToListAsync(cancellationToken);
        return new(
            [.. tokens.Select(row => new TokenLine(
                row.Token.Id, row.Token.Name, row.Token.Tail, row.Owner, tenant.Info, row.Token.MayWrite, row.Token.MadeAt, row.Token.ExpiresAt, row.Token.LastUsedAt))],
            machines, directories);
    }
}

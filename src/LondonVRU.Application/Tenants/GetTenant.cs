using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Tenants;

/// <summary>What London's administrator sees of a tenant: what it is and who administers it, by name; nothing that it writes.</summary>
public sealed record GetTenant(string Slug) : IRequest<TenantPage>;

/// <param name="Bcu">Slug of a borough's BCU; null for none.</param>
/// <param name="Boroughs">Names of the boroughs that lie in a BCU and exist today.</param>
/// <param name="Administrators">By name.</param>
/// <param name="Invited">Who has been invited to administer it and can still accept, as whoever invited calls them.</param>
/// <param name="Directories">Whose accounts are let in, by name.</param>
/// <param name="Bcus">That exist today, for a borough to lie in.</param>
public sealed record TenantPage(
    string Slug, string Name, string ShortName, TenantKind Kind, string? Code, string? Bcu, DateOnly From, DateOnly? RetiredOn, string? RetiredBecause, int Version, int People,
    IReadOnlyList<string> Boroughs, IReadOnlyList<TenantPage.Administrator> Administrators, IReadOnlyList<TenantPage.Invitee> Invited, IReadOnlyList<string> Directories,
    IReadOnlyList<TenantInfo> Bcus)
{
    /// <param name="Since">UTC.</param>
    /// <param name="LastSeenAt">UTC; null if never.</param>
    public sealed record Administrator(string Name, string Agency, DateTime Since, DateTime? LastSeenAt, bool IsEnabled);

    /// <param name="ExpiresAt">UTC.</param>
    public sealed record Invitee(string Name, string Agency, DateTime ExpiresAt);
}

internal sealed class GetTenantHandler(VruDbContext db, TenantDirectory directory, Actor actor, TimeProvider clock) : IRequestHandler<GetTenant, TenantPage>
{
    public async Task<TenantPage> Handle(GetTenant request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        var (now, ct) = (clock.GetUtcNow().UtcDateTime, cancellationToken);
        var tenant = await db.Tenants.AsNoTracking().Where(tenant => tenant.Slug == request.Slug).SingleOrNotFoundAsync(ct);
        var administrators = await (
            from held in db.Memberships
            join person in db.People on held.PersonId equals person.Id
            where held.TenantId == tenant.Id && held.Role == Role.Administrator
            orderby person.Name
            select new TenantPage.Administrator(person.Name, person.Agency, held.Since, person.LastSeenAt, person.IsEnabled)).ToListAsync(ct);
        var invited = await db.Invitations
            .Where(one => one.TenantId == tenant.Id && one.Role == Role.Administrator && one.AcceptedAt == null && one.WithdrawnAt == null && one.ExpiresAt > now)
            .OrderBy(one => one.Name).Select(one => new TenantPage.Invitee(one.Name, one.Agency, one.ExpiresAt)).ToListAsync(ct);
        var bcus = await directory.BcusAsync(ct);
        return new(
            tenant.Slug, tenant.Name, tenant.ShortName, tenant.Kind, tenant.Code, tenant.BcuId is { } bcu ? (await directory.GetAsync(bcu, ct)).Slug : null, tenant.From, tenant.RetiredOn,
            tenant.RetiredBecause, tenant.Version, await db.Memberships.Where(held => held.TenantId == tenant.Id).Select(held => held.PersonId).Distinct().CountAsync(ct),
            [.. (await directory.BoroughsAsync(ct)).Where(borough => borough.BcuId == tenant.Id).Select(borough => borough.Name)],
            administrators, invited,
            await db.Directories.Where(one => one.StoppedAt == null && one.Tenants.Any(open => open.TenantId == tenant.Id)).OrderBy(one => one.Name).Select(one => one.Name).ToListAsync(ct),
            bcus);
    }
}

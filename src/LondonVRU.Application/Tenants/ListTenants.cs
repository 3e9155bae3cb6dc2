using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Tenants;

/// <summary>Every tenant there is, was or will be: London first, then boroughs and BCUs by name.</summary>
public sealed record ListTenants : IRequest<IReadOnlyList<TenantRow>>;

/// <param name="BcuName">Of a borough; null for none.</param>
/// <param name="From">London day.</param>
/// <param name="RetiredOn">Its last day, a London day; null while nothing is planned.</param>
/// <param name="People">Who belong to it.</param>
/// <param name="Administrators">Of these, who administer it and can sign in.</param>
public sealed record TenantRow(
    string Slug, string Name, TenantKind Kind, string? BcuName, DateOnly From, DateOnly? RetiredOn, int People, int Administrators);

internal sealed class ListTenantsHandler(VruDbContext db, Actor actor) : IRequestHandler<ListTenants, IReadOnlyList<TenantRow>>
{
    public async Task<IReadOnlyList<TenantRow>> Handle(ListTenants request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        var tenants = await db.Tenants.AsNoTracking().ToListAsync(cancellationToken);
        var counts = (await (
            from held in db.Memberships
            join person in db.People on held.PersonId equals person.Id
            group new { held, person } by held.TenantId into here
            select new
            {
                here.Key,
                People = here.Select(one => one.held.PersonId).Distinct().Count(),
                Administrators = here.Count(one => one.held.Role == Role.Administrator && one.person.IsEnabled),
            }).ToListAsync(cancellationToken)).ToDictionary(count => count.Key);
        var names = tenants.ToDictionary(tenant => tenant.Id, tenant => tenant.Name);
        return
        [
            .. tenants.OrderBy(tenant => tenant.Kind switch { TenantKind.London => 0, TenantKind.Borough => 1, _ => 2 }).ThenBy(tenant => tenant.Name, StringComparer.Ordinal)
                .Select(tenant => new TenantRow(
                    tenant.Slug, tenant.Name, tenant.Kind, tenant.BcuId is { } bcu ? names[bcu] : null, tenant.From, tenant.RetiredOn,
                    counts.GetValueOrDefault(tenant.Id)?.People ?? 0, counts.GetValueOrDefault(tenant.Id)?.Administrators ?? 0)),
        ];
    }
}

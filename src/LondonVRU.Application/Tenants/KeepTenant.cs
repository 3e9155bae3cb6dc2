using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Tenants;

/// <summary>Takes a tenant's last day back, as long as it has not passed.</summary>
/// <param name="Version">That was read before.</param>
public sealed record KeepTenant(string Slug, int Version) : IRequest;

internal sealed class KeepTenantHandler(VruDbContext db, TenantDirectory directory, Memberships memberships, Actor actor, TimeProvider clock) : AsyncRequestHandler<KeepTenant>
{
    protected override async Task Handle(KeepTenant request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        var tenant = await db.TenantAsync(request.Slug, request.Version, cancellationToken);
        tenant.KeepAfterAll(LondonTime.Today(clock));
        await db.SaveChangesAsync(cancellationToken);
        directory.Forget();
        memberships.ForgetAll();
    }
}

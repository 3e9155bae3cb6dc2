using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Loads a nomination of this partnership's to be changed.</summary>
internal sealed class NominationEditing(VruDbContext db, CurrentTenant tenant, Actor actor) : IScopedPart
{
    /// <param name="version">That was read; null if it does not matter.</param>
    /// <exception cref="NotFoundException">This partnership has no such nomination.</exception>
    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public async Task<Nomination> GetAsync(Id<Nomination> id, int? version, CancellationToken ct)
    {
        actor.Require(Right.NominatePractice);
        var here = tenant.Id;
        var nomination = await db.Nominations.Where(own => own.Id == id && own.TenantId == here).SingleOrNotFoundAsync(ct);
        nomination.RequireVersion(version ?? nomination.Version);
        return nomination;
    }
}

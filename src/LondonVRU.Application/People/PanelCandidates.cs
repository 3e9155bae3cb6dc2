using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Who may be given a seat of the review panel: people of London who can sign in and whose role has the right.</summary>
internal sealed class PanelCandidates(VruDbContext db, CurrentTenant current) : IScopedPart
{
    private static readonly IReadOnlyList<Role> Roles = [.. Enum.GetValues<Role>().Where(role => Rights.Of(role, inLondon: true).Contains(Right.SitOnPanel))];

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<(Id<Person> Id, string Name, string Agency)>> AllAsync(CancellationToken ct)
    {
        var here = current.Id;
        var found = await db.People
            .Where(person => person.IsEnabled && db.Memberships.Any(held => held.PersonId == person.Id && held.TenantId == here && Roles.Contains(held.Role)))
            .OrderBy(person => person.Name).Select(person => new { person.Id, person.Name, person.Agency }).ToListAsync(ct);
        return [.. found.Select(person => (person.Id, person.Name, person.Agency))];
    }
}

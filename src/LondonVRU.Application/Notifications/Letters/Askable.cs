using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>Who to ask: names, never addresses.</summary>
internal sealed class Askable(VruDbContext db) : IScopedPart
{
    public const string London = "London’s Violence Reduction Unit";

    /// <summary>"Ealing Coordinator"; London where nobody keeps the plan.</summary>
    public async Task<string> CoordinatorAsync(TenantInfo tenant, CancellationToken ct)
    {
        var names = await (
            from held in db.Memberships
            join person in db.People on held.PersonId equals person.Id
            where held.TenantId == tenant.Id && held.Role == Role.Coordinator && person.IsEnabled
            orderby person.Name
            select person.Name).Take(3).ToListAsync(ct);
        return names.Count == 0 ? London : Words.List(names);
    }
}

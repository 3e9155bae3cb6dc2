using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Web.Pages.SignIn;

/// <summary>Who there is to be, in Development.</summary>
public sealed class DevelopmentPeople(VruDbContext db)
{
    public sealed record Entry(string Name, string Email);

    /// <param name="Key">For the address within the page.</param>
    public sealed record Group(string Key, string Name, string What, IReadOnlyList<Entry> People);

    private static readonly (string Key, string Name, string What, Func<Role, bool, bool> Fits)[] Kinds =
    [
        ("coordinators", "Coordinators", "Keep a borough’s plan and put its review together.", (role, inLondon) => role == Role.Coordinator && !inLondon),
        ("contributors", "Contributors", "Own actions, and say how they are going.", (role, inLondon) => role == Role.Contributor && !inLondon),
        ("london", "London", "Compares, helps, and opens the cycles.", (_, inLondon) => inLondon),
        ("approvers", "Approvers", "Chair the partnership and sign.", (role, inLondon) => role == Role.Approver && !inLondon),
        ("viewers", "Viewers", "Board members and scrutiny: they read.", (role, inLondon) => role == Role.Viewer && !inLondon),
        ("administrators", "Administrators", "People, roles and settings.", (role, inLondon) => role == Role.Administrator && !inLondon),
    ];

    public async Task<IReadOnlyList<Group>> ListAsync(string? search, CancellationToken ct)
    {
        var rows = await (
            from held in db.Memberships
            join person in db.People on held.PersonId equals person.Id
            join tenant in db.Tenants on held.TenantId equals tenant.Id
            where person.IsEnabled
            orderby person.Email.StartsWith("contributor@") descending, person.Email.Contains("@bcu-"), person.Name
            select new { person.Name, person.Email, held.Role, InLondon = tenant.Kind == TenantKind.London }).AsNoTracking().ToListAsync(ct);
        var words = (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. Kinds.Select(kind => new Group(kind.Key, kind.Name, kind.What,
                [
                    .. rows.Where(row => kind.Fits(row.Role, row.InLondon))
                        .Where(row => words.All(word => $"{row.Name} {row.Email} {row.Role}".Contains(word, StringComparison.OrdinalIgnoreCase)))
                        .Select(row => new Entry(row.Name, row.Email)).Distinct(),
                ])).Where(group => group.People.Count > 0),
        ];
    }

    /// <summary>Null if there is nobody of that address.</summary>
    public async Task<Id<Person>?> FindAsync(string? email, CancellationToken ct)
    {
        var address = email?.Trim().ToLowerInvariant();
        return await db.People.Where(person => person.Email == address && person.IsEnabled).Select(person => (Id<Person>?)person.Id).SingleOrDefaultAsync(ct);
    }
}

using LondonVRU.Application.Data;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>Fills an empty database: tenants, the template and London's first administrator, and, if asked for, the demonstration. Any other is left as it is, but that
/// an administrator of London is invited where there is none.</summary>
public sealed class Seeder(IServiceScopeFactory scopes, TenantDirectory directory, TenantDoor door, TimeProvider clock, IOptions<SeedingOptions> options, FirstAdministrator first,
    IFileStore store, IPaperWriter papers, ITableWriter tables)
{
    /// <summary>Every demonstration person of a borough or a BCU, by the part of the address before the @.</summary>
    private static readonly (string Part, Role Role, string Name)[] PeopleOfPlace =
    [
        ("coordinator", Role.Coordinator, "coordinator"),
        ("contributor", Role.Contributor, "contributor"),
        ("approver", Role.Approver, "approver"),
        ("viewer", Role.Viewer, "viewer"),
        ("admin", Role.Administrator, "administrator"),
    ];

    public async Task SeedAsync(bool withDemonstration, CancellationToken ct)
    {
        await FillAsync(withDemonstration, ct);
        if (options.Value.InvitesAdministrator && !withDemonstration)
        {
            await first.InviteAsync(ct);
        }
    }

    private async Task FillAsync(bool withDemonstration, CancellationToken ct)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
            if (await db.Tenants.AnyAsync(ct))
            {
                return;
            }

            db.IsSeeding = true;
            AddTenantsAndPeople(db, withDemonstration);
            await db.SaveChangesAsync(ct);
        }

        directory.Forget();
        await using (var london = await door.OpenForServiceAsync((await directory.LondonAsync(ct)).Id, ct))
        {
            london.Db.IsSeeding = true;
            foreach (var edition in TemplateFiles.Editions(clock.GetUtcNow().UtcDateTime))
            {
                london.Db.Editions.Add(edition);
            }

            await london.Db.SaveChangesAsync(ct);
        }

        if (withDemonstration && options.Value.Plans)
        {
            await new Demonstration(door, directory, store, papers, tables, clock).AddAsync(ct);
        }
    }

    private void AddTenantsAndPeople(VruDbContext db, bool withDemonstration)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = BoroughFile.Read();
        var london = Tenant.London();
        var bcus = rows.Where(row => row.BcuCode is not null).DistinctBy(row => row.BcuCode).ToDictionary(row => row.BcuCode!, row => Tenant.Bcu(row.BcuName!, row.BcuCode!), StringComparer.Ordinal);
        var boroughs = rows.Select(row => Tenant.Borough(row.Facts, row.BcuCode is null ? null : bcus[row.BcuCode])).ToList();
        db.Tenants.Add(london);
        db.Tenants.AddRange(bcus.Values);
        db.Tenants.AddRange(boroughs);

        void Add(Tenant tenant, Role role, string email, string name, string agency)
        {
            var person = Person.Named(name, email, agency);
            db.People.Add(person);
            db.Memberships.Add(Membership.Of(person, tenant, role, now));
        }

        if (withDemonstration || !options.Value.InvitesAdministrator)
        {
            Add(london, Role.Administrator, withDemonstration ? "admin@london.example" : options.Value.AdministratorEmail, FirstAdministrator.Name, FirstAdministrator.Agency);
        }

        if (!withDemonstration)
        {
            return;
        }

        Add(london, Role.Officer, "officer@london.example", "Officer", "Violence Reduction Unit");
        Add(london, Role.Analyst, "analyst@london.example", "Analyst", "Violence Reduction Unit");
        foreach (var borough in boroughs)
        {
            foreach (var (part, role, name) in PeopleOfPlace)
            {
                Add(borough, role, $"{part}@{borough.Slug}.example", $"{borough.ShortName} {name}", $"{borough.ShortName} Council");
            }
        }

        var police = Person.Named("Police, West Area", "police@west-area.example", "Metropolitan Police Service");
        db.People.Add(police);
        foreach (var borough in boroughs.Where(borough => borough.Slug is "ealing" or "hillingdon" or "hounslow"))
        {
            db.Memberships.Add(Membership.Of(police, borough, Role.Contributor, now));
        }

        var southEast = Person.Named("Police, South East", "police@south-east.example", "Metropolitan Police Service");
        db.People.Add(southEast);
        foreach (var place in boroughs.Where(borough => borough.Slug is "bexley" or "greenwich" or "lewisham").Append(bcus["SE"]))
        {
            db.Memberships.Add(Membership.Of(southEast, place, Role.Contributor, now));
        }

        foreach (var bcu in bcus.Values)
        {
            foreach (var (part, role, name) in PeopleOfPlace)
            {
                Add(bcu, role, $"{part}@{bcu.Slug}.example", $"{bcu.Name} {name}", "Metropolitan Police Service");
            }
        }
    }
}

using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants;

/// <summary>Somebody at the door of Lewisham, or of London.</summary>
/// <param name="Name">"viewer of Lewisham".</param>
/// <param name="Lewisham">Their role there; null for none.</param>
/// <param name="London">Their role there; null for none.</param>
/// <param name="IsSignedIn">False for nobody, and for a person who was disabled.</param>
public sealed record Visitor(string Name, Role? Lewisham, Role? London, bool IsSignedIn, Browser Pages, HttpClient Api);

/// <summary>Everybody who may come: one of each role, nobody, a stranger, a disabled person and those who belong to several boroughs. Each comes with a browser and as a client of the API.</summary>
internal static class Roles
{
    private const string Disabled = "disabled@lewisham.example";

    public static async Task<IReadOnlyList<Visitor>> GatherAsync(Vru vru)
    {
        var visitors = new List<Visitor> { new("nobody", null, null, false, vru.Stranger(), vru.Nobody()) };
        foreach (var role in new[] { Role.Viewer, Role.Contributor, Role.Coordinator, Role.Approver, Role.Administrator })
        {
            visitors.Add(await VisitorAsync(vru, $"{role} of Lewisham", Vru.Email("lewisham", role), role, null));
        }

        foreach (var role in new[] { Role.Analyst, Role.Officer, Role.Administrator })
        {
            visitors.Add(await VisitorAsync(vru, $"{role} of London", Vru.Email("london", role), null, role));
        }

        visitors.Add(await VisitorAsync(vru, "coordinator of Sutton", "coordinator@sutton.example", null, null));
        visitors.Add(await VisitorAsync(vru, "contributor in three other boroughs", "police@west-area.example", null, null));
        visitors.Add(await OfTwoAsync(vru));
        visitors.Add(await DisabledAsync(vru));
        return visitors;
    }

    private static async Task<Visitor> VisitorAsync(Vru vru, string name, string email, Role? lewisham, Role? london) =>
        new(name, lewisham, london, true, await vru.Browse(email), await vru.SignedIn(email));

    /// <summary>A viewer of Lewisham who is a coordinator elsewhere: the other tenant's role counts for nothing here.</summary>
    private static async Task<Visitor> OfTwoAsync(Vru vru)
    {
        const string Email = "both@sutton.example";
        var person = Person.Named("Of two boroughs", Email, "Sutton Council");
        await using var scope = vru.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        db.People.Add(person);
        db.Memberships.Add(Membership.Of(person, await db.Tenants.SingleAsync(tenant => tenant.Slug == "lewisham"), Role.Viewer, now));
        db.Memberships.Add(Membership.Of(person, await db.Tenants.SingleAsync(tenant => tenant.Slug == "sutton"), Role.Coordinator, now));
        await db.SaveChangesAsync();
        return await VisitorAsync(vru, "viewer of Lewisham and coordinator of Sutton", Email, Role.Viewer, null);
    }

    /// <summary>Signed in while still a coordinator, then disabled.</summary>
    private static async Task<Visitor> DisabledAsync(Vru vru)
    {
        var person = Person.Named("Former coordinator", Disabled, "Lewisham Council");
        await using var scope = vru.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        Tenant lewisham = await db.Tenants.SingleAsync(tenant => tenant.Slug == "lewisham");
        db.People.Add(person);
        db.Memberships.Add(Membership.Of(person, lewisham, Role.Coordinator, vru.Clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        var visitor = (await VisitorAsync(vru, "disabled coordinator of Lewisham", Disabled, null, null)) with { IsSignedIn = false };
        person.Disable();
        await db.SaveChangesAsync();
        vru.Services.GetRequiredService<Memberships>().Forget(person.Id);
        return visitor;
    }
}

using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Infrastructure.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.People;

/// <summary>Arranges people from behind, and works the pages of an administrator.</summary>
internal static class PeopleScene
{
    public static async Task<Id<Person>> IdOfAsync(this Vru vru, string email)
    {
        await using var scope = vru.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VruDbContext>().People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
    }

    /// <summary>Makes somebody a member, or gives a member more roles.</summary>
    public static async Task<Id<Person>> AddMemberAsync(this Vru vru, string slug, string email, params Role[] roles)
    {
        await using var scope = vru.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var tenant = await db.Tenants.SingleAsync(tenant => tenant.Slug == slug);
        var person = await db.People.SingleOrDefaultAsync(person => person.Email == email);
        if (person is null)
        {
            person = Person.Named($"Name of {email.Split('@')[0]}", email, "An agency");
            db.People.Add(person);
        }

        db.Memberships.AddRange(roles.Select(role => Membership.Of(person, tenant, role, vru.Clock.GetUtcNow().UtcDateTime)));
        await db.SaveChangesAsync();
        vru.Services.GetRequiredService<Memberships>().Forget(person.Id);
        return person.Id;
    }

    public static async Task<T> ReadAsync<T>(this Vru vru, Func<VruDbContext, Task<T>> read)
    {
        await using var scope = vru.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<VruDbContext>());
    }

    public static Task<List<Role>> RolesAsync(this Vru vru, string slug, Id<Person> person) => vru.ReadAsync(db => (
        from held in db.Memberships
        join tenant in db.Tenants on held.TenantId equals tenant.Id
        where tenant.Slug == slug && held.PersonId == person
        select held.Role).ToListAsync());

    public static Task DispatchAsync(this Vru vru) => Schedule.DispatchNowAsync(vru.Services, CancellationToken.None);

    /// <summary>Sends a request as a person in a tenant, past the pages.</summary>
    public static async Task SendAsync(this Vru vru, string slug, string email, IRequest request)
    {
        var tenant = await vru.Services.GetRequiredService<TenantDirectory>().FindAsync(slug, CancellationToken.None);
        await using var room = await vru.Services.GetRequiredService<TenantDoor>().OpenAsync(tenant!.Id, await vru.IdOfAsync(email), CancellationToken.None);
        await room.Services.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Gives somebody a borough's first actions.</summary>
    public static async Task OwnAsync(this Vru vru, string slug, Id<Person> owner, int actions)
    {
        (await (await vru.SignedIn(slug, Role.Coordinator)).PostAsync($"/{slug}/api/v1/plans/2026", null)).EnsureSuccessStatusCode();
        await using var room = await vru.In(slug);
        var some = await room.Db.Actions.OrderBy(action => action.ThemeId).ThenBy(action => action.Number).Take(actions).ToListAsync();
        some.ForEach(action => action.Assign(owner));
        await room.Db.SaveChangesAsync();
    }

    public static async Task<List<PlanAction>> OwnedAsync(this Vru vru, string slug, Id<Person> owner)
    {
        await using var room = await vru.In(slug);
        return await room.Db.Actions.AsNoTracking().Where(action => action.OwnerId == owner).ToListAsync();
    }

    /// <summary>Fills in and sends the form of an invitation.</summary>
    public static async Task InviteAsync(this Browser admin, string slug, string email, string name = "A new name", Role role = Role.Viewer, SignInMethod method = SignInMethod.EmailLink)
    {
        await admin.GoAsync($"/{slug}/people/invite");
        await admin.SubmitAsync("form#invite", ("Input.Email", email), ("Input.Name", name), ("Input.Agency", "A charity"), ("Input.Role", role.ToString()), ("Input.Method", method.ToString()));
    }

    /// <summary>Ticks exactly these roles on a member's page.</summary>
    public static async Task SetRolesAsync(this Browser admin, string slug, Id<Person> person, params Role[] roles)
    {
        await admin.GoAsync($"/{slug}/people/{person}");
        await admin.SubmitAsync("form#roles", [("Roles", null), .. Enum.GetValues<Role>().Where(roles.Contains).Select(role => ("Roles", (string?)role.ToString()))]);
    }
}

using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.Tenants;

/// <summary>The one door to a tenant other than the request's: for what spans several (a person's own actions) and for jobs.</summary>
public sealed class TenantDoor(IServiceScopeFactory scopes, TenantDirectory directory, Memberships memberships)
{
    /// <summary>Opens a tenant as a person who belongs to it.</summary>
    /// <exception cref="NotFoundException">There is no such tenant, or the person doesn't belong to it.</exception>
    public async Task<TenantRoom> OpenAsync(Id<Tenant> tenant, Id<Person> person, CancellationToken ct)
    {
        var info = await directory.GetAsync(tenant, ct);
        var entry = await memberships.FindAsync(person, ct);
        if (entry is null || !entry.BelongsTo(tenant))
        {
            throw new NotFoundException();
        }

        var room = Enter(info);
        room.Services.GetRequiredService<Actor>().Become(entry, info);
        return room;
    }

    /// <summary>Opens another tenant for whoever acts here, who must belong to it: the same person, come by the same way.</summary>
    /// <exception cref="NotFoundException">There is no such tenant, or they don't belong to it.</exception>
    public async Task<TenantRoom> OpenAsync(Id<Tenant> tenant, Actor actor, CancellationToken ct)
    {
        var room = await OpenAsync(tenant, actor.PersonId, ct);
        room.Services.GetRequiredService<Actor>().Came(actor.From);
        return room;
    }

    /// <summary>Opens a tenant for what whoever acts here does about themselves there, whether or not they belong to it any more: its trail tells who it was,
    /// and they have no right in it.</summary>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    public async Task<TenantRoom> OpenForSelfAsync(Id<Tenant> tenant, Actor actor, CancellationToken ct)
    {
        var info = await directory.GetAsync(tenant, ct);
        var entry = await memberships.FindAsync(actor.PersonId, ct) ?? throw new NotFoundException();
        var room = Enter(info);
        room.Services.GetRequiredService<Actor>().Become(entry with { Roles = [] }, info);
        room.Services.GetRequiredService<Actor>().Came(actor.From);
        return room;
    }

    /// <summary>Opens a tenant for a job of the service itself.</summary>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    public async Task<TenantRoom> OpenForServiceAsync(Id<Tenant> tenant, CancellationToken ct)
    {
        var room = Enter(await directory.GetAsync(tenant, ct));
        room.Services.GetRequiredService<Actor>().BecomeService();
        return room;
    }

    private TenantRoom Enter(TenantInfo tenant)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant);
        return new TenantRoom(scope, tenant);
    }
}

/// <summary>A scope bound to one tenant. Dispose it to leave.</summary>
public sealed class TenantRoom(AsyncServiceScope scope, TenantInfo tenant) : IAsyncDisposable
{
    public TenantInfo Tenant { get; } = tenant;

    public IServiceProvider Services => scope.ServiceProvider;

    public VruDbContext Db => scope.ServiceProvider.GetRequiredService<VruDbContext>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}

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

    /// <summary>Opens the BCU that a borough lies in, to read its joint plan: nothing can be saved there. Whoever acts has the rights of their own membership of the BCU,
    /// and none without one: then nothing restricted is theirs to read.</summary>
    /// <param name="borough">Where the actor is at work.</param>
    /// <returns>Null if the tenant is no borough, or lies in no BCU that exists today.</returns>
    /// <exception cref="NotFoundException">The actor doesn't belong to the borough.</exception>
    public async Task<TenantRoom?> OpenOwnBcuAsync(CurrentTenant borough, Actor actor, CancellationToken ct)
    {
        if (borough.Info.BcuId is not { } own || (await directory.BcusAsync(ct)).FirstOrDefault(bcu => bcu.Id == own) is not { } bcu)
        {
            return null;
        }

        var entry = actor.PersonIdOrNull is { } person ? await memberships.FindAsync(person, ct) : null;
        if (actor.IsSomebody && entry?.BelongsTo(borough.Id) != true)
        {
            throw new NotFoundException();
        }

        var room = Enter(bcu, isReadOnly: true);
        if (entry is not null)
        {
            room.Services.GetRequiredService<Actor>().Become(entry, bcu);
            room.Services.GetRequiredService<Actor>().Came(actor.From);
        }

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

    private TenantRoom Enter(TenantInfo tenant, bool isReadOnly = false)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant, isReadOnly);
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

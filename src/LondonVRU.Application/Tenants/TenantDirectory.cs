using System.Collections.Frozen;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.Tenants;

/// <summary>All tenants, in memory: there are 46, and they hardly ever change. Read again after <see cref="MaxAge"/>, because another process may have changed one.</summary>
public sealed class TenantDirectory(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private volatile Snapshot? snapshot;

    /// <summary>One that was retired is found too.</summary>
    public async ValueTask<TenantInfo?> FindAsync(string slug, CancellationToken ct) => (await AllAsync(ct)).BySlug.GetValueOrDefault(slug);

    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    public async ValueTask<TenantInfo> GetAsync(Id<Tenant> id, CancellationToken ct) =>
        (await AllAsync(ct)).ById.GetValueOrDefault(id) ?? throw new NotFoundException();

    /// <summary>The boroughs that exist today, by name.</summary>
    public ValueTask<IReadOnlyList<TenantInfo>> BoroughsAsync(CancellationToken ct) => BoroughsAsync(LondonTime.Today(clock), ct);

    /// <summary>The boroughs that existed on a London day, by name: a quarter is counted with those that owed its review.</summary>
    public async ValueTask<IReadOnlyList<TenantInfo>> BoroughsAsync(DateOnly day, CancellationToken ct) => OnDay((await AllAsync(ct)).Boroughs, day);

    /// <summary>The boroughs that lie in a BCU today, by name.</summary>
    public async ValueTask<IReadOnlyList<TenantInfo>> BoroughsOfAsync(TenantInfo bcu, CancellationToken ct) => [.. (await BoroughsAsync(ct)).Where(borough => borough.BcuId == bcu.Id)];

    /// <summary>The BCUs that exist today, by name.</summary>
    public async ValueTask<IReadOnlyList<TenantInfo>> BcusAsync(CancellationToken ct) => OnDay((await AllAsync(ct)).Bcus, LondonTime.Today(clock));

    public async ValueTask<TenantInfo> LondonAsync(CancellationToken ct) => (await AllAsync(ct)).London;

    /// <summary>London, then the boroughs, then the BCUs: whose record is kept. None if the database is empty.</summary>
    public async ValueTask<IReadOnlyList<TenantInfo>> EverybodyAsync(CancellationToken ct) =>
        [.. (await AllAsync(ct)).ById.Values.OrderBy(tenant => tenant.Kind switch { TenantKind.London => 0, TenantKind.Borough => 1, _ => 2 }).ThenBy(tenant => tenant.Name, StringComparer.Ordinal)];

    /// <summary>Reads again what may have changed.</summary>
    public void Forget() => snapshot = null;

    private static IReadOnlyList<TenantInfo> OnDay(IReadOnlyList<TenantInfo> tenants, DateOnly day) =>
        tenants.All(tenant => tenant.ExistsOn(day)) ? tenants : [.. tenants.Where(tenant => tenant.ExistsOn(day))];

    private async ValueTask<Snapshot> AllAsync(CancellationToken ct)
    {
        if (snapshot is { } known && clock.GetElapsedTime(known.ReadAt) < MaxAge)
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var tenants = await scope.ServiceProvider.GetRequiredService<VruDbContext>().Tenants.AsNoTracking().ToListAsync(ct);
        var infos = tenants.Select(TenantInfo.Of).ToList();
        var fresh = new Snapshot(
            clock.GetTimestamp(),
            infos.ToFrozenDictionary(tenant => tenant.Slug, StringComparer.OrdinalIgnoreCase),
            infos.ToFrozenDictionary(tenant => tenant.Id),
            [.. infos.Where(tenant => tenant.Kind == TenantKind.Borough).OrderBy(tenant => tenant.Name, StringComparer.Ordinal)],
            [.. infos.Where(tenant => tenant.Kind == TenantKind.Bcu).OrderBy(tenant => tenant.Name, StringComparer.Ordinal)]);

        // An empty database is not remembered: it is about to be seeded.
        return infos.Count == 0 ? fresh : snapshot = fresh;
    }

    private sealed record Snapshot(
        long ReadAt, FrozenDictionary<string, TenantInfo> BySlug, FrozenDictionary<Id<Tenant>, TenantInfo> ById,
        IReadOnlyList<TenantInfo> Boroughs, IReadOnlyList<TenantInfo> Bcus)
    {
        public TenantInfo London => ById.Values.Single(tenant => tenant.IsLondon);
    }
}

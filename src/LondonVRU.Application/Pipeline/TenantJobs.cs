using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.Pipeline;

/// <summary>A job within one tenant. Safe to run again: the row is the debt, the job pays it.</summary>
public interface ITenantJob : IScopedPart
{
    Task RunAsync(CancellationToken ct);
}

/// <summary>Runs a job in a tenant, which is a visible argument.</summary>
public sealed class ForTenant<TJob>(TenantDoor door)
    where TJob : ITenantJob
{
    public async Task RunAsync(Id<Tenant> tenant, CancellationToken ct)
    {
        await using var room = await door.OpenForServiceAsync(tenant, ct);
        await room.Services.GetRequiredService<TJob>().RunAsync(ct);
    }
}

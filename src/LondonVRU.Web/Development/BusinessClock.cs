using System.Globalization;
using LondonVRU.Infrastructure.Database;
using Microsoft.Extensions.Options;

namespace LondonVRU.Web.Development;

/// <summary>Time that can be moved on.</summary>
internal interface IMovableClock
{
    void MoveTo(DateTimeOffset instant);
}

/// <summary>Business time that can be moved on, in Development only. Kept in the data folder, so that a restart stays where it was. Sessions and tokens keep real time.</summary>
internal sealed class BusinessClock : TimeProvider, IMovableClock
{
    private readonly string file;
    private long offsetTicks;

    public BusinessClock(IOptions<DataOptions> data)
    {
        file = data.Value.PathOf("clock.txt");
        if (File.Exists(file) && TimeSpan.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var offset))
        {
            offsetTicks = offset.Ticks;
        }
    }

    /// <summary>How far it is ahead of real time; never negative.</summary>
    public TimeSpan Offset => new(Interlocked.Read(ref offsetTicks));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

    /// <exception cref="ArgumentOutOfRangeException">The clock would go back.</exception>
    public void MoveTo(DateTimeOffset instant)
    {
        var offset = instant - System.GetUtcNow();
        ArgumentOutOfRangeException.ThrowIfLessThan(offset + TimeSpan.FromSeconds(5), Offset, nameof(instant));
        Interlocked.Exchange(ref offsetTicks, offset.Ticks);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, offset.ToString("c", CultureInfo.InvariantCulture));
    }
}

internal static class ClockServices
{
    public static IServiceCollection AddClock(this IServiceCollection services, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            services.AddSingleton<BusinessClock>();
            services.AddSingleton<ClockWalk>();
            return services.AddSingleton<TimeProvider>(all => all.GetRequiredService<BusinessClock>());
        }

        return services.AddSingleton(TimeProvider.System);
    }
}

using System.Diagnostics;
using LondonVRU.Application.Notifications;

namespace LondonVRU.Web.Development;

/// <summary>Has the process die as by kill -9 when sending letters comes to a point for the nth time: LondonVRU:Development:DieAt is "Sent:17". In Development only.</summary>
internal static class DieAtPoint
{
    public const string Setting = "LondonVRU:Development:DieAt";

    public static IServiceCollection AddDeathAtPoint(this IServiceCollection services, IHostEnvironment environment, IConfiguration configuration)
    {
        if (!environment.IsDevelopment() || configuration[Setting]?.Split(':') is not [var name, var times] || !Enum.TryParse<SendingPoint>(name, out var where)
            || !int.TryParse(times, out var left))
        {
            return services;
        }

        return services.AddSingleton<SendingPointReached>(point =>
        {
            if (point == where && Interlocked.Decrement(ref left) == 0)
            {
                using var self = Process.GetCurrentProcess();
                self.Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        });
    }
}

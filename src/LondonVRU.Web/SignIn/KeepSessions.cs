using LondonVRU.Application.ApiAccess;
using LondonVRU.Application.SignIn;

namespace LondonVRU.Web.SignIn;

/// <summary>Saves every minute who was seen and which tokens were used, so that no request has to.</summary>
internal sealed class KeepSessions(Sessions sessions, PersonalTokens tokens, ILogger<KeepSessions> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SaveAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SaveAsync(stoppingToken);
        }
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        try
        {
            await sessions.SaveSeenAsync(ct);
            await tokens.SaveUsedAsync(ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning(exception, "When people were last seen, or tokens last used, could not be saved; it is tried again in a minute");
        }
    }
}

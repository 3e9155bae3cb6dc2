using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Reviews;

/// <summary>Carries London's calendar into every borough and BCU, each in its own room: opens the reviews of what has opened, and tells of what was changed or cancelled.
/// One tenant's failure does not stop the others; the day's jobs repeat it.</summary>
internal sealed partial class CycleOpening(TenantDirectory directory, ForTenant<OpenReviews> openReviews, ForTenant<TellOfCycles> tell, ILogger<CycleOpening> log) : IScopedPart
{
    /// <summary>After a cycle was opened. Answers in how many tenants it failed.</summary>
    public Task<int> RunAsync(CancellationToken ct) => InEachAsync(openReviews.RunAsync, ct);

    /// <summary>After its days were changed, or it was cancelled or opened again. Answers in how many tenants it failed.</summary>
    public async Task<int> TellAsync(CancellationToken ct) => await InEachAsync(openReviews.RunAsync, ct) + await InEachAsync(tell.RunAsync, ct);

    private async Task<int> InEachAsync(Func<Id<Tenant>, CancellationToken, Task> run, CancellationToken ct)
    {
        var failed = 0;
        foreach (var tenant in (await directory.BoroughsAsync(ct)).Concat(await directory.BcusAsync(ct)))
        {
            try
            {
                await run(tenant.Id, ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failed++;
                Failed(log, exception, tenant.Slug);
            }
        }

        return failed;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The calendar of cycles did not reach {Tenant}; tomorrow's run repeats it")]
    private static partial void Failed(ILogger log, Exception exception, string tenant);
}

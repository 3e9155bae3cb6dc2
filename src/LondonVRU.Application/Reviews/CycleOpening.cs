using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Reviews;

/// <summary>Opens the reviews of every borough and BCU: after London has opened a cycle, and daily. One tenant's failure does not stop the others; the next day repeats it.</summary>
internal sealed partial class CycleOpening(TenantDirectory directory, ForTenant<OpenReviews> openReviews, ILogger<CycleOpening> log) : IScopedPart
{
    /// <summary>Answers in how many tenants it failed.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var failed = 0;
        foreach (var tenant in (await directory.BoroughsAsync(ct)).Concat(await directory.BcusAsync(ct)))
        {
            try
            {
                await openReviews.RunAsync(tenant.Id, ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failed++;
                Failed(log, exception, tenant.Slug);
            }
        }

        return failed;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The reviews of {Tenant} could not be opened; tomorrow's run repeats it")]
    private static partial void Failed(ILogger log, Exception exception, string tenant);
}

using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Comparison;

/// <summary>Rings for <see cref="CloseReviews"/> where London has just closed a review. Should it fail, the schedule repeats it: the answer stands either way.</summary>
internal sealed partial class ClosingReviews(ForTenant<CloseReviews> job, ILogger<ClosingReviews> log) : IScopedPart
{
    public async Task RunAsync(Id<Tenant> tenant, CancellationToken ct)
    {
        try
        {
            await job.RunAsync(tenant, ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(log, exception, tenant);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A review of {Tenant} that London closed could not be closed there; the schedule repeats it")]
    private static partial void Failed(ILogger log, Exception exception, Id<Tenant> tenant);
}

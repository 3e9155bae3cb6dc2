using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Comparison;

/// <summary>Rings for <see cref="ShowPlansInForce"/> where London has just accepted a plan. Should it fail, the schedule repeats it within the hour: the answer stands either way.</summary>
internal sealed partial class ShowingPlans(ForTenant<ShowPlansInForce> job, ILogger<ShowingPlans> log) : IScopedPart
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The plan in force of {Tenant} could not be shown; the schedule repeats it")]
    private static partial void Failed(ILogger log, Exception exception, Id<Tenant> tenant);
}

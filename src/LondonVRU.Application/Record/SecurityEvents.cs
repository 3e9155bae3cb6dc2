using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Record;

/// <summary>What operations watch for: log events whose numbers stay (docs/security.md). Ids, routes and networks; never a word that somebody typed.</summary>
public static partial class SecurityEvents
{
    /// <summary>The number of an event is this and the kind's place.</summary>
    public const int First = 4000;

    public const int NotKept = First + 20;
    public const int Sealed = First + 30;
    public const int NotSealed = First + 31;
    public const int Fault = First + 40;

    public static EventId Of(AccessKind kind) => new(First + 1 + (int)kind, kind.ToString());

    /// <param name="tenant">Slug; null outside every tenant.</param>
    public static void Access(ILogger log, AccessKind kind, Id<Person>? person, CameFrom from, string? tenant, string what) => log.Log(
        kind is AccessKind.SignedIn or AccessKind.SignedOut or AccessKind.Exported ? LogLevel.Information : LogLevel.Warning, Of(kind),
        "{Kind} in {Tenant}: {What}, person {PersonId}, by {Way} from {Network}", kind, tenant ?? "the platform", what, person?.ToString() ?? "unknown", from.Way, from.Network ?? "nowhere");

    [LoggerMessage(NotKept, LogLevel.Error, "{Count} entries of the record of access could not be kept")]
    public static partial void AccessNotKept(ILogger log, Exception exception, int count);

    [LoggerMessage(Sealed, LogLevel.Information, "Sealed {Count} entries of tenant {TenantId}: seal {Number}, hash {Hash}")]
    public static partial void EntriesSealed(ILogger log, int count, Guid tenantId, int number, string hash);

    [LoggerMessage(NotSealed, LogLevel.Error, "The entries of tenant {TenantId} could not be sealed")]
    public static partial void EntriesNotSealed(ILogger log, Exception exception, Guid tenantId);
}

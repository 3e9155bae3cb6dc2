using LondonVRU.Domain;
using LondonVRU.Domain.Record;

namespace LondonVRU.Application.Record;

/// <summary>An entry of the audit trail for people: ids that mean nothing to them are left out, people and tenants go by name.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">"The service" if nobody did it.</param>
/// <param name="Thing">What kind of thing: "PlanAction".</param>
/// <param name="Subject">Which one.</param>
/// <param name="IsHidden">It is about a restricted thing that the reader may not read: its name and words are left out.</param>
/// <param name="From">Null unless the reader may read the tenant's history.</param>
public sealed record HistoryEntry(
    Id<AuditEntry> Id, DateTime At, string By, ChangeKind Kind, string Thing, HistoryEntry.Which Subject, bool IsHidden, CameFrom? From, IReadOnlyList<HistoryEntry.Change> Changes)
{
    /// <param name="Field">The name of a property of the thing; of an id, without "Id": "Owner".</param>
    /// <param name="Before">As text; null for nothing, and where words are not kept.</param>
    /// <param name="After">As text; null for nothing, and where words are not kept.</param>
    public sealed record Change(string Field, string? Before, string? After);

    /// <summary>What the entry is about, as far as it has a name or a page.</summary>
    /// <param name="Name">What it was called then; of an update, its action; empty if it has no name or is hidden.</param>
    /// <param name="Person">Whom a membership, an invitation or a token is about, or who a person is; null for any other thing.</param>
    /// <param name="ActionId">Of an action and its updates, while it is there.</param>
    /// <param name="StartYear">Of the plan of an action.</param>
    /// <param name="CycleCode">Of a review: "2026-q3".</param>
    public sealed record Which(Guid Id, string Name, string? Person = null, Guid? ActionId = null, int? StartYear = null, string? CycleCode = null);
}

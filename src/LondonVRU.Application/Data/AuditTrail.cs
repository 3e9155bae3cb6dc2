using System.Globalization;
using System.Text.Json;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LondonVRU.Application.Data;

/// <summary>Writes every change of a recorded thing beside the change itself, in the same transaction.</summary>
internal static class AuditTrail
{
    /// <summary>Adds an entry for each recorded thing that is about to be saved. A context without a tenant records nothing: it holds no tenant's rows.</summary>
    public static void Write(VruDbContext db, Actor actor, DateTime now)
    {
        if (!db.Tenant.IsSet)
        {
            return;
        }

        foreach (var entry in db.ChangeTracker.Entries<IRecorded>().ToList())
        {
            var kind = entry.State switch
            {
                EntityState.Added => ChangeKind.Added,
                EntityState.Modified => ChangeKind.Changed,
                EntityState.Deleted => ChangeKind.Removed,
                _ => (ChangeKind?)null,
            };
            if (kind is not null && Changes(entry, kind.Value) is { Count: > 0 } changes)
            {
                db.AuditEntries.Add(AuditEntry.Of(
                    entry.Metadata.ClrType.Name, entry.Entity.RecordId, kind.Value, JsonSerializer.Serialize(changes, JsonSerializerOptions.Web),
                    actor.PersonIdOrNull, actor.Name, now));
            }
        }
    }

    private static List<Change> Changes(EntityEntry entry, ChangeKind kind)
    {
        var simple = entry.Properties
            .Where(property => property.Metadata.Name is not (TenantIsolation.Column or "Version" or "Id" or "Preview" or nameof(Invitation.SecretHash) or nameof(Person.LastSeenAt) or nameof(PersonalToken.LastUsedAt)))
            .Select(property => (property.Metadata.Name, Before: property.OriginalValue, After: property.CurrentValue, property.IsModified));
        var complex = entry.ComplexProperties.SelectMany(
            parent => parent.Properties.Where(property => property.Metadata.Name == "AsWritten"),
            (parent, property) => (parent.Metadata.Name, Before: property.OriginalValue, After: property.CurrentValue, property.IsModified));
        return
        [
            .. simple.Concat(complex)
                .Where(value => kind == ChangeKind.Changed ? value.IsModified && !Equals(value.Before, value.After) : (kind == ChangeKind.Added ? value.After : value.Before) is not null)
                .Select(value => new Change(value.Name, kind == ChangeKind.Added ? null : Text(value.Before), kind == ChangeKind.Removed ? null : Text(value.After))),
        ];
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list and not string => string.Join(", ", list.Cast<object>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private sealed record Change(string Field, string? Before, string? After);
}

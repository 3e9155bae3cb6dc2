using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LondonVRU.Application.Data;

/// <summary>Writes every change of a recorded thing beside the change itself, in the same transaction.</summary>
internal static class AuditTrail
{
    /// <summary>Letters stay letters, so that the history can be searched. It is JSON in a column, never in a page.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A field of a recorded thing.</summary>
    /// <param name="Before">As text; null for nothing, and where words are not kept.</param>
    /// <param name="After">As text; null for nothing, and where words are not kept.</param>
    public sealed record Change(string Field, string? Before, string? After);

    /// <summary>Adds an entry for each recorded thing that is about to be saved.</summary>
    public static async Task WriteAsync(VruDbContext db, Actor actor, DateTime now, CancellationToken ct)
    {
        // What a save that failed has left, so that trying again says it once.
        foreach (var left in db.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added).ToList())
        {
            left.State = EntityState.Detached;
        }

        var entries = db.ChangeTracker.Entries<IRecorded>().Select(entry => EntryOf(entry, actor, now)).OfType<AuditEntry>().ToList();
        if (entries.Count > 0 && !db.Tenant.IsSet)
        {
            db.RecordsIn ??= await db.Tenants.Where(tenant => tenant.Kind == TenantKind.London).Select(tenant => (Id<Tenant>?)tenant.Id).SingleOrDefaultAsync(ct)
                ?? throw new NoTenantException();
        }

        db.AuditEntries.AddRange(entries);
    }

    /// <exception cref="RewritingException">A row that is only ever added would be changed or removed.</exception>
    public static void RefuseRewriting(VruDbContext db)
    {
        if (db.ChangeTracker.Entries<IOnlyAdded>().FirstOrDefault(entry => entry.State is EntityState.Modified or EntityState.Deleted) is { } rewritten)
        {
            throw new RewritingException(rewritten.Metadata.ClrType);
        }
    }

    /// <summary>Null if nothing of it changes that is recorded.</summary>
    private static AuditEntry? EntryOf(EntityEntry<IRecorded> entry, Actor actor, DateTime now)
    {
        ChangeKind? kind = entry.State switch
        {
            EntityState.Added => ChangeKind.Added,
            EntityState.Modified => ChangeKind.Changed,
            EntityState.Deleted => ChangeKind.Removed,
            _ => null,
        };
        return kind is { } made && Changes(entry, made) is { Count: > 0 } changes
            ? AuditEntry.Of(entry.Metadata.ClrType.Name, entry.Entity, made, JsonSerializer.Serialize(changes, Json), IsRestricted(entry), actor.PersonIdOrNull, actor.From, now)
            : null;
    }

    private static List<Change> Changes(EntityEntry entry, ChangeKind kind)
    {
        List<Change> changes = [];
        foreach (var recorded in RecordedProperties.Of(entry.Metadata))
        {
            var property = recorded.In(entry);
            var (before, after) = (kind == ChangeKind.Added ? null : property.OriginalValue, kind == ChangeKind.Removed ? null : property.CurrentValue);
            if ((kind != ChangeKind.Changed || property.IsModified) && Text(before) is var was && Text(after) is var becomes && was != becomes)
            {
                changes.Add(recorded.WithWords ? new(recorded.Field, was, becomes) : new(recorded.Field, null, null));
            }
        }

        return changes;
    }

    private static bool IsRestricted(EntityEntry entry) =>
        entry.Metadata.FindProperty(nameof(Domain.Plans.PlanAction.IsRestricted)) is { } property && (entry.Property(property) is { OriginalValue: true } or { CurrentValue: true });

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list and not string => string.Join(", ", list.Cast<object>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}

/// <summary>A row that is only ever added would be changed or removed: a fault of the program. Nothing is saved.</summary>
public sealed class RewritingException(Type entity) : InvalidOperationException($"A {entity.Name} is only ever added, never changed or removed.");

#pragma warning disable EF1001 // Internals of the pinned EF Core: look here again when it is raised.
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ChangeTracking.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>One save: the twin tracks the same objects in the same states, builds its batches and sends none.</summary>
internal static class MirroredSave
{
    private static readonly PropertyInfo StoreCommand =
        typeof(ReaderModificationCommandBatch).GetProperty("StoreCommand", BindingFlags.NonPublic | BindingFlags.Instance)
        ?? throw new InvalidOperationException("EF Core has renamed ReaderModificationCommandBatch.StoreCommand.");

    public static void Judge(DbContext sqlite, IList<IUpdateEntry> entries)
    {
        using var twin = SqlServerTwin.Beside(sqlite);
        twin.ChangeTracker.CascadeDeleteTiming = twin.ChangeTracker.DeleteOrphansTiming = CascadeTiming.Never;
        var state = twin.GetService<IStateManager>();

        // Deleted ones first: a row may be replaced by one of the same key.
        var tracked = sqlite.GetService<IStateManager>().Entries.Union(entries.Cast<InternalEntityEntry>()).OrderBy(entry => entry.EntityState != EntityState.Deleted);
        var twins = tracked.ToList().ToDictionary(entry => (IUpdateEntry)entry, entry => (IUpdateEntry)Copy(entry, state, twin.Model));
        var batches = twin.GetService<ICommandBatchPreparer>().BatchCommands([.. entries.Select(entry => twins[entry])], twin.GetService<IUpdateAdapterFactory>().Create());
        foreach (var batch in batches)
        {
            SqlServerTwin.Judge(((RawSqlCommand)StoreCommand.GetValue(batch)!).RelationalCommand.CommandText);
        }
    }

    private static InternalEntityEntry Copy(InternalEntityEntry entry, IStateManager state, IModel model)
    {
        var copy = state.GetOrCreateEntry(entry.Entity, model.FindEntityType(entry.EntityType.Name)!);
        var properties = entry.EntityType.GetFlattenedProperties().Join(
            copy.EntityType.GetFlattenedProperties(), own => (own.DeclaringType.Name, own.Name), other => (other.DeclaringType.Name, other.Name), (own, other) => (own, other)).ToList();
        foreach (var (own, other) in properties)
        {
            if (entry.HasTemporaryValue(own))
            {
                copy.SetTemporaryValue(other, entry.GetCurrentValue(own));
            }
            else if (other.IsShadowProperty())
            {
                copy[other] = entry.GetCurrentValue(own);
            }
        }

        copy.SetEntityState(entry.EntityState, modifyProperties: false);
        if (entry.EntityState == EntityState.Added)
        {
            return copy;
        }

        foreach (var (own, other) in properties)
        {
            if (entry.CanHaveOriginalValue(own) && copy.CanHaveOriginalValue(other))
            {
                copy.SetOriginalValue(other, entry.GetOriginalValue(own));
            }

            if (entry.IsModified(own))
            {
                copy.SetPropertyModified(other);
            }
        }

        return copy;
    }
}

/// <summary>Says nothing of changes, so that the twin mends no navigation of the objects that it shares.</summary>
internal sealed class QuietNotifier(ILocalViewListener listener, IChangeDetector detector, INavigationFixer fixer) : InternalEntityEntryNotifier(listener, detector, fixer)
{
    public override void StateChanging(InternalEntityEntry entry, EntityState newState)
    {
    }

    public override void StateChanged(InternalEntityEntry entry, EntityState oldState, bool fromQuery)
    {
    }
}

using System.Linq.Expressions;
using System.Reflection;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data;

/// <summary>Whose data a row is, in one place: the shadow tenant of every owned row, the filters, and the refusals. See docs/tenancy.md.</summary>
internal static class TenantIsolation
{
    public const string Column = "TenantId";
    public const string Filter = "Tenant";

    private static readonly Type[] Kinds = [typeof(ITenantOwned), typeof(IOnTheShelf), typeof(ILondonWide), typeof(IPlatform)];

    /// <summary>Gives every owned entity its shadow tenant as the head of its key, and every owned or shelf entity its filter.</summary>
    /// <exception cref="InvalidOperationException">An entity is of no kind or of two.</exception>
    public static void Apply(ModelBuilder model, VruDbContext db)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).ToList())
        {
            var kinds = Kinds.Where(kind => kind.IsAssignableFrom(entity.ClrType)).ToList();
            if (kinds.Count != 1)
            {
                throw new InvalidOperationException($"{entity.ClrType.Name} must be exactly one of {string.Join(", ", Kinds.Select(kind => kind.Name))}; it is {kinds.Count}.");
            }

            if (kinds[0] == typeof(ITenantOwned))
            {
                model.Entity(entity.ClrType).HasQueryFilter(Filter, Lambda(nameof(OwnFilter), entity.ClrType, db));
            }
            else if (typeof(IBetweenTenants).IsAssignableFrom(entity.ClrType))
            {
                model.Entity(entity.ClrType).HasQueryFilter(Filter, Lambda(nameof(BetweenFilter), entity.ClrType, db));
            }
            else if (kinds[0] == typeof(IOnTheShelf))
            {
                model.Entity(entity.ClrType).HasQueryFilter(Filter, Lambda(nameof(ShelfFilter), entity.ClrType, db));
            }
        }
    }

    /// <summary>Says that rows belong to a tenant: its id heads the primary key, set when a row is added and never from outside.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="key">The properties that identify a row within its tenant.</param>
    public static void OwnedByTenant<T>(this EntityTypeBuilder<T> entity, params string[] key)
        where T : class, ITenantOwned
    {
        entity.Property<Id<Tenant>>(Column).ValueGeneratedNever();
        entity.HasKey([Column, .. key]);
        foreach (var name in key)
        {
            entity.Property(name).ValueGeneratedNever();
        }
    }

    /// <summary>A reference to another row of the same tenant; the database holds it to that tenant.</summary>
    public static ReferenceCollectionBuilder<TPrincipal, T> BelongsTo<T, TPrincipal>(
        this EntityTypeBuilder<T> entity, string foreignKey, Expression<Func<TPrincipal, IEnumerable<T>?>>? children = null, DeleteBehavior onDelete = DeleteBehavior.Restrict)
        where T : class, ITenantOwned
        where TPrincipal : class, ITenantOwned =>
        entity.HasOne<TPrincipal>().WithMany(children!).HasForeignKey(Column, foreignKey).OnDelete(onDelete);

    /// <summary>Gives a new row its tenant, and refuses to track a row that is not this tenant's, whichever way it came in.</summary>
    /// <exception cref="ForeignRowException">It is another tenant's.</exception>
    public static void Watch(VruDbContext db)
    {
        db.ChangeTracker.Tracking += (_, tracking) =>
        {
            if (tracking is { FromQuery: false, State: EntityState.Added, Entry.Entity: ITenantOwned })
            {
                tracking.Entry.Property(Column).CurrentValue = OwnerOf(db, tracking.Entry);
            }
        };
        db.ChangeTracker.Tracked += (_, tracked) => RefuseForeign(db, tracked.Entry);
    }

    /// <summary>The last look before a save.</summary>
    /// <exception cref="ForeignRowException">A row is another tenant's, or is London's to write.</exception>
    /// <exception cref="NoTenantException">No tenant is set and a tenant's row would be written.</exception>
    public static void CheckBeforeSave(VruDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            RefuseForeign(db, entry);
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            var mayWrite = entry.Entity switch
            {
                ILondonWide => db.Tenant.Info.IsLondon,
                IWrittenByLondon => db.Tenant.Info.IsLondon,
                IOnTheShelf row => row.TenantId == db.Tenant.Id,
                _ => true,
            };
            if (!mayWrite)
            {
                throw new ForeignRowException(entry.Metadata.ClrType);
            }
        }
    }

    private static void RefuseForeign(VruDbContext db, EntityEntry entry)
    {
        var isForeign = entry.Entity switch
        {
            ITenantOwned => (Id<Tenant>)entry.Property(Column).CurrentValue! != OwnerOf(db, entry),
            IWrittenByLondon row => row.TenantId != db.Tenant.Id && !db.Tenant.Info.IsLondon,
            IOnTheShelf row => row.TenantId != db.Tenant.Id && !MaySee(db, row),
            _ => false,
        };
        if (isForeign)
        {
            throw new ForeignRowException(entry.Metadata.ClrType);
        }
    }

    /// <summary>The tenant whose rows this context writes. A change outside every tenant is recorded in London's trail: added to it, never read.</summary>
    private static Id<Tenant> OwnerOf(VruDbContext db, EntityEntry entry) =>
        !db.Tenant.IsSet && entry.Entity is AuditEntry && db.RecordsIn is { } london ? london : db.Tenant.Id;

    private static bool MaySee(VruDbContext db, IOnTheShelf row) =>
        row.Visibility == Visibility.Boroughs || (row.Visibility == Visibility.London && (db.Tenant.Info.IsLondon || IsParty(db, row)));

    private static bool IsParty(VruDbContext db, IOnTheShelf row) => row is IBetweenTenants between && (between.AskerId == db.Tenant.Id || between.OffererId == db.Tenant.Id);

    private static LambdaExpression Lambda(string method, Type entity, VruDbContext db) =>
        (LambdaExpression)typeof(TenantIsolation).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(entity).Invoke(null, [db])!;

    private static Expression<Func<T, bool>> OwnFilter<T>(VruDbContext db)
        where T : class => row => EF.Property<Id<Tenant>>(row, Column) == db.TenantId;

    private static Expression<Func<T, bool>> ShelfFilter<T>(VruDbContext db)
        where T : class, IOnTheShelf => row => row.TenantId == db.TenantId
            || row.Visibility == Visibility.Boroughs
            || (db.IsLondon && row.Visibility == Visibility.London);

    private static Expression<Func<T, bool>> BetweenFilter<T>(VruDbContext db)
        where T : class, IBetweenTenants => row => row.TenantId == db.TenantId
            || row.Visibility == Visibility.Boroughs
            || (row.Visibility == Visibility.London && (db.IsLondon || row.AskerId == db.TenantId || row.OffererId == db.TenantId));
}

/// <summary>A row of another tenant's reached a context that is not bound to it: a fault of the program. Nothing is read or saved.</summary>
public sealed class ForeignRowException(Type entity) : InvalidOperationException($"A {entity.Name} of another tenant was refused.");

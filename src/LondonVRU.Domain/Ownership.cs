using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain;

/// <summary>A row of one tenant's. Its tenant is a shadow column that only the database context sets and reads.</summary>
public interface ITenantOwned;

/// <summary>What a tenant has handed over: its content never changes, who may see it does (<see cref="Visibility"/>).</summary>
public interface IOnTheShelf
{
    /// <summary>The tenant that it is about.</summary>
    Id<Tenant> TenantId { get; }

    Visibility Visibility { get; }
}

/// <summary>What London writes on the shelf about a tenant's submission; the tenant only reads it.</summary>
public interface IWrittenByLondon : IOnTheShelf;

/// <summary>A row of a conversation in which one tenant asks something of another: both read it unless it is withdrawn, and each writes its own.</summary>
public interface IBetweenTenants : IOnTheShelf
{
    /// <summary>Who asks.</summary>
    Id<Tenant> AskerId { get; }

    /// <summary>Who is asked, besides London; null for London alone.</summary>
    Id<Tenant>? OffererId { get; }
}

/// <summary>London's rows that every tenant reads and only London's tenant writes.</summary>
public interface ILondonWide;

/// <summary>Rows of the platform itself: tenants, people, memberships, letters owed.</summary>
public interface IPlatform;

/// <summary>Something whose every change is written to the audit trail of the tenant in which it was made.</summary>
public interface IRecorded
{
    /// <summary>The value of its id.</summary>
    Guid RecordId { get; }

    /// <summary>The id of the thing in whose history its changes stand too: of an update, the action. Null for none.</summary>
    Guid? RecordedUnder => null;

    /// <summary>What it is called, as it is now; empty where it has no name of its own, and for people, whose names stay out of the trail.</summary>
    string RecordName => "";
}

/// <summary>Rows that are only ever added: saving a change or a removal is refused, and the database refuses it too.</summary>
public interface IOnlyAdded;

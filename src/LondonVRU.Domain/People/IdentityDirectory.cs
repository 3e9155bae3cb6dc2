using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.People;

/// <summary>An organisation's Microsoft Entra directory whose accounts are let in, and to which tenants. Set by London's administrator.</summary>
public sealed class IdentityDirectory : IPlatform, IRecorded
{
    public const int NameMaxLength = 120;

    private readonly List<DirectoryTenant> tenants = [];

    private IdentityDirectory()
    {
    }

    public Id<IdentityDirectory> Id { get; private init; }

    public Guid RecordId => Id.Value;

    string IRecorded.RecordName => Name;

    /// <summary>The directory's own id, which Entra calls its tenant id and tokens carry as "tid".</summary>
    public Guid EntraTenantId { get; private init; }

    /// <summary>"Lewisham Council".</summary>
    public string Name { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AllowedSince { get; private init; }

    /// <summary>UTC; null while its accounts are let in.</summary>
    public DateTime? StoppedAt { get; private set; }

    public bool IsAllowed => StoppedAt is null;

    /// <summary>Where its accounts may belong.</summary>
    public IReadOnlyList<DirectoryTenant> Tenants => tenants;

    public static IdentityDirectory Allow(string name, Guid entraTenantId, IEnumerable<Id<Tenant>> tenants, DateTime now)
    {
        var directory = new IdentityDirectory { Id = Id<IdentityDirectory>.New(), Name = name, EntraTenantId = entraTenantId, AllowedSince = now };
        directory.Open(tenants);
        return directory;
    }

    public void Describe(string name) => Name = name;

    /// <summary>Lets its accounts into these tenants and no others.</summary>
    public void Open(IEnumerable<Id<Tenant>> to)
    {
        var wanted = to.ToHashSet();
        tenants.RemoveAll(open => !wanted.Contains(open.TenantId));
        tenants.AddRange(wanted.Except(tenants.Select(open => open.TenantId)).Select(tenant => DirectoryTenant.Of(Id, tenant)));
    }

    public bool IsFor(Id<Tenant> tenant) => IsAllowed && tenants.Any(open => open.TenantId == tenant);

    /// <summary>None of its accounts is let in any more; the sessions that they have end within a minute.</summary>
    public void Stop(DateTime now) => StoppedAt ??= now;

    public void AllowAgain() => StoppedAt = null;
}

/// <summary>A tenant into which a directory's accounts may come.</summary>
public sealed class DirectoryTenant : IPlatform, IRecorded
{
    private DirectoryTenant()
    {
    }

    public Id<IdentityDirectory> DirectoryId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    /// <summary>The directory’s: it has no id of its own.</summary>
    Guid IRecorded.RecordId => DirectoryId.Value;

    internal static DirectoryTenant Of(Id<IdentityDirectory> directory, Id<Tenant> tenant) => new() { DirectoryId = directory, TenantId = tenant };
}

using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Ports;

/// <summary>Keeps files: a folder by default. A name is never a path, and nobody's words are in it.</summary>
public interface IFileStore
{
    /// <summary>Writes a file anew. Until it is whole it can't be opened, and one that broke off leaves nothing.</summary>
    /// <param name="write">Writes the content, once, from its beginning.</param>
    /// <returns>How many bytes it has.</returns>
    Task<long> WriteAsync(StoredFile file, Func<Stream, CancellationToken, Task> write, CancellationToken ct);

    /// <summary>Null if there is no such file. Whoever opens it disposes of it.</summary>
    Task<Stream?> OpenAsync(StoredFile file, CancellationToken ct);

    /// <summary>Whether there was one or not.</summary>
    Task DeleteAsync(StoredFile file, CancellationToken ct);
}

/// <summary>What a file is kept for.</summary>
public enum StoredKind
{
    /// <summary>All plans of a year, for a few days.</summary>
    ShelfExport,
}

/// <summary>Which file is meant; its name begins with its tenant's id, and is made here alone.</summary>
public readonly record struct StoredFile(Id<Tenant> Tenant, StoredKind Kind, Guid Id)
{
    /// <summary>"{tenant}/shelf-export/{id}".</summary>
    public string Name => $"{Tenant.Value:D}/{Kind switch { StoredKind.ShelfExport => "shelf-export", _ => throw new InvalidOperationException($"{Kind} has no place in the store.") }}/{Id:D}";
}

using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Ports;

/// <summary>Keeps files: in a folder by default, in blobs by setting. A name is never a path, and nobody's words are in it.</summary>
public interface IFileStore
{
    /// <summary>Writes a file. Until it is whole it can't be opened, and one that broke off leaves nothing that can be.</summary>
    /// <param name="write">Writes the content, once, from its beginning.</param>
    /// <returns>How many bytes it has.</returns>
    /// <exception cref="FileExistsException">There is one of that name, and its kind is written once.</exception>
    /// <exception cref="StoreDownException">The store does not answer. To write the same file again goes on from where it broke off, where the store can.</exception>
    Task<long> WriteAsync(StoredFile file, Func<Stream, CancellationToken, Task> write, CancellationToken ct);

    /// <summary>Null if there is no such file. Whoever opens it disposes of it.</summary>
    /// <exception cref="StoreDownException">The store does not answer.</exception>
    Task<Stream?> OpenAsync(StoredFile file, CancellationToken ct);

    /// <summary>Whether there was one or not.</summary>
    /// <exception cref="StoreDownException">The store does not answer.</exception>
    Task DeleteAsync(StoredFile file, CancellationToken ct);

    /// <summary>Every file of a tenant and kind, in no order, with when it was written (UTC).</summary>
    IAsyncEnumerable<(StoredFile File, DateTime WrittenAt)> ListAsync(Id<Tenant> tenant, StoredKind kind, CancellationToken ct);

    /// <summary>Whether files could be written now.</summary>
    Task<bool> IsReadyAsync(CancellationToken ct);
}

/// <summary>A file that is written once is there already.</summary>
public sealed class FileExistsException(Exception? inner = null) : IOException("There is such a file already, and it is written once.", inner);

/// <summary>The store of files does not answer.</summary>
public sealed class StoreDownException(Exception? inner = null) : IOException("The store of files does not answer.", inner);

/// <summary>What a file is kept for.</summary>
public enum StoredKind
{
    /// <summary>All plans of a year, for a few days.</summary>
    ShelfExport,

    /// <summary>A version of a piece of evidence: written once, and never over another.</summary>
    Evidence,
}

/// <summary>Which file is meant; its name begins with its tenant's id, and is made here alone.</summary>
public readonly record struct StoredFile(Id<Tenant> Tenant, StoredKind Kind, Guid Id)
{
    /// <summary>"{tenant}/shelf-export/{id}".</summary>
    public string Name => $"{FolderOf(Tenant, Kind)}/{Id:D}";

    /// <summary>What it holds never changes: what was submitted is what London reads.</summary>
    public bool IsWrittenOnce => Kind == StoredKind.Evidence;

    /// <summary>"{tenant}/evidence", under which the files of a tenant and kind lie.</summary>
    public static string FolderOf(Id<Tenant> tenant, StoredKind kind) => $"{tenant.Value:D}/{kind switch
    {
        StoredKind.ShelfExport => "shelf-export",
        StoredKind.Evidence => "evidence",
        _ => throw new InvalidOperationException($"{kind} has no place in the store."),
    }}";
}

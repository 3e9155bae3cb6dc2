using System.Runtime.CompilerServices;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using LondonVRU.Infrastructure.Database;
using Microsoft.Extensions.Options;

namespace LondonVRU.Infrastructure.Files;

/// <summary>Keeps files in the folder "files" of the data folder.</summary>
internal sealed class FolderFileStore(IOptions<DataOptions> options) : IFileStore
{
    private const int Buffer = 64 * 1024;

    private readonly string root = options.Value.PathOf("files");

    public async Task<long> WriteAsync(StoredFile file, Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            long length;
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffer, useAsync: true))
            {
                await write(stream, ct);
                await stream.FlushAsync(ct);
                length = stream.Length;
            }

            File.Move(unfinished, path, overwrite: !file.IsWrittenOnce);
            return length;
        }
        catch (IOException exists) when (file.IsWrittenOnce && File.Exists(path))
        {
            throw new FileExistsException(exists);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public Task<Stream?> OpenAsync(StoredFile file, CancellationToken ct)
    {
        var path = PathOf(file);
        return Task.FromResult<Stream?>(File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Buffer, useAsync: true) : null);
    }

    public Task DeleteAsync(StoredFile file, CancellationToken ct)
    {
        var path = PathOf(file);
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<(StoredFile File, DateTime WrittenAt)> ListAsync(Id<Tenant> tenant, StoredKind kind, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        var folder = new DirectoryInfo(Path.Combine(root, StoredFile.FolderOf(tenant, kind).Replace('/', Path.DirectorySeparatorChar)));
        foreach (var file in folder.Exists ? folder.EnumerateFiles() : [])
        {
            ct.ThrowIfCancellationRequested();
            if (Guid.TryParse(file.Name, out var id))
            {
                yield return (new(tenant, kind, id), file.LastWriteTimeUtc);
            }
            else if (file.Extension == ".part" && file.LastWriteTimeUtc < TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1))
            {
                // Of a write that died with its process.
                file.Delete();
            }
        }
    }

    public async Task<bool> IsReadyAsync(CancellationToken ct)
    {
        var file = options.Value.PathOf($".health-{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllTextAsync(file, "ok", ct);
            File.Delete(file);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string PathOf(StoredFile file) => Path.Combine(root, file.Name.Replace('/', Path.DirectorySeparatorChar));
}

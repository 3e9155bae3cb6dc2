using LondonVRU.Application.Ports;
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

            File.Move(unfinished, path, overwrite: true);
            return length;
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

    private string PathOf(StoredFile file) => Path.Combine(root, file.Name.Replace('/', Path.DirectorySeparatorChar));
}

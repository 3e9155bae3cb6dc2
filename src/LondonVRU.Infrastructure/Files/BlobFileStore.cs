using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using Microsoft.Extensions.Options;

namespace LondonVRU.Infrastructure.Files;

/// <summary>Keeps files as block blobs of one container. A file is uploaded block by block and exists when its blocks are put together; what is written once is
/// put together on the condition that there is no such blob.</summary>
internal sealed class BlobFileStore : IFileStore
{
    private readonly BlobContainerClient container;
    private int isMade;

    public BlobFileStore(IOptions<FilesOptions> options)
        : this(ContainerOf(options.Value, new BlobClientOptions { Retry = { MaxRetries = 3, Delay = TimeSpan.FromMilliseconds(200), MaxDelay = TimeSpan.FromSeconds(5) } }))
    {
    }

    internal BlobFileStore(BlobContainerClient container) => this.container = container;

    public Task<long> WriteAsync(StoredFile file, Func<Stream, CancellationToken, Task> write, CancellationToken ct) => AskAsync(async () =>
    {
        await MakeContainerAsync(ct);
        var blob = container.GetBlockBlobClient(file.Name);
        await using var blocks = new BlockStream(blob, await StagedAsync(blob, ct));
        await write(blocks, ct);
        return await blocks.PutTogetherAsync(file.IsWrittenOnce ? new() { IfNoneMatch = ETag.All } : null, ct);
    });

    public Task<Stream?> OpenAsync(StoredFile file, CancellationToken ct) => AskAsync<Stream?>(async () =>
    {
        try
        {
            return await container.GetBlockBlobClient(file.Name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = BlockStream.BlockBytes }, ct);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    });

    public Task DeleteAsync(StoredFile file, CancellationToken ct) => AskAsync(async () =>
    {
        try
        {
            return (await container.GetBlockBlobClient(file.Name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: ct)).Value;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return false;
        }
    });

    public async IAsyncEnumerable<(StoredFile File, DateTime WrittenAt)> ListAsync(Id<Tenant> tenant, StoredKind kind, [EnumeratorCancellation] CancellationToken ct)
    {
        await AskAsync(async () =>
        {
            await MakeContainerAsync(ct);
            return true;
        });
        var folder = StoredFile.FolderOf(tenant, kind) + "/";
        await foreach (var blob in container.GetBlobsAsync(prefix: folder, cancellationToken: ct))
        {
            if (Guid.TryParse(blob.Name.AsSpan(folder.Length), out var id))
            {
                yield return (new(tenant, kind, id), blob.Properties.LastModified?.UtcDateTime ?? DateTime.MaxValue);
            }
        }
    }

    public async Task<bool> IsReadyAsync(CancellationToken ct)
    {
        try
        {
            await AskAsync(async () =>
            {
                await MakeContainerAsync(ct);
                await container.GetPropertiesAsync(cancellationToken: ct);
                return true;
            });
            return true;
        }
        catch (StoreDownException)
        {
            return false;
        }
    }

    internal static BlobContainerClient ContainerOf(FilesOptions options, BlobClientOptions client) => (options.ConnectionString is { } connection
        ? new BlobServiceClient(connection, client)
        : new BlobServiceClient(options.BlobEndpoint, Identity(options), client)).GetBlobContainerClient(options.Container);

    private static DefaultAzureCredential Identity(FilesOptions options) => new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.IdentityClientId });

    /// <summary>Blocks of an earlier try that never became a file.</summary>
    private static async Task<IReadOnlySet<string>> StagedAsync(BlockBlobClient blob, CancellationToken ct)
    {
        try
        {
            var blocks = await blob.GetBlockListAsync(BlockListTypes.Uncommitted, cancellationToken: ct);
            return blocks.Value.UncommittedBlocks.Select(block => block.Name).ToHashSet(StringComparer.Ordinal);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return new HashSet<string>();
        }
    }

    private static async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412 && exists.ErrorCode is "BlobAlreadyExists" or "ConditionNotMet" or "BlobImmutableDueToPolicy")
        {
            throw new FileExistsException(exists);
        }
        catch (Exception down) when (down is RequestFailedException or AuthenticationFailedException or AggregateException { InnerException: RequestFailedException })
        {
            throw new StoreDownException(down);
        }
    }

    private async Task MakeContainerAsync(CancellationToken ct)
    {
        if (Volatile.Read(ref isMade) == 0)
        {
            await container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: ct);
            Volatile.Write(ref isMade, 1);
        }
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace LondonVRU.Infrastructure.Files;

/// <summary>Uploads what is written into it, a block at a time. A block is called after its place and what it holds, so that one that arrived at an earlier try is not sent again.</summary>
/// <param name="staged">Names of the blocks that are there already.</param>
internal sealed class BlockStream(BlockBlobClient blob, IReadOnlySet<string> staged) : Stream
{
    public const int BlockBytes = 1024 * 1024;

    private readonly byte[] block = new byte[BlockBytes];
    private readonly List<string> names = [];
    private int filled;
    private long length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            var taken = Math.Min(buffer.Length, BlockBytes - filled);
            buffer[..taken].CopyTo(block.AsMemory(filled));
            filled += taken;
            length += taken;
            buffer = buffer[taken..];
            if (filled == BlockBytes)
            {
                await SendAsync(cancellationToken);
            }
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Zip archives write so. It waits for the network.</summary>
    public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    /// <summary>The end: the blocks become the file.</summary>
    /// <param name="conditions">Null for none.</param>
    /// <returns>Bytes of the whole.</returns>
    public async Task<long> PutTogetherAsync(BlobRequestConditions? conditions, CancellationToken ct)
    {
        if (filled > 0)
        {
            await SendAsync(ct);
        }

        await blob.CommitBlockListAsync(names, new CommitBlockListOptions { Conditions = conditions, HttpHeaders = new() { ContentType = "application/octet-stream" } }, ct);
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task SendAsync(CancellationToken ct)
    {
        // Names of one blob's blocks have one length.
        var name = new byte[4 + SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32BigEndian(name, names.Count);
        SHA256.HashData(block.AsSpan(0, filled), name.AsSpan(4));
        var called = Convert.ToBase64String(name);
        if (!staged.Contains(called))
        {
            using var content = new MemoryStream(block, 0, filled, writable: false);
            await blob.StageBlockAsync(called, content, options: null, ct);
        }

        names.Add(called);
        filled = 0;
    }
}

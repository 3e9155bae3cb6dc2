using System.Net;
using System.Security.Cryptography;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using LondonVRU.Infrastructure.Files;

namespace LondonVRU.IntegrationTests.Evidence;

/// <summary>The store in blobs, against the emulator.</summary>
public sealed class BlobStoreTests(Azurite azurite) : IClassFixture<Azurite>
{
    private const int Block = 1024 * 1024;

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private readonly Id<Tenant> tenant = Id<Tenant>.New();

    [Fact]
    public async Task The_whole_service_keeps_its_evidence_in_blobs_below_the_tenants_id()
    {
        var vru = new Vru { Settings = [$"--LondonVRU:Files:ConnectionString={azurite.ConnectionString}", "--LondonVRU:Files:Container=whole-service"] };
        await vru.InitializeAsync();
        try
        {
            var content = new byte[(5 * Block) + 17];
            RandomNumberGenerator.Fill(content);
            Files.Pdf.CopyTo(content, 0);

            var id = await vru.AddEvidence("lewisham", "large.pdf", content);

            var viewer = await vru.SignedIn("lewisham", Role.Viewer);
            Assert.Equal(content, await viewer.GetByteArrayAsync($"/lewisham/api/v1/evidence/{id}/versions/1/content"));
            var blob = Assert.Single(Container("whole-service").GetBlobs());
            Assert.StartsWith($"{await vru.TenantId("lewisham")}/evidence/", blob.Name, StringComparison.Ordinal);
            Assert.Empty(vru.Stored(await vru.TenantId("lewisham")));
            Assert.Equal(HttpStatusCode.OK, (await vru.Nobody().GetAsync("/health/ready")).StatusCode);
        }
        finally
        {
            await vru.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_container_is_made_and_what_is_written_is_read_listed_and_deleted()
    {
        var store = new BlobFileStore(Container("made"));
        var file = new StoredFile(tenant, StoredKind.Evidence, Guid.NewGuid());
        Assert.Null(await store.OpenAsync(file, CancellationToken.None));

        Assert.Equal(3 * Block, await WriteAsync(store, file, new byte[3 * Block]));

        Assert.Equal([file], await ListAsync(store, tenant));
        Assert.Empty(await ListAsync(store, Id<Tenant>.New()));
        await store.DeleteAsync(file, CancellationToken.None);
        await store.DeleteAsync(file, CancellationToken.None);
        Assert.Empty(await ListAsync(store, tenant));
    }

    [Fact]
    public async Task Evidence_is_written_once_and_an_export_anew()
    {
        var store = new BlobFileStore(Container("once"));
        var (evidence, export) = (new StoredFile(tenant, StoredKind.Evidence, Guid.NewGuid()), new StoredFile(tenant, StoredKind.ShelfExport, Guid.NewGuid()));
        await WriteAsync(store, evidence, [1]);
        await WriteAsync(store, export, [1]);

        await Assert.ThrowsAsync<FileExistsException>(() => WriteAsync(store, evidence, [2]));
        await WriteAsync(store, export, [2]);

        Assert.Equal([1], await ReadAsync(store, evidence));
        Assert.Equal([2], await ReadAsync(store, export));
    }

    [Fact]
    public async Task An_upload_that_broke_off_goes_on_from_there_and_until_then_there_is_no_file()
    {
        var line = new BreakingLine { BreaksAfter = 3 };
        var options = new BlobClientOptions { Retry = { MaxRetries = 0 } };
        options.AddPolicy(line, HttpPipelinePosition.PerRetry);
        var store = new BlobFileStore(new BlobServiceClient(azurite.ConnectionString, options).GetBlobContainerClient("resumed"));
        var file = new StoredFile(tenant, StoredKind.Evidence, Guid.NewGuid());
        var content = new byte[(6 * Block) + 5];
        RandomNumberGenerator.Fill(content);

        await Assert.ThrowsAsync<StoreDownException>(() => WriteAsync(store, file, content));
        Assert.Null(await store.OpenAsync(file, CancellationToken.None));
        line.BreaksAfter = int.MaxValue;
        line.Blocks = 0;
        await WriteAsync(store, file, content);

        Assert.Equal(4, line.Blocks);
        Assert.Equal(content, await ReadAsync(store, file));
    }

    [Fact]
    public async Task A_store_that_does_not_answer_says_so()
    {
        var options = new BlobClientOptions { Retry = { MaxRetries = 0 } };
        var nowhere = azurite.ConnectionString.Split("BlobEndpoint=")[0] + "BlobEndpoint=http://127.0.0.1:9/devstoreaccount1";
        var store = new BlobFileStore(new BlobServiceClient(nowhere, options).GetBlobContainerClient("down"));

        Assert.False(await store.IsReadyAsync(CancellationToken.None));
        await Assert.ThrowsAsync<StoreDownException>(() => WriteAsync(store, new(tenant, StoredKind.Evidence, Guid.NewGuid()), [1]));
    }

    private BlobContainerClient Container(string name) => new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient(name);

    private static Task<long> WriteAsync(BlobFileStore store, StoredFile file, byte[] content) => store.WriteAsync(file, (to, ct) => to.WriteAsync(content, ct).AsTask(), CancellationToken.None);

    private static async Task<byte[]> ReadAsync(BlobFileStore store, StoredFile file)
    {
        await using var content = await store.OpenAsync(file, CancellationToken.None);
        using var read = new MemoryStream();
        await content!.CopyToAsync(read);
        return read.ToArray();
    }

    private static async Task<List<StoredFile>> ListAsync(BlobFileStore store, Id<Tenant> tenant)
    {
        List<StoredFile> files = [];
        await foreach (var (file, writtenAt) in store.ListAsync(tenant, StoredKind.Evidence, CancellationToken.None))
        {
            Assert.InRange(writtenAt, Now.AddMinutes(-5), Now.AddMinutes(5));
            files.Add(file);
        }

        return files;
    }

    /// <summary>A line that breaks after so many blocks.</summary>
    private sealed class BreakingLine : HttpPipelinePolicy
    {
        public int BreaksAfter { get; set; }

        /// <summary>Sent.</summary>
        public int Blocks { get; set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (message.Request.Uri.Query.Contains("comp=block&", StringComparison.Ordinal) && Blocks++ >= BreaksAfter)
            {
                throw new RequestFailedException("The line broke.");
            }

            return ProcessNextAsync(message, pipeline);
        }
    }
}

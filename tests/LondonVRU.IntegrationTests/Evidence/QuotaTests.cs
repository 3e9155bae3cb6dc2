using System.Net;
using LondonVRU.Application.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Evidence;

public sealed class QuotaTests : IAsyncLifetime
{
    private readonly Vru vru = new() { Settings = ["--LondonVRU:Evidence:QuotaMegabytes=1", "--LondonVRU:RateLimits:Uploads=8"] };

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task A_partnership_fills_its_own_room_and_nobody_elses_and_deleting_makes_room()
    {
        var action = await vru.AddAction("barnet", "Full");
        var api = await vru.SignedIn("barnet", Role.Coordinator);
        var large = new byte[700_000];
        Files.Pdf.CopyTo(large, 0);
        var id = await vru.AddEvidence("barnet", "first.pdf", large, action);

        var second = await api.PutFileAsync($"/barnet/api/v1/actions/{action}/evidence", "second.pdf", large);

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("evidence.full", await second.Code());
        Assert.Single(vru.Stored(await vru.TenantId("barnet")));
        await vru.AddEvidence("bexley", "first.pdf", large);
        var browser = await vru.Browse("barnet", Role.Coordinator);
        await browser.GoAsync($"/barnet/evidence/{id}/delete");
        await browser.SubmitAsync("#delete", ("Because", "No longer needed"));
        Assert.Equal(HttpStatusCode.Created, (await api.PutFileAsync($"/barnet/api/v1/actions/{action}/evidence", "second.pdf", large)).StatusCode);
    }

    [Fact]
    public async Task Somebody_who_uploads_too_often_is_told_to_wait()
    {
        var action = await vru.AddAction("camden", "Often");
        var api = await vru.SignedIn("camden", Role.Coordinator);
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await api.PutFileAsync($"/camden/api/v1/actions/{action}/evidence", "a.txt", Files.Bytes("words\n"));
        }
        while (answer.IsSuccessStatusCode && ++tries < 20);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("60", Assert.Single(answer.Headers.GetValues("Retry-After")));
    }

    [Fact]
    public async Task What_nothing_speaks_of_is_swept_away_once_it_is_old_and_the_rest_stays()
    {
        var id = await vru.AddEvidence("croydon", "kept.pdf");
        var folder = Path.GetDirectoryName(Assert.Single(vru.Stored(await vru.TenantId("croydon"))))!;
        var orphan = Path.Combine(folder, Guid.NewGuid().ToString());
        await File.WriteAllTextAsync(orphan, "of an upload that broke off");
        await using var room = await vru.In("croydon");
        var sweep = room.Services.GetRequiredService<SweepEvidence>();

        await sweep.RunAsync(CancellationToken.None);
        Assert.True(File.Exists(orphan));
        File.SetLastWriteTimeUtc(orphan, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25));
        File.SetLastWriteTimeUtc(vru.Stored(await vru.TenantId("croydon")).Single(path => path != orphan), TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25));
        await sweep.RunAsync(CancellationToken.None);

        Assert.False(File.Exists(orphan));
        Assert.Equal(Files.Pdf, await (await vru.SignedIn("croydon", Role.Viewer)).GetByteArrayAsync($"/croydon/api/v1/evidence/{id}/versions/1/content"));
    }
}

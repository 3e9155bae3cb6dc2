using System.Diagnostics;
using System.Globalization;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit.Abstractions;

namespace LondonVRU.IntegrationTests.Notifications;

/// <summary>A morning's reminders in all boroughs. With LONDONVRU_OWNERS=60 as many owners as a large plan has actions; how long it took is written out (docs/performance.md).</summary>
public sealed class ReminderRunTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly int Owners = int.Parse(Environment.GetEnvironmentVariable("LONDONVRU_OWNERS") ?? "2", CultureInfo.InvariantCulture);

    private readonly CountingMailer mail = new();
    private Vru vru = null!;

    public Task InitializeAsync()
    {
        vru = new() { Replace = services => services.Replace(ServiceDescriptor.Singleton<IMailer>(mail)) };
        return vru.InitializeAsync();
    }

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task Every_owner_of_every_borough_gets_one_letter()
    {
        var boroughs = await vru.Services.GetRequiredService<TenantDirectory>().BoroughsAsync(CancellationToken.None);
        await new Postbox(vru).CycleAsync();
        foreach (var borough in boroughs)
        {
            await PopulateAsync(borough);
        }

        var before = await new Postbox(vru).RowsAsync<LetterDebt>();
        vru.Clock.MoveTo(Postbox.Before(14), RemindOfReviews.At);
        var watch = Stopwatch.StartNew();
        await Schedule.All.Single(job => job.Name == nameof(RemindOfReviews)).RunAsync(vru.Services, CancellationToken.None);
        var owed = watch.Elapsed;
        vru.Clock.Advance(DispatchLetters.Quiet);
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{boroughs.Count} boroughs x {Owners} owners: owed in {owed.TotalSeconds:0.0} s, written and handed over in {(watch.Elapsed - owed).TotalSeconds:0.0} s"));
        Assert.Empty(before);
        Assert.Equal(boroughs.Count * (Owners + 1), mail.Sent.Select(letter => letter.To).Distinct().Count());
        Assert.Equal(boroughs.Count * (Owners + 1), mail.Sent.Count);
    }

    private async Task PopulateAsync(TenantInfo borough)
    {
        (await (await vru.SignedIn(borough.Slug, Role.Coordinator)).PostAsync($"/{borough.Slug}/api/v1/plans/2026", null)).EnsureSuccessStatusCode();
        await using var room = await vru.In(borough.Slug);
        var plan = await room.Db.Plans.SingleAsync();
        var here = await room.Db.Tenants.SingleAsync(tenant => tenant.Id == borough.Id);
        var first = await room.Db.Actions.OrderBy(action => action.Id).FirstAsync();
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        for (var i = 0; i < Owners; i++)
        {
            var owner = Person.Named($"Owner {i}", $"owner{i}@{borough.Slug}.example", "A partner");
            room.Db.People.Add(owner);
            room.Db.Memberships.Add(Membership.Of(owner, here, Role.Contributor, now));
            room.Db.Actions.Add(PlanAction.In(plan, first.ThemeId, 500 + i, first.Content() with { Text = $"Action of owner {i}", OwnerId = owner.Id }));
        }

        room.Db.Reviews.Add(Review.Of(await room.Db.Cycles.SingleAsync(), plan));
        await room.Db.SaveChangesAsync();
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace LondonVRU.IntegrationTests.Jobs;

/// <summary>The real scheduler on its own file.</summary>
public sealed class SchedulerTests : IAsyncLifetime
{
    private readonly Vru vru = new() { Settings = ["--LondonVRU:Jobs:Enabled=true"] };

    private Postbox Box => new(vru);

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task The_service_is_ready_when_its_scheduler_runs()
    {
        await UntilAsync(async () => (await HealthAsync()).GetProperty("status").GetString() == "healthy");

        Assert.Equal("healthy", (await HealthAsync()).GetProperty("checks").GetProperty("scheduler").GetString());
        Assert.True(File.Exists(Path.Combine(vru.Data, "schedule.db")));
    }

    [Fact]
    public async Task A_letter_that_a_command_owes_goes_out_without_waiting_for_the_minute()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.AskForSignOffAsync("ealing");
        await Box.ChangeAsync("ealing", async room => await room.Services.GetRequiredService<Outbox>().OweAsync(
            Role.Approver, LetterKind.SignOffAsked, (await room.Db.Reviews.SingleAsync()).Id.Value, Domain.LondonTime.Today(vru.Clock), CancellationToken.None));

        await UntilAsync(() => Task.FromResult(Box.To("approver@ealing.example").Count == 1));
    }

    [Fact]
    public async Task The_morning_is_fanned_out_over_the_tenants()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.ReviewAsync("hounslow", Postbox.Police);
        vru.Clock.MoveTo(Postbox.Before(14), RemindOfReviews.At);
        var scheduler = await vru.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

        await scheduler.TriggerJob(Keys.Of(Schedule.Of(nameof(RemindOfReviews))));

        await UntilAsync(async () => (await Box.RowsAsync<LetterDebt>()).Count == 4);
    }

    [Fact]
    public async Task A_morning_missed_while_the_service_was_down_is_caught_up()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        vru.Clock.MoveTo(Postbox.Before(15), new(10, 0));
        await vru.RestartAsync();
        await Task.Delay(500);
        Assert.Empty(await Box.RowsAsync<LetterDebt>());

        await vru.RestartAsync(meanwhile: () => vru.Clock.MoveTo(Postbox.Before(14), new(9, 0)));

        await UntilAsync(async () => (await Box.RowsAsync<LetterDebt>()).Count == 2);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (!await isSo())
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private async Task<JsonElement> HealthAsync() => await (await vru.Nobody().GetAsync("/health/ready")).Content.ReadFromJsonAsync<JsonElement>();
}

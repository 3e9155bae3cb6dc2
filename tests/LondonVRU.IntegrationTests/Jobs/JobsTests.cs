using System.Net;
using LondonVRU.Application.Jobs;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Jobs;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace LondonVRU.IntegrationTests.Jobs;

/// <summary>The page of jobs, their claims and their alerts, with the scheduler at rest.</summary>
public sealed class JobsTests : IAsyncLifetime
{
    private readonly Vru vru = new();

    private Postbox Box => new(vru);

    private RunLog Runs => ActivatorUtilities.CreateInstance<RunLog>(vru.Services);

    private static ScheduledJob Reminders => Schedule.Of(nameof(RemindOfReviews));

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task Of_two_workers_that_are_woken_for_the_same_time_one_runs_it()
    {
        var due = vru.Clock.GetUtcNow().UtcDateTime;
        var ran = 0;
        AskedRun asked = new(Reminders, "ealing", due, false, false);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Runs.RunAsync(asked, () => Task.FromResult(Interlocked.Increment(ref ran)))));

        Assert.Equal(1, ran);
        Assert.Equal((JobOutcome.Done, 1), (await Box.RowsAsync<JobRun>()).Select(run => (run.Outcome, run.Attempts)).Single());
    }

    [Fact]
    public async Task What_failed_or_was_cut_off_is_tried_again_and_what_is_done_is_not()
    {
        AskedRun asked = new(Reminders, "ealing", vru.Clock.GetUtcNow().UtcDateTime, false, false);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Runs.RunAsync(asked, () => throw new InvalidOperationException("Words of somebody’s.")));
        var failed = (await Box.RowsAsync<JobRun>()).Single();
        Assert.Equal((JobOutcome.Failed, "A fault of the service (InvalidOperationException). Its log has the details."), (failed.Outcome, failed.Error));

        await Runs.RunAsync(asked, () => Task.CompletedTask);
        await Runs.RunAsync(asked, () => throw new InvalidOperationException("It was done already."));

        Assert.Equal((JobOutcome.Done, 2), (await Box.RowsAsync<JobRun>()).Select(run => (run.Outcome, run.Attempts)).Single());
    }

    [Fact]
    public async Task A_worker_that_is_gone_is_waited_for_and_then_replaced()
    {
        AskedRun asked = new(Reminders, "ealing", vru.Clock.GetUtcNow().UtcDateTime, false, false);
        await using (var london = await vru.In("london"))
        {
            london.Db.JobRuns.Add(JobRun.Begin(asked.Job.Name, asked.Place, asked.DueAt, false, "gone/1", TimeSpan.FromDays(1), asked.DueAt));
            await london.Db.SaveChangesAsync();
        }

        var ran = 0;
        await Runs.RunAsync(asked, () => Task.FromResult(++ran));
        Assert.Equal(0, ran);
        vru.Clock.Advance(JobRun.Lease);
        await Runs.RunAsync(asked, () => Task.FromResult(++ran));

        Assert.Equal(1, ran);
    }

    [Fact]
    public void Whoever_catches_up_calls_the_round_by_the_time_at_which_it_was_due()
    {
        var due = new DateTimeOffset(LondonTime.ToUtc(new(2026, 10, 25), RemindOfReviews.At), TimeSpan.Zero);

        Assert.Equal(due, Reminders.LatestUpTo(due));
        Assert.Equal(due, Reminders.LatestUpTo(due.AddSeconds(20)));
        Assert.Equal(due, Reminders.LatestUpTo(due.AddHours(9)));
        Assert.Equal(new(2026, 11, 1, 10, 4, 0, TimeSpan.Zero), Schedule.Dispatch.LatestUpTo(new(2026, 11, 1, 10, 4, 59, TimeSpan.Zero)));
    }

    [Fact]
    public async Task Twice_failed_in_a_row_is_told_to_Londons_administrators_once_a_day_and_stands_on_their_home()
    {
        AskedRun asked = new(Schedule.Of(nameof(ClosePlans)), "ealing", vru.Clock.GetUtcNow().UtcDateTime, false, false);
        await FailAsync(asked);
        await WatchAsync();
        Assert.Empty(Box.To("admin@london.example"));

        await FailAsync(asked);
        await WatchAsync();
        await WatchAsync();

        var letter = Assert.Single(Box.To("admin@london.example"));
        Assert.Contains("failed twice in a row in ealing", letter.Subject, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/london/jobs/ClosePlans", letter.Text, StringComparison.Ordinal);
        var administrator = await vru.Browse("admin@london.example");
        await administrator.GoAsync("/london");
        Assert.Contains("A job needs looking at", administrator.Text, StringComparison.Ordinal);
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london");
        Assert.DoesNotContain("needs looking at", officer.Text, StringComparison.Ordinal);

        await Runs.RunAsync(asked, () => Task.CompletedTask);
        await administrator.GoAsync("/london");
        Assert.DoesNotContain("needs looking at", administrator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_that_did_not_run_are_late_an_hour_after_their_time()
    {
        vru.Clock.MoveTo(new(2026, 12, 1), RemindOfReviews.At);
        await Runs.RunAsync(new(Reminders, "ealing", vru.Clock.GetUtcNow().UtcDateTime, false, false), () => Task.CompletedTask);

        vru.Clock.MoveTo(new(2026, 12, 2), new(8, 29));
        await WatchAsync();
        Assert.Empty(Box.To("admin@london.example"));
        vru.Clock.MoveTo(new(2026, 12, 2), new(8, 31));
        await WatchAsync();

        Assert.Contains("has not run since half past seven today", Assert.Single(Box.To("admin@london.example")).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_each_job_its_runs_and_what_was_said_of_it()
    {
        await FailAsync(new(Schedule.Of(nameof(ClosePlans)), "ealing", vru.Clock.GetUtcNow().UtcDateTime, false, false));
        var administrator = await vru.Browse("admin@london.example");

        await administrator.GoAsync("/london/jobs");
        Assert.All(Schedule.All, job => Assert.Contains(job.What, administrator.Text, StringComparison.Ordinal));
        await administrator.GoAsync("/london/jobs/ClosePlans");
        Assert.Contains("A fault of the service (InvalidOperationException)", administrator.Text, StringComparison.Ordinal);
        Assert.Contains("Ealing", administrator.Text, StringComparison.Ordinal);
        await administrator.SubmitAsync("form[action*='handler=Pause']");
        Assert.Contains("It rests since", administrator.Text, StringComparison.Ordinal);
        vru.Clock.Advance(TimeSpan.FromMinutes(1));
        await administrator.SubmitAsync("form[action*='handler=RunNow']");
        Assert.Contains("a worker begins within seconds", administrator.Text, StringComparison.Ordinal);
        await administrator.SubmitAsync("form[action*='handler=GoOn']");
        Assert.DoesNotContain("It rests since", administrator.Text, StringComparison.Ordinal);
        await administrator.GoAsync("/london/jobs/NoSuchJob");
        Assert.Equal(HttpStatusCode.NotFound, administrator.Status);
    }

    private async Task FailAsync(AskedRun asked) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Runs.RunAsync(asked, () => throw new InvalidOperationException("Words of somebody’s.")));

    private async Task WatchAsync()
    {
        await Schedule.Watch.RunAsync(vru.Services, CancellationToken.None);
        await Schedule.DispatchNowAsync(vru.Services, CancellationToken.None);
    }
}

/// <summary>Two hosts, each with a scheduler of its own, on one database.</summary>
public sealed class TwoWorkersTests : IAsyncLifetime
{
    private readonly Vru first = new() { Settings = ["--LondonVRU:Jobs:Enabled=true"] };
    private Vru second = null!;

    public async Task InitializeAsync()
    {
        await first.InitializeAsync();
        second = new() { Settings = ["--LondonVRU:Jobs:Enabled=true", $"--LondonVRU:Database:ConnectionString=Data Source={Path.Combine(first.Data, "londonvru.db")}"] };
        await second.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await second.DisposeAsync();
        await first.DisposeAsync();
    }

    [Fact]
    public async Task A_round_runs_once_in_each_place_and_is_paid_once()
    {
        await new Postbox(first).ReviewAsync("ealing", Postbox.Police);
        first.Clock.MoveTo(Postbox.Before(14), RemindOfReviews.At);
        second.Clock.MoveTo(Postbox.Before(14), RemindOfReviews.At);
        await using (var london = await first.In("london"))
        {
            var order = JobOrder.For(nameof(RemindOfReviews));
            order.RunNow(first.Clock.GetUtcNow().UtcDateTime);
            london.Db.JobOrders.Add(order);
            await london.Db.SaveChangesAsync();
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        IReadOnlyList<JobRun> runs = [];
        while (runs.Count(run => run.Outcome == JobOutcome.Done) < 45)
        {
            await Task.Delay(200, patience.Token);
            runs = [.. (await new Postbox(first).RowsAsync<JobRun>()).Where(run => run.Job == nameof(RemindOfReviews))];
        }

        await Task.Delay(TimeSpan.FromSeconds(4));
        runs = [.. (await new Postbox(first).RowsAsync<JobRun>()).Where(run => run.Job == nameof(RemindOfReviews) && run.IsByHand)];
        Assert.Equal(45, runs.Select(run => run.Place).Distinct().Count());
        Assert.All(runs, run => Assert.Equal((JobOutcome.Done, 1), (run.Outcome, run.Attempts)));
        Assert.Equal(45, runs.Count);
        Assert.Equal(2, (await new Postbox(first).RowsAsync<LetterDebt>()).Count);
    }
}

using LondonVRU.Application.Comparison;
using LondonVRU.Application.Comparison.Exports;
using LondonVRU.Application.Comparison.Similar;
using LondonVRU.Application.Evidence;
using LondonVRU.Application.Jobs;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Notifications.Webhooks;
using LondonVRU.Application.Offers;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Practices;
using LondonVRU.Application.Record;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Rollouts;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>Everything that runs by itself: the one list.</summary>
public static class Schedule
{
    public static ScheduledJob Dispatch { get; } = ScheduledJob.OfPlatform<DispatchLetters>("0 * * * * ?", "Writes and sends the letters that are owed")
        .AtOnceFor<LetterDebt>(debt => debt.SettledAt is null);

    public static ScheduledJob Hooks { get; } = ScheduledJob.OfPlatform<CallWebhooks>("30 * * * * ?", "Tells webhooks what they are owed")
        .AtOnceFor<WebhookDebt>(debt => debt.State == WebhookState.Waiting);

    /// <summary>Keeps real time, as sessions do: moving business time does not run it again and again.</summary>
    public static ScheduledJob Seal { get; } = ScheduledJob.OfPlatform<SealRecord>("20 0/5 * * * ?", "Seals the audit trail");

    /// <summary>Keeps real time.</summary>
    public static ScheduledJob MakeExports { get; } = ScheduledJob.InLondon<MakeShelfExports>("40 0/2 * * * ?", "Makes the exports that were asked for")
        .AtOnceFor<ShelfExport>(export => export.State == ExportState.Waiting);

    /// <summary>Keeps real time.</summary>
    public static ScheduledJob Hold { get; } = ScheduledJob.InLondon<HoldActions>("50 0/10 * * * ?", "Holds the actions of all submitted plans against each other")
        .AtOnceFor<IOnTheShelf>(row => row is Submission or SubmissionAnswer or SubmittedAction);

    /// <summary>Looks after the others: moving business time does not run it again and again.</summary>
    public static ScheduledJob Watch { get; } = ScheduledJob.InLondon<WatchJobs>("30 0/10 * * * ?", "Tells London’s administrators of jobs that failed twice and of reminders that are late");

    /// <summary>Keeps real time: the scanner knows no other.</summary>
    public static ScheduledJob Scan { get; } = ScheduledJob.InEachTenant<ScanEvidence>("15 0/10 * * * ?", "Scans the evidence that waits for the scanner");

    public static IReadOnlyList<ScheduledJob> All { get; } =
    [
        ScheduledJob.InEachTenant<OpenReviews>("0 10 0 * * ?", "Opens the reviews of the cycles that begin"),
        ScheduledJob.InEachTenant<TellOfCycles>("0 15 0 * * ?", "Owes the letters about cycles that London has changed; also runs when London changes one"),
        ScheduledJob.InEachTenant<RemindOfReviews>("0 30 7 * * ?", "Owes the reminders that the cycles’ schedules name"),
        ScheduledJob.InEachTenant<RemindOfAccessReviews>("0 30 7 * * ?", "Owes administrators the yearly letter to look at who has access", inLondonToo: true),
        ScheduledJob.InEachTenant<ForgetUndoSteps>("0 50 3 * * ?", "Takes away the steps that are too old to be taken back"),
        ScheduledJob.InEachTenant<ClosePlans>("0 20 0 * * ?", "Closes the plans whose year is over"),
        ScheduledJob.InEachTenant<CloseReviews>("0 20 4 * * ?", "Closes reviews that London has closed; also runs when London does"),
        ScheduledJob.InEachTenant<ShowPlansInForce>("0 25 4 * * ?", "Lets boroughs read the plans in force; also runs when London accepts one"),
        ScheduledJob.InLondon<CountAdoptions>("0 35 4 * * ?", "Counts how adopted practice goes"),
        ScheduledJob.InEachTenant<AskAdopters>("0 35 7 * * ?", "Asks what came of practice that was adopted a quarter ago"),
        ScheduledJob.InEachTenant<TellFollowers>("0 40 7 * * ?", "Owes the monthly letters about new practice", inLondonToo: true),
        ScheduledJob.InEachTenant<CountOfferPlaces>("0 35 4 * * ?", "Counts what is left of offers", inLondonToo: true),
        ScheduledJob.InEachTenant<RemindOfRequests>("0 45 7 * * ?", "Owes the letters that ask what came of help"),
        ScheduledJob.InEachTenant<RemindOfRollouts>("0 35 7 * * ?", "Owes the letters about rollouts that wait for an answer"),
        ScheduledJob.OfPlatform<ForgetOldAccess>("0 40 3 * * ?", "Takes away what is past its end: entries of access, reports of browsers"),
        ScheduledJob.InLondon<ForgetShelfExports>("0 50 3 * * ?", "Takes away exports that are past their days"),
        ScheduledJob.InEachTenant<SweepEvidence>("0 15 4 * * ?", "Takes away files that no evidence speaks of"),
        ScheduledJob.OfPlatform<ForgetJobRuns>("0 55 3 * * ?", "Takes away the runs of jobs that are past their days"),
        Watch,
        MakeExports,
        Hold,
        Scan,
        Dispatch,
        Hooks,
        Seal,
    ];

    /// <summary>Dispatches without the quiet time: for one who knows that every job of the moment has run.</summary>
    public static async Task DispatchNowAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DispatchLetters>().RunAsync(TimeSpan.Zero, ct);
    }

    /// <exception cref="InvalidOperationException">There is no such job.</exception>
    internal static ScheduledJob Of(string name) => All.Single(job => job.Name == name);
}

using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Comparison.Similar;

/// <summary>An action of a plan on the shelf, as it is held against others.</summary>
/// <param name="Slug">Whose it is.</param>
internal sealed record HeldAction(
    Id<PlanAction> Id, Id<Submission> SubmissionId, string Slug, int StartYear, Id<Theme> ThemeId, string Text, string? LeadAgency, ActionOrigin Origin, Id<TemplateAction>? TemplateActionId);

/// <summary>Actions of one plan of each partnership, held against each other.</summary>
/// <param name="Index">The template's own actions may be among its items, in the group <see cref="Template"/>.</param>
/// <param name="Actions">By id.</param>
internal sealed record HeldSide(SimilarityIndex Index, IReadOnlyDictionary<Guid, HeldAction> Actions)
{
    /// <summary>No tenant can be called so.</summary>
    public const string Template = "=template";
}

/// <summary>What <see cref="HoldActions"/> found.</summary>
/// <param name="London">The plans submitted last, accepted or not: for London alone.</param>
/// <param name="Boroughs">The plans in force: what every borough may read.</param>
/// <param name="Found">The same, to be searched.</param>
/// <param name="Ideas">Local actions that resemble nothing, of London's side; the farthest first.</param>
/// <param name="Clusters">The same new idea in several plans, of London's side.</param>
/// <param name="Plans">How many plans London's side has.</param>
/// <param name="At">UTC.</param>
internal sealed record Held(HeldSide London, HeldSide Boroughs, SearchIndex Found, IReadOnlyList<NewItem> Ideas, IReadOnlyList<IdeaCluster> Clusters, int Plans, DateTime At);

/// <summary>
/// Keeps in memory what <see cref="HoldActions"/> found, so that no page holds actions against each other. Whoever shows something of it asks the
/// shelf for the rows again, through their own filter: what was withdrawn meanwhile is not shown.
/// </summary>
internal sealed partial class HeldActions(ForTenant<HoldActions> job, TenantDirectory directory, TimeProvider clock, ILogger<HeldActions> log) : IDisposable
{
    /// <summary>Where no job runs in this process, what is older is found anew behind the page that asks.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(15);

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile Held? held;
    private long since;
    private int isAtWork;

    /// <summary>What was found last. Only the first to ask after a start waits.</summary>
    public async ValueTask<Held> GetAsync(CancellationToken ct)
    {
        if (held is { } known)
        {
            if (clock.GetElapsedTime(Interlocked.Read(ref since)) > MaxAge && Interlocked.Exchange(ref isAtWork, 1) == 0)
            {
                _ = Apart(FindAnewAsync);
            }

            return known;
        }

        await gate.WaitAsync(ct);
        try
        {
            if (held is null)
            {
                await Apart(RunAsync).WaitAsync(ct);
            }

            return held!;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Keep(Held fresh)
    {
        held = fresh;
        Interlocked.Exchange(ref since, clock.GetTimestamp());
    }

    public void Dispose() => gate.Dispose();

    private async Task RunAsync() => await job.RunAsync((await directory.LondonAsync(CancellationToken.None)).Id, CancellationToken.None);

    /// <summary>It is no part of the request that happens to need it.</summary>
    private static Task Apart(Func<Task> work)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(work);
        }
    }

    private async Task FindAnewAsync()
    {
        try
        {
            await RunAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(log, exception);
        }
        finally
        {
            Interlocked.Exchange(ref isAtWork, 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Plans could not be held against each other; what was found before stays")]
    private static partial void Failed(ILogger log, Exception exception);
}

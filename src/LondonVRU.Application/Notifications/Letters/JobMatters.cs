using LondonVRU.Application.Jobs;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>A job in trouble, as London's administrator reads it: no word of anybody's.</summary>
internal sealed class JobMatters(JobTroubles troubles, Actor reader) : IScopedPart
{
    /// <summary>Null if nothing is left to say: it has run since.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct) =>
        debt.Kind == LetterKind.JobInTrouble && reader.Has(Right.RunJobs) && (await troubles.ListAsync(ct)).FirstOrDefault(trouble => trouble.Subject == debt.SubjectId) is { } trouble
            ? new(
                debt.Kind, "London", $"A job of the service {trouble.Words}", [$"The job is called {trouble.Job}."], null, $"/london/jobs/{trouble.Job}", "See how it ran",
                "whoever runs the service for you") { Why = "You get this because you administer the service for London." }
            : null;
}

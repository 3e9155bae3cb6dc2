using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>Where a review stands with London.</summary>
public enum ReviewStage
{
    /// <summary>It has come in, and nobody has opened it.</summary>
    New,

    /// <summary>Somebody is reading it.</summary>
    BeingRead,
    FeedbackGiven,

    /// <summary>Changes were asked for, or it was reopened: it is the partnership's turn.</summary>
    SentBack,
    Closed,
    NotIn,
}

public static class ReviewStages
{
    /// <param name="last">London's latest answer to what came in last; null if none.</param>
    public static ReviewStage Of(AnswerKind? last) => last switch
    {
        null => ReviewStage.New,
        AnswerKind.Opened => ReviewStage.BeingRead,
        AnswerKind.ChangesRequested or AnswerKind.Reopened => ReviewStage.SentBack,
        AnswerKind.Closed => ReviewStage.Closed,
        _ => ReviewStage.FeedbackGiven,
    };
}

/// <summary>Every partnership's review of a cycle, by where it stands with London.</summary>
/// <param name="Cycle">"2026-q3", "2026-q3-t5"; null for the latest quarter's that has opened.</param>
public sealed record GetReviewQueue(string? Cycle) : IRequest<ReviewQueue>;

/// <param name="Cycles">Null if no cycle has opened yet.</param>
/// <param name="Rows">What waits longest first; of those that are not in, by name.</param>
public sealed record ReviewQueue(CycleChoice? Cycles, IReadOnlyList<ReviewQueue.Row> Rows)
{
    /// <param name="Id">What came in last; null if nothing did.</param>
    /// <param name="SubmittedAt">UTC.</param>
    /// <param name="DaysLate">Of the first time that it came in, which is kept; null if it is not in.</param>
    /// <param name="AnsweredAt">UTC; of London's latest answer.</param>
    /// <param name="Risks">Escalated risks and issues that stand.</param>
    /// <param name="State">As the partnership's standing says; null if it has not begun.</param>
    public sealed record Row(
        string Slug, string Name, ReviewStage Stage, Id<Submission>? Id, int? Version, DateTime? SubmittedAt, int? DaysLate, DateTime? AnsweredAt, bool AsksForHelp, int Risks, ReviewState? State)
    {
        public bool IsLate => DaysLate > 0;
    }
}

internal sealed class GetReviewQueueHandler(VruDbContext db, TenantDirectory directory, OpenCycles cycles) : IRequestHandler<GetReviewQueue, ReviewQueue>
{
    public async Task<ReviewQueue> Handle(GetReviewQueue request, CancellationToken cancellationToken)
    {
        var choice = await cycles.ChooseOfAllAsync(request.Cycle, cancellationToken);
        if (choice is null)
        {
            return new(null, []);
        }

        var code = choice.Chosen.Code;
        var heads = await db.LatestReviews([code]).Select(review => new
        {
            review.Id,
            review.TenantId,
            review.VersionNumber,
            review.SubmittedAt,
            review.DaysLate,
            Answer = db.Answers.Where(answer => answer.SubmissionId == review.Id).OrderByDescending(answer => answer.Number).Select(answer => (AnswerKind?)answer.Kind).FirstOrDefault(),
            AnsweredAt = db.Answers.Where(answer => answer.SubmissionId == review.Id).Max(answer => (DateTime?)answer.At),
            Asks = review.HelpWanted != null || db.SubmittedThemes.Any(theme => theme.SubmissionId == review.Id && theme.HelpWanted != null)
                || db.SubmittedProgress.Any(line => line.SubmissionId == review.Id && line.HelpWanted != null),
            Risks = db.SubmittedRisks.Count(risk => risk.SubmissionId == review.Id && risk.Resolution == null),
        }).ToDictionaryAsync(review => review.TenantId, cancellationToken);
        var standings = await db.ReviewStandings.Where(standing => standing.CycleCode == code).ToDictionaryAsync(standing => standing.TenantId, standing => standing.State, cancellationToken);
        List<ReviewQueue.Row> rows = [];
        // Of a quarter every borough owes one, be it begun or not; of a theme those that have it.
        foreach (var tenant in (await directory.BoroughsAsync(cancellationToken)).Where(borough => choice.Chosen.Theme is null || standings.ContainsKey(borough.Id))
            .Concat((await directory.BcusAsync(cancellationToken)).Where(bcu => standings.ContainsKey(bcu.Id))))
        {
            ReviewState? state = standings.TryGetValue(tenant.Id, out var known) ? known : null;
            rows.Add(heads.TryGetValue(tenant.Id, out var head)
                ? new(tenant.Slug, tenant.Name, ReviewStages.Of(head.Answer), head.Id, head.VersionNumber, head.SubmittedAt, head.DaysLate, head.AnsweredAt, head.Asks, head.Risks, state)
                : new(tenant.Slug, tenant.Name, ReviewStage.NotIn, null, null, null, null, null, false, 0, state));
        }

        return new(choice, [.. rows.OrderBy(row => row.Stage).ThenBy(row => row.SubmittedAt).ThenBy(row => row.Name, StringComparer.Ordinal)]);
    }
}

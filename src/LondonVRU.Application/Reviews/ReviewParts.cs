using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Reviews.Risks;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Everything of a review that goes to London with it.</summary>
internal sealed record ReviewParts(
    List<ReviewLine> Lines, List<ReviewNarrative> Narratives, List<ReviewRisk> Risks, List<ReviewSpend> Spend, List<AnnualAnswer> AnnualAnswers);

/// <summary>Fixes a review when sign-off is asked for, forgets that when it comes back, and reads it when it goes to London. Nothing is saved here.</summary>
internal sealed class ReviewFixing(VruDbContext db) : IScopedPart
{
    /// <param name="actions">All of the plan's that the cycle asks about.</param>
    public async Task FixAsync(ReviewAtWork work, IReadOnlyList<PlanAction> actions, CancellationToken ct)
    {
        var review = work.Review;
        var latest = await db.Updates.Where(update => db.Actions.Any(action => action.PlanId == work.Plan.Id && action.LatestUpdateId == update.Id))
            .ToDictionaryAsync(update => update.ActionId, ct);
        await ForgetAsync(review, ct);
        db.ReviewLines.AddRange(actions.Select(action => ReviewLine.Of(review, action, latest.GetValueOrDefault(action.Id))));
        var since = work.Cycle.Start;
        db.ReviewRisks.AddRange((await db.Risks.AskedBy(work.Cycle).Where(risk => risk.ResolvedAt == null || risk.ResolvedAt >= since).ToListAsync(ct)).Select(risk => ReviewRisk.Of(review, risk)));
    }

    public async Task ForgetAsync(Review review, CancellationToken ct)
    {
        db.ReviewLines.RemoveRange(await db.ReviewLines.Where(line => line.ReviewId == review.Id).ToListAsync(ct));
        db.ReviewRisks.RemoveRange(await db.ReviewRisks.Where(risk => risk.ReviewId == review.Id).ToListAsync(ct));
    }

    /// <summary>As it was fixed; what was marked restricted since is restricted.</summary>
    public async Task<ReviewParts> ReadAsync(ReviewAtWork work, CancellationToken ct)
    {
        var review = work.Review.Id;
        var lines = await db.ReviewLines.Where(line => line.ReviewId == review).ToListAsync(ct);
        var actions = await db.Actions.Where(action => action.PlanId == work.Plan.Id && action.IsRestricted).Select(action => action.Id).ToListAsync(ct);
        lines.Where(line => actions.Contains(line.ActionId)).ToList().ForEach(line => line.Restrict());
        var risks = await db.ReviewRisks.Where(risk => risk.ReviewId == review).ToListAsync(ct);
        var restricted = await db.Risks.Where(risk => risk.IsRestricted).Select(risk => risk.Id).ToListAsync(ct);
        risks.Where(risk => restricted.Contains(risk.RiskId)).ToList().ForEach(risk => risk.Restrict());
        return new(
            lines,
            await db.Narratives.Where(narrative => narrative.ReviewId == review).ToListAsync(ct),
            risks,
            await db.SpendLines.Where(line => line.ReviewId == review).ToListAsync(ct),
            await db.AnnualAnswers.Where(answer => answer.ReviewId == review && answer.Words != "").ToListAsync(ct));
    }
}

using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Tenants;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

public sealed partial class Scene
{
    /// <summary>A risk that stands, of which London is asked something.</summary>
    public async Task<string> RiskAsync()
    {
        await using var room = await vru.In(Slug);
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        var risk = Risk.Raise(Domain.Id<Risk>.New(), new(RiskKind.Risk, RiskLevel.High, "The contract ends in March.", "The council looks for money.", null, null, IsRestricted: false), now);
        risk.Escalate("Money for three months.", now);
        room.Db.Risks.Add(risk);
        await room.Db.SaveChangesAsync();
        return risk.Id.ToString();
    }

    /// <summary>A line of money in the review that is open.</summary>
    public async Task SpendAsync()
    {
        await using var room = await vru.In(Slug);
        var review = await room.Db.Reviews.SingleAsync(own => own.State == ReviewState.Open);
        room.Db.SpendLines.Add(ReviewSpend.In(review, Domain.Id<ReviewSpend>.New(), new(null, "Outreach", 100_000, 20_000, 90_000, "As planned.")));
        await room.Db.SaveChangesAsync();
    }

    /// <summary>A review that has come in and that nobody has opened, of a BCU that nothing else happens in.</summary>
    public async Task<string> ReviewAsync()
    {
        await using var london = await vru.In("london");
        var waits = await london.Db.Submissions
            .Where(review => review.Kind == SubmissionKind.Review && london.Db.Tenants.Any(tenant => tenant.Id == review.TenantId && tenant.Kind == TenantKind.Bcu)
                && !london.Db.Answers.Any(answer => answer.SubmissionId == review.Id))
            .Select(review => (Domain.Id<Submission>?)review.Id).FirstOrDefaultAsync();
        if (waits is { } known)
        {
            return known.ToString();
        }

        var used = await london.Db.ReviewStandings.Select(standing => standing.TenantId).Distinct().ToListAsync();
        var free = await london.Db.Tenants.Where(tenant => tenant.Kind == TenantKind.Bcu && !used.Contains(tenant.Id)).OrderBy(tenant => tenant.Slug).Select(tenant => tenant.Slug).FirstAsync();
        var cycle = await london.Db.Cycles.SingleAsync(cycle => cycle.Code == ReviewScene.Q3);
        return (await vru.SubmitReview(free, cycle, [new(1, "An action", null)])).ToString();
    }
}

using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Tenants;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Plans;
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

    /// <summary>The quarter before, in which the review asked questions and theme 6 was written; 2026-q2 for all.</summary>
    public async Task LastQuarterAsync()
    {
        await using (var london = await vru.In("london"))
        {
            if (!await london.Db.Cycles.AnyAsync(cycle => cycle.Code == ReviewScene.Q2))
            {
                var quarter = Domain.Quarter.Parse(ReviewScene.Q2, null);
                london.Db.Cycles.Add(ReviewCycle.Open(
                    quarter, new(2026, 9, 14), new(2026, 10, 15), 7, ReviewCycle.UsualDaysBefore, ReviewCycle.UsualDaysAfter, ["What made the largest difference?"]));
                await london.Db.SaveChangesAsync();
            }
        }

        await (await vru.SignedIn(Slug, Role.Coordinator)).WriteThemeAsync(Slug, "6", "What theme 6 did last quarter.", cycle: ReviewScene.Q2);
    }

    /// <summary>A theme of the open review with last quarter's words, which nobody has confirmed.</summary>
    public async Task<string> CarriedAsync(int number)
    {
        var theme = await ThemeAsync(number);
        await (await vru.SignedIn(Slug, Role.Coordinator)).WriteThemeAsync(Slug, theme, "Words");
        await using var room = await vru.In(Slug);
        Domain.Id<Domain.Templates.Theme> id = new(Guid.Parse(theme));
        var review = await room.Db.Reviews.SingleAsync(own => room.Db.Cycles.Any(cycle => cycle.Id == own.CycleId && cycle.Code == ReviewScene.Q3));
        var narrative = await room.Db.Narratives.SingleAsync(own => own.ReviewId == review.Id && own.ThemeId == id);
        var (by, now) = (narrative.WrittenById, vru.Clock.GetUtcNow().UtcDateTime);
        narrative.Write(review, "", by, now);
        narrative.Carry(review, "What was done last quarter.", by, now);
        await room.Db.SaveChangesAsync();
        return theme;
    }

    /// <summary>Somebody who owns an action without an update.</summary>
    public async Task<string> OwnerAsync(Role role)
    {
        await vru.PutAction(Slug, new() { Text = "Somebody’s action" }, Vru.Email(Slug, role));
        return await PersonAsync(role);
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

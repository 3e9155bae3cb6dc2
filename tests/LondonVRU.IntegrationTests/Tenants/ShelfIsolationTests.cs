using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Reviews;
using LondonVRU.IntegrationTests.Arrange;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants;

/// <summary>Who sees what stands on the shelf, and who may write there, asked of the context itself.</summary>
public sealed class ShelfIsolationTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task What_one_borough_handed_over_another_does_not_see()
    {
        await vru.SubmitPlan("hackney", 2026, [new(1, "Hackney’s own", null)]);
        await using var lambeth = await vru.In("lambeth");

        Assert.False(await lambeth.Db.Submissions.AnyAsync());
        Assert.False(await lambeth.Db.SubmittedThemes.AnyAsync());
        Assert.False(await lambeth.Db.SubmittedActions.AnyAsync());
    }

    [Fact]
    public async Task London_sees_it_until_it_is_withdrawn()
    {
        var id = await vru.SubmitPlan("brent", 2026, [new(1, "Brent’s own", null)]);
        await using var london = await vru.In("london");
        Assert.True(await london.Db.SubmittedActions.AnyAsync(copy => copy.SubmissionId == id));

        await vru.Withdraw("brent", id);

        Assert.False(await london.Db.Submissions.AnyAsync(submission => submission.Id == id));
        Assert.False(await london.Db.SubmittedActions.AnyAsync(copy => copy.SubmissionId == id));
    }

    [Fact]
    public async Task Another_boroughs_copy_cannot_be_tracked()
    {
        await vru.SubmitPlan("camden", 2026, []);
        await using var camden = await vru.In("camden");
        await using var lambeth = await vru.In("lambeth");
        var copy = await camden.Db.Submissions.AsNoTracking().FirstAsync();

        Assert.Throws<ForeignRowException>(() => lambeth.Db.Attach(copy));
    }

    [Fact]
    public async Task A_borough_cannot_write_what_is_Londons_for_all()
    {
        await using var lambeth = await vru.In("lambeth");
        lambeth.Db.Cycles.Add(ReviewCycle.Open(new(2026, 3), new(2026, 12, 1), new(2027, 1, 15), 5, ReviewCycle.UsualDaysBefore, ReviewCycle.UsualDaysAfter));

        await Assert.ThrowsAsync<ForeignRowException>(() => lambeth.Db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_borough_cannot_answer_its_own_submission()
    {
        await vru.SubmitPlan("bexley", 2026, []);
        await using var bexley = await vru.In("bexley");
        var own = await bexley.Db.Submissions.FirstAsync();
        bexley.Db.Answers.Add(SubmissionAnswer.To(own, AnswerKind.Accepted, null, "Somebody", vru.Clock.GetUtcNow().UtcDateTime));

        await Assert.ThrowsAsync<ForeignRowException>(() => bexley.Db.SaveChangesAsync());
    }

    [Fact]
    public async Task What_is_kept_of_the_shelf_is_kept_for_each_tenant_by_itself()
    {
        await using var london = await vru.In("london");
        await using var lambeth = await vru.In("lambeth");

        Assert.Equal("London's", await Kept(london, "London's"));
        Assert.Equal("Lambeth's", await Kept(lambeth, "Lambeth's"));
        Assert.Equal("London's", await Kept(london, "read anew"));

        static ValueTask<string> Kept(TenantRoom room, string read) => room.Services.GetRequiredService<ShelfCache>()
            .GetAsync(room.Services.GetRequiredService<CurrentTenant>(), "of each its own", ShelfParts.Submissions, _ => Task.FromResult(read), CancellationToken.None);
    }
}

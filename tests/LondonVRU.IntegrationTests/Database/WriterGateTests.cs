using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Database;

public sealed class WriterGateTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_stale_save_is_refused_and_keeps_nobody_else_from_saving()
    {
        await using var first = await vru.In("camden");
        await using var second = await vru.In("camden");
        var edition = await first.Db.Editions.Include(e => e.Themes).FirstAsync();
        var plan = Plan.On(edition, "Camden’s");
        var action = PlanAction.In(plan, edition.Themes[0].Id, 1, new ActionContent { Text = "Hold a board" });
        first.Db.Plans.Add(plan);
        await first.Db.SaveChangesAsync();
        var seen = await second.Db.Plans.SingleAsync();
        plan.AskForSignOff([action], Id<Person>.New(), vru.Clock.GetUtcNow().UtcDateTime);
        await first.Db.SaveChangesAsync();
        seen.AskForSignOff([action], Id<Person>.New(), vru.Clock.GetUtcNow().UtcDateTime);
        await Assert.ThrowsAsync<StaleException>(() => second.Db.SaveChangesAsync());

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var third = await vru.In("brent");
        third.Db.Plans.Add(Plan.On(await third.Db.Editions.Include(e => e.Themes).FirstAsync(), "Brent’s"));

        Assert.True(await third.Db.SaveChangesAsync(patience.Token) > 0);
    }
}

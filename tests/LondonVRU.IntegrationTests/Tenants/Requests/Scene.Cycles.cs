using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

public sealed partial class Scene
{
    private const int Beyond = 2040;

    /// <summary>A new cycle of a year that nobody has a plan of.</summary>
    /// <param name="isExtended">Barnet has more time.</param>
    internal async Task<ReviewCycle> CycleAsync(bool isExtended)
    {
        await using var london = await vru.In("london");
        var known = await london.Db.Cycles.CountAsync(cycle => cycle.StartYear >= Beyond);
        var quarter = new Quarter(Beyond + (known / 4), (known % 4) + 1);
        var due = ReviewCycle.UsualDueDay(quarter);
        var cycle = ReviewCycle.Open(quarter, due.AddDays(-28), due, 7, ReviewCycle.UsualDaysBefore, ReviewCycle.UsualDaysAfter);
        london.Db.Cycles.Add(cycle);
        if (isExtended)
        {
            var barnet = await london.Db.Tenants.Where(tenant => tenant.Slug == "barnet").Select(tenant => tenant.Id).SingleAsync();
            london.Db.Extensions.Add(CycleExtension.Of(
                cycle, barnet, WorkingDays.OnOrAfter(due.AddDays(7)), "They moved.", false, new(await vru.IdOf("officer@london.example")), vru.Clock.GetUtcNow().UtcDateTime));
        }

        await london.Db.SaveChangesAsync();
        return cycle;
    }

    /// <summary>A job that rests, or one that does not.</summary>
    internal async Task PauseAsync(string job, bool isPaused)
    {
        await using var london = await vru.In("london");
        var order = await london.Db.JobOrders.SingleOrDefaultAsync(known => known.Job == job) ?? london.Db.JobOrders.Add(Domain.Jobs.JobOrder.For(job)).Entity;
        if (isPaused)
        {
            order.Pause(vru.Clock.GetUtcNow().UtcDateTime);
        }
        else
        {
            order.GoOn();
        }

        await london.Db.SaveChangesAsync();
    }

    /// <summary>An owner with a day of their own.</summary>
    internal async Task OwnersDayAsync(string person)
    {
        await using var room = await vru.In(Slug);
        Id<Domain.People.Person> id = new(Guid.Parse(person));
        if (!await room.Db.OwnersDays.AnyAsync(day => day.PersonId == id))
        {
            room.Db.OwnersDays.Add(OwnersDay.Of(id, 4));
            await room.Db.SaveChangesAsync();
        }
    }
}

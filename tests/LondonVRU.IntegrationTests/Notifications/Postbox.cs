using LondonVRU.Application.Notifications;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.Infrastructure.Mail;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Notifications;

/// <summary>Arranges reviews with owners, runs the jobs, and reads what was posted.</summary>
internal sealed class Postbox(Vru vru)
{
    public const string Police = "police@west-area.example";

    /// <summary>The third quarter: opened on 1 December 2026, due on Friday 15 January 2027, five days of grace.</summary>
    public static readonly DateOnly Due = new(2027, 1, 15);

    public static DateOnly Before(int days) => Due.AddDays(-days);

    /// <summary>London's cycle; made if it isn't there.</summary>
    public async Task<ReviewCycle> CycleAsync()
    {
        await using var london = await vru.In("london");
        if (await london.Db.Cycles.SingleOrDefaultAsync(cycle => cycle.Code == "2026-q3") is { } known)
        {
            return known;
        }

        var cycle = ReviewCycle.Open(new(2026, 3), new(2026, 12, 1), Due, 5, ReviewCycle.UsualDaysBefore, ReviewCycle.UsualDaysAfter);
        london.Db.Cycles.Add(cycle);
        await london.Db.SaveChangesAsync();
        return cycle;
    }

    /// <summary>A borough's plan and open review, in which that person owns the first actions and nobody the others.</summary>
    public async Task<IReadOnlyList<Id<PlanAction>>> ReviewAsync(string borough, string owner, int actions = 1)
    {
        var cycle = await CycleAsync();
        (await (await vru.SignedIn(borough, Role.Coordinator)).PostAsync($"/{borough}/api/v1/plans/2026", null)).EnsureSuccessStatusCode();
        await using var room = await vru.In(borough);
        var person = await room.Db.People.Where(p => p.Email == owner).Select(p => p.Id).SingleAsync();
        var plan = await room.Db.Plans.SingleAsync();
        var owned = await room.Db.Actions.OrderBy(action => action.ThemeId).ThenBy(action => action.Number).Take(actions).ToListAsync();
        owned.ForEach(action => action.Assign(person));
        room.Db.Reviews.Add(Review.Of(cycle, plan));
        await room.Db.SaveChangesAsync();
        return [.. owned.Select(action => action.Id)];
    }

    public async Task ChangeAsync(string borough, Func<TenantRoom, Task> change)
    {
        await using var room = await vru.In(borough);
        await change(room);
        await room.Db.SaveChangesAsync();
    }

    /// <summary>Says how an action is going, as its owner.</summary>
    public async Task UpdateAsync(string borough, string email, Id<PlanAction> action)
    {
        await using var behind = await vru.In(borough);
        var person = await behind.Db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync();
        await using var room = await vru.Services.GetRequiredService<TenantDoor>().OpenAsync(behind.Tenant.Id, person, CancellationToken.None);
        await room.Services.GetRequiredService<IMediator>().Send(new AddUpdate(action, Id<ActionUpdate>.New(), new(ActionStatus.OnTrack, "Went well.", null, null)));
    }

    /// <summary>Has the review wait for the chair.</summary>
    public Task AskForSignOffAsync(string borough) => ChangeAsync(borough, async room =>
    {
        var person = await room.Db.People.OrderBy(person => person.Id).FirstAsync();
        (await room.Db.Reviews.SingleAsync()).AskForSignOff([], null, person.Id, vru.Clock.GetUtcNow().UtcDateTime);
    });

    public Task SubmitAsync(string borough) => ChangeAsync(borough, async room =>
    {
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        var review = await room.Db.Reviews.SingleAsync();
        var people = await room.Db.People.OrderBy(person => person.Id).Take(2).Select(person => person.Id).ToListAsync();
        review.AskForSignOff([], null, people[0], now);
        review.SignOff(people[1], now);
        review.Submit(await CycleAsync(), now);
    });

    /// <summary>The reminders of a London day, in every tenant.</summary>
    public async Task RemindAsync(DateOnly day, TimeOnly? at = null)
    {
        vru.Clock.MoveTo(day, at ?? RemindOfReviews.At);
        await Schedule.All.Single(job => job.Name == nameof(RemindOfReviews)).RunAsync(vru.Services, CancellationToken.None);
    }

    public Task RemindInAsync(Id<Domain.Tenants.Tenant> tenant) => vru.Services.GetRequiredService<ForTenant<RemindOfReviews>>().RunAsync(tenant, CancellationToken.None);

    /// <summary>The dispatcher, after the quiet time.</summary>
    public async Task DispatchAsync()
    {
        vru.Clock.Advance(DispatchLetters.Quiet);
        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
    }

    public IReadOnlyList<Eml> All()
    {
        var drop = vru.Services.GetRequiredService<MailDrop>();
        return [.. drop.List().Select(file => drop.Read(file)!)];
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Eml> To(string email) => [.. All().Where(letter => letter.To == email)];

    public async Task<IReadOnlyList<T>> RowsOfLondonAsync<T>()
        where T : class, ILondonWide
    {
        await using var london = await vru.In("london");
        return await london.Db.Set<T>().AsNoTracking().ToListAsync();
    }

    public async Task<IReadOnlyList<T>> RowsAsync<T>()
        where T : class, IPlatform
    {
        await using var scope = vru.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Application.Data.VruDbContext>().Set<T>().AsNoTracking().ToListAsync();
    }
}

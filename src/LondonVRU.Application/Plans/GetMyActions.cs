using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.Plans;

/// <summary>What the person owns in every partnership they belong to: still to be updated, and done since the review's cycle opened.</summary>
public sealed record GetMyActions : IRequest<MyActionsPage>;

/// <param name="Quarter">That the updates are for.</param>
/// <param name="DueOn">Of the quarter's open cycle, a London day, the earliest of the partnerships in which something is to do; null if London has opened none.</param>
/// <param name="ToDo">Whose own end comes first stands first.</param>
/// <param name="Done">The newest first.</param>
public sealed record MyActionsPage(Quarter Quarter, DateOnly? DueOn, IReadOnlyList<OwnAction> ToDo, IReadOnlyList<OwnAction> Done)
{
    /// <summary>The themes about which London asks beside the quarter and of which something is to do; what is due first stands first.</summary>
    public IReadOnlyList<AboutTheme> Asked { get; init; } = [];

    /// <param name="Actions">Of the person's that wait for it.</param>
    /// <param name="DueOn">London day, the earliest of the partnerships in which something is to do.</param>
    public sealed record AboutTheme(string Theme, int Actions, DateOnly DueOn);
}


/// <summary>Goes through the door of every tenant that the person belongs to: one of the few that may (architecture test).</summary>
internal sealed class GetMyActionsHandler(VruDbContext db, TenantDoor door, TenantDirectory directory, Actor actor, TimeProvider clock)
    : IRequestHandler<GetMyActions, MyActionsPage>
{
    public async Task<MyActionsPage> Handle(GetMyActions request, CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        var cycle = await db.Cycles.AsNoTracking().Where(cycle => cycle.OpensOn <= today && !cycle.IsCancelled && cycle.ThemeId == null).OrderByDescending(cycle => cycle.OpensOn).FirstOrDefaultAsync(cancellationToken);
        var since = LondonTime.ToUtc(cycle?.OpensOn ?? Quarter.Of(today).FirstDay, TimeOnly.MinValue);
        List<DateOnly> due = [];
        List<MyActionsPage.AboutTheme> asked = [];
        List<OwnAction> all = [];
        foreach (var tenant in actor.AllRoles.Select(held => held.TenantId).Distinct())
        {
            if ((await directory.GetAsync(tenant, cancellationToken)).Kind != TenantKind.London)
            {
                await using var room = await door.OpenAsync(tenant, actor, cancellationToken);
                var own = await room.Services.GetRequiredService<OwnActions>().ListAsync(since, cancellationToken);
                all.AddRange(own);
                var quarters = cycle is not null && own.Any(action => !(action.UpdatedAt >= since));
                List<ReviewCycle> waiting = [.. quarters ? new[] { cycle! } : [], .. own.SelectMany(action => action.AskedBy).DistinctBy(about => about.Id)];
                if (waiting.Count > 0)
                {
                    var days = await room.Services.GetRequiredService<DaysHere>().OfAsync(waiting, cancellationToken);
                    due.AddRange(days.Take(quarters ? 1 : 0).Select(here => here.DueOf(actor.PersonId)));
                    asked.AddRange(days.Skip(quarters ? 1 : 0).Select(here => new MyActionsPage.AboutTheme(
                        here.Days.Cycle.ThemeName!, own.Count(action => action.AskedBy.Any(about => about.Id == here.Days.Cycle.Id)), here.DueOf(actor.PersonId))));
                }
            }
        }

        return new(
            cycle?.Quarter ?? Quarter.Of(today),
            due.Count > 0 ? due.Min() : cycle?.DueOn,
            [
                .. all.Where(action => action.IsOwed).OrderBy(action => action.End.EndOrder).ThenBy(action => action.TenantName, StringComparer.Ordinal)
                    .ThenBy(action => action.FullNumber, StringComparer.Ordinal).ThenBy(action => action.Id.Value),
            ],
            [.. all.Where(action => !action.IsOwed).OrderByDescending(action => action.UpdatedAt)])
        {
            Asked =
            [
                .. asked.GroupBy(about => about.Theme).Select(same => new MyActionsPage.AboutTheme(same.Key, same.Sum(about => about.Actions), same.Min(about => about.DueOn)))
                    .OrderBy(about => about.DueOn).ThenBy(about => about.Theme, StringComparer.Ordinal),
            ],
        };
    }
}

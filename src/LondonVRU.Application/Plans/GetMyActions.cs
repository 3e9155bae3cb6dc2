using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.Plans;

/// <summary>What the person owns in every partnership they belong to: still to be updated, and done since the review's cycle opened.</summary>
public sealed record GetMyActions : IRequest<MyActionsPage>;

/// <param name="Quarter">That the updates are for.</param>
/// <param name="DueOn">Of the open cycle, a London day, the earliest of the partnerships in which something is to do; null if London has opened none.</param>
/// <param name="ToDo">Whose own end comes first stands first.</param>
/// <param name="Done">The newest first.</param>
public sealed record MyActionsPage(Quarter Quarter, DateOnly? DueOn, IReadOnlyList<OwnAction> ToDo, IReadOnlyList<OwnAction> Done);

/// <summary>Goes through the door of every tenant that the person belongs to: one of the few that may (architecture test).</summary>
internal sealed class GetMyActionsHandler(VruDbContext db, TenantDoor door, TenantDirectory directory, Actor actor, TimeProvider clock)
    : IRequestHandler<GetMyActions, MyActionsPage>
{
    public async Task<MyActionsPage> Handle(GetMyActions request, CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        var cycle = await db.Cycles.AsNoTracking().Where(cycle => cycle.OpensOn <= today && !cycle.IsCancelled).OrderByDescending(cycle => cycle.OpensOn).FirstOrDefaultAsync(cancellationToken);
        var since = LondonTime.ToUtc(cycle?.OpensOn ?? Quarter.Of(today).FirstDay, TimeOnly.MinValue);
        List<DateOnly> due = [];
        List<OwnAction> all = [];
        foreach (var tenant in actor.AllRoles.Select(held => held.TenantId).Distinct())
        {
            if ((await directory.GetAsync(tenant, cancellationToken)).Kind != TenantKind.London)
            {
                await using var room = await door.OpenAsync(tenant, actor, cancellationToken);
                var own = await room.Services.GetRequiredService<OwnActions>().ListAsync(since, cancellationToken);
                all.AddRange(own);
                if (cycle is not null && own.Any(action => !(action.UpdatedAt >= since)))
                {
                    due.Add((await room.Services.GetRequiredService<DaysHere>().OfAsync(cycle, cancellationToken)).DueOf(actor.PersonId));
                }
            }
        }

        return new(
            cycle?.Quarter ?? Quarter.Of(today),
            due.Count > 0 ? due.Min() : cycle?.DueOn,
            [
                .. all.Where(action => !(action.UpdatedAt >= since)).OrderBy(action => action.End.EndOrder).ThenBy(action => action.TenantName, StringComparer.Ordinal)
                    .ThenBy(action => action.FullNumber, StringComparer.Ordinal).ThenBy(action => action.Id.Value),
            ],
            [.. all.Where(action => action.UpdatedAt >= since).OrderByDescending(action => action.UpdatedAt)]);
    }
}

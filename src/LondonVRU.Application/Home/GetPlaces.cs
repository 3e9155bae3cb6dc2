using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.Home;

/// <summary>Every place that the person belongs to, and what waits for them there.</summary>
public sealed record GetPlaces : IRequest<IReadOnlyList<PlaceRow>>;

/// <param name="Actions">Of their own that a review still asks for: see <see cref="OwnAction.Since"/>.</param>
/// <param name="Signatures">Plans and reviews that wait for theirs.</param>
/// <param name="People">Things that wait for an administrator: invitations that ran out, the access review.</param>
public sealed record PlaceRow(TenantInfo Tenant, IReadOnlyList<Role> Roles, int Actions, int Signatures, int People);

/// <summary>Goes through the door of every tenant that the person belongs to: one of the few that may (architecture test).</summary>
internal sealed class GetPlacesHandler(VruDbContext db, TenantDoor door, Actor actor, TimeProvider clock) : IRequestHandler<GetPlaces, IReadOnlyList<PlaceRow>>
{
    public async Task<IReadOnlyList<PlaceRow>> Handle(GetPlaces request, CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        var opened = await db.Cycles.Where(cycle => cycle.OpensOn <= today && !cycle.IsCancelled && cycle.ThemeId == null).MaxAsync(cycle => (DateOnly?)cycle.OpensOn, cancellationToken);
        var since = LondonTime.ToUtc(opened ?? Quarter.Of(today).FirstDay, TimeOnly.MinValue);
        List<PlaceRow> rows = [];
        foreach (var tenant in actor.AllRoles.Select(held => held.TenantId).Distinct())
        {
            await using var room = await door.OpenAsync(tenant, actor.PersonId, cancellationToken);
            rows.Add(await RowAsync(room, since, cancellationToken));
        }

        return [.. rows.OrderBy(row => row.Tenant.Name, StringComparer.Ordinal)];
    }

    private static async Task<PlaceRow> RowAsync(TenantRoom room, DateTime since, CancellationToken ct)
    {
        var here = room.Services.GetRequiredService<Actor>();
        var me = here.PersonId;
        var actions = room.Tenant.IsLondon ? [] : await room.Services.GetRequiredService<OwnActions>().ListAsync(since, ct);
        var signatures = here.Has(Right.SignOff)
            ? await room.Db.Plans.CountAsync(plan => plan.State == PlanState.AwaitingSignOff && plan.SignOffAskedById != me, ct)
                + await room.Db.Reviews.CountAsync(review => review.State == ReviewState.AwaitingSignOff && review.SignOffAskedById != me
                    && !room.Db.Cycles.Any(cycle => cycle.Id == review.CycleId && cycle.IsCancelled), ct)
            : 0;
        var people = here.Has(Right.ManagePeople) ? (await room.Services.GetRequiredService<IMediator>().Send(new GetPeopleToDo(), ct)).Count : 0;
        return new(room.Tenant, here.Roles, actions.Count(action => action.IsOwed), signatures, people);
    }
}

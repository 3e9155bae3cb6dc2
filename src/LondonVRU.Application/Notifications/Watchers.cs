using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications;

/// <summary>Owes a letter to those who watch an action that changes; several of a day come as one. Whoever changes it is not told of it.</summary>
internal sealed class Watchers(VruDbContext db, Outbox outbox, Actor actor, TimeProvider clock) : IScopedPart
{
    public async Task TellAsync(IReadOnlyCollection<PlanAction> actions, CancellationToken ct)
    {
        var (ids, me) = (actions.Select(action => action.Id).ToList(), actor.PersonIdOrNull);
        var watches = await db.Watches.Where(watch => ids.Contains(watch.ActionId) && watch.PersonId != me)
            .Select(watch => new { watch.ActionId, watch.PersonId }).ToListAsync(ct);
        foreach (var watched in watches.GroupBy(watch => watch.ActionId, watch => watch.PersonId))
        {
            await outbox.OweAsync([.. watched], LetterKind.Watched, watched.Key.Value, LondonTime.Today(clock), ct);
        }
    }
}

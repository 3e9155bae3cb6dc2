using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What there is to say to somebody who watches an action, read as they may read it at the moment of writing.</summary>
internal sealed class WatchMatters(VruDbContext db, CurrentTenant tenant, Actor reader, Askable askable) : IScopedPart
{
    /// <summary>Null if they watch it no more, or may not see it any more. Of a restricted action only the link is told.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct)
    {
        if (!reader.Has(Right.ReadPlan))
        {
            return null;
        }

        var (id, me) = (new Id<PlanAction>(debt.SubjectId), reader.PersonId);
        var found = await (
            from watched in db.Actions.VisibleTo(reader)
            join plan in db.Plans on watched.PlanId equals plan.Id
            join theme in db.Themes on watched.ThemeId equals theme.Id
            where watched.Id == id && db.Watches.Any(watch => watch.ActionId == id && watch.PersonId == me)
            select new { Action = watched, plan.StartYear, Theme = theme.Number }).AsNoTracking().SingleOrDefaultAsync(ct);
        return found is null ? null : new(
            LetterKind.Watched, tenant.Info.Name, $"Action {found.Theme}.{found.Action.Number} has changed",
            found.Action.IsRestricted ? ["It is restricted: read it there."] : [found.Action.ShortText, $"It stands at: {found.Action.Status?.Name() ?? "no word yet"}"],
            null, $"/{tenant.Info.Slug}/plans/{found.StartYear}/actions/{found.Action.Id}", "See what changed", await askable.CoordinatorAsync(tenant.Info, ct))
        {
            Why = "You watch this action. To hear no more of it, press “Stop watching” on its page.",
        };
    }
}

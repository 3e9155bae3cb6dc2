using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Evidence;

/// <summary>Which evidence a person may see and keep: that of actions goes by the action, what is restricted by the rules of restricted things.</summary>
internal sealed class EvidenceAccess(VruDbContext db, ReviewEditing reviews, Actor actor) : IScopedPart
{
    /// <summary>What this person may read: of restricted pieces all with the right, else those of their own actions and those that they added.</summary>
    public IQueryable<EvidenceFile> Visible()
    {
        if (actor.Has(Right.ReadRestricted))
        {
            return db.Evidence;
        }

        // Whoever only looks in from a borough of the BCU has no role there, and nothing restricted is theirs.
        var own = actor.Roles.Count > 0 ? actor.PersonIdOrNull : null;
        var actions = db.Actions.VisibleTo(actor);
        return db.Evidence.Where(file =>
            (file.ActionId == null || actions.Any(action => action.Id == file.ActionId))
            && (!file.IsRestricted || file.AddedById == own || (own != null && db.Actions.Any(action => action.Id == file.ActionId && action.OwnerId == own))));
    }

    /// <summary>An action that this person may keep evidence of, and perhaps one of its updates.</summary>
    /// <exception cref="NotFoundException">There is no such action, or the update is not one of it, or this person may not see it.</exception>
    /// <exception cref="ForbiddenException">It is not theirs to update.</exception>
    public async Task<EvidencePlace> OfActionAsync(Id<PlanAction> id, Id<ActionUpdate>? update, CancellationToken ct)
    {
        var found = await (
            from action in db.Actions.AsNoTracking().VisibleTo(actor)
            join plan in db.Plans on action.PlanId equals plan.Id
            where action.Id == id && (update == null || db.Updates.Any(said => said.Id == update && said.ActionId == id))
            select new { Action = action, plan.State }).SingleOrNotFoundAsync(ct);
        actor.RequireUpdateOf(found.Action);
        return EvidencePlace.Of(found.Action, found.State, update);
    }

    /// <summary>A review is the coordinator's to keep evidence with; one that nobody has begun is begun with it.</summary>
    /// <exception cref="NotFoundException">There is no such cycle, or the tenant owes no review of it.</exception>
    /// <exception cref="ForbiddenException">They may not write reviews.</exception>
    /// <exception cref="RuleBrokenException">The cycle has not opened yet.</exception>
    public async Task<EvidencePlace> OfReviewAsync(string cycle, CancellationToken ct)
    {
        actor.Require(Right.EditPlan);
        return EvidencePlace.Of((await reviews.GetOrOpenAsync(cycle, ct)).Review);
    }

    /// <summary>A piece of evidence to be changed, with where it belongs; tracked, without its versions.</summary>
    /// <exception cref="NotFoundException">There is none, or this person may not see it.</exception>
    /// <exception cref="ForbiddenException">It is not theirs to keep.</exception>
    public async Task<(EvidenceFile File, EvidencePlace Place)> FindAsync(Id<EvidenceFile> id, CancellationToken ct)
    {
        var file = await Visible().Where(file => file.Id == id).SingleOrNotFoundAsync(ct);
        if (file.ActionId is { } action)
        {
            return (file, await OfActionAsync(action, file.UpdateId, ct));
        }

        actor.Require(Right.EditPlan);
        return (file, EvidencePlace.Of(await db.Reviews.AsNoTracking().Where(review => review.Id == file.ReviewId).SingleOrNotFoundAsync(ct)));
    }
}

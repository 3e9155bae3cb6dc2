using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Evidence;

/// <summary>The actions of plans that are not closed of which this person may keep evidence; the latest year first.</summary>
public sealed record ListOwnPlaces : IRequest<IReadOnlyList<OwnPlace>>;

/// <param name="FullNumber">"3.4".</param>
public sealed record OwnPlace(Id<PlanAction> Id, int StartYear, string FullNumber, string Text);

internal sealed class ListOwnPlacesHandler(VruDbContext db, Actor actor) : IRequestHandler<ListOwnPlaces, IReadOnlyList<OwnPlace>>
{
    public async Task<IReadOnlyList<OwnPlace>> Handle(ListOwnPlaces request, CancellationToken cancellationToken)
    {
        var (all, own) = (actor.Has(Right.UpdateAllActions), actor.PersonIdOrNull);
        return await (
            from action in db.Actions.AsNoTracking().VisibleTo(actor)
            join plan in db.Plans on action.PlanId equals plan.Id
            join theme in db.Themes on action.ThemeId equals theme.Id
            where plan.State != PlanState.Closed && (all || action.OwnerId == own)
            orderby plan.StartYear descending, theme.Number, action.Number
            select new OwnPlace(action.Id, plan.StartYear, theme.Number + "." + action.Number, action.Text)).ToListAsync(cancellationToken);
    }
}

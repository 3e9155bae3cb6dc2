using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>The actions of a plan by number and words, to choose one of them.</summary>
public sealed record ListActions(int StartYear) : IRequest<IReadOnlyList<ListActions.Entry>>
{
    /// <param name="FullNumber">"3.4".</param>
    public sealed record Entry(Id<PlanAction> Id, string FullNumber, string Text);
}

internal sealed class ListActionsHandler(VruDbContext db, Actor actor) : IRequestHandler<ListActions, IReadOnlyList<ListActions.Entry>>
{
    public async Task<IReadOnlyList<ListActions.Entry>> Handle(ListActions request, CancellationToken cancellationToken) => await (
        from action in db.Actions.AsNoTracking().VisibleTo(actor)
        join plan in db.Plans on action.PlanId equals plan.Id
        join theme in db.Themes on action.ThemeId equals theme.Id
        where plan.StartYear == request.StartYear
        orderby theme.Number, action.Number
        select new ListActions.Entry(action.Id, $"{theme.Number}.{action.Number}", action.Text)).ToListAsync(cancellationToken);
}

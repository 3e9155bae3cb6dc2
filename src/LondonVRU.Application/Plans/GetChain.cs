using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>What follows from what in a plan.</summary>
/// <param name="Around">Only what hangs together with this action; null for the whole plan.</param>
public sealed record GetChain(int StartYear, Id<PlanAction>? Around = null) : IRequest<PlanChain>;

/// <summary>Links between actions that the reader may see: what hangs on a restricted one alone is not among them.</summary>
/// <param name="Actions">That follow from others or are followed, by depth, theme and number.</param>
public sealed record PlanChain(IReadOnlyList<PlanChain.Node> Actions, IReadOnlyList<PlanChain.Link> Links)
{
    /// <param name="FullNumber">"3.4".</param>
    /// <param name="Depth">How many steps lie before it on the longest way; 0 for what follows from nothing.</param>
    /// <param name="Status">Null if nobody has said.</param>
    public sealed record Node(Id<PlanAction> Id, string FullNumber, string Text, ActionStatus? Status, bool IsRestricted, int Depth);

    /// <param name="ActionId">What follows.</param>
    /// <param name="FollowsId">From this one.</param>
    public sealed record Link(Id<PlanAction> ActionId, Id<PlanAction> FollowsId);
}

internal sealed class GetChainHandler(VruDbContext db, Actor actor) : IRequestHandler<GetChain, PlanChain>
{
    public async Task<PlanChain> Handle(GetChain request, CancellationToken cancellationToken)
    {
        var visible = db.Actions.AsNoTracking().VisibleTo(actor);
        var rows = await (
            from link in db.Links
            join action in visible on link.ActionId equals action.Id
            join earlier in visible on link.FollowsId equals earlier.Id
            join plan in db.Plans on action.PlanId equals plan.Id
            join theme in db.Themes on action.ThemeId equals theme.Id
            join earlierTheme in db.Themes on earlier.ThemeId equals earlierTheme.Id
            where plan.StartYear == request.StartYear
            select new
            {
                Action = new Said(action.Id, theme.Number, action.Number, action.Text, action.Status, action.IsRestricted),
                Follows = new Said(earlier.Id, earlierTheme.Number, earlier.Number, earlier.Text, earlier.Status, earlier.IsRestricted),
            }).ToListAsync(cancellationToken);
        var chain = new ActionChain(rows.Select(row => (row.Action.Id, row.Follows.Id)));
        var shown = request.Around is { } around ? chain.Around(around) : null;
        var links = rows.Where(row => shown is null || (shown.Contains(row.Action.Id) && shown.Contains(row.Follows.Id))).ToList();
        var actions = links.SelectMany(row => new[] { row.Action, row.Follows }).DistinctBy(action => action.Id).ToList();
        var depths = chain.Depths(actions.Select(action => action.Id));
        return new(
            [
                .. actions.OrderBy(action => depths[action.Id]).ThenBy(action => action.Theme).ThenBy(action => action.Number)
                    .Select(action => new PlanChain.Node(action.Id, $"{action.Theme}.{action.Number}", action.Text, action.Status, action.IsRestricted, depths[action.Id])),
            ],
            [.. links.Select(row => new PlanChain.Link(row.Action.Id, row.Follows.Id))]);
    }

    private sealed record Said(Id<PlanAction> Id, int Theme, int Number, string Text, ActionStatus? Status, bool IsRestricted);
}

using LondonVRU.Application.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>Rhythm and milestones of an action, as <c>_Way</c> shows them.</summary>
/// <param name="Here">The action's own address.</param>
/// <param name="MayKeep">The reader may add, move and mark milestones.</param>
/// <param name="Today">London day.</param>
public sealed record WayView(ActionWay Way, Cadence Cadence, string Here, bool MayKeep, DateOnly Today);

/// <summary>What an action follows from and what follows from it, as <c>_Chain</c> shows them.</summary>
/// <param name="Chain">What hangs together with the action.</param>
/// <param name="MayLink">The reader may change what it follows from.</param>
public sealed record ChainView(PlanChain Chain, Domain.Id<Domain.Plans.PlanAction>? Current, string Plan, bool MayLink)
{
    /// <summary>What each action follows from; those that follow from nothing are left out.</summary>
    public IEnumerable<(PlanChain.Node Action, IReadOnlyList<PlanChain.Node> Follows)> Lines => Chain.Actions
        .Select(action => (action, (IReadOnlyList<PlanChain.Node>)[.. Chain.Actions.Where(earlier => Chain.Links.Any(link => link.ActionId == action.Id && link.FollowsId == earlier.Id))]))
        .Where(line => line.Item2.Count > 0);
}

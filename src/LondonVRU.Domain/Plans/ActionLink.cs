namespace LondonVRU.Domain.Plans;

/// <summary>One action follows from another of the same plan: it waits for it, or grew out of it.</summary>
public sealed class ActionLink : ITenantOwned, IRecorded
{
    private ActionLink()
    {
    }

    public Id<PlanAction> ActionId { get; private init; }

    /// <summary>What it follows from.</summary>
    public Id<PlanAction> FollowsId { get; private init; }

    Guid IRecorded.RecordId => FollowsId.Value;

    Guid? IRecorded.RecordedUnder => ActionId.Value;

    /// <param name="chain">Of the whole plan.</param>
    /// <exception cref="RuleBrokenException">They are of two plans, or one action would in the end follow from itself.</exception>
    public static ActionLink Between(PlanAction action, PlanAction follows, ActionChain chain)
    {
        if (action.PlanId != follows.PlanId)
        {
            throw new RuleBrokenException("link.other-plan", "Both actions have to be of the same plan.");
        }

        chain.RequireMayFollow(action.Id, follows.Id);
        return new() { ActionId = action.Id, FollowsId = follows.Id };
    }
}

/// <summary>All the links of a plan together: what follows from what, without circles.</summary>
public sealed class ActionChain(IEnumerable<(Id<PlanAction> Action, Id<PlanAction> Follows)> links)
{
    /// <summary>So many actions one can follow from, and the chain still be drawn and read.</summary>
    public const int MostLinks = 12;

    private readonly ILookup<Id<PlanAction>, Id<PlanAction>> before = links.ToLookup(link => link.Action, link => link.Follows);
    private readonly ILookup<Id<PlanAction>, Id<PlanAction>> after = links.ToLookup(link => link.Follows, link => link.Action);

    /// <exception cref="RuleBrokenException">It would follow from itself, from what follows from it, or from too many.</exception>
    public void RequireMayFollow(Id<PlanAction> action, Id<PlanAction> follows)
    {
        if (action == follows)
        {
            throw new RuleBrokenException("link.itself", "An action can’t follow from itself.");
        }

        if (Reach(follows, before).Contains(action))
        {
            throw new RuleBrokenException("link.circle", "That would be a circle: the other action follows from this one already, at once or through others.");
        }

        if (before[action].Count() >= MostLinks)
        {
            throw new RuleBrokenException("link.too-many", $"An action can follow from {MostLinks} others at most.");
        }
    }

    /// <summary>The action itself, all that it follows from and all that follows from it, at once or through others.</summary>
    public IReadOnlySet<Id<PlanAction>> Around(Id<PlanAction> action)
    {
        var around = Reach(action, before);
        around.UnionWith(Reach(action, after));
        return around;
    }

    /// <summary>How many steps lie before an action on the longest way to it: 0 for what follows from nothing.</summary>
    public IReadOnlyDictionary<Id<PlanAction>, int> Depths(IEnumerable<Id<PlanAction>> actions)
    {
        Dictionary<Id<PlanAction>, int> depths = [];
        foreach (var action in actions)
        {
            Depth(action, depths);
        }

        return depths;
    }

    private int Depth(Id<PlanAction> action, Dictionary<Id<PlanAction>, int> depths)
    {
        if (!depths.TryGetValue(action, out var depth))
        {
            depth = before[action].Select(earlier => Depth(earlier, depths) + 1).DefaultIfEmpty(0).Max();
            depths[action] = depth;
        }

        return depth;
    }

    private static HashSet<Id<PlanAction>> Reach(Id<PlanAction> from, ILookup<Id<PlanAction>, Id<PlanAction>> ways)
    {
        HashSet<Id<PlanAction>> reached = [from];
        Queue<Id<PlanAction>> open = new([from]);
        while (open.TryDequeue(out var action))
        {
            foreach (var next in ways[action].Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        return reached;
    }
}

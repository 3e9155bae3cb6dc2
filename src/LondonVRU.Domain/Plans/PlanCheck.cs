using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.Domain.Plans;

/// <summary>What can be missing in a plan before it goes to the chair, the gravest first.</summary>
public enum Gap
{
    /// <summary>A minimum standard has neither an owner nor a reason why it does not apply: the plan can't be sent with it.</summary>
    Unanswered,
    WithoutOwner,
    Undated,
    PastItsEnd,

    /// <summary>The plan does not say how it will be known whether it worked.</summary>
    OutcomeUnknown,

    /// <summary>An aspiration, without a word on what would pay for it.</summary>
    Unfunded,

    /// <summary>Nobody has said anything of it this quarter.</summary>
    Stale,

    /// <summary>Another action of the plan has the same words, or seems to say the same in others.</summary>
    SameWords,
}

/// <summary>What a check needs to know of an action.</summary>
/// <param name="HasOwner">A person, or a post in words.</param>
public sealed record CheckedAction(
    Id<PlanAction> Id, string Text, bool IsEssential, bool HasOwner, bool DoesNotApply, PlanDate End, string? KnownBy, Maturity Maturity, string? Funding,
    ActionStatus? Status, DateTime? UpdatedAt)
{
    public bool IsOpen => Status.IsOpen() && !DoesNotApply;
}

/// <summary>Finds what is missing in a plan.</summary>
public static class PlanCheck
{
    /// <summary>Whether the plan can't be sent to the chair with it; everything else is a warning.</summary>
    public static bool Blocks(this Gap gap) => gap == Gap.Unanswered;

    /// <param name="actions">All that the reader may see.</param>
    /// <param name="today">London day.</param>
    /// <param name="quarterBegan">UTC; a word before is of an earlier quarter.</param>
    /// <param name="twins">Of <see cref="Twins"/>, if the caller has them.</param>
    /// <returns>By gap, and within it in the order of the actions.</returns>
    public static ILookup<Gap, CheckedAction> Of(
        IReadOnlyList<CheckedAction> actions, DateOnly today, DateTime quarterBegan, IReadOnlyDictionary<Id<PlanAction>, Id<PlanAction>>? twins = null)
    {
        var twice = twins ?? Twins(actions);
        return Enum.GetValues<Gap>()
            .SelectMany(gap => actions.Where(action => Has(gap, action)), (gap, action) => (gap, action))
            .ToLookup(found => found.gap, found => found.action);

        bool Has(Gap gap, CheckedAction action) => gap switch
        {
            Gap.Unanswered => action is { IsEssential: true, HasOwner: false, DoesNotApply: false },
            Gap.WithoutOwner => action is { IsEssential: false, IsOpen: true, HasOwner: false },
            Gap.Undated => action.IsOpen && action.End.Kind is PlanDateKind.None or PlanDateKind.ToBeConfirmed or PlanDateKind.Unread,
            Gap.PastItsEnd => action.IsOpen && action.End.IsPast(today),
            Gap.OutcomeUnknown => action.IsOpen && string.IsNullOrWhiteSpace(action.KnownBy),
            Gap.Unfunded => action is { IsOpen: true, Maturity: Maturity.Developing } && string.IsNullOrWhiteSpace(action.Funding),
            Gap.Stale => action.IsOpen && (action.UpdatedAt is null || action.UpdatedAt < quarterBegan),
            _ => twice.ContainsKey(action.Id),
        };
    }

    /// <summary>For each action of which there may be another in the plan, the one most like it. Two minimum standards are London's words, and never the same.</summary>
    public static IReadOnlyDictionary<Id<PlanAction>, Id<PlanAction>> Twins(IReadOnlyList<CheckedAction> actions)
    {
        const string Plan = "plan";
        var byKey = actions.Where(action => !action.DoesNotApply).ToDictionary(action => action.Id.Value);
        var sameWords = byKey.Values.GroupBy(action => Plain(action.Text), StringComparer.Ordinal).Where(group => group.Count() > 1)
            .SelectMany(group => group.Skip(1).Select(other => (One: group.First(), Other: other)));
        var sameTerms = SimilarityIndex.Of(byKey.Values.Select(action => new ComparedItem(action.Id.Value, Plan, action.Text))).DuplicatesWithin(Plan)
            .Select(pair => (One: byKey[pair.One.Key], Other: byKey[pair.Other.Key])).Where(pair => !(pair.One.IsEssential && pair.Other.IsEssential));
        Dictionary<Id<PlanAction>, Id<PlanAction>> twins = [];
        foreach (var (one, other) in sameWords.Concat(sameTerms))
        {
            twins.TryAdd(one.Id, other.Id);
            twins.TryAdd(other.Id, one.Id);
        }

        return twins;
    }

    /// <summary>Letters and digits alone: a comma more is no other action.</summary>
    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

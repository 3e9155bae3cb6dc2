using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Rollouts;

/// <summary>What a borough says to a rollout: it takes it up, as an action of its plan, or declines with a reason. Its own row, which London reads.</summary>
public sealed class RolloutAnswer : IOnTheShelf, IRecorded
{
    public const int ReasonMaxLength = 1000;

    private RolloutAnswer()
    {
    }

    public Id<Rollout> RolloutId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    /// <summary>London's, unless the action has left the plan or is restricted.</summary>
    public Visibility Visibility { get; private set; }

    /// <summary>In its plan; null if it declined.</summary>
    public Id<PlanAction>? ActionId { get; private set; }

    /// <summary>Of that plan; null likewise.</summary>
    public int? StartYear { get; private set; }

    /// <summary>Why it declined; null if it takes it up.</summary>
    public string? Reason { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The token that two who answer at once meet at.</summary>
    public int Version { get; private set; } = 1;

    public bool IsTakenUp => ActionId is not null;

    Guid IRecorded.RecordId => RolloutId.Value;

    /// <exception cref="RuleBrokenException">It is not proposed any more.</exception>
    public static RolloutAnswer TakeUp(Rollout rollout, Id<Tenant> tenant, PlanAction action, Plan plan, DateTime now)
    {
        var answer = new RolloutAnswer { RolloutId = rollout.Id, TenantId = tenant };
        answer.TakeUp(rollout, action, plan, now);
        return answer;
    }

    /// <exception cref="RuleBrokenException">It is not proposed any more, or nothing says why.</exception>
    public static RolloutAnswer Decline(Rollout rollout, Id<Tenant> tenant, string? reason, DateTime now)
    {
        var answer = new RolloutAnswer { RolloutId = rollout.Id, TenantId = tenant };
        answer.Decline(rollout, reason, now);
        return answer;
    }

    /// <summary>After all, or again once the action had left the plan.</summary>
    /// <exception cref="RuleBrokenException">It is not proposed any more.</exception>
    public void TakeUp(Rollout rollout, PlanAction action, Plan plan, DateTime now)
    {
        rollout.RequireProposed();
        (ActionId, StartYear, Reason, At, Visibility) = (action.Id, plan.StartYear, null, now, Visibility.London);
        Version++;
    }

    /// <summary>Says no, or no for another reason.</summary>
    /// <exception cref="RuleBrokenException">It is not proposed any more, or nothing says why.</exception>
    public void Decline(Rollout rollout, string? reason, DateTime now)
    {
        rollout.RequireProposed();
        Reason = string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException("rollout.no-reason", "Say why, so that London can learn from it.") : reason.Trim();
        (ActionId, StartYear, At, Visibility) = (null, null, now, Visibility.London);
        Version++;
    }

    /// <summary>The action is restricted from now on, or has left the plan: London hears of it no more.</summary>
    public void Withdraw() => Visibility = Visibility.Withdrawn;

    /// <summary>The action that had left the plan is back in it.</summary>
    public void Return() => Visibility = Visibility.London;
}

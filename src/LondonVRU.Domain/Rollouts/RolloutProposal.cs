using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Rollouts;

/// <summary>That a rollout is proposed to a borough: London's row about it. Without one, a borough does not see the rollout.</summary>
public sealed class RolloutProposal : IWrittenByLondon, IRecorded
{
    private RolloutProposal()
    {
    }

    public Id<Rollout> RolloutId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    Guid IRecorded.RecordId => RolloutId.Value;

    internal static RolloutProposal Of(Rollout rollout, Id<Tenant> borough, DateTime now) =>
        new() { RolloutId = rollout.Id, TenantId = borough, Visibility = Visibility.London, At = now };
}

using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

/// <summary>What London says to a <see cref="PeerSuggestion"/>, once: it takes it over as a group of its own, worded as it likes, or declines it with a reason that no other borough reads.</summary>
public sealed class PeerAnswer : IWrittenByLondon, IRecorded
{
    public const int ReasonMaxLength = 500;

    private PeerAnswer()
    {
    }

    public Id<PeerSuggestion> SuggestionId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private init; }

    /// <summary>The group that came of it, which London may have given up since; null if it declined.</summary>
    public Id<PeerGroup>? PeerGroupId { get; private init; }

    /// <summary>Null if it was taken over.</summary>
    public string? DeclinedBecause { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    Guid IRecorded.RecordId => SuggestionId.Value;

    public static PeerAnswer TakingOver(PeerSuggestion suggestion, PeerGroup group, DateTime now) =>
        new() { SuggestionId = suggestion.Id, TenantId = suggestion.TenantId, Visibility = Visibility.London, PeerGroupId = group.Id, At = now };

    /// <exception cref="RuleBrokenException">Nothing says why.</exception>
    public static PeerAnswer Declining(PeerSuggestion suggestion, string? reason, DateTime now) => new()
    {
        SuggestionId = suggestion.Id, TenantId = suggestion.TenantId, Visibility = Visibility.London, At = now,
        DeclinedBecause = string.IsNullOrWhiteSpace(reason)
            ? throw new RuleBrokenException("peers.no-answer", "Say why not, so that the borough can understand it.")
            : reason.ReplaceLineEndings("\n").Trim(),
    };
}

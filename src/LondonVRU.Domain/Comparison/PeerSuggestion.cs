using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

/// <summary>A borough tells London which boroughs are like it. Its own row, which London reads; London answers with a <see cref="PeerAnswer"/>.</summary>
public sealed class PeerSuggestion : IOnTheShelf, IRecorded
{
    private PeerSuggestion()
    {
    }

    public Id<PeerSuggestion> Id { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    /// <summary>London's; nobody else's once it is taken back.</summary>
    public Visibility Visibility { get; private set; }

    public string Name { get; private init; } = "";

    /// <summary>Slugs, in the alphabet's order; the one that suggests it is among them.</summary>
    public IReadOnlyList<string> Boroughs { get; private init; } = [];

    /// <summary>Why they are alike.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Who suggested it, and hears the answer.</summary>
    public Id<Person> ById { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime SuggestedAt { get; private init; }

    public bool IsWithLondon => Visibility == Visibility.London;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Name;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one.</param>
    /// <param name="tenant">That suggests it.</param>
    /// <param name="slug">Of that borough, which belongs to the group without being named.</param>
    /// <param name="others">Slugs of boroughs that exist.</param>
    /// <exception cref="RuleBrokenException">It has no name or no reason, or fewer than <see cref="PeerGroup.Fewest"/> boroughs.</exception>
    public static PeerSuggestion Of(
        Id<PeerSuggestion> id, Id<Tenant> tenant, string slug, string? name, IReadOnlyCollection<string> others, string? reason, Id<Person> by, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new RuleBrokenException("peers.no-name", "Give the group a name.");
        }

        List<string> members = [.. others.Append(slug).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (members.Count < PeerGroup.Fewest)
        {
            throw new RuleBrokenException("peers.too-few", "Choose one borough besides yours, or more.");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBrokenException("peers.no-reason", "Say why they are alike: London decides by it.");
        }

        return new()
        {
            Id = id, TenantId = tenant, Visibility = Visibility.London, Name = name.Trim(), Boroughs = members, Reason = reason.ReplaceLineEndings("\n").Trim(), ById = by, SuggestedAt = now,
        };
    }

    /// <summary>London sees it no more.</summary>
    /// <param name="answer">London's; null while there is none.</param>
    /// <exception cref="RuleBrokenException">London has answered.</exception>
    public void TakeBack(PeerAnswer? answer)
    {
        if (answer is not null)
        {
            throw new RuleBrokenException("peers.answered", "London has answered already.");
        }

        Visibility = Visibility.Withdrawn;
    }
}

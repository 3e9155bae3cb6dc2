namespace LondonVRU.Domain.Comparison;

/// <summary>Boroughs that London compares with each other, because they are alike in what matters.</summary>
public sealed class PeerGroup : ILondonWide, IRecorded
{
    public const int NameMaxLength = 60;
    public const int ReasonMaxLength = 500;

    /// <summary>Fewer are no group; see <c>Spread.Fewest</c> for when a borough sees the others of it.</summary>
    public const int Fewest = 2;

    /// <summary>Heads its code in addresses, and that of nothing else.</summary>
    public const string CodeStart = "peer-";

    private PeerGroup()
    {
    }

    public Id<PeerGroup> Id { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>Slugs, in the alphabet's order.</summary>
    public IReadOnlyList<string> Boroughs { get; private set; } = [];

    /// <summary>Why they are alike; null if nobody has said.</summary>
    public string? Reason { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>As in addresses.</summary>
    public string Code => CodeStart + Id;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Name;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one group.</param>
    /// <param name="boroughs">Slugs of boroughs that exist.</param>
    /// <exception cref="RuleBrokenException">It has no name, or fewer than <see cref="Fewest"/> boroughs.</exception>
    public static PeerGroup Of(Id<PeerGroup> id, string name, IReadOnlyCollection<string> boroughs, string? reason)
    {
        var group = new PeerGroup { Id = id };
        group.Take(name, boroughs, reason);
        return group;
    }

    /// <summary>Whether a change to this would change anything.</summary>
    public bool Is(string name, IReadOnlyCollection<string> boroughs, string? reason) =>
        (Name, Reason) == (name.Trim(), Blank(reason)) && Boroughs.SequenceEqual(Ordered(boroughs));

    /// <exception cref="RuleBrokenException">It has no name, or fewer than <see cref="Fewest"/> boroughs.</exception>
    public void Change(string name, IReadOnlyCollection<string> boroughs, string? reason)
    {
        Take(name, boroughs, reason);
        Version++;
    }

    private void Take(string name, IReadOnlyCollection<string> boroughs, string? reason)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new RuleBrokenException("peers.no-name", "Give the group a name.");
        }

        var members = Ordered(boroughs);
        if (members.Count < Fewest)
        {
            throw new RuleBrokenException("peers.too-few", "Choose two boroughs or more.");
        }

        (Name, Boroughs, Reason) = (name.Trim(), members, Blank(reason));
    }

    private static List<string> Ordered(IReadOnlyCollection<string> boroughs) => [.. boroughs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}

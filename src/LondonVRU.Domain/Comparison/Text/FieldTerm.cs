namespace LondonVRU.Domain.Comparison.Text;

/// <summary>What a term says of an action.</summary>
internal enum FieldKind
{
    /// <summary>What it is about.</summary>
    Subject,

    /// <summary>Whom it is for.</summary>
    People,

    /// <summary>Which agency has to do with it.</summary>
    Agency,

    /// <summary>Where, when, how often.</summary>
    Setting,

    /// <summary>How one works.</summary>
    Way,

    /// <summary>Ordinary words of one meaning, whatever the field.</summary>
    Plain,
}

/// <summary>What several forms of one meaning come to.</summary>
/// <param name="Name">As people are shown it.</param>
/// <param name="Implied">Keys of terms that it implies.</param>
internal sealed record FieldTerm(string Name, FieldKind Kind, IReadOnlyList<string> Implied)
{
    /// <summary>Apart from every stem, which has no such sign.</summary>
    public const char Sign = '=';

    public string Key { get; } = Sign + Name;
}

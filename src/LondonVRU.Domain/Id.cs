using System.Diagnostics.CodeAnalysis;

namespace LondonVRU.Domain;

/// <summary>An id, which nothing else has.</summary>
/// <remarks>Of a <typeparamref name="T"/>, so that a review's id cannot be passed where a plan's is meant.</remarks>
public readonly record struct Id<T>(Guid Value) : IParsable<Id<T>>
{
    public static Id<T> New() => new(Guid.CreateVersion7());

    public static Id<T> Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}

using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Practices;

/// <summary>Somebody wants to hear once a month what is new in a theme's practice. Their own affair: it is in nobody's record.</summary>
public sealed class ThemeFollow : ITenantOwned
{
    private ThemeFollow()
    {
    }

    public Id<Theme> ThemeId { get; private init; }

    public Id<Person> PersonId { get; private init; }

    public static ThemeFollow Of(Id<Theme> theme, Id<Person> person) => new() { ThemeId = theme, PersonId = person };
}

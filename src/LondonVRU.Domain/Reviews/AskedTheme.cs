using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Reviews;

/// <summary>The one theme that a cycle between quarters asks about.</summary>
/// <param name="Id">Of the edition that London asked by.</param>
/// <param name="Number">Within that edition.</param>
/// <param name="Name">As it was when London asked.</param>
/// <param name="Everywhere">The theme itself, and what it is in other editions by their mappings: a plan on an edition without it is not asked.</param>
public sealed record AskedTheme(Id<Theme> Id, int Number, string Name, IReadOnlyList<Id<Theme>> Everywhere)
{
    /// <param name="edition">That London asks by, with its themes.</param>
    /// <param name="mappings">Of all editions that partnerships may be on.</param>
    /// <exception cref="RuleBrokenException">The edition has no theme of that number.</exception>
    public static AskedTheme Of(Edition edition, int number, IReadOnlyCollection<ThemeMapping> mappings)
    {
        var theme = edition.Themes.FirstOrDefault(theme => theme.Number == number)
            ?? throw new RuleBrokenException("cycle.no-such-theme", $"Edition {edition.Code} has no theme {number}.");
        List<Id<Theme>> found = [theme.Id];
        Follow(found, at => mappings.Where(mapping => mapping.FromId == at).Select(mapping => mapping.ToId).OfType<Id<Theme>>());
        List<Id<Theme>> before = [theme.Id];
        Follow(before, at => mappings.Where(mapping => mapping.ToId == at).Select(mapping => mapping.FromId));
        return new(theme.Id, theme.Number, theme.Name, [.. found, .. before.Skip(1)]);
    }

    /// <summary>From one edition to the next, and to the one after it.</summary>
    private static void Follow(List<Id<Theme>> found, Func<Id<Theme>, IEnumerable<Id<Theme>>> step)
    {
        for (var place = 0; place < found.Count; place++)
        {
            found.AddRange(step(found[place]).Except(found).ToList());
        }
    }
}

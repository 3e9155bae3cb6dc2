namespace LondonVRU.Domain.Templates;

/// <summary>Where the themes and actions of one edition went in a later one, over all editions in between.</summary>
public sealed class Succession
{
    private readonly Dictionary<Id<Theme>, Id<Theme>?> themes = [];
    private readonly Dictionary<Id<TemplateAction>, Id<TemplateAction>?> actions = [];

    private Succession()
    {
    }

    /// <param name="from">The earlier edition's id.</param>
    /// <param name="later">Editions that came after it, with their mappings, in any order.</param>
    /// <param name="to">The later edition: one of them.</param>
    /// <returns>Null where no mapping leads from one to the other.</returns>
    public static Succession? Between(Id<Edition> from, IReadOnlyCollection<Edition> later, Edition to)
    {
        List<Edition> chain = [];
        for (var step = to; step is not null; step = later.FirstOrDefault(edition => edition.Id == step.FollowsId))
        {
            chain.Insert(0, step);
            if (step.FollowsId == from)
            {
                return Along(chain);
            }
        }

        return null;
    }

    /// <summary>By names alone, where no mapping leads from one edition to the other.</summary>
    /// <param name="earlier">Id, name and former names.</param>
    /// <param name="later">With its themes.</param>
    public static Succession ByNames(IEnumerable<Theme> earlier, Edition later)
    {
        var found = new Succession();
        foreach (var theme in earlier)
        {
            found.themes[theme.Id] = (later.Themes.FirstOrDefault(own => own.IsCalled(theme.Name)) ?? later.Themes.FirstOrDefault(own => theme.FormerNames.Any(own.IsCalled)))?.Id;
        }

        return found;
    }

    /// <summary>Null where it has no place.</summary>
    public Id<Theme>? Of(Id<Theme> earlier) => themes.GetValueOrDefault(earlier);

    /// <summary>Null where it has no place.</summary>
    public Id<TemplateAction>? Of(Id<TemplateAction> earlier) => actions.GetValueOrDefault(earlier);

    /// <summary>Whether anything of the earlier edition went there: else it is new.</summary>
    public bool HasPredecessor(Id<TemplateAction> later) => actions.ContainsValue(later);

    /// <summary>Whether anything of the earlier edition went there: else it is new.</summary>
    public bool HasPredecessor(Id<Theme> later) => themes.ContainsValue(later);

    private static Succession Along(List<Edition> chain)
    {
        var found = new Succession();
        foreach (var mapping in chain[0].ThemeMappings)
        {
            found.themes[mapping.FromId] = chain.Skip(1).Aggregate(mapping.ToId, (at, edition) => at is { } id ? edition.ThemeMappings.FirstOrDefault(next => next.FromId == id)?.ToId : null);
        }

        foreach (var mapping in chain[0].ActionMappings)
        {
            found.actions[mapping.FromId] = chain.Skip(1).Aggregate(mapping.ToId, (at, edition) => at is { } id ? edition.ActionMappings.FirstOrDefault(next => next.FromId == id)?.ToId : null);
        }

        return found;
    }
}

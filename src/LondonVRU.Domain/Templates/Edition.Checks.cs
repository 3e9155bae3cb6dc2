namespace LondonVRU.Domain.Templates;

/// <summary>Something to look at before an edition is published.</summary>
/// <param name="Sentence">What is missing or odd.</param>
/// <param name="Blocks">It can't be published so; else it is only pointed out.</param>
/// <param name="ThemeId">Where to mend it; null if nowhere in particular.</param>
/// <param name="ActionId">Likewise.</param>
public sealed record EditionCheck(string Sentence, bool Blocks, Id<Theme>? ThemeId = null, Id<TemplateAction>? ActionId = null);

public sealed partial class Edition
{
    /// <summary>What is missing or odd: what blocks first.</summary>
    public IReadOnlyList<EditionCheck> Checks() => [.. Faults().OrderByDescending(check => check.Blocks)];

    private IEnumerable<EditionCheck> Faults()
    {
        if (themes.Count == 0)
        {
            yield return new("An edition needs at least one theme before it can be published.", true);
            yield break;
        }

        if (themes.All(theme => theme.Actions.All(action => action.Kind != TemplateActionKind.Essential)))
        {
            yield return new("No action is essential: an edition needs at least one minimum standard.", true);
        }

        foreach (var theme in InOrder())
        {
            if (theme.Actions.Count == 0)
            {
                yield return new($"Theme {theme.Number}, “{theme.Name}”, has no actions: add some, or remove it.", true, theme.Id);
            }
            else if (theme.Actions.All(action => action.Kind != TemplateActionKind.Essential))
            {
                yield return new($"Theme {theme.Number}, “{theme.Name}”, has no minimum standard.", false, theme.Id);
            }

            foreach (var check in theme.InOrder().SelectMany(FaultsOf))
            {
                yield return check;
            }
        }

        foreach (var same in themes.SelectMany(theme => theme.Actions).GroupBy(action => action.Text, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return new($"Actions {string.Join(" and ", same.Select(action => action.Code).Order(StringComparer.Ordinal))} have the same words.", false, null, same.First().Id);
        }

        if (themeMappings.Count(mapping => mapping.ToId is null) is > 0 and var unplaced)
        {
            yield return new($"{unplaced} of the {themeMappings.Count} themes of the edition before lead nowhere: each partnership will have to choose a theme for its own actions there.", false);
        }
    }

    private static IEnumerable<EditionCheck> FaultsOf(TemplateAction action)
    {
        if (action.Guidance.Length == 0)
        {
            yield return new($"{action.Code} has no guidance.", false, null, action.Id);
        }

        if (action.Kind == TemplateActionKind.Essential && action.SuccessLooksLike is null)
        {
            yield return new($"{action.Code} is a minimum standard and does not say what success looks like.", false, null, action.Id);
        }
    }
}

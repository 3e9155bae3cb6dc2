namespace LondonVRU.Domain.Templates;

/// <summary>What London may do to an edition as long as it is a draft. Numbers and codes follow from the order by themselves.</summary>
public sealed partial class Edition
{
    /// <summary>So many letters as there are menu options to a theme.</summary>
    public const int MaxActionsOfKind = 99;

    public const int MaxThemes = 30;

    /// <exception cref="RuleBrokenException">It is published, or the name is missing.</exception>
    public void Rename(string name)
    {
        RequireDraft();
        Name = Named(name);
        Version++;
    }

    /// <param name="name">As published.</param>
    /// <param name="shortName">For column heads; the name itself, cut, if empty.</param>
    /// <param name="formerNames">What earlier editions called it.</param>
    /// <param name="id">Chosen by the form, so that the same form sent twice is one theme; null for a new one.</param>
    /// <exception cref="RuleBrokenException">It is published, another theme has that name, or there are too many.</exception>
    public Theme AddTheme(string name, string shortName, IEnumerable<string> formerNames, Id<Theme>? id = null)
    {
        RequireDraft();
        RequireFreeName(name, null);
        if (themes.Count >= MaxThemes)
        {
            throw new RuleBrokenException("edition.too-many-themes", $"An edition has {MaxThemes} themes at most.");
        }

        var theme = Theme.Of(id ?? Id<Theme>.New(), Id, themes.Count + 1, name, shortName, formerNames);
        themes.Add(theme);
        Version++;
        return theme;
    }

    /// <exception cref="RuleBrokenException">It is published, has no such theme, or another theme has that name.</exception>
    public void EditTheme(Id<Theme> id, string name, string shortName, IEnumerable<string> formerNames)
    {
        RequireDraft();
        var theme = ThemeOf(id);
        RequireFreeName(name, id);
        theme.Rename(name, shortName, formerNames);
        Version++;
    }

    /// <summary>Puts a theme at another place; the others close up.</summary>
    /// <param name="number">From 1; beyond the ends means the end.</param>
    public void MoveTheme(Id<Theme> id, int number)
    {
        RequireDraft();
        var theme = ThemeOf(id);
        var order = themes.OrderBy(other => other.Number).Where(other => other != theme).ToList();
        order.Insert(Math.Clamp(number - 1, 0, order.Count), theme);
        NumberThemes(order);
    }

    /// <summary>Takes a theme out with its actions. What was mapped to it has no place then.</summary>
    public void RemoveTheme(Id<Theme> id)
    {
        RequireDraft();
        var theme = ThemeOf(id);
        foreach (var action in theme.Actions)
        {
            Unmap(action.Id);
        }

        foreach (var mapping in themeMappings.Where(mapping => mapping.ToId == id))
        {
            mapping.To(null);
        }

        themes.Remove(theme);
        NumberThemes([.. InOrder()]);
    }

    /// <param name="id">Chosen by the form, so that the same form sent twice is one action; null for a new one.</param>
    /// <exception cref="RuleBrokenException">It is published, has no such theme, or a rule about the words says no.</exception>
    public TemplateAction AddAction(Id<Theme> theme, TemplateActionContent content, Id<TemplateAction>? id = null)
    {
        RequireDraft();
        var added = ThemeOf(theme).Add(content, id ?? Id<TemplateAction>.New());
        Version++;
        return added;
    }

    /// <summary>Rewrites an action, in another theme if so asked. Of another kind or theme it comes last there.</summary>
    /// <param name="version">Of the action, as it was read.</param>
    /// <exception cref="StaleException">Somebody changed it since.</exception>
    public void EditAction(Id<TemplateAction> id, Id<Theme> theme, TemplateActionContent content, int version)
    {
        RequireDraft();
        var (from, action) = ActionOf(id);
        var to = ThemeOf(theme);
        action.RequireVersion(version);
        if (to == from && action.Kind == content.Kind)
        {
            action.Rewrite(content);
            return;
        }

        to.RequireRoomFor(content.Kind);
        from.Release(action);
        action.Rewrite(content);
        to.Take(action);
        Version++;
    }

    /// <summary>Puts an action at another place among those of its theme and kind.</summary>
    /// <param name="number">From 1; beyond the ends means the end.</param>
    public void MoveAction(Id<TemplateAction> id, int number)
    {
        RequireDraft();
        var (theme, action) = ActionOf(id);
        theme.Move(action, number);
        Version++;
    }

    /// <summary>Takes an action out. What was mapped to it has no place then.</summary>
    public void RemoveAction(Id<TemplateAction> id)
    {
        RequireDraft();
        var (theme, action) = ActionOf(id);
        Unmap(id);
        theme.Release(action);
        Version++;
    }

    private Theme ThemeOf(Id<Theme> id) => themes.SingleOrDefault(theme => theme.Id == id) ?? throw new NotFoundException();

    private (Theme Theme, TemplateAction Action) ActionOf(Id<TemplateAction> id) =>
        themes.SelectMany(theme => theme.Actions, (theme, action) => (theme, action)).SingleOrDefault(pair => pair.action.Id == id) is { action: not null } found
            ? found
            : throw new NotFoundException();

    private void RequireFreeName(string? name, Id<Theme>? except)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new RuleBrokenException("theme.no-name", "Give the theme a name.");
        }

        if (themes.Any(theme => theme.Id != except && string.Equals(theme.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            throw new RuleBrokenException("theme.name-taken", "Another theme of this edition has that name.");
        }
    }

    private void NumberThemes(List<Theme> order)
    {
        for (var index = 0; index < order.Count; index++)
        {
            order[index].Number = index + 1;
            order[index].Renumber();
        }

        Version++;
    }
}

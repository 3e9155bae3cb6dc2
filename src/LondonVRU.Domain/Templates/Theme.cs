namespace LondonVRU.Domain.Templates;

/// <summary>A chapter of the template. Changed through its edition, and only while that is a draft.</summary>
public sealed class Theme : ILondonWide, IRecorded
{
    public const int NameMaxLength = 160;
    public const int ShortNameMaxLength = 40;
    public const int MaxFormerNames = 12;

    private readonly List<TemplateAction> actions = [];

    private Theme()
    {
    }

    public Id<Theme> Id { get; private init; }

    public Id<Edition> EditionId { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; internal set; }

    public string Name { get; private set; } = "";

    /// <summary>For column heads: "Weapons".</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>What earlier editions called it; read at import.</summary>
    public IReadOnlyList<string> FormerNames { get; private set; } = [];

    /// <summary>Of a loaded theme in no order that can be relied on: see <see cref="InOrder"/>.</summary>
    public IReadOnlyList<TemplateAction> Actions => actions;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => EditionId.Value;

    string IRecorded.RecordName => Name;

    internal static Theme Of(Id<Theme> id, Id<Edition> edition, int number, string name, string shortName, IEnumerable<string> formerNames)
    {
        var theme = new Theme { Id = id, EditionId = edition, Number = number };
        theme.Rename(name, shortName, formerNames);
        return theme;
    }

    /// <summary>Essential ones first, each kind as it is numbered.</summary>
    public IReadOnlyList<TemplateAction> InOrder() => [.. actions.OrderBy(action => action.Kind).ThenBy(action => action.Number)];

    /// <summary>It has that name, or had it in earlier editions; whatever the case.</summary>
    public bool IsCalled(string name) =>
        string.Equals(Name, name, StringComparison.OrdinalIgnoreCase) || FormerNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    internal void Rename(string name, string shortName, IEnumerable<string> formerNames)
    {
        Name = name.Trim();
        ShortName = !string.IsNullOrWhiteSpace(shortName) ? shortName.Trim()
            : Name.Length <= ShortNameMaxLength ? Name : string.Concat(Name.AsSpan(0, ShortNameMaxLength - 1).TrimEnd(), "…");
        FormerNames = [.. formerNames.Select(former => former.Trim()).Where(former => former.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    internal TemplateAction Add(TemplateActionContent content, Id<TemplateAction> id)
    {
        RequireRoomFor(content.Kind);
        var action = TemplateAction.Of(id, content);
        Take(action);
        return action;
    }

    /// <exception cref="RuleBrokenException">It has as many of that kind as there are numbers for.</exception>
    internal void RequireRoomFor(TemplateActionKind kind)
    {
        if (actions.Count(action => action.Kind == kind) >= Edition.MaxActionsOfKind)
        {
            throw new RuleBrokenException("theme.full", $"A theme has {Edition.MaxActionsOfKind} actions of a kind at most.");
        }
    }

    /// <summary>Puts it last of its kind.</summary>
    internal void Take(TemplateAction action)
    {
        action.Stand(this, actions.Count(other => other.Kind == action.Kind) + 1);
        actions.Add(action);
    }

    /// <summary>Lets it go; the others close up.</summary>
    internal void Release(TemplateAction action)
    {
        actions.Remove(action);
        Renumber();
    }

    internal void Move(TemplateAction action, int number)
    {
        var order = actions.Where(other => other.Kind == action.Kind && other != action).OrderBy(other => other.Number).ToList();
        order.Insert(Math.Clamp(number - 1, 0, order.Count), action);
        Stand(order);
    }

    /// <summary>Numbers and codes anew, in the order that there is.</summary>
    internal void Renumber()
    {
        foreach (var kind in actions.OrderBy(action => action.Number).GroupBy(action => action.Kind).ToList())
        {
            Stand([.. kind]);
        }
    }

    private void Stand(List<TemplateAction> order)
    {
        for (var index = 0; index < order.Count; index++)
        {
            order[index].Stand(this, index + 1);
        }
    }
}

namespace LondonVRU.Domain.Templates;

public enum EditionState
{
    Draft,
    Published,
}

/// <summary>London's template for one financial year: themes in order, each with actions. A published edition never changes.</summary>
public sealed class Edition : ILondonWide, IRecorded
{
    public const int NameMaxLength = 120;
    public const int CodeMaxLength = 7;

    private readonly List<Theme> themes = [];

    private Edition()
    {
    }

    public Id<Edition> Id { get; private init; }

    /// <summary>First calendar year of the financial year.</summary>
    public int StartYear { get; private init; }

    /// <summary>"2026-27".</summary>
    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public EditionState State { get; private set; }

    /// <summary>UTC; null while a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>In order.</summary>
    public IReadOnlyList<Theme> Themes => themes;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Name;

    public static Edition For(int startYear, string name) => new()
    {
        Id = Id<Edition>.New(),
        StartYear = startYear,
        Code = CodeOf(startYear),
        Name = name,
        State = EditionState.Draft,
    };

    /// <summary>"2026-27" of 2026.</summary>
    public static string CodeOf(int startYear) => $"{startYear}-{(startYear + 1) % 100:00}";

    /// <param name="name">As published.</param>
    /// <param name="shortName">For column heads.</param>
    /// <param name="formerNames">What earlier editions called it.</param>
    public Theme AddTheme(string name, string shortName, IEnumerable<string> formerNames)
    {
        RequireDraft();
        var theme = Theme.Of(Id, themes.Count + 1, name, shortName, formerNames);
        themes.Add(theme);
        return theme;
    }

    /// <exception cref="RuleBrokenException">It has no themes.</exception>
    public void Publish(DateTime now)
    {
        RequireDraft();
        if (themes.Count == 0)
        {
            throw new RuleBrokenException("edition.empty", "An edition needs at least one theme before it can be published.");
        }

        State = EditionState.Published;
        PublishedAt = now;
    }

    private void RequireDraft()
    {
        if (State != EditionState.Draft)
        {
            throw new RuleBrokenException("edition.published", $"Edition {Code} is published and does not change any more.");
        }
    }
}

/// <summary>A chapter of the template.</summary>
public sealed class Theme : ILondonWide, IRecorded
{
    public const int NameMaxLength = 160;
    public const int ShortNameMaxLength = 40;

    private readonly List<TemplateAction> actions = [];

    private Theme()
    {
    }

    public Id<Theme> Id { get; private init; }

    public Id<Edition> EditionId { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>For column heads: "Weapons".</summary>
    public string ShortName { get; private init; } = "";

    /// <summary>What earlier editions called it; read at import.</summary>
    public IReadOnlyList<string> FormerNames { get; private init; } = [];

    /// <summary>Essential ones first, each in order.</summary>
    public IReadOnlyList<TemplateAction> Actions => actions;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => EditionId.Value;

    string IRecorded.RecordName => Name;

    internal static Theme Of(Id<Edition> edition, int number, string name, string shortName, IEnumerable<string> formerNames) => new()
    {
        Id = Id<Theme>.New(),
        EditionId = edition,
        Number = number,
        Name = name,
        ShortName = shortName,
        FormerNames = [.. formerNames],
    };

    /// <summary>Adds an action to a theme whose edition is still a draft.</summary>
    public TemplateAction Add(TemplateActionContent content)
    {
        var number = actions.Count(action => action.Kind == content.Kind) + 1;
        var action = TemplateAction.Of(this, number, content);
        actions.Add(action);
        return action;
    }
}

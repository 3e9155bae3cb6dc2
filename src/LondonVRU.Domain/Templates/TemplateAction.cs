namespace LondonVRU.Domain.Templates;

public enum TemplateActionKind
{
    /// <summary>A minimum standard: in every plan, can't be removed, only answered.</summary>
    Essential,

    /// <summary>To be adopted or declined.</summary>
    MenuOption,
}

public enum Weighting
{
    Low,
    Medium,
    High,
}

/// <summary>The rhythm that an action's words promise.</summary>
public enum Cadence
{
    None,
    Monthly,
    Quarterly,
    SixMonthly,
    Annual,
}

/// <summary>The words of a template action, as London writes them.</summary>
/// <param name="Kind">Essential or on the menu.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Guidance">How; Markdown.</param>
/// <param name="Weighting">How much London says it matters.</param>
/// <param name="SuggestedAgencies">Who could lead.</param>
/// <param name="SuccessLooksLike">What would be seen if it worked; null where London does not say.</param>
/// <param name="Evidence">What shows it; null where London does not say.</param>
/// <param name="Cadence">None where the words promise no rhythm.</param>
public sealed record TemplateActionContent(
    TemplateActionKind Kind, string Text, string Guidance, Weighting Weighting, IReadOnlyList<string> SuggestedAgencies,
    string? SuccessLooksLike, string? Evidence, Cadence Cadence);

/// <summary>An action that London's template offers or demands.</summary>
public sealed class TemplateAction : ILondonWide, IRecorded
{
    public const int TextMaxLength = 2000;
    public const int GuidanceMaxLength = 4000;
    public const int SuccessMaxLength = 2000;
    public const int EvidenceMaxLength = 1000;
    public const int CodeMaxLength = 8;

    private TemplateAction()
    {
    }

    public Id<TemplateAction> Id { get; private init; }

    public Id<Theme> ThemeId { get; private init; }

    public TemplateActionKind Kind { get; private init; }

    /// <summary>Within its theme and kind, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>"3.1" of an essential action, "3c" of a menu option: the theme's number, then a number or a letter.</summary>
    public string Code { get; private init; } = "";

    public string Text { get; private init; } = "";

    public string Guidance { get; private init; } = "";

    public Weighting Weighting { get; private init; }

    public IReadOnlyList<string> SuggestedAgencies { get; private init; } = [];

    public string? SuccessLooksLike { get; private init; }

    public string? Evidence { get; private init; }

    public Cadence Cadence { get; private init; }

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => ThemeId.Value;

    string IRecorded.RecordName => Code;

    internal static TemplateAction Of(Theme theme, int number, TemplateActionContent content) => new()
    {
        Id = Id<TemplateAction>.New(),
        ThemeId = theme.Id,
        Kind = content.Kind,
        Number = number,
        Code = content.Kind == TemplateActionKind.Essential ? $"{theme.Number}.{number}" : $"{theme.Number}{(char)('a' + number - 1)}",
        Text = content.Text,
        Guidance = content.Guidance,
        Weighting = content.Weighting,
        SuggestedAgencies = [.. content.SuggestedAgencies],
        SuccessLooksLike = content.SuccessLooksLike,
        Evidence = content.Evidence,
        Cadence = content.Cadence,
    };
}

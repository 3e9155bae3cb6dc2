using LondonVRU.Domain;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Application.Plans.Import;

/// <summary>Of an edition, what an import is matched against.</summary>
/// <param name="StartYear">First calendar year of its financial year.</param>
/// <param name="Themes">In order.</param>
public sealed record EditionOutline(int StartYear, IReadOnlyList<EditionOutline.Theme> Themes)
{
    public static EditionOutline Of(Edition edition) => new(edition.StartYear, [.. edition.Themes.Select(theme => new Theme(
        theme.Id, theme.Number, theme.Name, theme.ShortName, theme.FormerNames,
        [.. theme.Actions.Select(action => new Action(action.Id, action.Code, action.Kind, action.Number, action.Text, action.Guidance))]))]);

    /// <summary>A theme under every name it goes or went by; its number counts from 1.</summary>
    public sealed record Theme(
        Id<Domain.Templates.Theme> Id, int Number, string Name, string ShortName, IReadOnlyList<string> FormerNames, IReadOnlyList<Action> Actions);

    /// <summary>A template action; its code is "3.1" or "3c", its number counts within theme and kind, its guidance helps to recognise it under other words.</summary>
    public sealed record Action(Id<TemplateAction> Id, string Code, TemplateActionKind Kind, int Number, string Text, string Guidance);
}

using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Pages.Plans.Actions;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>A template action as it is typed.</summary>
public sealed class TemplateForm
{
    /// <summary>Every field, in the order in which the form asks.</summary>
    public static readonly IReadOnlyList<FormField<TemplateForm>> Fields =
    [
        new(nameof(ThemeId), "Theme", form => form.ThemeId, (to, from) => to.ThemeId = from.ThemeId),
        new(nameof(Kind), "Kind", form => NameOf(form.Kind), (to, from) => to.Kind = from.Kind),
        new(nameof(Text), "Words", form => form.Text, (to, from) => to.Text = from.Text),
        new(nameof(Guidance), "Guidance", form => form.Guidance, (to, from) => to.Guidance = from.Guidance),
        new(nameof(SuccessLooksLike), "What success looks like", form => form.SuccessLooksLike, (to, from) => to.SuccessLooksLike = from.SuccessLooksLike),
        new(nameof(Evidence), "Evidence", form => form.Evidence, (to, from) => to.Evidence = from.Evidence),
        new(nameof(EvidenceLinks), "Where to read of it", form => form.EvidenceLinks, (to, from) => to.EvidenceLinks = from.EvidenceLinks),
        new(nameof(SuggestedAgencies), "Who could lead", form => form.SuggestedAgencies, (to, from) => to.SuggestedAgencies = from.SuggestedAgencies),
        new(nameof(Weighting), "Weighting", form => ActionNames.Name(form.Weighting), (to, from) => to.Weighting = from.Weighting),
        new(nameof(Cadence), "Rhythm", form => ActionNames.Name(form.Cadence), (to, from) => to.Cadence = from.Cadence),
    ];

    /// <summary>The id of a theme; a revision does not ask.</summary>
    public string? ThemeId { get; set; }

    public TemplateActionKind Kind { get; set; } = TemplateActionKind.MenuOption;

    public string? Text { get; set; }

    public string? Guidance { get; set; }

    public string? SuccessLooksLike { get; set; }

    public string? Evidence { get; set; }

    /// <summary>One a line: the address, a space, what it is.</summary>
    public string? EvidenceLinks { get; set; }

    /// <summary>One a line.</summary>
    public string? SuggestedAgencies { get; set; }

    public Weighting Weighting { get; set; } = Weighting.Medium;

    public Cadence Cadence { get; set; }

    public static string NameOf(TemplateActionKind kind) => kind == TemplateActionKind.Essential ? "Essential: a minimum standard in every plan" : "On the menu: a plan may take it up";

    public static TemplateForm Of(TemplateActionContent content, Id<Theme>? theme) => new()
    {
        ThemeId = theme?.ToString(),
        Kind = content.Kind,
        Text = content.Text,
        Guidance = content.Guidance.Length == 0 ? null : content.Guidance,
        SuccessLooksLike = content.SuccessLooksLike,
        Evidence = content.Evidence,
        EvidenceLinks = Joined(content.EvidenceLinks),
        SuggestedAgencies = Joined(content.SuggestedAgencies),
        Weighting = content.Weighting,
        Cadence = content.Cadence,
    };

    public TemplateActionWords Words() => new()
    {
        Kind = Kind,
        Text = ActionForm.Clean(Text) ?? "",
        Guidance = ActionForm.Clean(Guidance),
        SuccessLooksLike = ActionForm.Clean(SuccessLooksLike),
        Evidence = ActionForm.Clean(Evidence),
        EvidenceLinks = Lines(EvidenceLinks),
        SuggestedAgencies = Lines(SuggestedAgencies),
        Weighting = Weighting,
        Cadence = Cadence,
    };

    /// <summary>The theme chosen; null if none is, and for what is no id.</summary>
    public Id<Theme>? Theme() => Id<Theme>.TryParse(ThemeId, null, out var id) ? id : null;

    /// <summary>Lines without white space around them, and without empty ones.</summary>
    public static IReadOnlyList<string> Lines(string? words) =>
        (words ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Joined(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);
}

/// <summary>What the fields of a template action need beside what is typed.</summary>
/// <param name="Themes">To choose from; null in a revision, which changes words alone.</param>
/// <param name="Clashes">Fields that somebody else has changed meanwhile.</param>
/// <param name="Guidance">The guidance to be shown as it will read; null if that was not asked for.</param>
public sealed record TemplateFieldsView(TemplateForm Input, IReadOnlyList<Choice>? Themes, IReadOnlyList<EditClash> Clashes, string? Guidance);

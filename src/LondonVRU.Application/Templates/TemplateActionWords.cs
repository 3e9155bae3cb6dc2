using FluentValidation;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Application.Templates;

/// <summary>A template action as an officer writes it.</summary>
public sealed record TemplateActionWords
{
    public TemplateActionKind Kind { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Markdown; null for none.</summary>
    public string? Guidance { get; init; }

    public Weighting Weighting { get; init; } = Weighting.Medium;

    public Cadence Cadence { get; init; }

    public IReadOnlyList<string> SuggestedAgencies { get; init; } = [];

    public string? SuccessLooksLike { get; init; }

    public string? Evidence { get; init; }

    /// <summary>"https://example.org/report What works for young people", one a line.</summary>
    public IReadOnlyList<string> EvidenceLinks { get; init; } = [];

    public static TemplateActionWords Of(TemplateActionContent content) => new()
    {
        Kind = content.Kind,
        Text = content.Text,
        Guidance = content.Guidance.Length == 0 ? null : content.Guidance,
        Weighting = content.Weighting,
        Cadence = content.Cadence,
        SuggestedAgencies = content.SuggestedAgencies,
        SuccessLooksLike = content.SuccessLooksLike,
        Evidence = content.Evidence,
        EvidenceLinks = content.EvidenceLinks,
    };

    public TemplateActionContent ToContent() => new(Kind, Text, Guidance ?? "", Weighting, SuggestedAgencies, SuccessLooksLike, Evidence, Cadence) { EvidenceLinks = EvidenceLinks };
}

/// <summary>The shape of a template action. Its errors bear the names of the fields alone.</summary>
internal sealed class TemplateActionWordsValidator : AbstractValidator<TemplateActionWords>
{
    private const string TooLong = "Keep it to {MaxLength} characters; this is {TotalLength}.";

    public TemplateActionWordsValidator()
    {
        RuleFor(words => words.Text).NotEmpty().WithMessage("Say what is to be done.").MaximumLength(TemplateAction.TextMaxLength).WithMessage(TooLong);
        RuleFor(words => words.Guidance).MaximumLength(TemplateAction.GuidanceMaxLength).WithMessage(TooLong);
        RuleFor(words => words.SuccessLooksLike).MaximumLength(TemplateAction.SuccessMaxLength).WithMessage(TooLong);
        RuleFor(words => words.Evidence).MaximumLength(TemplateAction.EvidenceMaxLength).WithMessage(TooLong);
        RuleFor(words => words.SuggestedAgencies)
            .Must(agencies => agencies.Count <= TemplateAction.MaxAgencies).WithMessage($"Name {TemplateAction.MaxAgencies} agencies at most.")
            .Must(agencies => agencies.All(agency => agency.Length <= TemplateAction.AgencyMaxLength)).WithMessage($"Keep an agency’s name to {TemplateAction.AgencyMaxLength} characters.");
        RuleFor(words => words.EvidenceLinks)
            .Must(links => links.Count <= TemplateAction.MaxLinks).WithMessage($"Give {TemplateAction.MaxLinks} links at most.")
            .Must(links => links.All(link => link.Length <= EvidenceLink.MaxLength)).WithMessage($"Keep a link and what it is to {EvidenceLink.MaxLength} characters.");
        RuleFor(words => words.Kind).IsInEnum().WithMessage("Choose whether it is essential or on the menu.");
        RuleFor(words => words.Weighting).IsInEnum().WithMessage("Choose a weighting.");
        RuleFor(words => words.Cadence).IsInEnum().WithMessage("Choose a rhythm.");
    }
}

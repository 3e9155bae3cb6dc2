using FluentValidation;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Papers;

/// <summary>The private part of a review's paper: a document of its own with nothing but what is restricted, which says why the public may not read it.</summary>
/// <param name="Cycle">"2026-q3".</param>
/// <param name="Template">Key of a template, for the front table; the tenant's first if null.</param>
/// <param name="MeetingOn">The day of the meeting; null if nobody has said.</param>
/// <param name="Paragraphs">Of <see cref="ExemptInformation"/>: one at least.</param>
/// <param name="PublicInterest">Why keeping it back serves the public more than telling it.</param>
/// <param name="Format">One of <see cref="PaperFiles.Formats"/>.</param>
public sealed record MakePrivatePart(
    string Cycle, string? Template, DateOnly? MeetingOn, IReadOnlyList<int>? Paragraphs, string? PublicInterest, string? Format) : IRequest<ExportedFile>
{
    public const int PublicInterestMaxLength = 1000;
}

internal sealed class MakePrivatePartValidator : AbstractValidator<MakePrivatePart>
{
    public MakePrivatePartValidator()
    {
        RuleFor(make => make.Paragraphs).Must(paragraphs => paragraphs is { Count: > 0 } && paragraphs.All(ExemptInformation.Paragraphs.ContainsKey))
            .WithMessage("Choose the paragraph of Schedule 12A under which it is exempt.");
        RuleFor(make => make.PublicInterest).Cascade(CascadeMode.Stop)
            .Must(words => !string.IsNullOrWhiteSpace(words)).WithMessage("Say why the public interest in keeping it back outweighs that in telling it.")
            .MaximumLength(MakePrivatePart.PublicInterestMaxLength).WithMessage($"Use {MakePrivatePart.PublicInterestMaxLength} characters or fewer.");
        RuleFor(make => make.Format).Must(format => format is not null && PaperFiles.Formats.Contains(format)).WithMessage("Choose docx or html.");
    }
}

internal sealed class MakePrivatePartHandler(PaperReading reading, PaperTemplates templates, PaperMarks marks, IPaperWriter papers, CurrentTenant tenant, Actor actor)
    : IRequestHandler<MakePrivatePart, ExportedFile>
{
    public async Task<ExportedFile> Handle(MakePrivatePart request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadRestricted);
        var chosen = PaperTemplates.Choose(await templates.ListAsync(cancellationToken), request.Template);
        var source = (await reading.ReadAsync(request.Cycle, request.MeetingOn, cancellationToken)).Private();
        if (source.Restricted + source.RestrictedRisks == 0)
        {
            throw new RuleBrokenException("paper.nothing-restricted", "No action and no risk of this review is restricted, so there is no private part.");
        }

        var paper = PrivatePaper.Of(
            source, chosen.Content, [.. request.Paragraphs!.Distinct().Order()], request.PublicInterest!.Trim(), await marks.OfAsync(tenant.Info, cancellationToken));
        return PaperFiles.Of(paper, $"{tenant.Info.Slug}-review-{source.Review.Cycle.Code}-private", request.Format!, papers);
    }
}

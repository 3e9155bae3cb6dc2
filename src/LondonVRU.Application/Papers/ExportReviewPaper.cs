using FluentValidation;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using MediatR;

namespace LondonVRU.Application.Papers;

/// <summary>The paper of a review as a file: never with what is restricted.</summary>
/// <param name="Cycle">"2026-q3".</param>
/// <param name="Template">Key of a template; the tenant's first if null.</param>
/// <param name="MeetingOn">The day of the meeting; null if nobody has said.</param>
/// <param name="Format">One of <see cref="PaperFiles.Formats"/>.</param>
public sealed record ExportReviewPaper(string Cycle, string? Template, DateOnly? MeetingOn, string? Format) : IRequest<ExportedFile>;

/// <summary>Papers as files.</summary>
public static class PaperFiles
{
    public const string HtmlType = "text/html; charset=utf-8";

    public static readonly IReadOnlyList<string> Formats = ["docx", "html"];

    internal static ExportedFile Of(Paper paper, string name, string format, IPaperWriter papers) => format == "docx"
        ? new($"{name}.docx", ExportPlan.DocxType, papers.Write(paper))
        : new($"{name}.html", HtmlType, papers.WriteHtml(paper));
}

internal sealed class ExportReviewPaperValidator : AbstractValidator<ExportReviewPaper>
{
    public ExportReviewPaperValidator() => RuleFor(export => export.Format).Must(format => format is not null && PaperFiles.Formats.Contains(format)).WithMessage("Choose docx or html.");
}

internal sealed class ExportReviewPaperHandler(PaperReading reading, PaperTemplates templates, PaperMarks marks, IPaperWriter papers, CurrentTenant tenant)
    : IRequestHandler<ExportReviewPaper, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportReviewPaper request, CancellationToken cancellationToken)
    {
        var chosen = PaperTemplates.Choose(await templates.ListAsync(cancellationToken), request.Template);
        var source = await reading.ReadAsync(request.Cycle, request.MeetingOn, cancellationToken);
        var paper = ReviewPaper.Of(source, chosen.Content, await marks.OfAsync(tenant.Info, cancellationToken));
        return PaperFiles.Of(paper, $"{tenant.Info.Slug}-review-{source.Review.Cycle.Code}", request.Format!, papers);
    }
}

using LondonVRU.Application.Plans;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Comparison;

/// <summary>London's answer to a plan as a letter (DOCX): for London, and for the partnership that it answers. There is none before it is answered.</summary>
public sealed record GetAnswerLetter(Id<Submission> Id) : IRequest<ExportedFile>;

internal sealed class GetAnswerLetterHandler(IMediator mediator, IPaperWriter papers) : IRequestHandler<GetAnswerLetter, ExportedFile>
{
    public async Task<ExportedFile> Handle(GetAnswerLetter request, CancellationToken cancellationToken)
    {
        var submission = await mediator.Send(new GetSubmission(request.Id), cancellationToken);
        return submission.Kind == SubmissionKind.Plan && submission.Answers.Any(answer => answer.Kind != AnswerKind.Opened)
            ? new($"{submission.Slug}-plan-{Edition.CodeOf(submission.StartYear)}-version-{submission.Version}-answer.docx", ExportPlan.DocxType, papers.Write(AnswerPaper.Of(submission)))
            : throw new NotFoundException();
    }
}

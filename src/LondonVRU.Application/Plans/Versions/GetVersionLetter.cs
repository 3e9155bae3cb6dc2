using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans.Versions;

/// <summary>London's answer to a version of the tenant's own plan, as a letter (DOCX).</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="Number">From 1.</param>
public sealed record GetVersionLetter(int StartYear, int Number) : IRequest<ExportedFile>;

internal sealed class GetVersionLetterHandler(VruDbContext db, CurrentTenant tenant, IMediator mediator) : IRequestHandler<GetVersionLetter, ExportedFile>
{
    public async Task<ExportedFile> Handle(GetVersionLetter request, CancellationToken cancellationToken)
    {
        var submission = await db.Submissions
            .Where(own => own.TenantId == tenant.Id && own.Kind == SubmissionKind.Plan && own.StartYear == request.StartYear && own.VersionNumber == request.Number)
            .SingleOrNotFoundAsync(cancellationToken);
        return await mediator.Send(new GetAnswerLetter(submission.Id), cancellationToken);
    }
}

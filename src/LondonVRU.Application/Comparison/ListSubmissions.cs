using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>What partnerships have handed over, newest first.</summary>
/// <param name="Kind">Null for both.</param>
/// <param name="Cycle">"2026-q3"; null for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">1 to 200.</param>
public sealed record ListSubmissions(SubmissionKind? Kind, string? Cycle, int Page, int PageSize) : IRequest<SubmissionList>;

/// <param name="Total">On all pages.</param>
public sealed record SubmissionList(IReadOnlyList<SubmissionList.Row> Rows, int Total)
{
    /// <param name="Slug">Whose it is; a BCU's joint plan is among them.</param>
    /// <param name="Cycle">Null for a plan.</param>
    /// <param name="DaysLate">0 if on time; null for a plan.</param>
    /// <param name="Answer">What London answered last; null if nothing.</param>
    public sealed record Row(
        Id<Submission> Id, string Slug, string Name, SubmissionKind Kind, int StartYear, string? Cycle, int Version, DateTime SubmittedAt, int? DaysLate, AnswerKind? Answer);
}

internal sealed class ListSubmissionsValidator : AbstractValidator<ListSubmissions>
{
    public ListSubmissionsValidator()
    {
        RuleFor(list => list.Page).InclusiveBetween(1, 100_000).WithMessage("Pages are counted from 1.");
        RuleFor(list => list.PageSize).InclusiveBetween(1, 200).WithMessage("A page has 1 to 200 rows.");
    }
}

internal sealed class ListSubmissionsHandler(VruDbContext db, TenantDirectory directory) : IRequestHandler<ListSubmissions, SubmissionList>
{
    public async Task<SubmissionList> Handle(ListSubmissions request, CancellationToken cancellationToken)
    {
        var submissions = db.Submissions.Where(submission =>
            (request.Kind == null || submission.Kind == request.Kind) && (request.Cycle == null || submission.CycleCode == request.Cycle));
        var total = await submissions.CountAsync(cancellationToken);
        var page = await submissions.OrderByDescending(submission => submission.SubmittedAt).ThenBy(submission => submission.Id)
            .Skip((request.Page - 1) * request.PageSize).Take(request.PageSize)
            .Select(submission => new
            {
                submission.Id,
                submission.TenantId,
                submission.Kind,
                submission.StartYear,
                submission.CycleCode,
                submission.VersionNumber,
                submission.SubmittedAt,
                submission.DaysLate,
                Answer = db.Answers.Where(answer => answer.SubmissionId == submission.Id).OrderByDescending(answer => answer.Number).Select(answer => (AnswerKind?)answer.Kind).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        List<SubmissionList.Row> rows = [];
        foreach (var row in page)
        {
            var owner = await directory.GetAsync(row.TenantId, cancellationToken);
            rows.Add(new(row.Id, owner.Slug, owner.Name, row.Kind, row.StartYear, row.CycleCode, row.VersionNumber, row.SubmittedAt, row.DaysLate, row.Answer));
        }

        return new(rows, total);
    }
}

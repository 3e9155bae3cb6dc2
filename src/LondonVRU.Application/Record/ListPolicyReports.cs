using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Record;

/// <summary>What browsers refused to load, what was seen last first.</summary>
public sealed record ListPolicyReports : IRequest<IReadOnlyList<PolicyReportLine>>;

/// <param name="FirstSeenAt">UTC.</param>
/// <param name="LastSeenAt">UTC.</param>
public sealed record PolicyReportLine(string Directive, string Blocked, string Page, int Count, DateTime FirstSeenAt, DateTime LastSeenAt);

internal sealed class ListPolicyReportsHandler(VruDbContext db, Actor actor) : IRequestHandler<ListPolicyReports, IReadOnlyList<PolicyReportLine>>
{
    public async Task<IReadOnlyList<PolicyReportLine>> Handle(ListPolicyReports request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadPlatform);
        return await db.PolicyReports.OrderByDescending(report => report.LastSeenAt)
            .Select(report => new PolicyReportLine(report.Directive, report.Blocked, report.Page, report.Count, report.FirstSeenAt, report.LastSeenAt)).ToListAsync(cancellationToken);
    }
}

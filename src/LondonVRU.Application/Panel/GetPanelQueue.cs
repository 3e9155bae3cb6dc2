using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Panel;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Panel;

/// <summary>Every partnership's plan of a year, by where it stands with the panel.</summary>
/// <param name="StartYear">First calendar year; null for the one that it is.</param>
public sealed record GetPanelQueue(int? StartYear) : IRequest<PanelQueue>;

/// <param name="Years">That London has an edition of, the newest first.</param>
/// <param name="Rows">What waits longest first; of those that are not in, by name.</param>
public sealed record PanelQueue(int StartYear, IReadOnlyList<int> Years, IReadOnlyList<PanelQueue.Row> Rows)
{
    public IReadOnlyList<Row> In(PanelStage stage) => [.. Rows.Where(row => row.Stage == stage)];

    /// <param name="Id">What came in last; null if nothing did.</param>
    /// <param name="SubmittedAt">UTC.</param>
    /// <param name="AnsweredAt">UTC; of London's latest answer.</param>
    /// <param name="Scored">Scores of seats by theme.</param>
    /// <param name="Scores">How many there will be.</param>
    /// <param name="InForce">The version that was accepted last; null if none was.</param>
    /// <param name="State">As the partnership's standing says; null if it has not begun.</param>
    public sealed record Row(
        string Slug, string Name, PanelStage Stage, Id<Submission>? Id, int? Version, DateTime? SubmittedAt, DateTime? AnsweredAt, int Scored, int Scores, int? InForce, PlanState? State);
}

internal sealed class GetPanelQueueHandler(VruDbContext db, TenantDirectory directory, TimeProvider clock) : IRequestHandler<GetPanelQueue, PanelQueue>
{
    public async Task<PanelQueue> Handle(GetPanelQueue request, CancellationToken cancellationToken)
    {
        var year = request.StartYear ?? LondonTime.FinancialYearOf(LondonTime.Today(clock));
        var years = await db.Editions.OrderByDescending(edition => edition.StartYear).Select(edition => edition.StartYear).ToListAsync(cancellationToken);
        var heads = await db.LatestPlans(year).Select(plan => new
        {
            plan.Id,
            plan.TenantId,
            plan.VersionNumber,
            plan.SubmittedAt,
            Answer = db.Answers.Where(answer => answer.SubmissionId == plan.Id).OrderByDescending(answer => answer.Number).Select(answer => (AnswerKind?)answer.Kind).FirstOrDefault(),
            AnsweredAt = db.Answers.Where(answer => answer.SubmissionId == plan.Id).Max(answer => (DateTime?)answer.At),
            Themes = db.SubmittedThemes.Count(theme => theme.SubmissionId == plan.Id),
            Scored = db.PanelNotes.Count(note => note.SubmissionId == plan.Id && note.Score != null),
        }).ToDictionaryAsync(plan => plan.TenantId, cancellationToken);
        var inForce = await db.PlansInForce().Where(plan => plan.StartYear == year).ToDictionaryAsync(plan => plan.TenantId, plan => plan.VersionNumber, cancellationToken);
        var standings = await db.PlanStandings.Where(standing => standing.StartYear == year).ToDictionaryAsync(standing => standing.TenantId, standing => standing.State, cancellationToken);

        List<PanelQueue.Row> rows = [];
        foreach (var tenant in (await directory.BoroughsAsync(cancellationToken)).Concat((await directory.BcusAsync(cancellationToken)).Where(bcu => standings.ContainsKey(bcu.Id))))
        {
            PlanState? state = standings.TryGetValue(tenant.Id, out var known) ? known : null;
            int? accepted = inForce.TryGetValue(tenant.Id, out var number) ? number : null;
            rows.Add(heads.TryGetValue(tenant.Id, out var head)
                ? new(tenant.Slug, tenant.Name, PanelStages.Of(head.Answer), head.Id, head.VersionNumber, head.SubmittedAt, head.AnsweredAt, head.Scored, head.Themes * Seats.All.Count, accepted, state)
                : new(tenant.Slug, tenant.Name, PanelStage.NotIn, null, null, null, null, 0, 0, accepted, state));
        }

        return new(year, years, [.. rows.OrderBy(row => row.SubmittedAt ?? DateTime.MaxValue).ThenBy(row => row.Name, StringComparer.Ordinal)]);
    }
}

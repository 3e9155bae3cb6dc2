using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews.Risks;

/// <summary>Every risk and issue that this person may read: open ones first, the gravest first.</summary>
/// <param name="Id">One alone; null for all.</param>
public sealed record GetRisks(Id<Risk>? Id = null) : IRequest<IReadOnlyList<RiskRow>>;

/// <param name="Theme">Null if it is about the whole plan.</param>
/// <param name="Owner">Null for nobody yet.</param>
/// <param name="RaisedAt">UTC.</param>
/// <param name="EscalatedAt">UTC; null if London is not asked.</param>
/// <param name="ResolvedAt">UTC; null while it stands.</param>
public sealed record RiskRow(
    Id<Risk> Id, RiskKind Kind, RiskLevel Level, string Words, string? Mitigation, Id<Theme>? ThemeId, string? Theme, Id<Person>? OwnerId, string? Owner, bool IsRestricted,
    DateTime RaisedAt, DateTime? EscalatedAt, string? AskedOfLondon, DateTime? ResolvedAt, string? Resolution, int Version)
{
    /// <summary>What London said last that it will do; null if it has not.</summary>
    public string? Undertaken { get; init; }

    public bool IsOpen => ResolvedAt is null;

    public RiskContent Content() => new(Kind, Level, Words, Mitigation, ThemeId, OwnerId, IsRestricted);
}

internal sealed class GetRisksHandler(VruDbContext db, CurrentTenant tenant, Actor actor) : IRequestHandler<GetRisks, IReadOnlyList<RiskRow>>
{
    public async Task<IReadOnlyList<RiskRow>> Handle(GetRisks request, CancellationToken cancellationToken)
    {
        var (here, one) = (tenant.Id, request.Id);
        var rows = await (
            from risk in db.Risks.VisibleTo(actor)
            join own in db.Themes on risk.ThemeId equals own.Id into themes
            from theme in themes.DefaultIfEmpty()
            join person in db.People on risk.OwnerId equals person.Id into owners
            from owner in owners.DefaultIfEmpty()
            where one == null || risk.Id == one
            select new RiskRow(
                risk.Id, risk.Kind, risk.Level, risk.Words, risk.Mitigation, risk.ThemeId, theme.Name, risk.OwnerId, owner.Name, risk.IsRestricted,
                risk.RaisedAt, risk.EscalatedAt, risk.AskedOfLondon, risk.ResolvedAt, risk.Resolution, risk.Version)).AsNoTracking().ToListAsync(cancellationToken);
        var said = rows.Exists(row => row.EscalatedAt is not null)
            ? await (
                from undertaking in db.Undertakings
                join answer in db.Answers on undertaking.AnswerId equals answer.Id
                where undertaking.TenantId == here && undertaking.Request == Request.Risk
                orderby answer.At
                select new { undertaking.Subject, undertaking.Words }).ToListAsync(cancellationToken)
            : [];
        return
        [
            .. rows.OrderByDescending(row => row.IsOpen).ThenByDescending(row => row.Level).ThenByDescending(row => row.ResolvedAt).ThenBy(row => row.RaisedAt)
                .Select(row => row with { Undertaken = said.FindLast(one => one.Subject == row.Id.Value)?.Words }),
        ];
    }
}

using System.Text.Json.Serialization;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>One cycle: its days, who is in, who has an extension and why.</summary>
/// <param name="Code">"2026-q3", "2026-q3-t5".</param>
public sealed record GetCycle(string Code) : IRequest<CyclePage>;

/// <param name="Cancelled">Why it is cancelled; null if it is not.</param>
/// <param name="Who">Partnerships that owe a review or have an extension, by name.</param>
/// <param name="Others">Partnerships that could be given one, by name: those whose review is not in.</param>
public sealed record CyclePage(
    string Code, Quarter Quarter, DateOnly OpensOn, DateOnly DueOn, int GraceDays, IReadOnlyList<int> DaysBefore, IReadOnlyList<int> DaysAfter,
    IReadOnlyList<string> Questions, string? Cancelled, int Version, IReadOnlyList<CyclePage.Partnership> Who, IReadOnlyList<CyclePage.Choice> Others)
{
    /// <summary>The one theme that it is about; null for a quarter's.</summary>
    public CycleTheme? Theme { get; init; }

    [JsonIgnore]
    public CycleName Title => new(Quarter, Theme?.Name);

    public int In => Who.Count(partnership => partnership.SubmittedAt is not null);

    public bool IsOpen(DateOnly today) => OpensOn <= today;

    /// <param name="State">Null if it owes none yet.</param>
    /// <param name="SubmittedAt">UTC; null if not in yet.</param>
    /// <param name="DaysLate">Null if not in yet.</param>
    /// <param name="ExtendedTo">London day; null without an extension.</param>
    /// <param name="Reason">Of the extension; null without one.</param>
    public sealed record Partnership(string Slug, string Name, ReviewState? State, DateTime? SubmittedAt, int? DaysLate, DateOnly? ExtendedTo, string? Reason);

    public sealed record Choice(string Slug, string Name);
}

internal sealed class GetCycleHandler(VruDbContext db, TenantDirectory directory) : IRequestHandler<GetCycle, CyclePage>
{
    public async Task<CyclePage> Handle(GetCycle request, CancellationToken cancellationToken)
    {
        var cycle = await db.Cycles.AsNoTracking().Where(cycle => cycle.Code == request.Code).SingleOrNotFoundAsync(cancellationToken);
        var standings = await db.ReviewStandings.AsNoTracking().Where(standing => standing.CycleCode == cycle.Code).ToDictionaryAsync(standing => standing.TenantId, cancellationToken);
        var extensions = await db.Extensions.AsNoTracking().Where(extension => extension.CycleId == cycle.Id).ToDictionaryAsync(extension => extension.TenantId, cancellationToken);
        List<TenantInfo> all = [.. await directory.BoroughsAsync(cycle.DueOn, cancellationToken), .. await directory.BcusAsync(cancellationToken)];
        return new(
            cycle.Code, cycle.Quarter, cycle.OpensOn, cycle.DueOn, cycle.GraceDays, cycle.DaysBefore, cycle.DaysAfter, cycle.Questions,
            cycle.IsCancelled ? cycle.ChangedBecause ?? "" : null, cycle.Version,
            [
                .. from tenant in all
                   let standing = standings.GetValueOrDefault(tenant.Id)
                   let extension = extensions.GetValueOrDefault(tenant.Id)
                   where standing is not null || extension is not null
                   orderby tenant.Name
                   select new CyclePage.Partnership(
                       tenant.Slug, tenant.Name, StateOf(cycle, standing), standing?.SubmittedAt, standing?.DaysLate,
                       extension is null ? null : cycle.For(extension.DueOn).DueOn, extension?.Reason),
            ],
            [
                .. all.Where(tenant => standings.GetValueOrDefault(tenant.Id)?.SubmittedAt is null && (tenant.Kind == TenantKind.Borough || standings.ContainsKey(tenant.Id)))
                    .Select(tenant => new CyclePage.Choice(tenant.Slug, tenant.Name)),
            ])
        {
            Theme = CycleTheme.Of(cycle),
        };
    }

    private static ReviewState? StateOf(ReviewCycle cycle, Domain.Comparison.ReviewStanding? standing) =>
        cycle.IsCancelled && standing is { SubmittedAt: null } ? ReviewState.Cancelled : standing?.State;
}

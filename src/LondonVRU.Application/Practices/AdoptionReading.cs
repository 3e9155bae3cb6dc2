using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Who adopted a practice, and how it goes there: each status for London and for the adopter itself; for others numbers alone, never over fewer than five.</summary>
internal sealed class AdoptionReading(VruDbContext db, TenantDirectory directory, CurrentTenant tenant) : IScopedPart
{
    public async Task<(IReadOnlyList<PracticePage.Adopter> Adopters, PracticeCounts? Counts)> ReadAsync(Id<Practice> practice, CancellationToken ct)
    {
        var here = tenant.Id;
        var rows = await (
            from adoption in db.Adoptions.AsNoTracking()
            join told in db.AdoptionReports.AsNoTracking() on adoption.Id equals told.AdoptionId into all
            from report in all.DefaultIfEmpty()
            where adoption.PracticeId == practice && adoption.Visibility == Visibility.Boroughs
            select new { adoption, report }).ToListAsync(ct);
        var statuses = tenant.Info.IsLondon ? await db.LatestStatusesAsync([.. rows.Select(row => row.adoption.ActionId)], ct) : await OwnAsync([.. rows.Where(row => row.adoption.TenantId == here).Select(row => row.adoption.ActionId)], ct);
        List<PracticePage.Adopter> adopters = [];
        foreach (var same in rows.GroupBy(row => row.adoption.TenantId))
        {
            // What goes on into a later plan is one adoption; the latest year of which anything is known says how it goes.
            var years = same.Select(row => row.adoption).DistinctBy(own => own.Id).OrderByDescending(own => own.StartYear).ToList();
            adopters.Add(new(
                years[0].Id, await directory.GetAsync(same.Key, ct), years.Min(own => own.Since), same.Key == here || tenant.Info.IsLondon ? years[0].ActionId : null, years[0].StartYear,
                years.Find(own => statuses.ContainsKey((same.Key, own.ActionId))) is { } known ? new(statuses[(same.Key, known.ActionId)]) : null,
                [.. same.Select(row => row.report).OfType<AdoptionReport>().OrderBy(report => report.At)
                    .Select(report => new PracticePage.Report(report.Outcome, report.Words, report.Altered, report.At, report.Visibility == Visibility.Boroughs))]));
        }

        return ([.. adopters.OrderBy(adopter => adopter.Since).ThenBy(adopter => adopter.Where.Name, StringComparer.Ordinal)], tenant.Info.IsLondon ? null : await CountsAsync(practice, adopters.Exists(adopter => adopter.Where.Id == here), ct));
    }

    private async Task<Dictionary<(Id<Tenant>, Id<PlanAction>), ActionStatus?>> OwnAsync(IReadOnlyList<Id<PlanAction>> actions, CancellationToken ct) => actions.Count == 0
        ? []
        : await db.Actions.Where(action => actions.Contains(action.Id) && !action.IsRestricted).ToDictionaryAsync(action => (tenant.Id, action.Id), action => action.Status, ct);

    /// <param name="isAdopter">The reader knows its own, and could take it away: the others must be enough without it.</param>
    private async Task<PracticeCounts?> CountsAsync(Id<Practice> practice, bool isAdopter, CancellationToken ct)
    {
        var tally = await db.PracticeTallies.AsNoTracking().SingleOrDefaultAsync(tally => tally.PracticeId == practice, ct);
        return tally is null || tally.Total < PracticeTally.Fewest + (isAdopter ? 1 : 0) ? null : new(tally.OnTrack, tally.AtRisk, tally.OffTrack, tally.Complete, tally.Other);
    }
}

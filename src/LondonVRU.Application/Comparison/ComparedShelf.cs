using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>The counts behind the comparison of a quarter and those before it, kept until a submission changes them.</summary>
internal sealed class ComparedShelf(VruDbContext db, CurrentTenant tenant, ShelfCache cache) : IScopedPart
{
    /// <summary>As many are shown side by side.</summary>
    public const int Quarters = 6;

    /// <summary>What was submitted for the cycle, and every partnership's counts by quarter.</summary>
    /// <param name="Columns">The themes.</param>
    /// <param name="Reviews">What was submitted last for the chosen cycle; BCUs are among them.</param>
    /// <param name="Counts">By cycle and partnership: one a column.</param>
    internal sealed record Kept(
        ThemeColumns Columns, IReadOnlyDictionary<Id<Tenant>, Review> Reviews, IReadOnlyDictionary<(string Cycle, Id<Tenant> Tenant), IReadOnlyList<StatusCounts>> Counts)
    {
        /// <summary>A borough's own actions, and those of its BCU's joint plan if that review is in too; null if the borough is not in.</summary>
        public IReadOnlyList<StatusCounts>? Of(string cycle, TenantInfo borough) =>
            Counts.GetValueOrDefault((cycle, borough.Id)) is not { } own ? null
            : JointOf(cycle, borough.BcuId) is { } joint ? [.. own.Zip(joint, (a, b) => a + b)]
            : own;

        /// <summary>All of them together: every borough's own that is in, and each joint plan once, however many of its boroughs are in.</summary>
        public (int In, IReadOnlyList<StatusCounts> Counts) Together(string cycle, IReadOnlyCollection<TenantInfo> boroughs)
        {
            List<TenantInfo> there = [.. boroughs.Where(borough => Counts.ContainsKey((cycle, borough.Id)))];
            var rows = there.Select(borough => Counts[(cycle, borough.Id)])
                .Concat(there.Select(borough => borough.BcuId).Distinct().Select(bcu => JointOf(cycle, bcu)).OfType<IReadOnlyList<StatusCounts>>()).ToList();
            return (there.Count, [.. Enumerable.Range(0, Columns.Themes.Count).Select(index => rows.Aggregate(StatusCounts.None, (sum, row) => sum + row[index]))]);
        }

        private IReadOnlyList<StatusCounts>? JointOf(string cycle, Id<Tenant>? bcu) =>
            bcu is { } own && Counts.GetValueOrDefault((cycle, own)) is { } counts ? [.. counts.Select(one => one.AsJoint())] : null;
    }

    internal sealed record Review(Id<Submission> Id, Id<Tenant> TenantId, string CycleCode, DateTime SubmittedAt, int? DaysLate);

    public ValueTask<Kept> GetAsync(CycleChoice choice, CancellationToken ct) =>
        cache.GetAsync(tenant, $"comparison/{choice.Chosen.Code}", ShelfPart.Submissions, token => ReadAsync(choice, token), ct);

    private async Task<Kept> ReadAsync(CycleChoice choice, CancellationToken ct)
    {
        var codes = choice.UpTo(Quarters).Select(cycle => cycle.Code).ToArray();
        var reviews = await db.LatestReviews(codes).Select(review => new Review(review.Id, review.TenantId, review.CycleCode!, review.SubmittedAt, review.DaysLate)).ToListAsync(ct);
        var themes = await (
            from theme in db.Themes
            join edition in db.Editions on theme.EditionId equals edition.Id
            where edition.State != EditionState.Draft
            select new EditionTheme(theme.Id, edition.StartYear, theme.Number, theme.Name, theme.ShortName, theme.FormerNames)).ToListAsync(ct);
        var ids = reviews.Select(review => review.Id).ToArray();
        var lines = await (
            from line in db.SubmittedProgress
            where ids.Contains(line.SubmissionId)
            group line by new { line.SubmissionId, line.ThemeId, line.Status, line.IsEssential } into same
            select new { same.Key, Count = same.Count() }).ToListAsync(ct);
        var restricted = await (
            from theme in db.SubmittedThemes
            where ids.Contains(theme.SubmissionId) && theme.RestrictedCount > 0
            select new { theme.SubmissionId, theme.ThemeId, theme.RestrictedCount }).ToListAsync(ct);

        var used = lines.Select(line => line.Key.ThemeId).Concat(restricted.Select(theme => theme.ThemeId)).ToHashSet();
        var columns = ThemeColumns.Of(themes, choice.Chosen.Quarter.StartYear, used);
        var bySubmission = reviews.ToDictionary(review => review.Id, _ => Enumerable.Repeat(StatusCounts.None, columns.Themes.Count).ToArray());
        foreach (var line in lines)
        {
            if (columns.IndexOf(line.Key.ThemeId) is { } column)
            {
                var cells = bySubmission[line.Key.SubmissionId];
                cells[column] = cells[column].With(line.Key.Status, line.Key.IsEssential, line.Count);
            }
        }

        foreach (var theme in restricted)
        {
            if (columns.IndexOf(theme.ThemeId) is { } column)
            {
                var cells = bySubmission[theme.SubmissionId];
                cells[column] = cells[column] with { Restricted = cells[column].Restricted + theme.RestrictedCount };
            }
        }

        return new(
            columns,
            reviews.Where(review => review.CycleCode == choice.Chosen.Code).ToDictionary(review => review.TenantId),
            reviews.ToDictionary(review => (review.CycleCode, review.TenantId), IReadOnlyList<StatusCounts> (review) => bySubmission[review.Id]));
    }
}

using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Comparison;

/// <summary>The counts by theme behind the comparison of a quarter and those before it, added up from the same lines as every figure and kept as long.</summary>
internal sealed class ComparedShelf(CurrentTenant tenant, ShelfCache cache, FigureShelf figures) : IScopedPart
{
    /// <summary>As many are shown side by side.</summary>
    public const int Quarters = FigureShelf.Quarters;

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
        cache.GetAsync(tenant, $"comparison/{choice.Chosen.Code}", ShelfParts.Submissions, async token => Count(choice, await figures.GetAsync(choice, token)), ct);

    private static Kept Count(CycleChoice choice, FigureShelf.Kept kept) => new(
        kept.Columns,
        kept.Reviews.Where(entry => entry.Key.Cycle == choice.Chosen.Code)
            .ToDictionary(entry => entry.Key.Tenant, entry => new Review(entry.Value.Id, entry.Value.TenantId, entry.Value.CycleCode, entry.Value.SubmittedAt, entry.Value.DaysLate)),
        kept.Reviews.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<StatusCounts>)Count(entry.Value, kept.Columns.Themes.Count)));

    private static StatusCounts[] Count(FigureReview review, int columns)
    {
        var counts = Enumerable.Repeat(StatusCounts.None, columns).ToArray();
        foreach (var line in review.Lines)
        {
            counts[line.Theme] = counts[line.Theme].With(line.Status, line.IsEssential, 1);
        }

        foreach (var theme in review.Themes)
        {
            counts[theme.Index] = counts[theme.Index] with { Restricted = counts[theme.Index].Restricted + theme.Restricted };
        }

        return counts;
    }
}

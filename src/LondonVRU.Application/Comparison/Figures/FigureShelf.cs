using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>What measures are counted over: the lines of ten quarters and of the one before them without their words, and the days of the reviews of thirteen, read once and kept until a submission
/// changes them. Older quarters are never read.</summary>
internal sealed class FigureShelf(VruDbContext db, CurrentTenant tenant, ShelfCache cache, LinesKept lines) : IScopedPart
{
    /// <summary>As many are shown side by side.</summary>
    public const int Quarters = 10;

    /// <summary>The oldest that is shown is held against the one before it.</summary>
    private const int WithLines = Quarters + 1;

    /// <summary>Of the oldest that is shown, those in which its reviews came on time too.</summary>
    private const int WithDays = Quarters + ComparedFigures.QuartersOfPunctuality - 1;

    /// <param name="Reviews">By cycle and partnership, BCUs among them; those before the lines are read have none.</param>
    /// <param name="Options">Of the year's template, in its order.</param>
    /// <param name="TemplateYear">First calendar year of that template's edition.</param>
    internal sealed record Kept(ThemeColumns Columns, IReadOnlyDictionary<(string Cycle, Id<Tenant> Tenant), FigureReview> Reviews, IReadOnlyList<FigureOption> Options, int TemplateYear);

    public ValueTask<Kept> GetAsync(CycleChoice choice, CancellationToken ct) =>
        cache.GetAsync(tenant, $"figures/{choice.Chosen.Code}", ShelfParts.Submissions, token => ReadAsync(choice, token), ct);

    /// <summary>The plans of a year as submitted last, by partnership.</summary>
    public ValueTask<IReadOnlyDictionary<Id<Tenant>, FigurePlan>> PlansAsync(int startYear, CancellationToken ct) =>
        cache.GetAsync(tenant, $"figures/plans/{startYear}", ShelfParts.Submissions, token => ReadPlansAsync(startYear, token), ct);

    private async Task<Kept> ReadAsync(CycleChoice choice, CancellationToken ct)
    {
        string[] cycles = [.. choice.UpTo(WithDays).Select(cycle => cycle.Code)];
        var seen = await SeenReviews.ReadAsync(db, cycles, [.. cycles.TakeLast(WithLines)], ct);
        return lines.MadeOf(seen) ?? lines.Keep(seen, await MakeAsync(choice.Chosen.Quarter.StartYear, seen, ct));
    }

    private async Task<Kept> MakeAsync(int startYear, SeenReviews seen, CancellationToken ct)
    {
        var (editions, options) = await TemplatesAsync(ct);
        var byReview = await lines.GetAsync(db, seen.Reviews.ToDictionary(review => review.Id, review => review.Lines), ct);

        var used = byReview.Values.SelectMany(own => own).Select(line => line.ThemeId).Concat(seen.Reviews.SelectMany(review => review.Themes).Where(theme => theme.RestrictedCount > 0).Select(theme => theme.ThemeId)).ToHashSet();
        var columns = ThemeColumns.Of(editions, startYear, used);
        Dictionary<(string, Id<Tenant>), FigureReview> reviews = [];
        Dictionary<Id<Tenant>, Dictionary<Id<PlanAction>, FigureLine>> before = [];
        foreach (var cycle in seen.Cycles)
        {
            Dictionary<Id<Tenant>, Dictionary<Id<PlanAction>, FigureLine>> now = [];
            foreach (var head in seen.Reviews.Where(head => head.CycleCode == cycle))
            {
                List<(Id<PlanAction> Thread, FigureLine Line)> own =
                [
                    .. byReview.GetValueOrDefault(head.Id, []).Select(line => (line, column: columns.IndexOf(line.ThemeId))).Where(entry => entry.column is not null)
                        .Select(entry => (entry.line.ThreadId, entry.line.At(entry.column!.Value) with { Before = before.GetValueOrDefault(head.TenantId)?.GetValueOrDefault(entry.line.ThreadId) })),
                ];
                now[head.TenantId] = own.DistinctBy(entry => entry.Thread).ToDictionary(entry => entry.Thread, entry => entry.Line);
                reviews[(cycle, head.TenantId)] = new(
                    head.Id, head.TenantId, cycle, head.SubmittedAt, head.DaysLate, head.Asks,
                    [.. head.Themes.Where(theme => columns.IndexOf(theme.ThemeId) is not null).Select(theme => new FigureReview.Theme(columns.IndexOf(theme.ThemeId)!.Value, theme.RestrictedCount, theme.Asks))])
                {
                    Lines = [.. own.Select(entry => entry.Line)],
                    Money = (head.Planned, head.Spent),
                };
            }

            before = now;
        }

        var year = editions.Select(theme => theme.StartYear).Where(y => y <= startYear).DefaultIfEmpty(0).Max();
        var ofYear = editions.Where(theme => theme.StartYear == year).Select(theme => theme.Id).ToHashSet();
        return new(
            columns, reviews,
            [
                .. options.Where(option => ofYear.Contains(option.ThemeId)).OrderBy(option => columns.IndexOf(option.ThemeId)).ThenBy(option => option.Kind).ThenBy(option => option.Number)
                    .Select(option => new FigureOption(option.Id, option.Code, columns.IndexOf(option.ThemeId) ?? 0, option.Text, option.Kind == TemplateActionKind.Essential, option.Weighting)),
            ],
            year);
    }

    /// <summary>Every published theme with its template actions, in one question.</summary>
    private async Task<(List<EditionTheme> Themes, List<TemplateAction> Options)> TemplatesAsync(CancellationToken ct)
    {
        var rows = await (
            from theme in db.Themes.AsNoTracking()
            join edition in db.Editions on theme.EditionId equals edition.Id
            join known in db.TemplateActions on theme.Id equals known.ThemeId into actions
            from action in actions.DefaultIfEmpty()
            where edition.State != EditionState.Draft
            select new { theme, edition.StartYear, action }).ToListAsync(ct);
        return (
            [
                .. rows.DistinctBy(row => row.theme.Id)
                    .Select(row => new EditionTheme(row.theme.Id, row.StartYear, row.theme.Number, row.theme.Name, row.theme.ShortName, row.theme.FormerNames)),
            ],
            [.. rows.Select(row => row.action).OfType<TemplateAction>()]);
    }

    private async Task<IReadOnlyDictionary<Id<Tenant>, FigurePlan>> ReadPlansAsync(int startYear, CancellationToken ct)
    {
        var actions = await (
            from plan in db.LatestPlans(startYear)
            join action in db.SubmittedActions on plan.Id equals action.SubmissionId
            select new { action.TenantId, action.SubmissionId, plan.SubmittedAt, action.TemplateActionId, action.Origin, Applies = action.DoesNotApplyBecause == null }).ToListAsync(ct);
        var declines = await db.SubmittedDeclines.Where(declined => db.LatestPlans(startYear).Any(plan => plan.Id == declined.SubmissionId))
            .Select(declined => new { declined.TenantId, declined.TemplateActionId }).ToListAsync(ct);
        var declined = declines.ToLookup(row => row.TenantId, row => row.TemplateActionId);
        return actions.GroupBy(action => action.TenantId).ToDictionary(plan => plan.Key, plan => new FigurePlan(
            plan.Key, plan.First().SubmissionId, plan.First().SubmittedAt, plan.Where(action => action.Applies).Select(action => action.TemplateActionId).OfType<Id<TemplateAction>>().ToHashSet(),
            declined[plan.Key].ToHashSet(), plan.Count(), plan.Count(action => action.Origin == ActionOrigin.Local)));
    }
}

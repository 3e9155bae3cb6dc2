using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Data;
using LondonVRU.Application.Offers;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Tenants;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>Everything that a partnership has handed over for a quarter and its year, on one page, for a visit.</summary>
/// <param name="Slug">A borough, or a BCU that keeps a joint plan.</param>
/// <param name="Cycle">"2026-q3", "2026-q3-t5"; null for the quarter’s that opened last.</param>
public sealed record GetBoroughProfile(string Slug, string? Cycle) : IRequest<BoroughProfile>;

/// <param name="Cycles">Null if no cycle has opened yet.</param>
/// <param name="Plan">As submitted last; null if it was not.</param>
/// <param name="Review">As submitted last; null if it was not.</param>
/// <param name="Themes">Of both, in order; each with what the plan says and how it goes.</param>
/// <param name="Answers">London's, to both, the newest first.</param>
/// <param name="Asked">Its requests, and what London proposes to it, of that year and what is still open of before.</param>
public sealed record BoroughProfile(
    TenantInfo Place, CycleChoice? Cycles, int StartYear, Submission? Plan, Submission? Review, IReadOnlyList<BoroughProfile.Theme> Themes, IReadOnlyList<SubmissionAnswer> Answers, AskedOfBorough Asked)
{
    /// <summary>What its BCU handed over for several boroughs, the review if there is one and else the plan; null if nothing.</summary>
    public JointRecord? Joint { get; init; }

    /// <summary>When its earlier reviews came, of up to four quarters with this one, the newest first; a BCU owes none without a joint plan, so only those that came.</summary>
    public IReadOnlyList<Arrival> Arrivals { get; init; } = [];

    /// <summary>How the actions of the review stand.</summary>
    public StatusCounts Counts => Themes.SelectMany(theme => theme.Rows).Where(row => row.Line is not null)
        .Aggregate(StatusCounts.None, (sum, row) => sum.With(row.Line!.Status, row.Line.IsEssential, 1)) with { Restricted = Themes.Sum(theme => theme.Restricted) };

    /// <param name="Narrative">Of the review; null if nothing was written.</param>
    /// <param name="Restricted">Actions that stay with the partnership.</param>
    public sealed record Theme(Id<Domain.Templates.Theme> Id, int Number, string Name, string? Narrative, string? HelpWanted, int Restricted, IReadOnlyList<Row> Rows, IReadOnlyList<Decline> Declined);

    /// <summary>An action of the plan, of the review, or of both.</summary>
    public sealed record Row(SubmittedAction? Action, SubmittedProgress? Line)
    {
        public Id<PlanAction> Id => Line?.ActionId ?? Action!.ActionId;

        public int Number => Line?.Number ?? Action!.Number;

        public string Text => Line?.Text ?? Action!.Text;

        public bool IsEssential => Line?.IsEssential ?? Action!.Origin == ActionOrigin.Essential;
    }

    /// <param name="DaysLate">Of the first submission; null if it is not in.</param>
    /// <param name="IsDue">Its due day has passed.</param>
    public sealed record Arrival(Quarter Quarter, int? DaysLate, bool IsDue);

    /// <summary>An option of the menu that the plan leaves out.</summary>
    public sealed record Decline(string Code, string Text, string Reason);
}

internal sealed class GetBoroughProfileHandler(VruDbContext db, AskedAndProposed asked, TenantDirectory directory, OpenCycles cycles, JointRecords joint, TimeProvider clock) : IRequestHandler<GetBoroughProfile, BoroughProfile>
{
    public async Task<BoroughProfile> Handle(GetBoroughProfile request, CancellationToken cancellationToken)
    {
        var place = await directory.FindAsync(request.Slug, cancellationToken);
        if (place is null or { Kind: TenantKind.London })
        {
            throw new NotFoundException();
        }

        var choice = await cycles.ChooseOfAllAsync(request.Cycle, cancellationToken);
        var year = choice?.Chosen.Quarter.StartYear ?? LondonTime.FinancialYearOf(LondonTime.Today(clock));
        var quarters = choice?.Opened.Where(cycle => cycle.Theme is null && cycle.Quarter <= choice.Chosen.Quarter).TakeLast(ComparedFigures.QuartersOfPunctuality).Reverse().ToList() ?? [];
        string[] codes = choice is null ? [] : [choice.Chosen.Code, .. quarters.Select(cycle => cycle.Code).Except([choice.Chosen.Code])];
        var tenant = place.Id;
        var handedIn = await db.Submissions.AsNoTracking()
            .Where(one => one.TenantId == tenant && (db.LatestReviews(codes).Any(review => review.Id == one.Id) || db.LatestPlans(year).Any(plan => plan.Id == one.Id)))
            .Include(one => one.Risks).Include(one => one.Spend).Include(one => one.AnnualAnswers).AsSingleQuery().ToListAsync(cancellationToken);
        var (plan, review) = (handedIn.Find(one => one.Kind == SubmissionKind.Plan), handedIn.Find(one => one.Kind == SubmissionKind.Review && one.CycleCode == choice?.Chosen.Code));
        var ids = new[] { plan, review }.OfType<Submission>().Select(one => one.Id).ToList();
        return new(place, choice, year, plan, review, await ThemesAsync(ids, cancellationToken), await db.Answers.AsNoTracking().Where(answer => ids.Contains(answer.SubmissionId))
            .OrderByDescending(answer => answer.At).ThenByDescending(answer => answer.Number).Include(answer => answer.Themes).AsSingleQuery().ToListAsync(cancellationToken),
            await asked.OfAsync(place, year, cancellationToken))
        {
            Joint = await joint.FindLatestAsync(place, year, choice?.Chosen.Code, plan?.Id, cancellationToken),
            Arrivals =
            [
                .. from cycle in quarters
                   where cycle.Code != choice?.Chosen.Code
                   let came = handedIn.Find(one => one.CycleCode == cycle.Code)
                   where came is not null || (place is { Kind: TenantKind.Borough } && place.ExistsOn(cycle.DueOn))
                   select new BoroughProfile.Arrival(cycle.Quarter, came?.DaysLate, cycle.DueOf(tenant) < LondonTime.Today(clock)),
            ],
        };
    }

    private async Task<IReadOnlyList<BoroughProfile.Theme>> ThemesAsync(List<Id<Submission>> ids, CancellationToken ct)
    {
        // Of a theme, a plan has actions and some declined options, and a review the lines: read at once, they hardly multiply each other.
        var themes = await db.SubmittedThemes.AsNoTracking().Where(theme => ids.Contains(theme.SubmissionId)).Select(theme => new
        {
            Theme = theme,
            Actions = db.SubmittedActions.Where(action => action.SubmissionId == theme.SubmissionId && action.ThemeId == theme.ThemeId).ToList(),
            Lines = db.SubmittedProgress.Where(line => line.SubmissionId == theme.SubmissionId && line.ThemeId == theme.ThemeId).ToList(),
            Declined = (
                from declined in db.SubmittedDeclines
                join option in db.TemplateActions on declined.TemplateActionId equals option.Id
                where declined.SubmissionId == theme.SubmissionId && declined.ThemeId == theme.ThemeId
                select new { declined.TemplateActionId, option.Code, option.Text, declined.Reason }).ToList(),
        }).AsSingleQuery().ToListAsync(ct);
        var actions = themes.SelectMany(row => row.Actions).ToList();
        var lines = themes.SelectMany(row => row.Lines).ToList();
        return
        [
            .. themes.GroupBy(row => row.Theme.ThemeId).Select(same => new BoroughProfile.Theme(
                    same.Key, same.First().Theme.Number, same.First().Theme.Name, same.Select(row => row.Theme.Narrative).FirstOrDefault(words => words is not null),
                    same.Select(row => row.Theme.HelpWanted).FirstOrDefault(words => words is not null), same.Max(row => row.Theme.RestrictedCount), RowsOf(same.Key, actions, lines),
                    [.. same.SelectMany(row => row.Declined).OrderBy(row => row.Code, StringComparer.Ordinal).Select(row => new BoroughProfile.Decline(row.Code, row.Text, row.Reason))]))
                .OrderBy(theme => theme.Number),
        ];
    }

    /// <summary>By number; an action of the plan stands beside its line of the review, even if that was moved to another theme since.</summary>
    private static List<BoroughProfile.Row> RowsOf(Id<Theme> theme, List<SubmittedAction> actions, List<SubmittedProgress> lines)
    {
        var planned = actions.ToDictionary(action => action.ActionId);
        var reviewed = lines.Select(line => line.ActionId).ToHashSet();
        return
        [
            .. lines.Where(line => line.ThemeId == theme).Select(line => new BoroughProfile.Row(planned.GetValueOrDefault(line.ActionId), line))
                .Concat(actions.Where(action => action.ThemeId == theme && !reviewed.Contains(action.ActionId)).Select(action => new BoroughProfile.Row(action, null)))
                .OrderBy(row => row.Number),
        ];
    }
}

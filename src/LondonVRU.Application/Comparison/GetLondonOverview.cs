using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>How London stands in a quarter's round of reviews, from the shelf and the standings alone.</summary>
/// <param name="Cycle">"2026-q3"; null for the latest that has opened.</param>
/// <returns>Null if no cycle has opened yet and none was asked for.</returns>
public sealed record GetLondonOverview(string? Cycle) : IRequest<LondonOverview?>;

/// <summary>What London's home shows, and nothing else.</summary>
/// <param name="Today">London day.</param>
/// <param name="Boroughs">All 33, by name; BCUs are never among them.</param>
/// <param name="PlansToRead">Boroughs and BCUs whose plan of the year nobody in London has opened, longest waiting first.</param>
/// <param name="Moved">Actions that were not off track a quarter before and are now; null if there is no quarter before.</param>
/// <param name="Lines">Unrestricted actions in the reviews that are in; those of a joint plan once.</param>
public sealed record LondonOverview(
    CycleChoice Cycles, DateOnly Today, IReadOnlyList<BoroughStanding> Boroughs, IReadOnlyList<TenantInfo> PlansToRead, IReadOnlyList<MovedAction>? Moved, int Lines)
{
    public int In => Boroughs.Count(borough => borough.IsIn);

    /// <summary>Reviews that London has not answered yet, opened or not, longest waiting first.</summary>
    public IReadOnlyList<BoroughStanding> ReviewsToRead =>
        [.. Boroughs.Where(borough => borough is { Submission: not null, Answer: null or AnswerKind.Opened }).OrderBy(borough => borough.SubmittedAt)];

    /// <summary>BCUs that keep a joint plan of the year, and how its review stands; they count in no number of boroughs.</summary>
    public IReadOnlyList<BoroughStanding> Joint { get; init; } = [];

    /// <summary>Reviews of joint plans that London has not answered yet, longest waiting first.</summary>
    public IReadOnlyList<BoroughStanding> JointToRead => [.. Joint.Where(bcu => bcu is { Submission: not null, Answer: null or AnswerKind.Opened }).OrderBy(bcu => bcu.SubmittedAt)];

    /// <summary>The standing of the joint plan that a borough shares; null if its BCU keeps none.</summary>
    public BoroughStanding? JointOf(TenantInfo borough) => Joint.FirstOrDefault(bcu => bcu.Borough.Id == borough.BcuId);

    /// <summary>Reviews of one theme that are open today, beside the quarter’s; the first due first.</summary>
    public IReadOnlyList<ThemeRound> OfThemes { get; init; } = [];

    public IReadOnlyList<BoroughStanding> AskingForHelp => [.. Boroughs.Where(borough => borough.AsksForHelp)];

    /// <summary>Another whenever it was made anew: what a page made of it may be kept under this name.</summary>
    public Guid Made { get; } = Guid.NewGuid();
}

/// <summary>A review of one theme, until its days of grace have passed.</summary>
/// <param name="Asked">Partnerships whose plan has the theme.</param>
/// <param name="In">Of these, submitted.</param>
public sealed record ThemeRound(CycleInfo Cycle, int Asked, int In);

/// <summary>How one borough's review stands.</summary>
/// <param name="State">Null if it has not been begun.</param>
/// <param name="OpenActions">0 if it has not been begun.</param>
/// <param name="Updated">Of these, updated since the cycle opened.</param>
/// <param name="SignOffAskedAt">UTC; null if not.</param>
/// <param name="SubmittedAt">UTC; null until first submitted.</param>
/// <param name="DaysLate">0 if on time; null until submitted.</param>
/// <param name="HelpWanted">Words of what was submitted last; null if it asks for nothing or is not in.</param>
/// <param name="Submission">What was submitted last; null if it is not in.</param>
/// <param name="Answer">What London answered last; null if nothing.</param>
public sealed record BoroughStanding(
    TenantInfo Borough, ReviewState? State, int OpenActions, int Updated, int Themes, int ThemesWritten, bool AsksForHelp, DateTime? SignOffAskedAt,
    DateTime? SubmittedAt, int? DaysLate, string? HelpWanted, Id<Submission>? Submission, AnswerKind? Answer)
{
    /// <summary>People who own an open action, and those of them with an update.</summary>
    public (int All, int Heard) Owners { get; init; }

    /// <summary>Half or more of those who own an open action have said nothing of theirs since the cycle opened; where nobody owns any, of half of the actions nothing was said.</summary>
    public bool IsQuiet => Owners.All > 0 ? 2 * Owners.Heard <= Owners.All : OpenActions > 0 && 2 * Updated <= OpenActions;

    /// <summary>It was submitted, even if London has asked for changes since.</summary>
    public bool IsIn => SubmittedAt is not null;

    /// <summary>It was submitted, and is being written again because London asked for it.</summary>
    public bool IsReturned => IsIn && (State is ReviewState.Open or ReviewState.AwaitingSignOff or ReviewState.SignedOff);
}

/// <summary>An action that has gone off track since the quarter before.</summary>
/// <param name="Borough">The BCU, if it is an action of its joint plan.</param>
/// <param name="Before">Null if nobody had said then.</param>
/// <param name="Why">Null if nothing was said.</param>
public sealed record MovedAction(TenantInfo Borough, Id<PlanAction> Action, int ThemeNumber, string Theme, int Number, string Text, ActionStatus? Before, string? Why);

internal sealed class GetLondonOverviewHandler(
    VruDbContext db, CurrentTenant tenant, TenantDirectory directory, OpenCycles cycles, ShelfCache cache, TimeProvider clock)
    : IRequestHandler<GetLondonOverview, LondonOverview?>
{
    public async Task<LondonOverview?> Handle(GetLondonOverview request, CancellationToken cancellationToken)
    {
        if (await cycles.ChooseAsync(request.Cycle, cancellationToken) is not { } choice)
        {
            return null;
        }

        var (code, today) = (choice.Chosen.Code, LondonTime.Today(clock));
        List<CycleInfo> ofThemes = [.. (await cycles.ChooseOfAllAsync(code, cancellationToken))!.Opened.Where(cycle => cycle.Theme is not null && today <= cycle.GraceEndsOn).OrderBy(cycle => cycle.DueOn)];
        return await cache.GetAsync(
            tenant, $"overview/{code}/{today:O}", ShelfParts.Submissions | ShelfParts.Standings, ct => MakeAsync(choice, today, ofThemes, ct), cancellationToken);
    }

    private async Task<LondonOverview> MakeAsync(CycleChoice choice, DateOnly today, List<CycleInfo> ofThemes, CancellationToken cancellationToken)
    {
        var code = choice.Chosen.Code;
        string[] codes = [code, .. ofThemes.Select(cycle => cycle.Code)];
        var boroughs = await directory.BoroughsAsync(choice.Chosen.DueOn, cancellationToken);
        var bcus = await directory.BcusAsync(cancellationToken);
        var shelf = await cache.GetAsync(tenant, $"reviews/{code}", ShelfParts.Submissions, ct => ReadAsync(choice, [.. boroughs, .. bcus], ct), cancellationToken);
        var all = await cache.GetAsync(tenant, $"standings/{string.Join(',', codes)}", ShelfParts.Standings, ct => StandingsAsync(codes, ct), cancellationToken);
        var standings = all[code];
        return new(
            choice, today,
            [.. boroughs.Select(borough => Combine(borough, standings.GetValueOrDefault(borough.Id), shelf.Reviews.GetValueOrDefault(borough.Id)))],
            shelf.PlansToRead, shelf.Moved, shelf.Lines)
        {
            OfThemes = [.. ofThemes.Select(cycle => new ThemeRound(cycle, all[cycle.Code].Count, all[cycle.Code].Values.Count(standing => standing.SubmittedAt is not null)))],
            Joint = [.. bcus.Where(bcu => standings.ContainsKey(bcu.Id) || shelf.Reviews.ContainsKey(bcu.Id)).Select(bcu => Combine(bcu, standings.GetValueOrDefault(bcu.Id), shelf.Reviews.GetValueOrDefault(bcu.Id)))],
        };
    }

    private static BoroughStanding Combine(TenantInfo borough, ReviewStanding? standing, Head? review) => new(
        borough, standing?.State ?? (review is null ? null : ReviewState.Submitted), standing?.OpenActions ?? 0, standing?.Updated ?? 0, standing?.Themes ?? 0,
        standing?.ThemesWritten ?? 0, review?.Asks ?? standing?.AsksForHelp ?? false, standing?.SignOffAskedAt,
        review is null ? standing?.SubmittedAt : standing?.SubmittedAt ?? review.SubmittedAt, standing?.DaysLate ?? review?.DaysLate, review?.HelpWanted, review?.Id, review?.Answer)
    {
        Owners = (standing?.Owners ?? 0, standing?.OwnersHeard ?? 0),
    };

    /// <summary>By cycle and partnership.</summary>
    private async Task<Dictionary<string, Dictionary<Id<Domain.Tenants.Tenant>, ReviewStanding>>> StandingsAsync(string[] codes, CancellationToken ct)
    {
        var standings = await db.ReviewStandings.AsNoTracking().Where(standing => codes.Contains(standing.CycleCode)).ToListAsync(ct);
        return codes.ToDictionary(code => code, code => standings.Where(standing => standing.CycleCode == code).ToDictionary(standing => standing.TenantId));
    }

    private async Task<Kept> ReadAsync(CycleChoice choice, IReadOnlyList<TenantInfo> boroughs, CancellationToken ct)
    {
        var known = boroughs.ToDictionary(borough => borough.Id);
        string[] code = [choice.Chosen.Code];
        var heads = await db.LatestReviews(code).Concat(db.LatestPlans(choice.Chosen.Quarter.StartYear))
            .Select(head => new Head(
                head.Id, head.TenantId, head.Kind, head.SubmittedAt, head.DaysLate, head.HelpWanted,
                head.HelpWanted != null || db.SubmittedThemes.Any(theme => theme.SubmissionId == head.Id && theme.HelpWanted != null)
                    || db.SubmittedProgress.Any(line => line.SubmissionId == head.Id && line.HelpWanted != null),
                db.Answers.Where(answer => answer.SubmissionId == head.Id).OrderByDescending(answer => answer.Number).Select(answer => (AnswerKind?)answer.Kind).FirstOrDefault(),
                db.SubmittedProgress.Count(line => line.SubmissionId == head.Id)))
            .ToListAsync(ct);
        heads.RemoveAll(head => !known.ContainsKey(head.TenantId));
        return new(
            heads.Where(head => head.Kind == SubmissionKind.Review).ToDictionary(head => head.TenantId),
            [.. heads.Where(head => head is { Kind: SubmissionKind.Plan, Answer: null }).OrderBy(head => head.SubmittedAt).Select(head => known[head.TenantId])],
            choice.Before is { } before ? await MovedAsync(code, [before.Code], known, ct) : null,
            heads.Where(head => head.Kind == SubmissionKind.Review).Sum(head => head.Lines));
    }

    private async Task<IReadOnlyList<MovedAction>> MovedAsync(
        string[] now, string[] before, Dictionary<Id<Domain.Tenants.Tenant>, TenantInfo> boroughs, CancellationToken ct)
    {
        var rows = await (
            from line in db.SubmittedProgress
            join review in db.LatestReviews(now) on line.SubmissionId equals review.Id
            join theme in db.SubmittedThemes on new { line.SubmissionId, line.ThemeId } equals new { theme.SubmissionId, theme.ThemeId }
            join earlier in db.SubmittedProgress on new { line.TenantId, line.ThreadId } equals new { earlier.TenantId, earlier.ThreadId }
            join earlierReview in db.LatestReviews(before) on earlier.SubmissionId equals earlierReview.Id
            where line.Status == ActionStatus.OffTrack && (earlier.Status == null || earlier.Status != ActionStatus.OffTrack)
            orderby line.UpdatedAt descending
            select new { line.TenantId, line.ActionId, ThemeNumber = theme.Number, theme.Name, line.Number, line.Text, earlier.Status, line.Done }).ToListAsync(ct);
        return
        [
            .. rows.Where(row => boroughs.ContainsKey(row.TenantId))
                .Select(row => new MovedAction(boroughs[row.TenantId], row.ActionId, row.ThemeNumber, row.Name, row.Number, row.Text, row.Status, row.Done)),
        ];
    }

    private sealed record Head(
        Id<Submission> Id, Id<Domain.Tenants.Tenant> TenantId, SubmissionKind Kind, DateTime SubmittedAt, int? DaysLate, string? HelpWanted, bool Asks, AnswerKind? Answer, int Lines);

    private sealed record Kept(
        Dictionary<Id<Domain.Tenants.Tenant>, Head> Reviews, IReadOnlyList<TenantInfo> PlansToRead, IReadOnlyList<MovedAction>? Moved, int Lines);
}

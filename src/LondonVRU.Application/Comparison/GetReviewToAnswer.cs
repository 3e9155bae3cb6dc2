using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>A submitted review as London reads and answers it: with the quarter before beside it, and with everything that it asks for.</summary>
public sealed record GetReviewToAnswer(Id<Submission> Id) : IRequest<ReviewToAnswer>;

/// <param name="Review">What came in.</param>
/// <param name="Before">What the partnership submitted last for an earlier quarter; of a theme, what it submitted last before that speaks of it. Null if nothing.</param>
/// <param name="IsLatest">Nothing later of the same quarter has come in.</param>
/// <param name="Changes">Since <paramref name="Before"/>; empty without one.</param>
public sealed record ReviewToAnswer(SubmissionPage Review, SubmissionPage? Before, bool IsLatest, IReadOnlyList<ReviewToAnswer.Change> Changes)
{
    public ReviewStage Stage => ReviewStages.Of(Review.Answers.Count == 0 ? null : Review.Answers[^1].Kind);

    /// <summary>Everything that the review asks of London, in the order in which it stands there.</summary>
    public IReadOnlyList<Asked> Requests =>
    [
        .. Review.HelpWanted is { } whole ? [new(Request.Review, Review.Id.Value, "The review as a whole", whole)] : Array.Empty<Asked>(),
        .. Review.Themes.Where(theme => theme.HelpWanted is not null).Select(theme => new Asked(Request.Theme, theme.Id.Value, $"{theme.Number}. {theme.Name}", theme.HelpWanted!)),
        .. from theme in Review.Themes
           from line in theme.Lines
           where line.HelpWanted is not null
           select new Asked(Request.Action, line.Id.Value, $"Action {theme.Number}.{line.Number}", line.HelpWanted!),
        .. Review.Risks.Where(risk => risk.Resolution is null).Select(risk => new Asked(Request.Risk, risk.Id.Value, risk.Kind == RiskKind.Risk ? "A risk" : "An issue", $"{risk.Words}\n\n{risk.AskedOfLondon}")),
    ];

    /// <summary>What London said last that it will do; null for nothing.</summary>
    public string? UndertakenFor(Asked asked) => Review.Answers.SelectMany(answer => answer.Undertakings).LastOrDefault(said => said.Request == asked.Request && said.Subject == asked.Subject)?.Words;

    /// <summary>What the theme said the quarter before; null for nothing.</summary>
    public SubmissionPage.Theme? BeforeOf(SubmissionPage.Theme theme) => Before?.Themes.FirstOrDefault(other => other.Id == theme.Id || other.Name == theme.Name);

    /// <param name="Where">"2. Reducing access to weapons".</param>
    public sealed record Asked(Request Request, Guid Subject, string Where, string Words);

    /// <param name="Code">"2.3".</param>
    /// <param name="EndBefore">Of an action that slipped, when it was to end; null for any other change.</param>
    public sealed record Change(ReviewChange Kind, string Code, string Text, ActionStatus? From, ActionStatus? To, string? EndBefore, string End);
}

internal sealed class GetReviewToAnswerHandler(VruDbContext db, IMediator mediator) : IRequestHandler<GetReviewToAnswer, ReviewToAnswer>
{
    public async Task<ReviewToAnswer> Handle(GetReviewToAnswer request, CancellationToken cancellationToken)
    {
        var id = request.Id;
        var head = await db.Submissions.Where(review => review.Id == id && review.Kind == SubmissionKind.Review).Select(review => new
        {
            review.TenantId,
            review.CycleCode,
            review.SubmittedAt,
            Theme = db.Cycles.Where(cycle => cycle.Code == review.CycleCode).Select(cycle => cycle.ThemeId).FirstOrDefault(),
            IsLatest = !db.Submissions.Any(other =>
                other.TenantId == review.TenantId && other.Kind == review.Kind && other.CycleCode == review.CycleCode && other.VersionNumber > review.VersionNumber),
        }).SingleOrNotFoundAsync(cancellationToken);
        var now = await mediator.Send(new GetSubmission(id), cancellationToken);
        var before = await BeforeAsync(head.TenantId, head.CycleCode!, head.Theme, head.SubmittedAt, cancellationToken) is { } earlier
            ? await mediator.Send(new GetSubmission(earlier), cancellationToken) : null;
        var ends = before is null ? [] : await EndsAsync(id, before.Id, cancellationToken);
        return new(now, before, head.IsLatest, ChangesOf(now, before, ends));
    }

    /// <summary>Of a quarter, the quarter's before; of a theme, what came in last before it that speaks of it, be it a quarter's or the theme's own.</summary>
    private Task<Id<Submission>?> BeforeAsync(Id<Tenant> tenant, string code, Id<Theme>? theme, DateTime submittedAt, CancellationToken ct)
    {
        var rows =
            from other in db.Submissions
            join cycle in db.Cycles on other.CycleCode equals cycle.Code
            where other.TenantId == tenant && other.Kind == SubmissionKind.Review && other.Visibility != Visibility.Withdrawn && cycle.Code != code
            select new { other, cycle };
        // Codes of quarters follow one another as words do; in the database it is the column's own order.
#pragma warning disable CA1309
        return (theme is null
            ? rows.Where(row => row.cycle.ThemeId == null && string.Compare(row.cycle.Code, code) < 0).OrderByDescending(row => row.cycle.Code).ThenByDescending(row => row.other.VersionNumber)
            : rows.Where(row => (row.cycle.ThemeId == null || row.cycle.ThemeId == theme) && row.other.SubmittedAt < submittedAt).OrderByDescending(row => row.other.SubmittedAt))
            .Select(row => (Id<Submission>?)row.other.Id).FirstOrDefaultAsync(ct);
#pragma warning restore CA1309
    }

    /// <summary>Actions that end later than the quarter before said.</summary>
    private async Task<HashSet<Id<PlanAction>>> EndsAsync(Id<Submission> now, Id<Submission> before, CancellationToken ct) => [.. await (
        from line in db.SubmittedProgress
        join was in db.SubmittedProgress on line.ActionId equals was.ActionId
        where line.SubmissionId == now && was.SubmissionId == before && line.EndsOn > was.EndsOn
        select line.ActionId).ToListAsync(ct)];

    private static List<ReviewToAnswer.Change> ChangesOf(SubmissionPage now, SubmissionPage? before, HashSet<Id<PlanAction>> slipped)
    {
        var was = before?.Themes.SelectMany(theme => theme.Lines).ToDictionary(line => line.Id) ?? [];
        var pairs = (
            from theme in now.Themes
            from line in theme.Lines
            select (Code: $"{theme.Number}.{line.Number}", Line: line, Was: was.GetValueOrDefault(line.Id))).ToList();
        if (pairs.TrueForAll(pair => pair.Was is null))
        {
            return [];
        }

        var moved = from pair in pairs
                    let kind = ReviewFindings.Change(pair.Was is not null, pair.Was?.Status, pair.Line.Status)
                    where kind is not null
                    select new ReviewToAnswer.Change(kind.Value, pair.Code, pair.Line.Text, pair.Was?.Status, pair.Line.Status, null, pair.Line.End);
        var later = from pair in pairs
                    where slipped.Contains(pair.Line.Id) && pair.Line.Status.IsOpen()
                    select new ReviewToAnswer.Change(ReviewChange.Slipped, pair.Code, pair.Line.Text, pair.Was!.Status, pair.Line.Status, pair.Was.End, pair.Line.End);
        return [.. moved.Concat(later).OrderBy(change => change.Kind)];
    }
}

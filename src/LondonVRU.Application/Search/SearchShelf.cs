using LondonVRU.Application.Comparison.Similar;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Search;

/// <summary>London searches the shelf, actions of plans, words of progress and of themes in reviews, of each the version submitted last; and practice, what it words and what waits to be looked at among it.</summary>
public sealed record SearchShelf(SearchFor For) : IRequest<FoundPage>;

internal sealed class SearchShelfHandler(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, Actor actor, HeldActions held, KeptIndexes indexes, PracticeToFind practice, SearchThemes themes)
    : IRequestHandler<SearchShelf, FoundPage>
{
    public async Task<FoundPage> Handle(SearchShelf request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadShelf);
        if (request.For.IsBlank)
        {
            return FoundPage.None;
        }

        await held.GetAsync(cancellationToken);
        var kept = indexes.Of(tenant.Id);
        var practices = await practice.BringAsync(kept, cancellationToken);
        var (query, page) = request.For.In(kept.Index, await themes.UnderAsync(request.For.Theme, cancellationToken), _ => true);
        List<(SearchHit Hit, Id<Submission> Submission, Guid Row)> hits =
            [.. from hit in page.Hits let bundle = practices.ContainsKey(hit.Key) ? Guid.Empty : kept.BundleOf(hit.Key) where bundle is not null select (hit, new Id<Submission>(bundle.Value), ShelfIndexing.KeyOf(bundle.Value, hit.Key))];
        Dictionary<(Id<Submission>, Guid), Row> rows = [];
        await AddActionsAsync(hits.FindAll(hit => hit.Hit.Tags.Kind == nameof(FoundKind.Action)), rows, cancellationToken);
        await AddProgressAsync(hits.FindAll(hit => hit.Hit.Tags.Kind == nameof(FoundKind.Update)), rows, cancellationToken);
        await AddNarrativesAsync(hits.FindAll(hit => hit.Hit.Tags.Kind == nameof(FoundKind.Narrative)), rows, cancellationToken);
        List<Found> shown = [];
        foreach (var (hit, submission, id) in hits)
        {
            if (practices.TryGetValue(hit.Key, out var found))
            {
                shown.Add(await practice.ShowAsync(found, query, cancellationToken));
                continue;
            }

            if (!rows.TryGetValue((submission, id), out var row))
            {
                continue;
            }

            var place = await directory.FindAsync(hit.Tags.Tenant, cancellationToken);
            var kind = Enum.Parse<FoundKind>(hit.Tags.Kind);
            shown.Add(new(
                kind, id, kind == FoundKind.Narrative ? null : new(id), hit.Tags.Tenant, place?.PlaceName ?? hit.Tags.Tenant, row.StartYear, row.Cycle, row.Number, Excerpt.Whole(query, row.Title),
                row.Status, hit.Day, [.. row.Words.Select(words => Excerpt.Around(query, words)).OfType<IReadOnlyList<ExcerptRun>>()], submission));
        }

        return new(shown, page.Total, query.Page, query.AnyWord);
    }

    private async Task AddActionsAsync(List<(SearchHit, Id<Submission> Submission, Guid Row)> hits, Dictionary<(Id<Submission>, Guid), Row> into, CancellationToken ct)
    {
        var (submissions, ids) = (hits.ConvertAll(hit => hit.Submission), hits.ConvertAll(hit => new Id<PlanAction>(hit.Row)));
        var rows = hits.Count == 0 ? [] : await (
            from row in db.SubmittedActions
            join submission in db.Submissions on row.SubmissionId equals submission.Id
            join theme in db.Themes on row.ThemeId equals theme.Id
            where submissions.Contains(row.SubmissionId) && ids.Contains(row.ActionId)
            select new { row.SubmissionId, row.ActionId, submission.StartYear, Number = $"{theme.Number}.{row.Number}", row.Text, row.LeadAgency, row.SuccessLooksLike }).ToListAsync(ct);
        rows.ForEach(row => into[(row.SubmissionId, row.ActionId.Value)] = new(row.StartYear, null, row.Number, row.Text, null, [row.LeadAgency, row.SuccessLooksLike]));
    }

    private async Task AddProgressAsync(List<(SearchHit, Id<Submission> Submission, Guid Row)> hits, Dictionary<(Id<Submission>, Guid), Row> into, CancellationToken ct)
    {
        var (submissions, ids) = (hits.ConvertAll(hit => hit.Submission), hits.ConvertAll(hit => new Id<PlanAction>(hit.Row)));
        var rows = hits.Count == 0 ? [] : await (
            from row in db.SubmittedProgress
            join submission in db.Submissions on row.SubmissionId equals submission.Id
            join theme in db.Themes on row.ThemeId equals theme.Id
            where submissions.Contains(row.SubmissionId) && ids.Contains(row.ActionId)
            select new
            {
                row.SubmissionId, row.ActionId, submission.StartYear, submission.CycleCode, Number = $"{theme.Number}.{row.Number}", row.Text, row.Status, row.Done, row.Next, row.HelpWanted,
            }).ToListAsync(ct);
        rows.ForEach(row => into[(row.SubmissionId, row.ActionId.Value)] = new(row.StartYear, row.CycleCode, row.Number, row.Text, row.Status, [row.Done, row.Next, row.HelpWanted]));
    }

    private async Task AddNarrativesAsync(List<(SearchHit, Id<Submission> Submission, Guid Row)> hits, Dictionary<(Id<Submission>, Guid), Row> into, CancellationToken ct)
    {
        var (submissions, ids) = (hits.ConvertAll(hit => hit.Submission), hits.ConvertAll(hit => new Id<Theme>(hit.Row)));
        var rows = hits.Count == 0 ? [] : await (
            from row in db.SubmittedThemes
            join submission in db.Submissions on row.SubmissionId equals submission.Id
            where submissions.Contains(row.SubmissionId) && ids.Contains(row.ThemeId)
            select new { row.SubmissionId, row.ThemeId, submission.StartYear, submission.CycleCode, row.Number, row.Name, row.Narrative, row.HelpWanted }).ToListAsync(ct);
        rows.ForEach(row => into[(row.SubmissionId, row.ThemeId.Value)] = new(row.StartYear, row.CycleCode, $"{row.Number}", row.Name, null, [row.Narrative, row.HelpWanted]));
    }

    private sealed record Row(int StartYear, string? Cycle, string Number, string Title, ActionStatus? Status, IReadOnlyList<string?> Words);
}

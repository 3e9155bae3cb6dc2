using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Search;

/// <summary>Searches this partnership's own plans, what was said of their actions, and practice that is published. What is restricted is in no index, so nobody finds it.</summary>
public sealed record SearchHere(SearchFor For) : IRequest<FoundPage>;

internal sealed class SearchHereHandler(VruDbContext db, CurrentTenant tenant, Actor actor, KeptIndexes indexes, SearchThemes themes, PracticeToFind practice, TenantDirectory directory) : IRequestHandler<SearchHere, FoundPage>
{
    /// <summary>More actions than this are read whole, instead of by a list of ids.</summary>
    private const int ById = 100;

    public async Task<FoundPage> Handle(SearchHere request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadPlan);
        if (request.For.IsBlank)
        {
            return FoundPage.None;
        }

        var kept = indexes.Of(tenant.Id);
        var stamps = await db.Actions.Where(action => !action.IsRestricted)
            .Select(action => new { action.Id, action.Version, Updates = db.Updates.Count(update => update.ActionId == action.Id) }).ToListAsync(cancellationToken);
        await kept.BringAsync(IndexPart.Plans, stamps.ConvertAll(row => new Bundle(row.Id.Value, (row.Version * 1_000_000L) + row.Updates)), LoadAsync, int.MaxValue, cancellationToken);
        var practices = await practice.BringAsync(kept, cancellationToken);
        indexes.Shrink(tenant.Id, (await directory.LondonAsync(cancellationToken)).Id);
        var (query, page) = request.For.In(kept.Index, await themes.UnderAsync(request.For.Theme, cancellationToken), _ => true);
        return new(await ShowAsync(kept, practices, page.Hits, query, cancellationToken), page.Total, query.Page, query.AnyWord);
    }

    private async Task<IReadOnlyList<Bundled>> LoadAsync(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        var wanted = keys.Select(key => new Id<PlanAction>(key)).ToHashSet();
        var actions = db.Actions.Where(action => !action.IsRestricted);
        if (wanted.Count <= ById)
        {
            var ids = wanted.ToList();
            actions = actions.Where(action => ids.Contains(action.Id));
        }

        var rows = await (
            from action in actions
            join plan in db.Plans on action.PlanId equals plan.Id
            select new
            {
                action.Id, action.ThemeId, action.Text, action.LeadAgency, action.Partners, action.SuccessLooksLike, action.KnownBy, action.Funding, action.Status, action.UpdatedAt, plan.StartYear,
            }).ToListAsync(ct);
        var said = await (
            from update in db.Updates
            join action in actions on update.ActionId equals action.Id
            select new { update.Id, update.ActionId, update.At, update.Status, update.Done, update.Next, update.HelpWanted, action.ThemeId }).ToListAsync(ct);
        return
        [
            .. rows.Where(row => wanted.Contains(row.Id)).Select(row => new Bundled(row.Id.Value, new(
                row.Id.Value, Tags(FoundKind.Action, row.ThemeId, row.Status), row.UpdatedAt is { } at ? LondonTime.DayOf(at) : new(row.StartYear, 4, 1),
                [new(row.Text, 3), new(row.LeadAgency), new(row.Partners), new(row.SuccessLooksLike), new(row.KnownBy), new(row.Funding)]))),
            .. said.Where(row => wanted.Contains(row.ActionId)).Select(row => new Bundled(row.ActionId.Value, new(
                row.Id.Value, Tags(FoundKind.Update, row.ThemeId, row.Status), LondonTime.DayOf(row.At), [new(row.Done), new(row.Next), new(row.HelpWanted)]))),
        ];
    }

    private SearchTags Tags(FoundKind kind, Id<Theme> theme, ActionStatus? status) => new(tenant.Info.Slug, kind.ToString()) { Theme = SearchThemes.TagOf([theme.Value]), Status = $"{status}" };

    /// <summary>Reads what was found by this reader's own rights: actions and what was said of them in one command.</summary>
    private async Task<IReadOnlyList<Found>> ShowAsync(
        KeptIndex kept, IReadOnlyDictionary<Guid, FindablePractice> practices, IReadOnlyList<SearchHit> hits, SearchQuery query, CancellationToken ct)
    {
        var rows = await RowsAsync(kept, [.. hits.Where(hit => !practices.ContainsKey(hit.Key))], ct);
        List<Found> shown = [];
        foreach (var hit in hits)
        {
            if (practices.TryGetValue(hit.Key, out var found))
            {
                shown.Add(await practice.ShowAsync(found, query, ct));
            }
            else if (rows.TryGetValue(hit.Key, out var row))
            {
                shown.Add(new(
                    row.Kind, hit.Key, row.ActionId, tenant.Info.Slug, tenant.Info.PlaceName, row.StartYear, null, row.Number, Excerpt.Whole(query, row.Text), row.Status, hit.Day,
                    [.. row.Words.Select(words => Excerpt.Around(query, words)).OfType<IReadOnlyList<ExcerptRun>>()]));
            }
        }

        return shown;
    }

    private async Task<Dictionary<Guid, Row>> RowsAsync(KeptIndex kept, IReadOnlyList<SearchHit> hits, CancellationToken ct)
    {
        var said = hits.Where(hit => hit.Tags.Kind == nameof(FoundKind.Update)).Select(hit => new Id<ActionUpdate>(hit.Key)).ToList();
        var named = hits.Select(hit => kept.BundleOf(hit.Key)).OfType<Guid>().Distinct().Select(id => new Id<PlanAction>(id)).ToList();
        var read = named.Count == 0 ? [] : await (
            from action in db.Actions.VisibleTo(actor)
            join plan in db.Plans on action.PlanId equals plan.Id
            join theme in db.Themes on action.ThemeId equals theme.Id
            from update in db.Updates.Where(update => update.ActionId == action.Id && said.Contains(update.Id)).DefaultIfEmpty()
            where !action.IsRestricted && named.Contains(action.Id)
            select new
            {
                action.Id, action.Text, action.Status, plan.StartYear, Number = $"{theme.Number}.{action.Number}", action.LeadAgency, action.Partners, action.SuccessLooksLike, action.KnownBy, action.Funding,
                UpdateId = update == null ? (Id<ActionUpdate>?)null : update.Id, Said = update == null ? (ActionStatus?)null : update.Status,
                Done = update == null ? null : update.Done, Next = update == null ? null : update.Next, HelpWanted = update == null ? null : update.HelpWanted,
            }).ToListAsync(ct);
        var rows = read.DistinctBy(row => row.Id).ToDictionary(row => row.Id.Value, row => new Row(
            FoundKind.Action, row.Id, row.StartYear, row.Number, row.Text, row.Status, [row.LeadAgency, row.Partners, row.SuccessLooksLike, row.KnownBy, row.Funding]));
        foreach (var row in read)
        {
            if (row.UpdateId is { } id)
            {
                rows[id.Value] = new(FoundKind.Update, row.Id, row.StartYear, row.Number, row.Text, row.Said, [row.Done, row.Next, row.HelpWanted]);
            }
        }

        return rows;
    }

    private sealed record Row(FoundKind Kind, Id<PlanAction> ActionId, int StartYear, string Number, string Text, ActionStatus? Status, IReadOnlyList<string?> Words);
}

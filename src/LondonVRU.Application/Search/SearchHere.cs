using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Search;

/// <summary>Searches this partnership's own plans and what was said of their actions. What is restricted is in no index, so nobody finds it.</summary>
public sealed record SearchHere(SearchFor For) : IRequest<FoundPage>;

internal sealed class SearchHereHandler(VruDbContext db, CurrentTenant tenant, Actor actor, KeptIndexes indexes, SearchThemes themes) : IRequestHandler<SearchHere, FoundPage>
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
        await kept.BringAsync(stamps.ConvertAll(row => new Bundle(row.Id.Value, (row.Version * 1_000_000L) + row.Updates)), LoadAsync, int.MaxValue, cancellationToken);
        indexes.Shrink(tenant.Id);
        var query = request.For.Query(_ => true);
        var page = kept.Index.Search(query);
        return new(await ShowAsync(page.Hits, query, cancellationToken), page.Total, query.Page);
    }

    private async Task<IReadOnlyList<Bundled>> LoadAsync(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        var columns = await themes.GetAsync(ct);
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
                row.Id.Value, Tags(FoundKind.Action, columns.IndexOf(row.ThemeId), row.Status), row.UpdatedAt is { } at ? LondonTime.DayOf(at) : new(row.StartYear, 4, 1),
                [new(row.Text, 3), new(row.LeadAgency), new(row.Partners), new(row.SuccessLooksLike), new(row.KnownBy), new(row.Funding)]))),
            .. said.Where(row => wanted.Contains(row.ActionId)).Select(row => new Bundled(row.ActionId.Value, new(
                row.Id.Value, Tags(FoundKind.Update, columns.IndexOf(row.ThemeId), row.Status), LondonTime.DayOf(row.At), [new(row.Done), new(row.Next), new(row.HelpWanted)]))),
        ];
    }

    private SearchTags Tags(FoundKind kind, int? column, ActionStatus? status) => new(tenant.Info.Slug, "", kind.ToString()) { Theme = $"{column + 1}", Status = $"{status}" };

    /// <summary>Reads what was found by this reader's own rights.</summary>
    private async Task<IReadOnlyList<Found>> ShowAsync(IReadOnlyList<SearchHit> hits, SearchQuery query, CancellationToken ct)
    {
        var updateIds = hits.Where(hit => hit.Tags.Kind == nameof(FoundKind.Update)).Select(hit => new Id<ActionUpdate>(hit.Key)).ToList();
        var actionIds = hits.Where(hit => hit.Tags.Kind == nameof(FoundKind.Action)).Select(hit => new Id<PlanAction>(hit.Key)).ToList();
        var visible =
            from action in db.Actions.VisibleTo(actor)
            join plan in db.Plans on action.PlanId equals plan.Id
            join theme in db.Themes on action.ThemeId equals theme.Id
            where !action.IsRestricted
            select new { action.Id, action.Text, action.Status, plan.StartYear, Number = $"{theme.Number}.{action.Number}", action.LeadAgency, action.Partners, action.SuccessLooksLike, action.KnownBy, action.Funding };
        var actions = actionIds.Count == 0 ? [] : await visible.Where(row => actionIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id.Value, ct);
        var updates = updateIds.Count == 0 ? [] : await (
            from update in db.Updates
            join action in visible on update.ActionId equals action.Id
            where updateIds.Contains(update.Id)
            select new { update.Id, update.Status, update.Done, update.Next, update.HelpWanted, Action = action }).ToDictionaryAsync(row => row.Id.Value, ct);
        List<Found> shown = [];
        foreach (var hit in hits)
        {
            if (actions.TryGetValue(hit.Key, out var action))
            {
                shown.Add(Of(FoundKind.Action, hit, action.Id, action.StartYear, action.Number, action.Text, action.Status, [action.LeadAgency, action.Partners, action.SuccessLooksLike, action.KnownBy, action.Funding]));
            }
            else if (updates.TryGetValue(hit.Key, out var said))
            {
                shown.Add(Of(FoundKind.Update, hit, said.Action.Id, said.Action.StartYear, said.Action.Number, said.Action.Text, said.Status, [said.Done, said.Next, said.HelpWanted]));
            }
        }

        return shown;

        Found Of(FoundKind kind, SearchHit hit, Id<PlanAction> id, int year, string number, string text, ActionStatus? status, IEnumerable<string?> words) => new(
            kind, hit.Key, id, tenant.Info.Slug, tenant.Info.PlaceName, year, null, number, Excerpt.Whole(query, text), status, hit.Day,
            [.. words.Select(word => Excerpt.Around(query, word)).OfType<IReadOnlyList<ExcerptRun>>()]);
    }
}

using LondonVRU.Application.Comparison.Similar;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Search;

/// <summary>Searches the actions of other partnerships' plans in force: what every partnership may read of the others.</summary>
/// <param name="OnlyCount">The total alone is wanted: nothing is read.</param>
public sealed record SearchElsewhere(SearchFor For, bool OnlyCount = false) : IRequest<FoundPage>;

internal sealed class SearchElsewhereHandler(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, Actor actor, HeldActions kept, SearchThemes themes) : IRequestHandler<SearchElsewhere, FoundPage>
{
    public async Task<FoundPage> Handle(SearchElsewhere request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadPlan);
        if (request.For.IsBlank)
        {
            return FoundPage.None;
        }

        var held = await kept.GetAsync(cancellationToken);
        var (query, page) = request.For.In(held.Found, await themes.UnderAsync(request.For.Theme, cancellationToken), tags => tags.Tenant != tenant.Info.Slug, onlyAll: request.OnlyCount);
        if (request.OnlyCount || page.Hits.Count == 0)
        {
            return new([], page.Total, query.Page, query.AnyWord);
        }

        var actions = page.Hits.Select(hit => held.Boroughs.Actions[hit.Key]).ToList();
        var ids = actions.ConvertAll(action => action.Id);
        Id<Submission>[] plans = [.. actions.Select(action => action.SubmissionId).Distinct()];
        var rows = await (
            from row in db.SubmittedActions
            join theme in db.Themes on row.ThemeId equals theme.Id
            where row.Visibility == Visibility.Boroughs && plans.Contains(row.SubmissionId) && ids.Contains(row.ActionId)
            select new { row.ActionId, Number = $"{theme.Number}.{row.Number}", row.Text, row.LeadAgency }).ToDictionaryAsync(row => row.ActionId, cancellationToken);
        List<Found> shown = [];
        foreach (var action in actions.Where(action => rows.ContainsKey(action.Id)))
        {
            var row = rows[action.Id];
            var place = await directory.FindAsync(action.Slug, cancellationToken);
            shown.Add(new(
                FoundKind.Action, action.Id.Value, action.Id, action.Slug, place?.PlaceName ?? action.Slug, action.StartYear, null, row.Number, Excerpt.Whole(query, row.Text), null,
                new(action.StartYear, 4, 1), Excerpt.Around(query, row.LeadAgency) is { } lead ? [lead] : []));
        }

        return new(shown, page.Total, query.Page, query.AnyWord);
    }
}

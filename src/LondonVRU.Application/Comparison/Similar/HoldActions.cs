using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Search;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Tenants;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Similar;

/// <summary>Holds the actions of every partnership's latest plan against each other and against the template: what is similar, new, or new in several places; and brings the search over the shelf up to date. Safe to run again.</summary>
internal sealed class HoldActions(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, ShelfIndexing shelf, HeldActions kept, TimeProvider clock) : ITenantJob
{
    /// <exception cref="InvalidOperationException">It runs in another tenant than London, which alone may read every partnership's latest plan.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        if (!tenant.Info.IsLondon)
        {
            throw new InvalidOperationException("Plans are held against each other in London only.");
        }

        var submitted = LatestOf(await db.Submissions.Where(one => one.Kind == SubmissionKind.Plan && one.Visibility != Visibility.Withdrawn)
            .Select(one => new Head(one.Id, one.TenantId, one.StartYear, one.VersionNumber)).ToListAsync(ct));
        var inForce = LatestOf(await db.PlansInForce().Select(one => new Head(one.Id, one.TenantId, one.StartYear, one.VersionNumber)).ToListAsync(ct));
        var rows = await RowsAsync(submitted, inForce, ct);
        var template = await TemplateAsync(submitted.Values, ct);

        var ofLondon = OneOfEachId(rows.Where(row => submitted.ContainsKey(row.Action.SubmissionId)));
        var ofBoroughs = OneOfEachId(rows.Where(row => row.Visibility == Visibility.Boroughs && inForce.ContainsKey(row.Action.SubmissionId)));
        var london = SideOf(ofLondon, template);
        kept.Keep(new(
            london, SideOf(ofBoroughs, []), SearchOf(ofBoroughs), [.. london.Index.Innovations(HeldSide.Template).Where(idea => IsLocal(london, idea.Item))], ClustersOf(london),
            submitted.Count, clock.GetUtcNow().UtcDateTime));
        await shelf.BringAsync(ct);
    }

    /// <summary>One plan of each partnership: of its last year the last version.</summary>
    private static Dictionary<Id<Submission>, Head> LatestOf(IEnumerable<Head> heads) =>
        heads.GroupBy(head => head.Tenant).Select(own => own.MaxBy(head => (head.StartYear, head.Version))!).ToDictionary(head => head.Id);

    private async Task<List<(HeldAction Action, Visibility Visibility)>> RowsAsync(Dictionary<Id<Submission>, Head> submitted, Dictionary<Id<Submission>, Head> inForce, CancellationToken ct)
    {
        Id<Submission>[] ids = [.. submitted.Keys.Union(inForce.Keys)];
        var slugs = (await directory.EverybodyAsync(ct)).ToDictionary(one => one.Id, one => one.Slug);
        var rows = await db.SubmittedActions.Where(row => ids.Contains(row.SubmissionId) && row.DoesNotApplyBecause == null).Select(row => new
        {
            row.ActionId, row.SubmissionId, row.TenantId, row.ThemeId, row.Text, row.LeadAgency, row.Origin, row.TemplateActionId, row.Visibility,
        }).ToListAsync(ct);
        return rows.ConvertAll(row => (
            new HeldAction(
                row.ActionId, row.SubmissionId, slugs[row.TenantId], (submitted.GetValueOrDefault(row.SubmissionId) ?? inForce[row.SubmissionId]).StartYear, row.ThemeId, row.Text,
                row.LeadAgency, row.Origin, row.TemplateActionId),
            row.Visibility));
    }

    /// <summary>A partnership may have given an action the id that another's has: what was submitted first counts.</summary>
    private static List<HeldAction> OneOfEachId(IEnumerable<(HeldAction Action, Visibility Visibility)> rows) =>
        [.. rows.Select(row => row.Action).OrderBy(action => action.SubmissionId.Value).DistinctBy(action => action.Id)];

    private async Task<List<ComparedItem>> TemplateAsync(IEnumerable<Head> plans, CancellationToken ct)
    {
        int[] years = [.. plans.Select(plan => plan.StartYear).Distinct()];
        var actions = await (
            from action in db.TemplateActions
            join theme in db.Themes on action.ThemeId equals theme.Id
            join edition in db.Editions on theme.EditionId equals edition.Id
            where edition.State != EditionState.Draft && years.Contains(edition.StartYear)
            select new { action.Id, action.Text }).ToListAsync(ct);
        return actions.ConvertAll(action => new ComparedItem(action.Id.Value, HeldSide.Template, action.Text));
    }

    private static HeldSide SideOf(List<HeldAction> actions, IEnumerable<ComparedItem> template) => new(
        SimilarityIndex.Of(actions.Select(action => new ComparedItem(action.Id.Value, action.Slug, action.Text)).Concat(template)), actions.ToDictionary(action => action.Id.Value));

    private static SearchIndex SearchOf(IEnumerable<HeldAction> actions)
    {
        SearchIndex index = new();
        index.Change(actions.Select(action => new SearchDocument(
            action.Id.Value, new(action.Slug, nameof(FoundKind.Action)) { Theme = SearchThemes.TagOf([action.ThemeId.Value]) }, new(action.StartYear, 4, 1), [new(action.Text, 3), new(action.LeadAgency)])));
        return index;
    }

    /// <summary>Of local actions alone: a wording of the template's that has moved far is no idea of the partnership's.</summary>
    private static List<IdeaCluster> ClustersOf(HeldSide side) =>
    [
        .. from cluster in side.Index.Clusters(HeldSide.Template)
           where IsLocal(side, cluster.Centre)
           let others = cluster.Others.Where(other => IsLocal(side, other.Item)).ToList()
           let groups = others.Select(other => other.Item.Group).Append(cluster.Centre.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList()
           where groups.Count > 1
           select cluster with { Others = others, Groups = groups },
    ];

    private static bool IsLocal(HeldSide side, ComparedItem item) => side.Actions[item.Key].Origin == ActionOrigin.Local;

    private sealed record Head(Id<Submission> Id, Id<Tenant> Tenant, int StartYear, int Version);
}

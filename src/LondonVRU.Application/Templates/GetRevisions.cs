using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>The revisions of an edition with what each of them changes, the newest first. Drafts are London's alone.</summary>
/// <param name="Code">"2026-27".</param>
public sealed record GetRevisions(string Code) : IRequest<RevisionsPage>;

public sealed record RevisionsPage(string Code, int StartYear, string Name, EditionState State, IReadOnlyList<RevisionsPage.Entry> Revisions)
{
    public bool HasDraft => Revisions.Any(revision => revision.State == RevisionState.Draft);

    /// <param name="By">Who published it, or began it as long as it is a draft.</param>
    /// <param name="At">UTC; likewise.</param>
    public sealed record Entry(int Number, RevisionState State, string Note, string By, DateTime At, int Version, IReadOnlyList<WordingChange> Changes);
}

/// <summary>What a revision changes of one action.</summary>
/// <param name="ActionCode">"3.1" or "3c".</param>
/// <param name="Before">In force until then.</param>
/// <param name="Version">Of the wording, as long as it is a draft.</param>
public sealed record WordingChange(
    Id<TemplateAction> ActionId, string ActionCode, int ThemeNumber, string Theme, TemplateActionContent Before, TemplateActionContent After, int Version);

internal sealed class GetRevisionsHandler(VruDbContext db, CurrentTenant tenant) : IRequestHandler<GetRevisions, RevisionsPage>
{
    public async Task<RevisionsPage> Handle(GetRevisions request, CancellationToken cancellationToken)
    {
        var seesDrafts = tenant.Info.IsLondon;
        var edition = await db.Editions.AsNoTracking().Where(edition => edition.Code == request.Code && edition.State != EditionState.Draft).SingleOrNotFoundAsync(cancellationToken);
        var revisions = await (
            from revision in db.Revisions.AsNoTracking().Include(revision => revision.Actions)
            join person in db.People on revision.PublishedById ?? revision.BegunById equals person.Id
            where revision.EditionId == edition.Id && (seesDrafts || revision.State == RevisionState.Published)
            orderby revision.Number
            select new { revision, person.Name }).ToListAsync(cancellationToken);
        var ids = revisions.SelectMany(row => row.revision.Actions).Select(revised => revised.TemplateActionId).Distinct().ToList();
        var actions = ids.Count == 0 ? [] : (await (
            from action in db.TemplateActions.AsNoTracking()
            join theme in db.Themes on action.ThemeId equals theme.Id
            where ids.Contains(action.Id)
            select new { action, theme.Number, theme.Name }).ToListAsync(cancellationToken)).ToDictionary(row => row.action.Id);

        Dictionary<Id<TemplateAction>, TemplateActionContent> inForce = actions.ToDictionary(row => row.Key, row => row.Value.action.Content());
        List<RevisionsPage.Entry> entries = [];
        foreach (var row in revisions)
        {
            var changes = row.revision.Actions.Select(revised => (revised, at: actions[revised.TemplateActionId]))
                .OrderBy(pair => pair.at.Number).ThenBy(pair => pair.at.action.Kind).ThenBy(pair => pair.at.action.Number)
                .Select(pair => new WordingChange(
                    pair.revised.TemplateActionId, pair.at.action.Code, pair.at.Number, pair.at.Name, inForce[pair.revised.TemplateActionId], pair.revised.Content(), pair.revised.Version))
                .ToList();
            changes.ForEach(change => inForce[change.ActionId] = change.After);
            entries.Insert(0, new(
                row.revision.Number, row.revision.State, row.revision.Note, row.Name, row.revision.PublishedAt ?? row.revision.BegunAt, row.revision.Version, changes));
        }

        return new(edition.Code, edition.StartYear, edition.Name, edition.State, entries);
    }
}

using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Reads what next year's plan would be made from: the tenant's latest plan before that year, both editions and the mapping between them.</summary>
internal sealed class RefreshReading(VruDbContext db, CurrentTenant tenant, Actor actor) : IScopedPart
{
    /// <param name="Earlier">The plan that it goes on from.</param>
    /// <param name="EarlierEdition">Of that plan, with its themes.</param>
    /// <param name="Owners">Of each action of the earlier plan: the person's name, or as the plan has it; null if nobody.</param>
    internal sealed record Sources(Plan Earlier, Edition EarlierEdition, Edition Edition, PlanRefresh Refresh, IReadOnlyDictionary<Id<PlanAction>, string?> Owners);

    /// <exception cref="NotFoundException">There is no earlier plan.</exception>
    /// <exception cref="RuleBrokenException">There is a plan of that year already, or no edition to begin it on.</exception>
    public async Task<Sources> ReadAsync(int startYear, CancellationToken ct)
    {
        var plans = await db.Plans.AsNoTracking().Where(plan => plan.StartYear <= startYear).OrderByDescending(plan => plan.StartYear).Take(2).ToListAsync(ct);
        if (plans is [{ } latest, ..] && latest.StartYear == startYear)
        {
            throw new RuleBrokenException("plan.exists", $"{tenant.Info.Name} has a plan for {Quarter.YearName(startYear)} already.");
        }

        var earlier = plans.FirstOrDefault() ?? throw new NotFoundException();
        var editions = await db.Editions.AsNoTracking().Where(edition => edition.State != EditionState.Draft && edition.StartYear <= startYear && edition.StartYear >= earlier.StartYear)
            .Include(edition => edition.ThemeMappings).Include(edition => edition.ActionMappings).AsSingleQuery().ToListAsync(ct);
        var edition = editions.SingleOrDefault(edition => edition.StartYear == startYear && edition.State == EditionState.Published)
            ?? throw new RuleBrokenException("plan.no-edition", $"London has not published a template for {Quarter.YearName(startYear)}.");
        var before = editions.Single(other => other.Id == earlier.EditionId);
        var themes = (await db.Themes.AsNoTracking().Where(theme => theme.EditionId == edition.Id || theme.EditionId == before.Id).Include(theme => theme.Actions).AsSingleQuery().ToListAsync(ct))
            .ToLookup(theme => theme.EditionId);
        var revised = (await (
            from words in db.RevisedActions.AsNoTracking()
            join revision in db.Revisions on words.RevisionId equals revision.Id
            where revision.State == RevisionState.Published && (revision.EditionId == edition.Id || revision.EditionId == before.Id)
            select words).ToListAsync(ct)).ToLookup(words => words.TemplateActionId);
        var actions = await (
            from action in db.Actions.AsNoTracking().VisibleTo(actor)
            join person in db.People on action.OwnerId equals person.Id into owners
            from owner in owners.DefaultIfEmpty()
            where action.PlanId == earlier.Id
            select new { action, Owner = owner == null ? action.OwnerAsWritten : owner.Name }).ToListAsync(ct);

        edition.Take(themes[edition.Id]);
        var old = themes[before.Id].SelectMany(theme => theme.Actions).ToDictionary(action => action.Id);
        TemplateActionContent At(TemplateAction action, int revision) =>
            revised[action.Id].FirstOrDefault(words => words.IsInForceAt(revision))?.Content() ?? action.Content();
        var refresh = new PlanRefresh(
            edition, actions.Select(row => row.action), Succession.Between(before.Id, editions, edition) ?? Succession.ByNames(themes[before.Id], edition),
            id => old.TryGetValue(id, out var action) ? At(action, earlier.TemplateRevision) : null, action => At(action, edition.Revision), tenant.Info.IsBcu);
        before.Take(themes[before.Id]);
        return new(earlier, before, edition, refresh, actions.ToDictionary(row => row.action.Id, string? (row) => row.Owner));
    }
}

using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What coordinators are told of London's template, read in their tenant at the moment of writing.</summary>
internal sealed class TemplateMatters(VruDbContext db, CurrentTenant tenant, Actor reader) : IScopedPart
{
    private const string Why = "You get this because you look after the plan. London writes when a template is published or revised.";

    /// <summary>Null if nothing is left to say: the plan goes by it already, or there is no plan that it concerns.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct) => !reader.Has(Right.EditPlan) ? null : debt.Kind switch
    {
        LetterKind.EditionPublished => await PublishedAsync(debt, ct),
        LetterKind.TemplateRevised => await RevisedAsync(debt, ct),
        _ => null,
    };

    private async Task<Matter?> PublishedAsync(LetterDebt debt, CancellationToken ct)
    {
        var id = new Id<Edition>(debt.SubjectId);
        var edition = await db.Editions.Where(edition => edition.Id == id && edition.State == EditionState.Published).Select(edition => new
        {
            edition.StartYear,
            edition.Name,
            Essential = edition.Themes.SelectMany(theme => theme.Actions).Count(action => action.Kind == TemplateActionKind.Essential),
            Themes = edition.Themes.Count,
        }).SingleOrDefaultAsync(ct);
        if (edition is null)
        {
            return null;
        }

        var years = await db.Plans.Where(plan => plan.StartYear <= edition.StartYear).Select(plan => plan.StartYear).ToListAsync(ct);
        var goesOn = years.Count > 0;
        return years.Contains(edition.StartYear) ? null : new(
            debt.Kind, tenant.Info.Name, $"London’s template for {Quarter.YearName(edition.StartYear)} is published",
            [$"{edition.Name}: {Words.Plural(edition.Essential, "minimum standard")} in {Words.Plural(edition.Themes, "theme")}.",
                goesOn ? "The new plan can be made from the one you have: unfinished actions go on, with their history." : "Your plan can begin on it."],
            null, goesOn ? $"/{tenant.Info.Slug}/plans/{edition.StartYear}/refresh" : $"/{tenant.Info.Slug}/plans", goesOn ? "Make the new plan" : "Begin the plan", Askable.London) { Why = Why };
    }

    private async Task<Matter?> RevisedAsync(LetterDebt debt, CancellationToken ct)
    {
        var id = new Id<EditionRevision>(debt.SubjectId);
        var found = await (
            from revision in db.Revisions
            join plan in db.Plans on revision.EditionId equals plan.EditionId
            where revision.Id == id && revision.State == RevisionState.Published && plan.TemplateRevision < revision.Number && plan.State != Domain.Plans.PlanState.Closed
            select new { plan.StartYear, revision.Number, revision.Note, Changes = revision.Actions.Count }).SingleOrDefaultAsync(ct);
        return found is null ? null : new(
            debt.Kind, tenant.Info.Name, $"London has revised the template for {Quarter.YearName(found.StartYear)}",
            [$"Revision {found.Number} words {Words.Plural(found.Changes, "action")} anew.", found.Note],
            null, $"/{tenant.Info.Slug}/plans/{found.StartYear}/revision", "See what changed", Askable.London) { Why = Why };
    }
}

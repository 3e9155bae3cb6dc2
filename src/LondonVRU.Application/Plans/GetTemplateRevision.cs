using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>What London has worded anew since the revision that a plan goes by, action by action.</summary>
/// <param name="StartYear">Of the plan.</param>
public sealed record GetTemplateRevision(int StartYear) : IRequest<TemplateRevisionPage>;

/// <param name="From">Number of the revision that the plan goes by; 0 for the words published first.</param>
/// <param name="To">Number of the revision published last.</param>
/// <param name="Notes">Why, of each revision in between.</param>
public sealed record TemplateRevisionPage(
    int StartYear, string EditionCode, PlanState PlanState, int From, int To, IReadOnlyList<TemplateRevisionPage.Note> Notes, IReadOnlyList<TemplateRevisionPage.Change> Changes)
{
    /// <param name="At">UTC.</param>
    public sealed record Note(int Number, string Words, DateTime At);

    /// <param name="Code">"3.1" or "3c".</param>
    /// <param name="Own">The plan's action that answers or adopts it; null if it is not in the plan, or not for this person to see.</param>
    public sealed record Change(Id<TemplateAction> Id, string Code, int ThemeNumber, string Theme, TemplateActionContent Before, TemplateActionContent After, OwnAction? Own);

    /// <param name="HasLondonsWords">Word for word as London had it.</param>
    public sealed record OwnAction(Id<PlanAction> Id, int ThemeNumber, int Number, string Text, bool HasLondonsWords);
}

internal sealed class GetTemplateRevisionHandler(VruDbContext db, OfficialTexts texts, Actor actor) : IRequestHandler<GetTemplateRevision, TemplateRevisionPage>
{
    public async Task<TemplateRevisionPage> Handle(GetTemplateRevision request, CancellationToken cancellationToken)
    {
        var head = await (
            from plan in db.Plans
            join edition in db.Editions on plan.EditionId equals edition.Id
            where plan.StartYear == request.StartYear
            select new { plan.Id, plan.State, From = plan.TemplateRevision, plan.EditionId, edition.Code, To = edition.Revision }).SingleOrNotFoundAsync(cancellationToken);
        var notes = await db.Revisions
            .Where(revision => revision.EditionId == head.EditionId && revision.State == RevisionState.Published && revision.Number > head.From)
            .OrderBy(revision => revision.Number).Select(revision => new TemplateRevisionPage.Note(revision.Number, revision.Note, revision.PublishedAt!.Value)).ToListAsync(cancellationToken);
        if (notes.Count == 0)
        {
            return new(request.StartYear, head.Code, head.State, head.From, head.To, [], []);
        }

        var before = await texts.AtAsync(head.EditionId, head.From, cancellationToken);
        var after = await texts.AtAsync(head.EditionId, head.To, cancellationToken);
        var themes = await db.Themes.AsNoTracking().Where(theme => theme.EditionId == head.EditionId).Include(theme => theme.Actions).ToListAsync(cancellationToken);
        var own = (await db.Actions.AsNoTracking().VisibleTo(actor).Where(action => action.PlanId == head.Id && action.TemplateActionId != null)
            .Select(action => new { action.Id, action.Number, action.Text, Template = action.TemplateActionId!.Value }).ToListAsync(cancellationToken)).ToLookup(action => action.Template);
        return new(
            request.StartYear, head.Code, head.State, head.From, head.To, notes,
            [
                .. themes.OrderBy(theme => theme.Number).SelectMany(theme => theme.InOrder(), (theme, action) => (theme, action))
                    .Where(pair => !before.Of(pair.action).SaysAsMuchAs(after.Of(pair.action)))
                    .Select(pair => new TemplateRevisionPage.Change(
                        pair.action.Id, pair.action.Code, pair.theme.Number, pair.theme.Name, before.Of(pair.action), after.Of(pair.action),
                        own[pair.action.Id].Select(action => new TemplateRevisionPage.OwnAction(
                            action.Id, pair.theme.Number, action.Number, action.Text, action.Text == before.Of(pair.action).Text)).FirstOrDefault())),
            ]);
    }
}

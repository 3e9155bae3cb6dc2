using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>From now on a plan goes by London's revised words. Its own words change only where that is asked for.</summary>
/// <param name="StartYear">Of the plan.</param>
/// <param name="Revision">Number of the revision that was looked at.</param>
/// <param name="Take">Actions of the plan that take over London's new words.</param>
public sealed record AdoptRevision(int StartYear, int Revision, IReadOnlyList<Id<PlanAction>> Take) : IRequest<int>;

/// <summary>Answers how many actions took over London's words.</summary>
internal sealed class AdoptRevisionHandler(VruDbContext db, PlanEditing editing, OfficialTexts texts, Standings standings, Actor actor) : IRequestHandler<AdoptRevision, int>
{
    public async Task<int> Handle(AdoptRevision request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);

        // A signed plan stays signed as long as none of its own words change.
        var plan = request.Take.Count > 0
            ? await editing.OpenAsync(request.StartYear, cancellationToken)
            : await db.Plans.Where(plan => plan.StartYear == request.StartYear).SingleOrNotFoundAsync(cancellationToken);
        var edition = await db.Editions.AsNoTracking().SingleAsync(edition => edition.Id == plan.EditionId, cancellationToken);
        if (request.Revision != edition.Revision && request.Revision > plan.TemplateRevision)
        {
            throw new RuleBrokenException("plan.revision-newer", $"London has published revision {edition.Revision} meanwhile: look at it first.");
        }

        var before = await texts.AtAsync(edition.Id, plan.TemplateRevision, cancellationToken);
        plan.GoBy(request.Revision);
        var taken = await TakeAsync(plan, request.Take, before, await texts.AtAsync(edition.Id, request.Revision, cancellationToken), cancellationToken);
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return taken;
    }

    private async Task<int> TakeAsync(Plan plan, IReadOnlyList<Id<PlanAction>> take, WordsInForce before, WordsInForce after, CancellationToken ct)
    {
        if (take.Count == 0)
        {
            return 0;
        }

        var rows = await (
            from action in db.Actions.VisibleTo(actor)
            join template in db.TemplateActions on action.TemplateActionId equals template.Id
            where action.PlanId == plan.Id && take.Contains(action.Id)
            select new { action, template }).ToListAsync(ct);
        if (rows.Count != take.Distinct().Count())
        {
            throw new NotFoundException();
        }

        foreach (var row in rows)
        {
            var (was, now) = (PlanRefresh.ContentOf(before.Of(row.template)), PlanRefresh.ContentOf(after.Of(row.template)));
            row.action.Edit(OfficialWords.Follow(row.action.Content(), was, now) with { Text = now.Text });
        }

        return rows.Count;
    }
}

using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Makes a year's plan from the plan before: unfinished actions go on in their new themes, each linked to the year before; the earlier plan stays as it is.</summary>
/// <param name="StartYear">Of the plan to be made.</param>
/// <param name="Leave">Unfinished actions that do not go on.</param>
/// <param name="Themes">Of the new edition, for actions that the mapping could not place.</param>
/// <param name="Options">Options of the new menu to adopt at once.</param>
public sealed record RefreshPlan(
    int StartYear, IReadOnlyList<Id<PlanAction>> Leave, IReadOnlyDictionary<Id<PlanAction>, Id<Theme>> Themes, IReadOnlyList<Id<TemplateAction>> Options) : IRequest<int>;

/// <summary>Answers how many actions go on.</summary>
internal sealed class RefreshPlanHandler(VruDbContext db, RefreshReading reading, CurrentTenant tenant, Standings standings, Actor actor) : IRequestHandler<RefreshPlan, int>
{
    public async Task<int> Handle(RefreshPlan request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var (_, _, edition, refresh, _) = await reading.ReadAsync(request.StartYear, cancellationToken);
        var known = refresh.Carried.Select(action => action.Earlier.Id).ToHashSet();
        if (!request.Leave.Concat(request.Themes.Keys).All(known.Contains))
        {
            throw new NotFoundException();
        }

        var plan = Plan.On(edition, StartPlanHandler.Title(tenant.Info, request.StartYear));
        var actions = refresh.Make(plan, new(request.Leave.ToHashSet(), request.Themes, request.Options.ToHashSet()));
        db.Plans.Add(plan);
        db.Actions.AddRange(actions);
        await CarryMilestonesAsync(actions, cancellationToken);
        await CarryLinksAsync(actions, cancellationToken);
        await CarryAdoptionsAsync(plan, actions, cancellationToken);
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return actions.Count(action => action.ContinuesId is not null);
    }

    /// <summary>Those that were not reached go on with their action.</summary>
    private async Task CarryMilestonesAsync(IReadOnlyList<PlanAction> actions, CancellationToken ct)
    {
        var next = actions.Where(action => action.ContinuesId is not null).ToDictionary(action => action.ContinuesId!.Value);
        var earlier = next.Keys.ToList();
        foreach (var milestone in await db.Milestones.AsNoTracking().Where(milestone => earlier.Contains(milestone.ActionId) && milestone.DoneAt == null).ToListAsync(ct))
        {
            db.Milestones.Add(Milestone.Of(next[milestone.ActionId], PlanState.Draft, Id<Milestone>.New(), milestone.Text, milestone.Due));
        }
    }

    /// <summary>What was adopted from others stays adopted, where others may hear of it.</summary>
    private async Task CarryAdoptionsAsync(Plan plan, IReadOnlyList<PlanAction> actions, CancellationToken ct)
    {
        var next = actions.Where(action => action is { ContinuesId: not null, PracticeId: not null, IsRestricted: false }).ToDictionary(action => action.ContinuesId!.Value);
        if (next.Count > 0)
        {
            var (here, earlier) = (tenant.Id, next.Keys.ToList());
            db.Adoptions.AddRange((await db.Adoptions.AsNoTracking().Where(own => own.TenantId == here && earlier.Contains(own.ActionId) && own.Visibility == Visibility.Boroughs).ToListAsync(ct))
                .Select(own => Adoption.GoingOn(own, next[own.ActionId], plan)));
        }
    }

    /// <summary>What followed from what goes on where both do.</summary>
    private async Task CarryLinksAsync(IReadOnlyList<PlanAction> actions, CancellationToken ct)
    {
        var next = actions.Where(action => action.ContinuesId is not null).ToDictionary(action => action.ContinuesId!.Value);
        var earlier = next.Keys.ToList();
        var links = await db.Links.AsNoTracking().Where(link => earlier.Contains(link.ActionId) && earlier.Contains(link.FollowsId)).ToListAsync(ct);
        var none = new ActionChain([]);
        db.Links.AddRange(links.Select(link => ActionLink.Between(next[link.ActionId], next[link.FollowsId], none)));
    }
}

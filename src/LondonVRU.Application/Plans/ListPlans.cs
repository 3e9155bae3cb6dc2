using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>This tenant's plans, and London's editions on which it could begin one; the newest year first.</summary>
public sealed record ListPlans : IRequest<PlanList>;

public sealed record PlanList(IReadOnlyList<PlanList.Row> Plans, IReadOnlyList<PlanList.Offer> WithoutPlan)
{
    /// <param name="Actions">That the person may see.</param>
    /// <param name="SubmittedAt">UTC; null until first submitted.</param>
    public sealed record Row(Id<Plan> Id, int StartYear, string Title, PlanState State, int VersionNumber, int Actions, DateTime? SubmittedAt);

    /// <summary>A published edition without a plan of this tenant.</summary>
    /// <param name="Essential">How many minimum standards a plan on it begins with: none if it is a BCU's.</param>
    public sealed record Offer(int StartYear, string Name, int Essential);
}

internal sealed class ListPlansHandler(VruDbContext db, CurrentTenant tenant, Actor actor) : IRequestHandler<ListPlans, PlanList>
{
    public async Task<PlanList> Handle(ListPlans request, CancellationToken cancellationToken)
    {
        var visible = db.Actions.VisibleTo(actor);
        var plans = await db.Plans.OrderByDescending(plan => plan.StartYear)
            .Select(plan => new PlanList.Row(
                plan.Id, plan.StartYear, plan.Title, plan.State, plan.VersionNumber, visible.Count(action => action.PlanId == plan.Id), plan.SubmittedAt))
            .ToListAsync(cancellationToken);
        var isBcu = tenant.Info.IsBcu;
        var offers = await db.Editions.Where(edition => edition.State == EditionState.Published && !db.Plans.Any(plan => plan.StartYear == edition.StartYear))
            .OrderByDescending(edition => edition.StartYear)
            .Select(edition => new PlanList.Offer(
                edition.StartYear, edition.Name, isBcu ? 0 : edition.Themes.SelectMany(theme => theme.Actions).Count(action => action.Kind == TemplateActionKind.Essential)))
            .ToListAsync(cancellationToken);
        return new(plans, offers);
    }
}

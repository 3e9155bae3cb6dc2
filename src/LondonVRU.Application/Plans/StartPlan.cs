using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Templates;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Begins this tenant's plan on London's edition of a year, with the minimum standards in it, each still to be answered. A BCU's joint plan begins empty:
/// each of its boroughs answers the minimum standards in its own plan, and they count once.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record StartPlan(int StartYear) : IRequest;

internal sealed class StartPlanHandler(VruDbContext db, CurrentTenant tenant, OfficialTexts texts, Standings standings) : AsyncRequestHandler<StartPlan>
{
    protected override async Task Handle(StartPlan request, CancellationToken cancellationToken)
    {
        if (await db.Plans.AnyAsync(plan => plan.StartYear == request.StartYear, cancellationToken))
        {
            throw new RuleBrokenException("plan.exists", $"{tenant.Info.Name} has a plan for {Quarter.YearName(request.StartYear)} already.");
        }

        var edition = await db.Editions.Where(edition => edition.StartYear == request.StartYear && edition.State == EditionState.Published)
            .Include(edition => edition.Themes).ThenInclude(theme => theme.Actions)
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleBrokenException("plan.no-edition", $"London has not published a template for {Quarter.YearName(request.StartYear)}.");

        var plan = Plan.On(edition, Title(tenant.Info, request.StartYear));
        db.Plans.Add(plan);
        var words = await texts.AtAsync(edition.Id, edition.Revision, cancellationToken);
        foreach (var (theme, essential) in edition.InOrder().SelectMany(
            theme => theme.Actions.Where(action => action.Kind == TemplateActionKind.Essential && !tenant.Info.IsBcu).OrderBy(action => action.Number), (theme, action) => (theme, action)))
        {
            db.Actions.Add(PlanAction.In(plan, theme.Id, plan.TakeNumber(theme.Id), PlanRefresh.ContentOf(words.Of(essential)), essential));
        }

        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>"Lewisham’s plan 2026/27", "South East’s joint plan 2026/27".</summary>
    internal static string Title(TenantInfo tenant, int startYear) => $"{tenant.Name}’s {(tenant.IsBcu ? "joint plan" : "plan")} {Quarter.YearName(startYear)}";
}

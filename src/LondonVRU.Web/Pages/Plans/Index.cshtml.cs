using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>The plans by year. The nav leads straight to this year's, if there is one; "?all" shows the list all the same.</summary>
[Needs(Right.ReadPlan)]
public sealed class IndexModel(IMediator mediator, CurrentTenant tenant, Actor actor, TimeProvider clock) : FormPage
{
    /// <summary>Shows the list although there is a plan of this year.</summary>
    [FromQuery]
    public bool All { get; set; }

    public PlanList List { get; private set; } = null!;

    public string Borough => tenant.Info.Name;

    public string Root => $"{Request.PathBase}/plans";

    public bool MayEdit => actor.Has(Right.EditPlan);

    /// <summary>First calendar year of the financial year that it is.</summary>
    public int ThisYear => LondonTime.FinancialYearOf(LondonTime.Today(clock));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return !All && List.Plans.Any(plan => plan.StartYear == ThisYear) ? Redirect($"{Root}/{ThisYear}") : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] int year, CancellationToken ct)
    {
        actor.Require(Right.EditPlan);
        await mediator.Send(new StartPlan(year), ct);
        TempData.Say(
            tenant.Info.IsBcu
                ? "The joint plan has begun. What you put into it stands in the plan of each of its boroughs, marked J."
                : "The plan has begun, with London’s minimum standards in it. Give each an owner, or say why it does not apply here.",
            "Begun");
        return Redirect($"{Root}/{year}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => List = await mediator.Send(new ListPlans(), ct);
}

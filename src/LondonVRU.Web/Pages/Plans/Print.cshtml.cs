using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>The plan as a committee paper, A4 across. What is restricted is not sent, whoever reads.</summary>
[Needs(Right.ReadPlan)]
public sealed class PrintModel(IMediator mediator, CurrentTenant tenant, TimeProvider clock) : PageModel
{
    [FromRoute]
    public int Year { get; set; }

    /// <summary>Without restricted actions.</summary>
    public PlanPage Plan { get; private set; } = null!;

    /// <summary>Restricted actions that the reader may see on the plan's page.</summary>
    public int LeftOut { get; private set; }

    public int Actions => Plan.Themes.Sum(theme => theme.Actions.Count);

    public DateOnly Today { get; private set; }

    public string Borough => tenant.Info.Name;

    public string Slug => tenant.Info.Slug;

    public string Lead => PlanWords.Lead(Plan, Today);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Today = LondonTime.Today(clock);
        var plan = (await mediator.Send(new GetPlan(Year), ct)).WithJointRows();
        LeftOut = plan.Themes.Sum(theme => theme.Actions.Count(action => action.IsRestricted));
        Plan = plan with { Themes = [.. plan.Themes.Select(theme => theme with { Actions = [.. theme.Actions.Where(action => !action.IsRestricted)] })] };
    }
}

using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Web.Components.Govuk;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>A step in a plan's life, confirmed on a page that says what it does.</summary>
public abstract class LifecyclePage(IMediator mediator, CurrentTenant tenant) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    public PlanPage Plan { get; private set; } = null!;

    public string Borough => tenant.Info.Name;

    /// <summary>The plan's own address.</summary>
    public string Root => $"{Request.PathBase}/plans/{Year}";

    /// <summary>Whether the plan stands where this step begins.</summary>
    protected abstract bool IsTime { get; }

    /// <summary>The page; where the step is past or not due yet, the plan, which says how it stands.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return IsTime ? Page() : Redirect(Root);
    }

    protected override async Task LoadAsync(CancellationToken ct) => Plan = await mediator.Send(new GetPlan(Year), ct);

    protected async Task<IActionResult> TakeAsync(IRequest step, string title, string said, CancellationToken ct)
    {
        await mediator.Send(step, ct);
        TempData.Say(said, title);
        return Redirect(Root);
    }
}

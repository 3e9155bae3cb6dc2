using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Reviews;

/// <summary>The review as a committee reads it: never with what is restricted, whoever prints it.</summary>
[Needs(Right.ReadPlan)]
internal sealed class PaperModel(IMediator mediator, CurrentTenant tenant, TimeProvider clock) : PageModel
{
    /// <summary>"2026-q3".</summary>
    [FromRoute]
    public string Cycle { get; set; } = "";

    public ReviewPage Review { get; private set; } = null!;

    public string Place => tenant.Info.Name;

    public DateOnly Today { get; } = LondonTime.Today(clock);

    public async Task OnGetAsync(CancellationToken ct) => Review = await mediator.Send(new GetReview(Cycle), ct);
}

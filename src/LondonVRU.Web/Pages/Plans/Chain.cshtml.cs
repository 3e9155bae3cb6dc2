using LondonVRU.Application.Plans;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>The picture of what follows from what in a whole plan.</summary>
[Needs(Right.ReadPlan)]
public sealed class ChainModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public int Year { get; set; }

    public PlanChain Chain { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Chain = await mediator.Send(new GetChain(Year), ct);
}

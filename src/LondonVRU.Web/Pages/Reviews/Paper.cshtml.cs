using LondonVRU.Application.Papers;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Reviews;

/// <summary>The review as a committee reads it, by a template that is chosen: never with what is restricted, whoever prints it. What is chosen stands in the address.</summary>
[Needs(Right.ReadPlan)]
internal sealed class PaperModel(IMediator mediator, CurrentTenant tenant, Actor actor) : PageModel
{
    /// <summary>"2026-q3".</summary>
    [FromRoute]
    public string Cycle { get; set; } = "";

    /// <summary>Key of a template.</summary>
    [FromQuery(Name = "template")]
    public string? Template { get; set; }

    /// <summary>The day of the meeting.</summary>
    [FromQuery(Name = "meeting")]
    public DateOnly? Meeting { get; set; }

    public ReviewPaperPage Paper { get; private set; } = null!;

    public string Place => tenant.Info.Name;

    public bool Exports => actor.Has(Right.Export);

    public bool Edits => actor.Has(Right.EditPlan);

    public async Task OnGetAsync(CancellationToken ct) => Paper = await mediator.Send(new GetReviewPaper(Cycle, Template, Meeting), ct);
}

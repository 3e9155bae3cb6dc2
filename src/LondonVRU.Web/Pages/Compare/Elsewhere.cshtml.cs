using LondonVRU.Application.Comparison.Similar;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Compare;

/// <summary>An action of another partnership’s plan in force.</summary>
[Needs(Right.ReadPlan)]
internal sealed class ElsewhereModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public Guid Id { get; set; }

    public ActionElsewhere Action { get; private set; } = null!;

    public string Heading => ActionNames.Title(Action.Text);

    public async Task OnGetAsync(CancellationToken ct) => Action = await mediator.Send(new GetActionElsewhere(Slug, new(Id)), ct);

    /// <summary>Below the address of the partnership that reads it.</summary>
    /// <param name="slug">Whose it is.</param>
    public static string Address(string slug, Id<PlanAction> action) => $"/elsewhere/{slug}/actions/{action}";
}

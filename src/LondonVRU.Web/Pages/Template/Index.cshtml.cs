using LondonVRU.Application.People;
using LondonVRU.Application.Templates;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Template;

/// <summary>London's template of a year, for a partnership to read.</summary>
[Needs(Right.ReadPlan)]
internal sealed class IndexModel(IMediator mediator, Actor actor) : PageModel
{
    /// <summary>First calendar year of the financial year.</summary>
    [FromRoute]
    public int Year { get; set; }

    public bool MayEdit => actor.Has(Right.EditPlan);

    public EditionPage Edition { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Edition = await mediator.Send(new GetEdition(Year), ct);
}

using LondonVRU.Application.Practices;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Practices;

/// <summary>What this partnership has told London of, and what London made of it.</summary>
[Needs(Right.NominatePractice)]
public sealed class NominationsModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<NominationRow> Nominations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Nominations = await mediator.Send(new GetNominations(), ct);
}

using LondonVRU.Application.Notifications.Wordings;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Wordings;

/// <summary>The kinds of letters that London may word.</summary>
[Needs(Right.ManageTemplates, Right.ManageTenants)]
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<WordingLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Lines = await mediator.Send(new GetWordings(), ct);
}

using LondonVRU.Application.Practices;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Practices.Sessions;

/// <summary>The learning sessions to come, and the notes of those that were.</summary>
[Needs(Right.ReadPlan)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Sessions = await mediator.Send(new GetSessions(), ct);
}

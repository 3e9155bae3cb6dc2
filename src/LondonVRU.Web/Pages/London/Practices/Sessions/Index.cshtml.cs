using LondonVRU.Application.People;
using LondonVRU.Application.Practices;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Practices.Sessions;

/// <summary>The learning sessions that London plans.</summary>
[Needs(Right.ReadShelf)]
public sealed class IndexModel(IMediator mediator, Actor actor) : PageModel
{
    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    public bool MayManage => actor.Has(Right.ManagePractice);

    public async Task OnGetAsync(CancellationToken ct) => Sessions = await mediator.Send(new GetSessions(), ct);
}

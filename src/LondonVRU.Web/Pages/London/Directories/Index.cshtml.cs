using LondonVRU.Application.Directories;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Directories;

/// <summary>Whose directories are let in, and where.</summary>
[Needs(Right.ManageTenants)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<ListDirectories.Entry> Directories { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Directories = await mediator.Send(new ListDirectories(), ct);
}

using LondonVRU.Application.Record;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Security;

/// <summary>What browsers were kept from loading by the content security policy.</summary>
[Needs(Right.ReadPlatform)]
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    public IReadOnlyList<PolicyReportLine> Reports { get; private set; } = [];

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken ct) => Reports = await mediator.Send(new ListPolicyReports(), ct);
}

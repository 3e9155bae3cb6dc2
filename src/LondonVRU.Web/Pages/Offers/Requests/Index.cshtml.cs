using LondonVRU.Application.Offers;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.Offers.Requests;

/// <summary>What this partnership has asked for, and what others ask it for.</summary>
[Needs(Right.ReadPlan)]
public sealed class IndexModel(IMediator mediator, CurrentTenant tenant, Actor actor) : FormPage
{
    public IReadOnlyList<RequestRow> Own { get; private set; } = [];

    public IReadOnlyList<RequestRow> OfOthers { get; private set; } = [];

    /// <summary>Null for as many as one likes.</summary>
    public int? Cap { get; private set; }

    public int OpenNow => Own.Count(row => row.IsOpen);

    public int Waiting => Own.Concat(OfOthers).Count(row => row.IsMine);

    public bool MayAsk => actor.Has(Right.AskForHelp);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var all = await mediator.Send(new GetRequests(), ct);
        (Own, OfOthers) = ([.. all.Where(row => row.By.Id == tenant.Id)], [.. all.Where(row => row.By.Id != tenant.Id)]);
        Cap = await mediator.Send(new GetRequestCap(), ct);
    }
}

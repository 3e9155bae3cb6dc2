using LondonVRU.Application.Offers;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Offers.Requests;

/// <summary>Everybody's requests, and how many each partnership may have open.</summary>
[Needs(Right.ReadShelf)]
public sealed class IndexModel(IMediator mediator, Actor actor) : FormPage
{
    /// <summary>Null for as many as they like.</summary>
    [BindProperty]
    public int? OpenRequests { get; set; }

    /// <summary>"waiting", "open" or "ended"; all for anything else.</summary>
    [FromQuery]
    public string? Show { get; set; }

    public IReadOnlyList<RequestRow> Requests { get; private set; } = [];

    public IReadOnlyList<RequestRow> Shown => In(Show);

    public IReadOnlyList<(string Key, string Words)> Filters => RequestFilter.Keys;

    public bool MayExport => actor.Has(Right.Export);

    public bool MayManage => actor.Has(Right.ManageOffers);

    public IReadOnlyList<RequestRow> In(string? key) => RequestFilter.Of(Requests, key);

    /// <summary>Of what is shown.</summary>
    public string ExportHref(string format) => $"/london/offers/requests/export?format={format}{(string.IsNullOrEmpty(Show) ? "" : $"&show={Uri.EscapeDataString(Show)}")}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        OpenRequests = await mediator.Send(new GetRequestCap(), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            // A number that is none.
            await LoadAsync(ct);
            return Refused();
        }

        await mediator.Send(new SetRequestCap(OpenRequests), ct);
        TempData.Say(OpenRequests is null ? "Partnerships may ask for as much as they like." : "It is saved.");
        return RedirectToPage();
    }

    protected override async Task LoadAsync(CancellationToken ct) => Requests = await mediator.Send(new GetRequests(), ct);

    protected override string FieldOf(string code) => code == "request.cap-number" ? nameof(OpenRequests) : "";
}

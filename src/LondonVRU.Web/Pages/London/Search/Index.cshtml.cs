using LondonVRU.Application.Search;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Pages.London.Boroughs;
using LondonVRU.Web.Pages.Search;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Search;

/// <summary>One box for everything on the shelf, and for practice.</summary>
[Needs(Right.ReadShelf)]
public sealed class IndexModel(IMediator mediator, TenantDirectory directory) : PageModel
{
    [FromQuery(Name = "q")]
    public string? Asked { get; set; }

    [FromQuery]
    public FoundKind? Kind { get; set; }

    /// <summary>Number of a theme of the latest edition.</summary>
    [FromQuery]
    public int? Theme { get; set; }

    /// <summary>Slug.</summary>
    [FromQuery]
    public string? Borough { get; set; }

    /// <summary>As a review has it.</summary>
    [FromQuery]
    public ActionStatus? Status { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public SearchView View { get; private set; } = null!;

    public string Title { get; private set; } = "Search";

    public async Task OnGetAsync(CancellationToken ct)
    {
        SearchAddress address = new("/london/search", new(Asked, Kind, Theme, Borough, Status, PageNumber));
        var found = await mediator.Send(new SearchShelf(address.For), ct);
        Choice[] places = [.. (await directory.BoroughsAsync(ct)).Concat(await directory.BcusAsync(ct)).Select(place => new Choice(place.Slug, place.PlaceName))];
        View = new(
            address, found, await mediator.Send(new GetSearchThemes(), ct), Enum.GetValues<FoundKind>(), places, HasStatus: true,
            "Actions of plans, and what reviews say of actions and themes, of each the version submitted last; practice, with drafts and nominations.", HrefOf, NamesPlace: true);
        Title = string.IsNullOrWhiteSpace(Asked) ? "Search" : $"Search: {Asked}";
    }

    private static string HrefOf(Found hit) => hit switch
    {
        { Kind: FoundKind.Practice } => $"/london/practice/{hit.Id}",
        { Kind: FoundKind.Nomination } => $"/london/practice/nominations/{hit.Id}",
        { ActionId: { } action } => SubmittedActions.Address(hit.Slug, action),
        _ => $"/london/boroughs/{hit.Slug}?cycle={hit.Cycle}",
    };
}

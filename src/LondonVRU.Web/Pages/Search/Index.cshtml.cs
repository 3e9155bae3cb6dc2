using LondonVRU.Application.Search;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Search;

/// <summary>One box for a partnership's own plans, updates and practice, and for the others' plans in force.</summary>
[Needs(Right.ReadPlan)]
public sealed class IndexModel(IMediator mediator, CurrentTenant tenant, TenantDirectory directory) : PageModel
{
    [FromQuery(Name = "q")]
    public string? Asked { get; set; }

    /// <summary>"elsewhere", else here.</summary>
    [FromQuery]
    public string? Where { get; set; }

    [FromQuery]
    public FoundKind? Kind { get; set; }

    /// <summary>Number of a theme of the latest edition.</summary>
    [FromQuery]
    public int? Theme { get; set; }

    /// <summary>Slug; elsewhere only.</summary>
    [FromQuery]
    public string? Borough { get; set; }

    /// <summary>Here only: nobody reads another's status.</summary>
    [FromQuery]
    public ActionStatus? Status { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public SearchView View { get; private set; } = null!;

    public string Title { get; private set; } = "Search";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var elsewhere = Where == "elsewhere";
        SearchAddress address = new($"{Request.PathBase}/search", elsewhere ? new(Asked, null, Theme, Borough, null, PageNumber) : new(Asked, Kind, Theme, null, Status, PageNumber), elsewhere);
        var other = address with { Elsewhere = !elsewhere, For = new(Asked) };
        var found = elsewhere ? await mediator.Send(new SearchElsewhere(address.For), ct) : await mediator.Send(new SearchHere(address.For), ct);
        // Only what has all of the words is worth the way.
        var countElsewhere = elsewhere || found.Total + (Asked?.Length ?? 0) == 0 ? 0 : (await mediator.Send(new SearchElsewhere(other.For, OnlyCount: true), ct)).Total;
        var themes = await mediator.Send(new GetSearchThemes(), ct);
        View = new(
            address, found, themes, elsewhere ? [] : [FoundKind.Action, FoundKind.Update, FoundKind.Practice], elsewhere ? await PlacesAsync(ct) : [], HasStatus: !elsewhere,
            elsewhere ? "Actions of the plans in force of other boroughs and BCUs." : $"Actions of {tenant.Info.PlaceName}’s plans, what was said of them, and practice of all London. What is restricted is not searched.",
            hit => elsewhere ? Request.PathBase + Pages.Compare.ElsewhereModel.Address(hit.Slug, hit.ActionId!.Value) : hit.Kind == FoundKind.Practice ? $"{Request.PathBase}/practice/{hit.Id}" : $"{Request.PathBase}/plans/{hit.StartYear}/actions/{hit.ActionId}", NamesPlace: elsewhere,
            elsewhere ? $"In {tenant.Info.PlaceName}" : $"{Words.Plural(countElsewhere, "result")} in other plans", $"{other}");
        Title = string.IsNullOrWhiteSpace(Asked) ? "Search" : $"Search: {Asked}";
    }

    private async Task<IReadOnlyList<Choice>> PlacesAsync(CancellationToken ct) =>
    [
        .. (await directory.BoroughsAsync(ct)).Concat(await directory.BcusAsync(ct)).Where(place => place.Id != tenant.Id).Select(place => new Choice(place.Slug, place.PlaceName)),
    ];
}

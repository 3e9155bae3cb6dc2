using LondonVRU.Application.People;
using LondonVRU.Application.Practices;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Practices;

/// <summary>The library as a partnership reads it: filtered by the address; themes can be followed.</summary>
[Needs(Right.ReadPlan)]
public sealed class IndexModel(IMediator mediator, Actor actor) : FormPage
{
    [FromQuery]
    public LibraryQuery Query { get; set; } = new();

    /// <summary>Number of the theme whose button was pressed.</summary>
    [BindProperty]
    public int? Follow { get; set; }

    [BindProperty]
    public int? Unfollow { get; set; }

    public LibraryView View { get; private set; } = null!;

    public bool MayNominate => actor.Has(Right.NominatePractice);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public Task<IActionResult> OnPostFollowAsync(CancellationToken ct) => Following.SendAsync(this, Query.Address(Url.Content("~/practice")), mediator, Follow, Unfollow, ct);

    protected override async Task LoadAsync(CancellationToken ct) => View = new(
        await mediator.Send(new GetPractices(Query.Filter()), ct), Query, Url.Content("~/practice"), await mediator.Send(new ListFollowedThemes(), ct));
}

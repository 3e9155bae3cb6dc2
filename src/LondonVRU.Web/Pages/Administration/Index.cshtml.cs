using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Administration;

/// <summary>The door to everything that administrators look after, beside people.</summary>
[Needs(Right.ManagePeople, Right.ReadHistory, Right.ManageTenants, Right.ReadPlatform)]
internal sealed class IndexModel(CurrentTenant tenant, Actor actor) : PageModel
{
    public bool InLondon => tenant.Info.IsLondon;

    public string Place => tenant.Info.Name;

    public IReadOnlyList<AdministrationRoom> Rooms { get; private set; } = [];

    /// <summary>Nothing is read: the rooms are the actor's rights.</summary>
    public void OnGet() => Rooms = AdministrationRoom.Of(actor, $"/{tenant.Info.Slug}");
}

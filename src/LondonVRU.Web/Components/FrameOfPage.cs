using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using LondonVRU.Infrastructure.Seeding;
using Microsoft.Extensions.Options;

namespace LondonVRU.Web.Components;

/// <summary>The frame of the page that is being shown: whose place it is, who is looking, and the rooms that they may enter.</summary>
internal sealed class FrameOfPage(
    IHttpContextAccessor http, CurrentTenant current, Actor actor, TenantDirectory directory, IOptions<SeedingOptions> seeding)
{
    /// <summary>The room that the box in the masthead leads to.</summary>
    public const string SearchRoom = "Search";

    public async ValueTask<Frame> GetAsync(CancellationToken ct)
    {
        var lit = await LitAsync(ct);
        var name = current.IsSet ? (current.Info.IsLondon ? "All London" : current.Info.Name) : await OwnPlacesAsync(ct);
        return new Frame(
            current.IsSet ? What(current.Info.Kind) : name is null ? null : "Your places",
            name,
            lit,
            actor.IsSomebody ? Me() : null,
            actor.PersonIdOrNull?.Value,
            actor.IsSomebody ? await NavAsync(ct) : [],
            seeding.Value.Demonstration,
            HomeHref(),
            await PlacesAsync(ct));
    }

    private static string What(TenantKind kind) => kind switch
    {
        TenantKind.Borough => "Borough",
        TenantKind.Bcu => "Basic Command Unit",
        _ => "Violence Reduction Unit",
    };

    private string HomeHref() => current.IsSet ? $"/{current.Info.Slug}" : "/";

    private string Me() => current.IsSet && actor.Roles.Count > 0 ? $"{string.Join(", ", actor.Roles)}, {actor.Agency}" : $"{actor.Name}, {actor.Agency}";

    private async ValueTask<IReadOnlyList<string>> LitAsync(CancellationToken ct)
    {
        var boroughs = await directory.BoroughsAsync(ct);
        return current switch
        {
            { IsSet: false } => [.. boroughs.Where(borough => actor.AllRoles.Any(held => held.TenantId == borough.Id)).Select(borough => borough.Slug)],
            { Info.Kind: TenantKind.Borough } => [current.Info.Slug],
            { Info.Kind: TenantKind.Bcu } => [.. boroughs.Where(borough => borough.BcuId == current.Id).Select(borough => borough.Slug)],
            _ => [],
        };
    }

    /// <summary>"Ealing, Hillingdon, Hounslow" for somebody outside every tenant's pages; null for nobody.</summary>
    private async ValueTask<string?> OwnPlacesAsync(CancellationToken ct)
    {
        List<string> names = [];
        foreach (var tenant in actor.AllRoles.Select(held => held.TenantId).Distinct())
        {
            var info = await directory.GetAsync(tenant, ct);
            names.Add(info.IsBcu ? info.PlaceName : info.ShortName);
        }

        return names.Count switch
        {
            0 => null,
            > 4 => $"{names.Count} places",
            _ => string.Join(", ", names.Order(StringComparer.Ordinal)),
        };
    }

    private async ValueTask<IReadOnlyList<NavItem>> PlacesAsync(CancellationToken ct)
    {
        List<NavItem> places = [];
        foreach (var tenant in actor.AllRoles.Select(held => held.TenantId).Distinct())
        {
            var info = await directory.GetAsync(tenant, ct);
            places.Add(new(info.PlaceName, $"/{info.Slug}", current.IsSet && current.Id == tenant));
        }

        return places.Count < 2 ? [] : [.. places.OrderBy(place => place.Text, StringComparer.Ordinal)];
    }

    private async ValueTask<IReadOnlyList<NavItem>> NavAsync(CancellationToken ct)
    {
        List<(string Text, string Href)> rooms = [];
        if (!current.IsSet)
        {
            rooms.Add(("My actions", "/my-actions"));
            foreach (var tenant in actor.AllRoles.Select(held => held.TenantId).Distinct())
            {
                var info = await directory.GetAsync(tenant, ct);
                rooms.Add((info.IsBcu ? info.PlaceName : info.ShortName, $"/{info.Slug}"));
            }
        }
        else if (current.Info.IsLondon)
        {
            rooms.AddRange([("Home", "/london"), ("Plans", "/london/plans"), ("Reviews", "/london/reviews"), ("Compare", "/london/compare"), ("Practice", "/london/practice"), ("Offers", "/london/offers"), ("Template", "/london/template"), ("Cycles", "/london/cycles"), (SearchRoom, "/london/search")]);
            AddRoomsOfAdministrators(rooms, "/london");
        }
        else
        {
            var root = $"/{current.Info.Slug}";
            rooms.Add(("Home", root));
            if (actor.Has(Right.ReadPlan))
            {
                rooms.AddRange([("Plan", $"{root}/plans"), ("Review", $"{root}/reviews"), ("Evidence", $"{root}/evidence"), ("Practice", $"{root}/practice"), ("Offers", $"{root}/offers")]);
                if (!current.Info.IsBcu)
                {
                    rooms.Add(("Compare", $"{root}/compare"));
                }

                rooms.Add((SearchRoom, $"{root}/search"));
            }

            if (actor.Has(Right.UpdateOwnActions))
            {
                rooms.Add(("My actions", "/my-actions"));
            }

            AddRoomsOfAdministrators(rooms, root);
        }

        var request = http.HttpContext!.Request;
        var here = (request.PathBase + request.Path).Value?.TrimEnd('/') ?? "";
        if (IsIn(here, "/london/ideas"))
        {
            here = "/london/compare"; // New ideas are found by comparing.
        }

        var currentRoom = current.IsSet && AdministrationRoom.Of(actor, HomeHref()).Any(room => IsIn(here, room.Href))
            ? AdministrationRoom.Door(HomeHref())
            : rooms.Where(room => IsIn(here, room.Href)).Select(room => room.Href).MaxBy(href => href.Length);
        return [.. rooms.Select(room => new NavItem(room.Text, room.Href, room.Href == currentRoom))];
    }

    /// <summary>People are looked after daily; what else an administrator has lies behind one door.</summary>
    private void AddRoomsOfAdministrators(List<(string Text, string Href)> rooms, string root)
    {
        if (actor.Has(Right.ManagePeople))
        {
            rooms.Add(("People", $"{root}/people"));
        }

        if (AdministrationRoom.Of(actor, root).Count > 0)
        {
            rooms.Add(("Administration", AdministrationRoom.Door(root)));
        }
    }

    private static bool IsIn(string here, string room) =>
        here.Equals(room, StringComparison.OrdinalIgnoreCase) || here.StartsWith(room + "/", StringComparison.OrdinalIgnoreCase);
}

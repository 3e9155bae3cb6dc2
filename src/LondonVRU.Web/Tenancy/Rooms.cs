using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;

namespace LondonVRU.Web.Tenancy;

/// <summary>Which kind of tenant a page or an endpoint is for; the wrong kind gets 404. An endpoint that says nothing is for boroughs and BCUs.</summary>
internal enum Room
{
    /// <summary>Under no tenant: sign-in, a person's own pages, health.</summary>
    None,
    Partnership,
    London,
}

/// <summary>Says on an endpoint which <see cref="Room"/> it is for.</summary>
internal sealed record RoomOf(Room Room);

internal static class Rooms
{
    public static IServiceCollection AddTenancy(this IServiceCollection services) => services;

    public static IApplicationBuilder UseTenancy(this IApplicationBuilder app) => app.UseMiddleware<TenantStrategy>();

    public static T InRoom<T>(this T endpoints, Room room)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(new RoomOf(room));

    public static T InNoRoom<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.InRoom(Room.None);

    /// <summary>404 for the wrong kind of tenant, and, with the same answer, for somebody signed in who doesn't belong to it.</summary>
    public static IApplicationBuilder UseRoomCheck(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is { } endpoint && !MayEnter(context, endpoint))
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await next(context);
    });

    private static bool MayEnter(HttpContext context, Endpoint endpoint)
    {
        var room = endpoint.Metadata.GetMetadata<RoomOf>()?.Room ?? Room.Partnership;
        var current = context.RequestServices.GetRequiredService<CurrentTenant>();
        var isRightKind = room switch
        {
            Room.None => !current.IsSet,
            Room.London => current.IsSet && current.Info.IsLondon,
            _ => current.IsSet && !current.Info.IsLondon,
        };
        if (!isRightKind || !current.IsSet)
        {
            return isRightKind;
        }

        var actor = context.RequestServices.GetRequiredService<Actor>();
        return !actor.IsSomebody || actor.Roles.Count > 0;
    }
}

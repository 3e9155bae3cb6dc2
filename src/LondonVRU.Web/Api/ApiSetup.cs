using System.Text.Json;
using System.Text.Json.Serialization;
using LondonVRU.Web.Tenancy;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace LondonVRU.Web.Api;

/// <summary>What all of the API shares: the base, JSON, bearer tokens, the description.</summary>
internal static class ApiSetup
{
    /// <summary>Whether a request is for the API, with or without a tenant before it.</summary>
    public static bool IsApi(HttpRequest request) => (request.PathBase + request.Path).Value?.Contains("/api/v1", StringComparison.OrdinalIgnoreCase) == true;

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        services.AddOpenApi("v1");
        return services;
    }

    public static void Configure(JsonSerializerOptions json)
    {
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
    }

    public static void MapApi(this WebApplication app)
    {
        var bearer = new AuthorizeAttribute { AuthenticationSchemes = JwtBearerDefaults.AuthenticationScheme };
        var partnership = app.MapGroup("/api/v1").InRoom(Room.Partnership).RequireAuthorization(bearer);
        var london = app.MapGroup("/london/api/v1").InRoom(Room.London).RequireAuthorization(bearer);
        foreach (var noun in Nouns)
        {
            noun(partnership, london);
        }

        app.MapOpenApi().InNoRoom().AllowAnonymous();
    }

    /// <summary>Each noun's endpoints: a partnership's, and London's.</summary>
    private static readonly Action<RouteGroupBuilder, RouteGroupBuilder>[] Nouns = [];
}

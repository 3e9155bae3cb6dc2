using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Api.Description;
using LondonVRU.Web.Tenancy;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace LondonVRU.Web.Api;

/// <summary>The endpoints of one noun. Found by themselves: no list to keep.</summary>
internal interface INounApi
{
    /// <param name="partnership">Below /{tenant}/api/v1 of boroughs and BCUs.</param>
    /// <param name="london">Below /london/api/v1.</param>
    static abstract void Map(RouteGroupBuilder partnership, RouteGroupBuilder london);
}

/// <summary>What all of the API shares: the base, JSON, bearer tokens, the description.</summary>
internal static class ApiSetup
{
    /// <summary>Whether a request is for the API, with or without a tenant before it.</summary>
    public static bool IsApi(HttpRequest request) => (request.PathBase + request.Path).Value?.Contains("/api/v1", StringComparison.OrdinalIgnoreCase) == true;

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        return services.AddApiDescription();
    }

    public static void Configure(JsonSerializerOptions json)
    {
        json.NumberHandling = JsonNumberHandling.Strict;
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(WithoutOrder);
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        json.Converters.Add(new IdJsonConverter());
        json.Converters.Add(new QuarterJsonConverter());
    }

    public static void MapApi(this WebApplication app)
    {
        var bearer = new AuthorizeAttribute { AuthenticationSchemes = JwtBearerDefaults.AuthenticationScheme };
        var partnership = app.MapGroup("/api/v1").InRoom(Room.Partnership).RequireAuthorization(bearer).DisableAntiforgery();
        var london = app.MapGroup("/london/api/v1").InRoom(Room.London).RequireAuthorization(bearer).DisableAntiforgery();
        foreach (var noun in typeof(ApiSetup).Assembly.GetTypes().Where(type => type.IsClass && typeof(INounApi).IsAssignableFrom(type)).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            noun.GetMethod(nameof(INounApi.Map), BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [partnership, london]);
        }

        app.MapOpenApi().InNoRoom().AllowAnonymous();
    }

    /// <summary>How dates in words are put in order is the service's own affair: of it the outside sees nothing.</summary>
    private static void WithoutOrder(JsonTypeInfo type)
    {
        if (type.Type == typeof(PlanDate))
        {
            foreach (var order in type.Properties.Where(property => property.Name is "startOrder" or "endOrder").ToList())
            {
                type.Properties.Remove(order);
            }
        }
    }
}

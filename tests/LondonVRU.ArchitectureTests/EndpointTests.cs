using System.Reflection;
using LondonVRU.Web.Security;
using LondonVRU.Web.Tenancy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace LondonVRU.ArchitectureTests;

/// <summary>What every page and every call of the API says about itself.</summary>
public sealed class EndpointTests(Service service) : IClassFixture<Service>
{
    /// <summary>Takes posts without a form of ours: the page of refusals, shown again in place of what was posted to.</summary>
    private static readonly string[] WithoutAntiforgery = ["/Errors/Index", "/Messages/Stop"];

    /// <summary>For everybody who belongs to the tenant, whatever their role: each sees on it what their rights allow.</summary>
    private static readonly string[] ForEveryMember = ["/Home/Index"];

    [Fact]
    public void Every_page_and_endpoint_names_a_right_or_is_for_anybody_or_lies_outside_the_tenants() => NoneOf(
        endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && RoomOf(endpoint) != Room.None
        && !ForEveryMember.Contains(endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath));

    [Fact]
    public void Nothing_inside_a_tenant_is_for_anybody() => NoneOf(endpoint => RoomOf(endpoint) != Room.None && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);

    [Fact]
    public void Every_right_that_is_named_is_one() => NoneOf(endpoint => endpoint.Metadata.GetOrderedMetadata<NeedsAttribute>().Any(needs => needs.AnyOf.Count == 0));

    [Fact]
    public void The_api_is_opened_by_a_bearer_token_alone() => NoneOf(endpoint => IsApi(endpoint)
        && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(authorize => authorize.AuthenticationSchemes != JwtBearerDefaults.AuthenticationScheme));

    [Fact]
    public void Every_call_of_the_api_has_a_summary() => NoneOf(endpoint => IsApi(endpoint) && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IEndpointSummaryMetadata>() is null);

    [Fact]
    public void No_page_does_without_the_antiforgery_token() => NoneOf(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
        && (endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null || endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false })
        && !WithoutAntiforgery.Contains(page.ViewEnginePath));

    /// <summary>Without a name of its own the framework fills it with the whole form when none of its keys was sent.</summary>
    [Fact]
    public void A_field_with_keys_says_its_name() => Rule.BrokenByNone(
        from type in typeof(NeedsAttribute).Assembly.GetTypes()
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.GetCustomAttribute<BindPropertyAttribute>() is { Name: null } && property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Dictionary<,>)
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void No_two_endpoints_share_a_route() => Rule.BrokenByNone(service.Endpoints
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [""], (endpoint, method) => $"{method} /{endpoint.RoutePattern.RawText?.Trim('/')}")
        .Where(route => !route.Contains("_content", StringComparison.Ordinal) && route.Contains("api/v1", StringComparison.Ordinal))
        .GroupBy(route => route, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));

    private static bool IsApi(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText?.Contains("api/v1/", StringComparison.Ordinal) == true;

    private static Room RoomOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<RoomOf>()?.Room ?? Room.Partnership;

    private void NoneOf(Func<RouteEndpoint, bool> isWrong) => Rule.BrokenByNone(service.Endpoints.Where(isWrong).Select(endpoint => $"{endpoint.DisplayName} at {endpoint.RoutePattern.RawText}"));
}

using LondonVRU.Web.Security;
using LondonVRU.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace LondonVRU.Web.Pages.About;

/// <summary>The API for people, read from the endpoints themselves.</summary>
[AllowAnonymous]
public sealed class ApiModel(IEnumerable<EndpointDataSource> sources) : PageModel
{
    /// <param name="Rights">Who may, in the words of the rights' names; empty if every signed-in person.</param>
    public sealed record Call(string Method, string Path, string? Summary, string Rights);

    public ILookup<string, Call> Calls { get; private set; } = null!;

    public void OnGet() => Calls = sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText?.Contains("/api/v1", StringComparison.Ordinal) == true)
        .SelectMany(
            endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [],
            (endpoint, method) => (
                Noun: endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags is { Count: > 0 } tags ? tags[0] : "Others",
                Call: new Call(
                    method,
                    (endpoint.Metadata.GetMetadata<RoomOf>()?.Room == Room.London ? "" : "/{tenant}") + endpoint.RoutePattern.RawText!.TrimEnd('/').Replace(":int", "", StringComparison.Ordinal).Replace(":guid", "", StringComparison.Ordinal),
                    endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary,
                    string.Join(" or ", endpoint.Metadata.GetOrderedMetadata<NeedsAttribute>().SelectMany(needs => needs.AnyOf)))))
        .OrderBy(call => call.Noun, StringComparer.Ordinal).ThenBy(call => call.Call.Path, StringComparer.Ordinal)
        .ToLookup(call => call.Noun, call => call.Call);
}

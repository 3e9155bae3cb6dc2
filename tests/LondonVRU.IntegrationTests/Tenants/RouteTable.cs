using System.Runtime.CompilerServices;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using LondonVRU.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants;

/// <summary>A line of routes.txt: a verb and a route, the room that it lies in, and who may use it.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Pattern">The route's pattern, below the tenant for a partnership's: "/api/v1/plans/{year:int}".</param>
/// <param name="Room">Where it lies.</param>
/// <param name="Who">"anybody"; "signed in"; or rights, of which one is needed: "EditPlan, SignOff" ("A + B": one of each).</param>
public sealed record RouteRow(string Method, string Pattern, string Room, string Who)
{
    public const string Anybody = "anybody";
    public const string SignedIn = "signed in";

    public bool IsApi => Pattern.Contains("/api/v1", StringComparison.Ordinal);

    public bool IsWriting => Method is not ("GET" or "HEAD");

    /// <summary>As it stands in the table, and as the tests are called.</summary>
    public string Key => $"{Method} {Pattern}";

    public override string ToString() => $"{Key} | {Room} | {Who}";

    /// <summary>Whether a holder of these rights may use it.</summary>
    public bool Admits(IReadOnlySet<Right> rights) =>
        Who is Anybody or SignedIn || Who.Split(" + ").All(anyOf => anyOf.Split(", ").Any(right => rights.Contains(Enum.Parse<Right>(right))));

    /// <summary>An address that fits the pattern, of things that do not exist save the plan of 2026.</summary>
    public string Address() => RoutePatternValues.Fill(Pattern);
}

/// <summary>The routes that the service has, and the table that says who may use each.</summary>
public static class RouteTable
{
    /// <summary>tests/LondonVRU.IntegrationTests/Tenants/routes.txt.</summary>
    public static IReadOnlyList<RouteRow> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(Folder(), "routes.txt")).Where(line => line.Trim() is { Length: > 0 } text && text[0] != '#').Select(line =>
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            var route = cells[0].Split(' ', 2, StringSplitOptions.TrimEntries);
            return new RouteRow(route[0], route[1], cells[1], cells[2]);
        }),
    ];

    /// <summary>What the service itself says of its routes. Static files are for anybody and are left out.</summary>
    public static async Task<IReadOnlyList<RouteRow>> MappedAsync(IServiceProvider services)
    {
        var rows = new List<RouteRow>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != "{**path:file}"))
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor
                ? await services.GetRequiredService<PageLoader>().LoadAsync(descriptor, endpoint.Metadata)
                : null;
            var metadata = new EndpointMetadataCollection([.. endpoint.Metadata, .. page?.EndpointMetadata ?? []]);
            var methods = page?.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()) ?? metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            rows.AddRange(methods.DefaultIfEmpty("GET").Distinct().Select(method =>
                new RouteRow(method, "/" + endpoint.RoutePattern.RawText!.Trim('/'), RoomOf(metadata), WhoOf(metadata))));
        }

        return [.. rows.Distinct().OrderBy(row => row.Room, StringComparer.Ordinal).ThenBy(row => row.Pattern, StringComparer.Ordinal).ThenBy(row => row.Method, StringComparer.Ordinal)];
    }

    private static string RoomOf(EndpointMetadataCollection metadata) => (metadata.GetMetadata<RoomOf>()?.Room ?? Room.Partnership).ToString().ToLowerInvariant();

    private static string WhoOf(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<IAllowAnonymous>() is not null ? RouteRow.Anybody
        : metadata.GetOrderedMetadata<NeedsAttribute>() is { Count: > 0 } needs ? string.Join(" + ", needs.Select(need => string.Join(", ", need.AnyOf)).Distinct())
        : RouteRow.SignedIn;

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

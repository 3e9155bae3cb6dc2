using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LondonVRU.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

public enum Source
{
    Route,
    Query,
    Form,
    Json,
}

/// <summary>Something that a request brings along and that could be an id.</summary>
/// <param name="Route">"POST /plans/{year:int}/actions/new".</param>
/// <param name="Handler">Of a page with several; empty for its only one and for the API.</param>
/// <param name="Name">As it is sent: "Input.OwnerId", "Narratives[0].ThemeId", "ownerId".</param>
/// <param name="Key">In inputs.txt: "ActionForm.OwnerId", or "actions/{id}" for a part of the address.</param>
/// <param name="What">The entity whose id it is: "Person"; null if its type does not say and inputs.txt has to.</param>
public sealed record Input(string Route, string Handler, Source Source, string Name, string Key, string? What)
{
    /// <summary>What its type says, unless inputs.txt says that it is new or mere words; where the type says nothing, what inputs.txt says. Null if neither does.</summary>
    public string? Said => InputTable.Rows.GetValueOrDefault(Key) is { } row && (What is null || row == "words" || row.StartsWith("new ", StringComparison.Ordinal)) ? row : What;

    /// <summary>Its words are of no thing: free text, a choice, the code of something that is London's for all.</summary>
    public bool IsWords => Said == "words";

    /// <summary>The caller makes it up for the thing to be: the id of somebody else's thing is then as good as any, and touches nothing of theirs.</summary>
    public bool IsNew => Said?.StartsWith("new ", StringComparison.Ordinal) == true;

    public string Entity => Said!.Replace("new ", "", StringComparison.Ordinal);
}

/// <summary>tests/LondonVRU.IntegrationTests/Tenants/Requests/inputs.txt: what inputs carry whose type does not say it.</summary>
public static class InputTable
{
    private const string Hand = "by hand ";

    private static readonly IReadOnlyList<string[]> Lines = [.. File.ReadLines(Path.Combine(Folder(), "inputs.txt"))
        .Select(line => line.Split('#')[0].Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 2)];

    public static IReadOnlyDictionary<string, string> Rows { get; } =
        Lines.Where(cells => !cells[0].StartsWith(Hand, StringComparison.Ordinal)).ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    /// <summary>What a page or a call reads by itself, so that no reflection finds it: "by hand POST /plans/{year:int}/imports/{id} Form r1.theme | Theme".</summary>
    public static IReadOnlyList<Input> ByHand { get; } =
    [
        .. Lines.Where(cells => cells[0].StartsWith(Hand, StringComparison.Ordinal)).Select(cells =>
        {
            var parts = cells[0][Hand.Length..].Split(' ');
            return new Input($"{parts[0]} {parts[1]}", "", Enum.Parse<Source>(parts[2]), parts[3], cells[0], cells[1]);
        }),
    ];

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

/// <summary>Finds by reflection what every route takes.</summary>
public static class Inputs
{
    /// <summary>Every route with its handlers: pages may have several to a verb.</summary>
    public sealed record Taken(string Method, string Pattern, string Handler, IReadOnlyList<Input> Inputs)
    {
        public string Route => $"{Method} {Pattern}";
    }

    public static async Task<IReadOnlyList<Taken>> OfAllAsync(IServiceProvider services)
    {
        var all = new List<Taken>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText is { } text && text != "{**path:file}" && !IsOfDevelopment(text)))
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
            {
                all.AddRange(OfPage(endpoint, await services.GetRequiredService<PageLoader>().LoadAsync(descriptor, endpoint.Metadata)));
            }
            else
            {
                all.AddRange(OfCall(endpoint, services.GetRequiredService<IServiceProviderIsService>()));
            }
        }

        var byHand = InputTable.ByHand.ToLookup(input => (input.Route, input.Handler));
        all = [.. all.Select(taken => taken with { Inputs = [.. taken.Inputs, .. byHand[(taken.Route, taken.Handler)]] })];
        return [.. all.DistinctBy(taken => (taken.Route, taken.Handler)).OrderBy(taken => taken.Pattern, StringComparer.Ordinal).ThenBy(taken => taken.Method, StringComparer.Ordinal)];
    }

    /// <summary>What exists in Development alone, and the page of refusals, which is shown in place of what was asked.</summary>
    private static bool IsOfDevelopment(string pattern) => new[] { "dev/", "error/" }.Any(start => pattern.TrimStart('/').StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Taken> OfPage(RouteEndpoint endpoint, CompiledPageActionDescriptor page)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        foreach (var handler in page.HandlerMethods.Where(handler => handler.HttpMethod is "Get" or "Post" or "Put" or "Delete" or "Patch"))
        {
            var method = handler.HttpMethod.ToUpperInvariant();
            Source SourceOf(string name, BindingInfo? binding) =>
                IsInRoute(endpoint, name) ? Source.Route
                : binding?.BindingSource == BindingSource.Query || method == "GET" || (binding?.BindingSource is null && !name.Contains('.', StringComparison.Ordinal) && char.IsLower(name[0])) ? Source.Query
                : Source.Form;
            var bound = page.BoundProperties.Cast<PageBoundPropertyDescriptor>()
                .Where(property => method != "GET" || property.BindingInfo?.BindingSource is not null || property.BindingInfo?.RequestPredicate is not null && property.Property.GetCustomAttributes<Microsoft.AspNetCore.Mvc.BindPropertyAttribute>().Any(bind => bind.SupportsGet))
                .SelectMany(property => Leaves(property.BindingInfo?.BinderModelName ?? property.Name, $"{property.Property.DeclaringType!.Name}.{property.Name}", property.ParameterType, json: false)
                    .Select(leaf => (leaf, source: SourceOf(leaf.Name, property.BindingInfo))));
            var parameters = handler.Parameters.Where(parameter => parameter.ParameterType != typeof(CancellationToken))
                .SelectMany(parameter => Leaves(parameter.BindingInfo?.BinderModelName ?? parameter.Name, $"{page.ModelTypeInfo!.Name}.{parameter.Name}", parameter.ParameterType, json: false)
                    .Select(leaf => (leaf, source: SourceOf(leaf.Name, parameter.BindingInfo))));
            var route = $"{method} {pattern}";
            var name = handler.Name ?? "";
            yield return new(method, pattern, name, [.. bound.Concat(parameters).Select(input => Of(route, name, endpoint, input.leaf, input.source))]);
        }
    }

    private static IEnumerable<Taken> OfCall(RouteEndpoint endpoint, IServiceProviderIsService services)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        var taken = (endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []).Where(parameter => !IsGiven(parameter.ParameterType, services)).SelectMany(parameter =>
        {
            var (name, type) = (parameter.Name!, parameter.ParameterType);
            var isWhole = IsLeaf(type);
            return Leaves(isWhole ? name : "", isWhole ? name : type.Name, type, json: true)
                .Select(leaf => (leaf, source: IsInRoute(endpoint, name) ? Source.Route : type == typeof(IFormFile) ? Source.Form : isWhole ? Source.Query : Source.Json));
        }).ToList();
        foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
        {
            yield return new(method, pattern, "", [.. taken.Select(input => Of($"{method} {pattern}", "", endpoint, input.leaf, input.source))]);
        }
    }

    private static Input Of(string route, string handler, RouteEndpoint endpoint, Leaf leaf, Source source) =>
        new(route, handler, source, leaf.Name, source == Source.Route ? Place(endpoint, leaf.Name) : leaf.Key, leaf.What);

    private static bool IsInRoute(RouteEndpoint endpoint, string name) => endpoint.RoutePattern.Parameters.Any(part => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>"actions/{id}": a part of an address means what stands before it.</summary>
    private static string Place(RouteEndpoint endpoint, string name)
    {
        var segments = endpoint.RoutePattern.PathSegments.ToList();
        var at = segments.FindIndex(segment => segment.Parts.OfType<RoutePatternParameterPart>().Any(part => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
        var before = at > 0 && segments[at - 1].Parts[0] is RoutePatternLiteralPart literal ? literal.Content : "";
        return $"{before.ToLowerInvariant()}/{{{segments[at].Parts.OfType<RoutePatternParameterPart>().First().Name}}}";
    }

    private static bool IsGiven(Type type, IServiceProviderIsService services) =>
        type == typeof(CancellationToken) || type == typeof(HttpContext) || type == typeof(HttpRequest) || type == typeof(HttpResponse) || services.IsService(type);

    private sealed record Leaf(string Name, string Key, string? What);

    private static IEnumerable<Leaf> Leaves(string name, string key, Type type, bool json)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>))
        {
            return [new(name, key, type.GenericTypeArguments[0].Name)];
        }

        if (type == typeof(Guid) || type == typeof(string) || type == typeof(IFormFile) || type == typeof(object) || type == typeof(JsonElement))
        {
            return [new(name, key, null)];
        }

        if (type.GetInterfaces().Append(type).FirstOrDefault(own => own.IsGenericType && own.GetGenericTypeDefinition() == typeof(IDictionary<,>)) is { } pairs)
        {
            return Leaves($"{name}[]", key, pairs.GenericTypeArguments[1], json);
        }

        if (type.GetInterfaces().Append(type).FirstOrDefault(own => own.IsGenericType && own.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is { } many)
        {
            var item = many.GenericTypeArguments[0];
            return Leaves(IsLeaf(item) && !json ? name : $"{name}[0]", key, item, json);
        }

        return IsLeaf(type)
            ? []
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite || property.DeclaringType!.GetConstructors().Any(made => made.GetParameters().Any(p => p.Name == property.Name)))
                .SelectMany(property => Leaves(
                    (name.Length == 0 ? "" : name + ".") + (json ? JsonNamingPolicy.CamelCase.ConvertName(property.Name) : property.Name), $"{type.Name}.{property.Name}", property.PropertyType, json));
    }

    /// <summary>Taken as one value.</summary>
    private static bool IsLeaf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type == typeof(object) || type.IsPrimitive || type.IsEnum || type == typeof(IFormFile) || type == typeof(JsonElement)
            || type.GetInterfaces().Any(own => own.IsGenericType && own.GetGenericTypeDefinition() == typeof(IParsable<>))
            || (type.IsArray && IsLeaf(type.GetElementType()!));
    }
}

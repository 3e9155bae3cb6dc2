using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Api;

/// <summary>An operation as the description has it, beside the endpoint that it describes.</summary>
/// <param name="Method">"POST".</param>
/// <param name="Path">"/{tenant}/api/v1/plans/{year}".</param>
/// <param name="Document">The whole description, for what is referred to.</param>
public sealed record DescribedOperation(string Method, string Path, JsonNode Node, JsonNode Document, RouteEndpoint? Endpoint)
{
    public string Id => Node["operationId"]?.GetValue<string>() ?? $"{Method} {Path}";

    /// <summary>Type of content to what is said of it; empty without a body.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonNode?>> Bodies => [.. Node["requestBody"]?["content"]?.AsObject() ?? []];

    /// <summary>Of 200 and 201, without files that are no text.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonNode?>> Answers =>
        [.. Node["responses"]!.AsObject().Where(answer => answer.Key[0] == '2').SelectMany(answer => answer.Value!["content"]?.AsObject() ?? []).Where(content => content.Key is "application/json" or "text/csv")];

    /// <summary>What the endpoint reads as JSON; null if nothing.</summary>
    public Type? BodyType => Bodies.Any(body => body.Key == "application/json") ? Endpoint!.Metadata.GetMetadata<IAcceptsMetadata>()!.RequestType : null;

    /// <summary>What the endpoint answers as JSON; null if nothing.</summary>
    public Type? AnswerType => Answers.Any(answer => answer.Key == "application/json")
        ? Endpoint!.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Single(answer => answer.StatusCode is >= 200 and < 300).Type
        : null;

    public static async Task<IReadOnlyList<DescribedOperation>> AllAsync(Vru vru)
    {
        var document = (await vru.Nobody().GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
        var endpoints = vru.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .ToDictionary(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName, StringComparer.Ordinal);
        return
        [
            .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject(), (path, operation) => new DescribedOperation(
                operation.Key.ToUpperInvariant(), path.Key, operation.Value!, document, endpoints.GetValueOrDefault(operation.Value!["operationId"]?.GetValue<string>() ?? ""))),
        ];
    }

    public static async Task<DescribedOperation> OneAsync(Vru vru, string id) => (await AllAsync(vru)).Single(operation => operation.Id == id);

    /// <summary>The example of the body.</summary>
    public JsonObject BodyExample() => Bodies[0].Value!["example"]!.DeepClone().AsObject();

    /// <summary>The example of a refusal, wherever it is kept.</summary>
    public JsonNode RefusalExample(int status, string code) =>
        Referred(Node["responses"]![$"{status}"]!, Document)["content"]!["application/problem+json"]!["examples"]![code]!["value"]!;

    /// <summary>What a reference refers to; the node itself if it is none.</summary>
    public static JsonNode Referred(JsonNode node, JsonNode document) =>
        node["$ref"]?.GetValue<string>() is { } reference ? reference.TrimStart('#', '/').Split('/').Aggregate(document, (at, name) => at[name]!) : node;
}

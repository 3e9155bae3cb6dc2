using System.Text.Json.Nodes;
using LondonVRU.Web.Security;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LondonVRU.Web.Api.Description;

/// <summary>An operation: who may, its parameters, examples and headers, and how it refuses.</summary>
internal static class OperationDescription
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var facts = context.Description.ActionDescriptor.EndpointMetadata;
        SayWhoMay(operation, [.. facts.OfType<NeedsAttribute>().SelectMany(needs => needs.AnyOf).Distinct().Select(right => right.ToString())], context.Document!);
        if (facts.OfType<IProducesResponseTypeMetadata>().Any(answer => answer.StatusCode == StatusCodes.Status304NotModified))
        {
            operation.Responses!["304"] = new OpenApiResponse { Description = "Not Modified" };
        }

        operation.Parameters = [.. ParametersOf(operation, facts)];
        Illustrate(operation);
        foreach (var (status, answer) in operation.Responses!.Where(answer => answer.Key[0] is '2' or '3'))
        {
            ((OpenApiResponse)answer).Headers = HeadersOf(operation, facts, status);
        }

        foreach (var (status, refusal) in ProblemDescription.Of(operation, facts.OfType<RefusalCodes>().SelectMany(own => own.Codes), context.Document!))
        {
            operation.Responses![status] = refusal;
        }

        return Task.CompletedTask;
    }

    /// <summary>In words, and as the roles of the security scheme, of which one is enough.</summary>
    private static void SayWhoMay(OpenApiOperation operation, IReadOnlyList<string> rights, OpenApiDocument document)
    {
        var needs = rights.Count == 1 ? $"Needs the right `{rights[0]}`." : $"Needs one of the rights {string.Join(", ", rights.Select(right => $"`{right}`"))}.";
        operation.Description = operation.Description is { Length: > 0 } words ? $"{words} {needs}" : needs;
        operation.Security = [.. rights.Select(right => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDescription.Bearer, document)] = [right] })];
    }

    private static IEnumerable<IOpenApiParameter> ParametersOf(OpenApiOperation operation, IList<object> facts)
    {
        foreach (var parameter in operation.Parameters ?? [])
        {
            yield return ParameterDescription.Of(parameter.Name!, parameter.In!.Value, parameter.Schema!, parameter.Required);
        }

        if (facts.OfType<IfMatchAsked>().SingleOrDefault() is { } ifMatch)
        {
            yield return ParameterDescription.Of("If-Match", ParameterLocation.Header, new OpenApiSchema { Type = JsonSchemaType.String }, ifMatch.Always);
        }

        if (operation.Responses!.ContainsKey("304"))
        {
            yield return ParameterDescription.Of("If-None-Match", ParameterLocation.Header, new OpenApiSchema { Type = JsonSchemaType.String }, isRequired: false);
        }
    }

    /// <summary>Bodies and answers; of a file, which is no text, none.</summary>
    private static void Illustrate(OpenApiOperation operation)
    {
        foreach (var body in operation.RequestBody?.Content?.Values ?? Enumerable.Empty<OpenApiMediaType>())
        {
            body.Example = Examples.Request(operation.OperationId!);
        }

        foreach (var (type, answer) in operation.Responses!.Where(answer => answer.Key[0] == '2').SelectMany(answer => answer.Value.Content ?? new Dictionary<string, OpenApiMediaType>()))
        {
            if (type is "application/json" or "text/csv")
            {
                answer.Example = Examples.Answer(operation.OperationId!);
            }
        }
    }

    private static Dictionary<string, IOpenApiHeader>? HeadersOf(OpenApiOperation operation, IList<object> facts, string status)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        if (facts.OfType<ETagOfAnswer>().FirstOrDefault() is { } tag)
        {
            headers["ETag"] = ParameterDescription.Header("ETag", tag.Example);
        }

        if (status == "201")
        {
            headers["Location"] = ParameterDescription.Header("Location");
        }

        if (operation.Parameters!.Any(parameter => parameter.Name == "page"))
        {
            headers["Link"] = ParameterDescription.Header("Link");
        }

        return headers.Count > 0 ? headers : null;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Results;
using LondonVRU.Domain;
using LondonVRU.Web.Errors;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace LondonVRU.Web.Api.Description;

/// <summary>Refusals, made by the very table that answers them.</summary>
internal static class ProblemDescription
{
    private const string SchemaName = "Problem";

    private static readonly IReadOnlyList<Refusal> OfEveryCall =
    [
        Refusal.Plain(StatusCodes.Status401Unauthorized), Refusal.Plain(StatusCodes.Status403Forbidden), Refusal.Plain(StatusCodes.Status404NotFound),
        Refusal.Plain(StatusCodes.Status429TooManyRequests),
    ];

    private static readonly IReadOnlyList<Refusal> OfVersions = [Refusal.Of(new StaleException(2))!, Refusal.Plain(StatusCodes.Status428PreconditionRequired)];

    /// <summary>Puts what is the same for all operations where they refer to it.</summary>
    public static void Share(OpenApiDocument document)
    {
        document.AddComponent(SchemaName, Schema());
        foreach (var refusal in OfEveryCall.Concat(OfVersions))
        {
            document.AddComponent(refusal.Code, Response([refusal], document));
        }
    }

    /// <summary>The refusals of an operation by status: a reference to what all share, or an answer with an example for each code.</summary>
    /// <param name="operation">With its id, and its body if it has one.</param>
    /// <param name="codes">Of its own.</param>
    /// <param name="document">That it belongs to.</param>
    public static IEnumerable<(string Status, IOpenApiResponse Response)> Of(OpenApiOperation operation, IEnumerable<string> codes, OpenApiDocument document)
    {
        IEnumerable<Refusal> unreadable = operation.RequestBody is null ? [] : [Refusal.Plain(StatusCodes.Status400BadRequest)];
        foreach (var ofStatus in OfEveryCall.Concat(unreadable).Concat(codes.Select(code => Of(operation.OperationId!, code))).GroupBy(refusal => refusal.Status).OrderBy(group => group.Key))
        {
            var isShared = OfEveryCall.Concat(OfVersions).Contains(ofStatus.First());
            yield return ($"{ofStatus.Key}", isShared ? new OpenApiResponseReference(ofStatus.First().Code, document) : Response([.. ofStatus], document));
        }
    }

    private static Refusal Of(string operationId, string code) =>
        OfVersions.SingleOrDefault(refusal => refusal.Code == code)
        ?? Refusal.Of(code == "invalid"
            ? new ValidationException(Examples.Invalid(operationId).Select(field => new ValidationFailure(field.Field, field.Sentence)))
            : new RuleBrokenException(code, Examples.Refusals[code]))!;

    private static OpenApiResponse Response(IReadOnlyList<Refusal> refusals, OpenApiDocument document)
    {
        var status = refusals[0].Status;
        return new()
        {
            Description = ReasonPhrases.GetReasonPhrase(status),
            Headers = status == StatusCodes.Status429TooManyRequests ? new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = ParameterDescription.Header("Retry-After") } : null,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new()
                {
                    Schema = new OpenApiSchemaReference(SchemaName, document),
                    Examples = refusals.ToDictionary(refusal => refusal.Code, refusal => (IOpenApiExample)new OpenApiExample { Summary = refusal.Sentence, Value = Json(refusal) }),
                },
            },
        };
    }

    private static JsonNode Json(Refusal refusal)
    {
        var problem = refusal.ToProblem();
        return JsonSerializer.SerializeToNode(problem, problem.GetType(), JsonSerializerOptions.Web)!;
    }

    private static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "A refusal (RFC 9457).",
        Required = new HashSet<string> { "title", "status", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A sentence for people. It may change." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "For programs. It stays." },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Of the code “invalid”: each field that cannot be taken, with the sentences that say why.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
            ["currentVersion"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "Of the code “stale”: the version that there is now." },
        },
    };
}

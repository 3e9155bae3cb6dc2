using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LondonVRU.Web.Api.Description;

/// <summary>The OpenAPI document at /openapi/v1.json: what endpoints say of themselves, with the words and examples beside this file.</summary>
internal static class ApiDescription
{
    public const string Bearer = "bearer";

    private const string Introduction = """
        Everything that a partnership keeps in LondonVRU can be read and written by its own systems too.

        **Who asks.** Send `Authorization: Bearer …` with a token of the person or system that asks. Each call names the right that it needs; your role in the tenant of the address gives you rights. What is not yours to see answers 404, the same as what does not exist.

        **Dates.** Days are `2027-01-15` and mean London days; instants are UTC, `2026-11-23T10:00:00Z`. A date of a plan keeps its words, `asWritten`, with what they were read as beside them.

        **Versions.** What can be edited comes with an `ETag`. Send it back as `If-Match`, so that nobody’s words are written over: without it the answer is 428, and 412 if somebody was quicker.

        **Pages.** Long lists take `page` and `pageSize`; the `Link` header names the other pages.

        **Examples** are shortened: a plan has eight themes, London 33 boroughs.

        **Refusals** are `application/problem+json` with a `code` that stays the same, whatever the sentence beside it.
        """;

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.CreateSchemaReferenceId = SchemaDescription.NameOf;
        options.AddSchemaTransformer((schema, context, _) => SchemaDescription.Describe(schema, context));
        options.AddOperationTransformer((operation, context, _) => OperationDescription.Describe(operation, context));
        options.AddDocumentTransformer((document, _, _) => Describe(document));
    });

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new() { Title = "LondonVRU", Version = "v1", Description = Introduction };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.AddComponent(Bearer, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = Bearer, BearerFormat = "JWT", Description = "A token of the person or system that asks, from the identity provider that you sign in with.",
        });
        ProblemDescription.Share(document);
        foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>())
        {
            tag.Description = Examples.Tags[tag.Name!];
        }

        document.Paths = Addressed(document.Paths);
        return Task.CompletedTask;
    }

    /// <summary>A partnership's addresses begin with its slug, London's with its own.</summary>
    private static OpenApiPaths Addressed(OpenApiPaths paths)
    {
        var addressed = new OpenApiPaths();
        foreach (var (path, item) in paths)
        {
            var isLondons = path.StartsWith("/london/", StringComparison.Ordinal);
            addressed.Add(isLondons ? path : "/{tenant}" + path, item);
            foreach (var operation in item.Operations!.Values.Where(_ => !isLondons))
            {
                operation.Parameters ??= [];
                operation.Parameters.Insert(0, ParameterDescription.Of("tenant", ParameterLocation.Path, new OpenApiSchema { Type = JsonSchemaType.String }));
            }
        }

        return addressed;
    }
}

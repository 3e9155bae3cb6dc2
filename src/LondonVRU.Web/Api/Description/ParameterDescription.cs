using Microsoft.OpenApi;

namespace LondonVRU.Web.Api.Description;

/// <summary>Parameters and headers, of which each means the same wherever it is.</summary>
internal static class ParameterDescription
{
    public static OpenApiParameter Of(string name, ParameterLocation where, IOpenApiSchema schema, bool isRequired = true) => new()
    {
        Name = name, In = where, Required = isRequired, Schema = schema, Description = Examples.Parameters[name].Description, Example = Examples.Parameters[name].Example.DeepClone(),
    };

    public static OpenApiHeader Header(string name, string? example = null) => new()
    {
        Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Description = Examples.Parameters[name].Description, Example = example ?? Examples.Parameters[name].Example.DeepClone(),
    };
}

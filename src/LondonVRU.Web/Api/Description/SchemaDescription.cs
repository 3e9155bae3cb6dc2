using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LondonVRU.Domain;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LondonVRU.Web.Api.Description;

/// <summary>Schemas: what the framework cannot see through our converters, and names of which no two are the same.</summary>
internal static class SchemaDescription
{
    /// <summary>By it the framework knows that a reference may be null too.</summary>
    private const string NullableProperty = "x-is-nullable-property";

    /// <summary>A nested type bears the name of what it is part of, "PlanPageRow", unless that is only where an endpoint keeps it; ids and the like are described where they stand.</summary>
    public static string? NameOf(JsonTypeInfo type)
    {
        var plain = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return IsId(plain) || IsText(plain) || OpenApiOptions.CreateDefaultSchemaReferenceId(type) is not { } name ? null
            : plain is { IsNested: true, IsGenericType: false } ? NameOf(plain)
            : name;
    }

    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (IsId(type))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
        }
        else if (type == typeof(Quarter))
        {
            (schema.Type, schema.Pattern) = (JsonSchemaType.String, "^[0-9]{4}-q[1-4]$");
        }
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))];
        }

        if (context.JsonPropertyInfo is { } property)
        {
            SayWhetherNull(schema, property, isReferred: NameOf(context.JsonTypeInfo) is not null);
        }

        return Task.CompletedTask;
    }

    /// <summary>The framework looks at what a property may be set to, and so misjudges those that are only read. What a body must have is not null.</summary>
    private static void SayWhetherNull(OpenApiSchema schema, JsonPropertyInfo property, bool isReferred)
    {
        var isDemanded = typeof(INounApi).IsAssignableFrom(property.DeclaringType.DeclaringType) && property.AssociatedParameter is { HasDefaultValue: false };
        var isNullable = property.IsGetNullable && !isDemanded;
        if (isReferred)
        {
            (schema.Metadata ??= new Dictionary<string, object>())[NullableProperty] = isNullable;
        }
        else if (schema.Type is { } type)
        {
            schema.Type = isNullable ? type | JsonSchemaType.Null : type & ~JsonSchemaType.Null;
        }
    }

    /// <summary>What is text, or bytes, without a structure of its own.</summary>
    private static bool IsText(Type type) => type == typeof(Quarter) || type == typeof(Stream) || type == typeof(IFormFile);

    private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>);

    private static string NameOf(Type type) =>
        type.DeclaringType is { } whole && !typeof(INounApi).IsAssignableFrom(whole) ? NameOf(whole) + type.Name : type.Name;
}

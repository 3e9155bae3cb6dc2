using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LondonVRU.IntegrationTests.Api;

/// <summary>Holds a value against a schema: as much of JSON Schema as the description uses.</summary>
internal sealed class SchemaCheck(JsonNode document)
{
    /// <summary>What is wrong, each with where; empty if the value is valid.</summary>
    /// <param name="value">Null for JSON's null.</param>
    /// <param name="schema">Of the document.</param>
    /// <param name="where">Path to the value.</param>
    public IEnumerable<string> Complaints(JsonNode? value, JsonNode schema, string where = "$")
    {
        schema = DescribedOperation.Referred(schema, document);
        if (schema["oneOf"] is JsonArray choices)
        {
            return choices.Count(choice => !Complaints(value, choice!, where).Any()) == 1 ? [] : [$"{where} is none of its choices: {value?.ToJsonString() ?? "null"}"];
        }

        var types = schema["type"] switch { JsonArray several => several.Select(type => type!.GetValue<string>()), JsonNode one => [one.GetValue<string>()], _ => Array.Empty<string>() };
        if (types.Any() && !types.Contains(TypeOf(value)))
        {
            return [$"{where} is {TypeOf(value)}, not {string.Join(" or ", types)}"];
        }

        return value switch
        {
            JsonObject fields => OfObject(fields, schema, where),
            JsonArray items when schema["items"] is { } item => items.SelectMany((own, index) => Complaints(own, item, $"{where}[{index}]")),
            JsonValue text when text.GetValueKind() == JsonValueKind.String => OfText(text.GetValue<string>(), schema, where),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonObject fields, JsonNode schema, string where)
    {
        var known = schema["properties"]?.AsObject() ?? [];
        foreach (var name in schema["required"]?.AsArray().Select(name => name!.GetValue<string>()).Where(name => !fields.ContainsKey(name)) ?? [])
        {
            yield return $"{where} has no {name}";
        }

        foreach (var (name, value) in fields)
        {
            var complaints = (known[name] ?? schema["additionalProperties"]) is { } own ? Complaints(value, own, $"{where}.{name}") : [$"{where} has a {name} that its schema does not know"];
            foreach (var complaint in complaints)
            {
                yield return complaint;
            }
        }
    }

    private static IEnumerable<string> OfText(string text, JsonNode schema, string where)
    {
        var isWell = (schema["enum"] is not JsonArray names || names.Any(name => name!.GetValue<string>() == text))
            && (schema["pattern"] is not { } pattern || Regex.IsMatch(text, pattern.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)))
            && schema["format"]?.GetValue<string>() switch
            {
                "uuid" => Guid.TryParseExact(text, "D", out _),
                "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
                "date-time" => text.EndsWith('Z') && DateTime.TryParse(text, out _),
                _ => true,
            };
        return isWell ? [] : [$"{where} is not as its schema has it: {text}"];
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.AsValue().TryGetValue<int>(out _) ? "integer" : "number",
        JsonValueKind.Array => "array",
        _ => "object",
    };
}

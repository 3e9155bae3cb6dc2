using System.Text.Json;
using System.Text.Json.Nodes;

namespace LondonVRU.Web.Api.Description;

/// <summary>The words and examples of the description, from Examples/*.json: a file a noun, and in it each operation by its id.</summary>
internal static class Examples
{
    private static readonly JsonObject Operations = new(Read("actions", "evidence", "imports", "joint", "keeping", "offers", "peers", "people", "plans", "practices", "papers", "reviews", "parts", "risks", "london", "oversight", "templates").Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

    /// <summary>Code of a broken rule to the sentence that comes with it.</summary>
    public static IReadOnlyDictionary<string, string> Refusals { get; } = Read("refusals").ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>());

    /// <summary>Noun to what it is.</summary>
    public static IReadOnlyDictionary<string, string> Tags { get; } = Read("tags").ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>());

    /// <summary>Name of a parameter or header to what it is, and an example.</summary>
    public static IReadOnlyDictionary<string, (string Description, JsonNode Example)> Parameters { get; } =
        Read("parameters").ToDictionary(pair => pair.Key, pair => (pair.Value!["description"]!.GetValue<string>(), pair.Value["example"]!));

    /// <param name="operationId">"addAction".</param>
    /// <returns>Null if none is written.</returns>
    public static JsonNode? Request(string operationId) => Operations[operationId]?["request"]?.DeepClone();

    /// <summary>What a success answers.</summary>
    /// <param name="operationId">"addAction".</param>
    /// <returns>Null if none is written.</returns>
    public static JsonNode? Answer(string operationId) =>
        Operations[operationId]?["answer"] is not { } answer ? null
        : answer is JsonObject { Count: 2 } && answer["like"] is { } like && answer["with"] is JsonObject with ? Merged(Answer(like.GetValue<string>()), with)
        : answer.DeepClone();

    /// <summary>Fields that cannot be taken, with the sentences that say so.</summary>
    /// <param name="operationId">"addAction".</param>
    public static IEnumerable<(string Field, string Sentence)> Invalid(string operationId) =>
        Operations[operationId]?["invalid"] is JsonObject fields ? fields.Select(field => (field.Key, field.Value!.GetValue<string>())) : [];

    /// <summary>A JSON merge patch, so that an answer that differs little is not written twice.</summary>
    private static JsonNode? Merged(JsonNode? target, JsonNode? change)
    {
        if (target is not JsonObject fields || change is not JsonObject changes)
        {
            return change?.DeepClone();
        }

        foreach (var (name, value) in changes)
        {
            fields[name] = Merged(fields[name], value);
        }

        return fields;
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Read(params string[] names) => names.SelectMany(name =>
    {
        using var file = typeof(Examples).Assembly.GetManifestResourceStream($"{typeof(Examples).FullName}.{name}.json")!;
        return JsonNode.Parse(file, documentOptions: new() { AllowDuplicateProperties = false })!.AsObject();
    });
}

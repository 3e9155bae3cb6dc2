using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LondonVRU.IntegrationTests.Api;

/// <summary>The requests of docs/http, which people send from their editor, agree with the description.</summary>
public sealed partial class RequestFilesTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Every_request_is_an_operation_and_every_operation_has_a_request()
    {
        var operations = await DescribedOperation.AllAsync(vru);
        var requests = Requests().ToList();

        Assert.All(requests, request => Assert.True(operations.Any(operation => IsOf(request, operation)), $"No operation is {request.Method} {request.Path}."));
        Assert.All(operations, operation => Assert.True(requests.Exists(request => IsOf(request, operation)), $"docs/http has no request for {operation.Method} {operation.Path}."));
    }

    [Fact]
    public async Task Every_body_has_only_fields_that_the_operation_knows()
    {
        var operations = await DescribedOperation.AllAsync(vru);
        foreach (var request in Requests().Where(request => request.Body is not null))
        {
            var operation = operations.First(operation => IsOf(request, operation));
            var schema = operation.Bodies.Single(body => body.Key == "application/json").Value!["schema"]!;
            schema = schema["oneOf"]?[1] ?? schema;
            var known = DescribedOperation.Referred(schema, operation.Document)["properties"]!.AsObject();
            Assert.Subset(known.Select(field => field.Key).ToHashSet(StringComparer.Ordinal), request.Body!.Select(field => field.Key).ToHashSet(StringComparer.Ordinal));
        }
    }

    private static bool IsOf(Sent request, DescribedOperation operation) =>
        request.Method == operation.Method && Regex.IsMatch(request.Path, $"^{Hole().Replace(operation.Path, "[^/]+")}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Those for the API, with the variables at the head of their file filled in.</summary>
    private static IEnumerable<Sent> Requests() => Directory.EnumerateFiles(Path.GetFullPath("../../../docs/http", Folder()), "*.http").SelectMany(file =>
    {
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        foreach (var variable in Variable().Matches(text).Reverse())
        {
            text = text.Replace($"{{{{{variable.Groups["name"].Value}}}}}", variable.Groups["value"].Value, StringComparison.Ordinal);
        }

        return Request().Matches(text).Select(request => new Sent(
            request.Groups["method"].Value, request.Groups["path"].Value, request.Groups["body"] is { Success: true } body ? JsonNode.Parse(body.Value)!.AsObject() : null));
    });

    /// <param name="Body">Null if there is none, or it is no JSON.</param>
    private sealed record Sent(string Method, string Path, JsonObject? Body);

    [GeneratedRegex(@"^@(?<name>\w+) = (?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(?<method>[A-Z]+) http://[^/\n]+(?<path>/\S+?/api/v1[^?\s]*)\S*\n([\w-]+: .+\n)*(\n(?<body>\{[^#]+\}))?", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Request();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Hole();

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

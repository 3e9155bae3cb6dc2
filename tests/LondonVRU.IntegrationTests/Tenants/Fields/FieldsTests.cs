using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Tenants.Canaries;
using LondonVRU.IntegrationTests.Tenants.Requests;

namespace LondonVRU.IntegrationTests.Tenants.Fields;

/// <summary>Which fields of every answer who gets: keys of the API's JSON, and the heads, labels and terms of pages. A field that is new to somebody shows in review.</summary>
public sealed class FieldsTests(Stage stage) : IClassFixture<Stage>
{
    private const string File = "tests/LondonVRU.IntegrationTests/Tenants/Fields/fields.approved.txt";

    [Fact]
    public async Task Everybody_gets_the_fields_that_were_approved()
    {
        var addresses = await Addresses.OfAsync(stage.Vru, [Stage.Other, Scene.Submitter]);
        var readers = new List<(string Who, Browser Pages, HttpClient Api)>();
        foreach (var (who, email) in Readers)
        {
            readers.Add((who, await stage.Vru.Browse(email), await stage.Vru.SignedIn(email)));
        }

        var lines = new StringBuilder();
        foreach (var route in addresses.Of(Stage.Other, Stage.Other).Concat(addresses.Of("london", "london")).GroupBy(address => address.Route).OrderBy(route => route.Key, StringComparer.Ordinal))
        {
            lines.Append(route.Key).Append('\n');
            foreach (var (who, pages, api) in readers)
            {
                // Of all things that it shows, because one lacks what another has; of one, where there is nothing to see.
                SortedSet<string> fields = new(StringComparer.Ordinal);
                foreach (var address in route)
                {
                    var status = await ReadAsync(pages, api, address.Path, fields);
                    if (status != 200 && !(status == 404 && route.Key!.StartsWith("GET /london", StringComparison.Ordinal)))
                    {
                        fields.Add($"({status})");
                        break;
                    }
                }

                lines.Append($"  {who}: {(fields.Count == 0 ? "nothing" : string.Join(", ", fields))}\n");
            }
        }

        Approved.Is(File, lines.ToString());
    }

    private static (string Who, string Email)[] Readers =>
    [
        ("own coordinator", Vru.Email(Stage.Other, Role.Coordinator)), ("own viewer", Vru.Email(Stage.Other, Role.Viewer)), ("another borough", Vru.Email(Scene.Submitter, Role.Coordinator)),
        ("London's analyst", Vru.Email("london", Role.Analyst)), ("London's officer", Vru.Email("london", Role.Officer)),
    ];

    private static async Task<int> ReadAsync(Browser pages, HttpClient api, string path, SortedSet<string> fields)
    {
        using var answer = path.Contains("/api/v1", StringComparison.Ordinal) ? await api.GetAsync(path) : await pages.AskAsync(HttpMethod.Get, path);
        if (answer.IsSuccessStatusCode)
        {
            var text = await answer.Content.ReadAsStringAsync();
            fields.UnionWith(answer.Content.Headers.ContentType?.MediaType switch
            {
                "application/json" => Keys(JsonDocument.Parse(text).RootElement, ""),
                "text/html" => Names(text),
                var type => [$"a file, {type}"],
            });
        }

        return (int)answer.StatusCode;
    }

    private static IEnumerable<string> Keys(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(field => Keys(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}")),
        JsonValueKind.Array => json.GetArrayLength() == 0 ? [path + "[]"] : json.EnumerateArray().SelectMany(item => Keys(item, path + "[]")),
        _ => [path],
    };

    /// <summary>What stands at the head of columns, before facts and fields, and over sections; figures in it are left out.</summary>
    private static IEnumerable<string> Names(string html) => new HtmlParser().ParseDocument(html).QuerySelectorAll("main thead th, main dt, main form label, main form legend, main h2")
        .Select(element => string.Join(' ', element.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !Guid.TryParse(word, out _))
            .Select(word => new string([.. word.Where(letter => !char.IsDigit(letter))])).Where(word => word.Length > 0)))
        .Where(words => words.Length is > 0 and <= 40).Distinct().Order(StringComparer.Ordinal);
}

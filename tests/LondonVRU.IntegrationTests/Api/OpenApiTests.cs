using LondonVRU.IntegrationTests.Tenants;
using Microsoft.OpenApi;

namespace LondonVRU.IntegrationTests.Api;

/// <summary>The description of the API says all that there is to say of each operation.</summary>
public sealed class OpenApiTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task The_description_is_an_openapi_document_without_a_fault()
    {
        var read = OpenApiDocument.Parse(await vru.Nobody().GetStringAsync("/openapi/v1.json"), "json");

        Assert.Empty(read.Diagnostic!.Errors.Concat(read.Diagnostic.Warnings).Select(fault => fault.ToString()));
    }

    [Fact]
    public async Task Every_operation_has_an_id_of_its_own_a_noun_a_summary_and_the_right_that_it_needs()
    {
        var operations = await DescribedOperation.AllAsync(vru);

        Assert.All(operations, operation =>
        {
            Assert.NotNull(operation.Node["operationId"]);
            Assert.Single(operation.Node["tags"]!.AsArray());
            Assert.False(string.IsNullOrWhiteSpace(operation.Node["summary"]?.GetValue<string>()), operation.Id);
            Assert.Contains("Needs ", operation.Node["description"]?.GetValue<string>() ?? "", StringComparison.Ordinal);
            Assert.NotEmpty(operation.Node["security"]!.AsArray());
        });
        Assert.Equal(operations.Count, operations.Select(operation => operation.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Every_route_of_the_api_is_described_at_its_whole_address()
    {
        var routes = RouteTable.Rows.Where(row => row.IsApi).Select(row => $"{row.Method} {(row.Room == "partnership" ? "/{tenant}" : "")}{row.Pattern}");

        Assert.Equal(
            routes.Select(route => route.Replace(":int", "", StringComparison.Ordinal).Replace(":guid", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            (await DescribedOperation.AllAsync(vru)).Select(operation => $"{operation.Method} {operation.Path}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_parameter_is_explained_with_an_example_and_every_part_of_a_path_is_one()
    {
        foreach (var operation in await DescribedOperation.AllAsync(vru))
        {
            var parameters = operation.Node["parameters"]?.AsArray() ?? [];
            Assert.All(parameters, parameter => Assert.True(parameter!["description"] is not null && parameter["example"] is not null, $"{operation.Id}: {parameter["name"]}"));
            var inPath = parameters.Where(parameter => parameter!["in"]!.GetValue<string>() == "path").Select(parameter => $"{{{parameter!["name"]}}}");
            Assert.Equal(operation.Path.Split('/').Where(part => part.StartsWith('{')), inPath);
        }
    }

    [Fact]
    public async Task Every_body_and_every_answer_has_an_example()
    {
        var operations = await DescribedOperation.AllAsync(vru);

        Assert.All(operations, operation => Assert.All(
            operation.Bodies.Concat(operation.Answers), content => Assert.True(content.Value!["example"] is not null, $"{operation.Id} has no example of {content.Key}.")));
    }

    [Fact]
    public async Task Every_operation_shows_its_refusals_as_problems_with_their_codes()
    {
        foreach (var operation in await DescribedOperation.AllAsync(vru))
        {
            var refusals = operation.Node["responses"]!.AsObject().Where(answer => answer.Key[0] == '4').ToList();
            Assert.Subset(refusals.Select(refusal => refusal.Key).ToHashSet(StringComparer.Ordinal), new HashSet<string> { "401", "403", "404", "429" });
            foreach (var (status, refusal) in refusals)
            {
                var examples = DescribedOperation.Referred(refusal!, operation.Document)["content"]!["application/problem+json"]!["examples"]!.AsObject();
                Assert.NotEmpty(examples);
                Assert.All(examples, example => Assert.Equal((example.Key, status), (example.Value!["value"]!["code"]!.GetValue<string>(), $"{example.Value["value"]!["status"]}")));
            }
        }
    }

    [Fact]
    public async Task What_has_a_version_asks_for_it_and_what_has_pages_links_them()
    {
        var operations = await DescribedOperation.AllAsync(vru);

        IEnumerable<string> With(string parameter) => operations.Where(own => (own.Node["parameters"]?.AsArray() ?? []).Any(one => one!["name"]!.GetValue<string>() == parameter)).Select(own => own.Id);
        IEnumerable<string> Answering(string header) => operations.Where(own => own.Node["responses"]!.AsObject().Any(answer => answer.Value?["headers"]?[header] is not null)).Select(own => own.Id);
        Assert.Equal(operations.Where(own => own.Node["responses"]!["412"] is not null).Select(own => own.Id), With("If-Match"));
        Assert.Equal(With("page"), Answering("Link"));
        Assert.Equal(operations.Where(own => own.Node["responses"]!["201"] is not null).Select(own => own.Id), Answering("Location"));
        Assert.Subset(Answering("ETag").ToHashSet(StringComparer.Ordinal), With("If-Match").Where(id => !id.StartsWith("remove", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_description_is_the_one_that_was_approved() => Approved.Is(
        "tests/LondonVRU.IntegrationTests/Api/approved/openapi.v1.json", (await vru.Nobody().GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n");
}

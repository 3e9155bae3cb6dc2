using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using LondonVRU.Web.Api.Description;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LondonVRU.IntegrationTests.Api;

/// <summary>The examples of the description cannot drift from what the service reads and writes.</summary>
public sealed class ExamplesTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Every_example_is_valid_for_its_schema()
    {
        foreach (var operation in await DescribedOperation.AllAsync(vru))
        {
            var check = new SchemaCheck(operation.Document);
            Assert.All(
                operation.Bodies.Concat(operation.Answers),
                content => Assert.Empty(check.Complaints(content.Value!["example"], content.Value["schema"]!, $"{operation.Id} {content.Key}")));
            Assert.All(
                operation.Node["responses"]!.AsObject().Where(answer => answer.Key[0] == '4').Select(answer => DescribedOperation.Referred(answer.Value!, operation.Document)["content"]!["application/problem+json"]!),
                refusal => Assert.All(refusal["examples"]!.AsObject(), example => Assert.Empty(check.Complaints(example.Value!["value"], refusal["schema"]!, $"{operation.Id} {example.Key}"))));
        }
    }

    [Fact]
    public async Task Every_example_of_a_body_is_read_to_the_last_field()
    {
        foreach (var operation in (await DescribedOperation.AllAsync(vru)).Where(operation => operation.BodyType is not null))
        {
            Assert.NotNull(operation.BodyExample().Deserialize(operation.BodyType!, Strict()));
        }
    }

    [Fact]
    public async Task Every_example_of_an_answer_is_what_the_service_would_write_to_the_last_field()
    {
        foreach (var operation in (await DescribedOperation.AllAsync(vru)).Where(operation => operation.AnswerType is not null))
        {
            var example = operation.Answers.Single().Value!["example"]!;
            var written = JsonSerializer.SerializeToNode(example.Deserialize(operation.AnswerType!, Strict()), operation.AnswerType!, Strict());
            Assert.True(JsonNode.DeepEquals(example, written), $"{operation.Id}\nexample: {example.ToJsonString()}\nwritten: {written?.ToJsonString()}");
        }
    }

    [Fact]
    public async Task Every_operation_that_looks_at_values_shows_one_that_it_does_not_take()
    {
        foreach (var operation in (await DescribedOperation.AllAsync(vru)).Where(own => own.Node["responses"]!["400"]?["content"]!["application/problem+json"]!["examples"]!["invalid"] is not null))
        {
            Assert.NotEmpty(operation.RefusalExample(400, "invalid")["errors"]!.AsObject());
        }
    }

    [Fact]
    public async Task Every_code_of_a_refusal_is_one_that_the_service_has()
    {
        var source = Path.GetFullPath("../../../src", Folder());
        var thrown = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("LondonVRU.Web/Api", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"[a-z-]+\\.[a-z-]+\"", RegexOptions.None, TimeSpan.FromSeconds(5))).Select(match => match.Value.Trim('"'))
            .ToHashSet(StringComparer.Ordinal);
        var shown = (await DescribedOperation.AllAsync(vru)).SelectMany(own => own.Node["responses"]!.AsObject()).SelectMany(answer => answer.Value?["content"]?["application/problem+json"]?["examples"]?.AsObject() ?? [])
            .Select(example => example.Key).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Examples.Refusals.Keys.Except(thrown));
        Assert.Empty(Examples.Refusals.Keys.Except(shown));
    }

    /// <summary>As the API reads and writes, save that what nobody knows is refused.</summary>
    private JsonSerializerOptions Strict() =>
        new(vru.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

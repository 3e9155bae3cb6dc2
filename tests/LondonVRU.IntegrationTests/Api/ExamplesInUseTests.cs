using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LondonVRU.Application.Plans;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using LondonVRU.Web.Api;

namespace LondonVRU.IntegrationTests.Api;

/// <summary>The examples of bodies, sent to the service, are taken; those of refusals are what it answers.</summary>
public sealed class ExamplesInUseTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task An_action_can_be_added_changed_and_updated_by_the_examples()
    {
        var plan = await vru.PlanOf("camden");
        var camden = await vru.SignedIn("camden", Role.Coordinator);
        var add = (await DescribedOperation.OneAsync(vru, "addAction")).BodyExample();
        add["themeId"] = plan.GetProperty("themes")[2].GetProperty("id").GetGuid();

        var added = await camden.PostAsJsonAsync("/camden/api/v1/plans/2026/actions", add);
        var address = added.Headers.Location!.OriginalString;
        var changed = await camden.Patch(address, (await DescribedOperation.OneAsync(vru, "changeAction")).BodyExample(), version: 1);
        var updated = await camden.PostAsJsonAsync($"{address}/updates", (await DescribedOperation.OneAsync(vru, "postUpdate")).BodyExample());

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Created), (added.StatusCode, changed.StatusCode, updated.StatusCode));
        var example = (await DescribedOperation.OneAsync(vru, "getAction")).Answers.Single().Value!["example"]!;
        var action = (await camden.GetFromJsonAsync<JsonNode>(address))!;
        Assert.All(example.AsObject().Where(field => field.Key is not ("id" or "themeId" or "updatedAt")), field =>
            Assert.True(JsonNode.DeepEquals(field.Value, action[field.Key]), $"{field.Key} is {action[field.Key]?.ToJsonString()}"));
    }

    [Fact]
    public async Task A_table_can_be_read_and_a_cycle_opened_by_the_examples()
    {
        await vru.PlanOf("bexley");
        var bexley = await vru.SignedIn("bexley", Role.Coordinator);
        var readTable = await DescribedOperation.OneAsync(vru, "readTable");
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(readTable.BodyExample()["file"]!.GetValue<string>()));

        var read = await bexley.PostAsync("/bexley/api/v1/plans/imports", new MultipartFormDataContent { { file, "file", "plan.csv" } });
        var opened = await (await vru.SignedIn("officer@london.example")).PostAsJsonAsync("/london/api/v1/cycles", (await DescribedOperation.OneAsync(vru, "openCycle")).BodyExample());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), (read.StatusCode, opened.StatusCode));
        var example = readTable.Answers.Single().Value!["example"]!;
        var tallies = (await read.Content.ReadFromJsonAsync<JsonNode>())!["tallies"];
        Assert.True(JsonNode.DeepEquals(example["tallies"], tallies), tallies!.ToJsonString());
    }

    [Fact]
    public async Task A_plan_and_a_review_go_to_the_chair_and_back_by_the_examples()
    {
        var barnet = await vru.ReadyPlan("barnet");
        await vru.OpenQ3Async();
        var chair = await vru.SignedIn("barnet", Role.Approver);
        (await barnet.PostAsync("/barnet/api/v1/plans/2026/sign-off-request", null)).EnsureSuccessStatusCode();

        Assert.Equal(HttpStatusCode.NoContent, (await chair.PostAsJsonAsync("/barnet/api/v1/plans/2026/decline", (await DescribedOperation.OneAsync(vru, "declinePlan")).BodyExample())).StatusCode);
        var written = await barnet.PutAsJsonAsync("/barnet/api/v1/reviews/2026-q3/themes/3", (await DescribedOperation.OneAsync(vru, "writeTheme")).BodyExample());
        var asked = await barnet.StepAsync("barnet", "sign-off-request", (await DescribedOperation.OneAsync(vru, "askForReviewSignOff")).BodyExample());
        var declined = await chair.StepAsync("barnet", "decline", (await DescribedOperation.OneAsync(vru, "declineReview")).BodyExample());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (written.StatusCode, asked.StatusCode, declined.StatusCode));
    }

    [Fact]
    public async Task The_examples_of_refusals_are_what_the_service_answers()
    {
        var id = await vru.AddAction("lewisham", "Words");
        var lewisham = await vru.SignedIn("lewisham", Role.Coordinator);
        var viewer = await vru.SignedIn("lewisham", Role.Viewer);
        var (start, change, post, export) = (
            await DescribedOperation.OneAsync(vru, "startPlan"), await DescribedOperation.OneAsync(vru, "changeAction"), await DescribedOperation.OneAsync(vru, "postUpdate"),
            await DescribedOperation.OneAsync(vru, "exportPlan"));
        await lewisham.Patch($"/lewisham/api/v1/actions/{id}", new { text = "Words of another" }, version: 1);

        await IsAsShown(start, "plan.exists", await lewisham.PostAsync("/lewisham/api/v1/plans/2026", null));
        await IsAsShown(start, "unauthorized", await vru.Nobody().PostAsync("/lewisham/api/v1/plans/2026", null));
        await IsAsShown(start, "forbidden", await viewer.PostAsync("/lewisham/api/v1/plans/2026", null));
        await IsAsShown(start, "not-found", await lewisham.PostAsync("/sutton/api/v1/plans/2026", null));
        await IsAsShown(change, "precondition-required", await lewisham.Patch($"/lewisham/api/v1/actions/{id}", new { text = "Mine" }, version: null));
        await IsAsShown(change, "stale", await lewisham.Patch($"/lewisham/api/v1/actions/{id}", new { text = "Mine" }, version: 1));
        await IsAsShown(change, "invalid", await lewisham.Patch($"/lewisham/api/v1/actions/{id}", new { weighting = "enormous" }, version: 2));
        await IsAsShown(post, "update.words-missing", await lewisham.PostAsJsonAsync($"/lewisham/api/v1/actions/{id}/updates", new { status = "atRisk" }));
        await IsAsShown(post, "invalid", await lewisham.PostAsJsonAsync($"/lewisham/api/v1/actions/{id}/updates", new { done = "Something" }));
        await IsAsShown(export, "invalid", await lewisham.GetAsync("/lewisham/api/v1/plans/2026/export?format=pdf"));
    }

    [Fact]
    public async Task A_patch_reads_every_field_that_the_description_has_and_the_description_has_every_field_of_an_action()
    {
        var id = await vru.AddAction("brent", "Stays as it is");
        var brent = await vru.SignedIn("brent", Role.Coordinator);
        var fields = typeof(ActionChange).GetProperties().Select(property => property.Name).ToList();

        Assert.Empty(typeof(ActionWords).GetProperties().Select(property => property.Name).Except(fields));
        foreach (var field in fields.Select(JsonNamingPolicy.CamelCase.ConvertName))
        {
            var answer = await brent.Patch($"/brent/api/v1/actions/{id}", new Dictionary<string, int[]> { [field] = [] }, version: 1);
            Assert.Contains("This field cannot have that value.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task IsAsShown(DescribedOperation operation, string code, HttpResponseMessage answer)
    {
        var shown = operation.RefusalExample((int)answer.StatusCode, code);
        var answered = await answer.Content.ReadFromJsonAsync<JsonNode>();
        Assert.True(JsonNode.DeepEquals(shown, answered), $"shown:    {shown.ToJsonString()}\nanswered: {answered?.ToJsonString()}");
    }
}

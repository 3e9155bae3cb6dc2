using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class StartPlanTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_new_plan_holds_every_minimum_standard_of_the_edition()
    {
        var camden = await vru.SignedIn("camden", Role.Coordinator);

        var answer = await camden.PostAsync("/camden/api/v1/plans/2026", null);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var plan = await camden.GetFromJsonAsync<JsonElement>("/camden/api/v1/plans/2026");
        var actions = plan.GetProperty("themes").EnumerateArray().SelectMany(theme => theme.GetProperty("actions").EnumerateArray()).ToList();
        Assert.Equal(22, actions.Count);
        Assert.All(actions, action => Assert.Equal("essential", action.GetProperty("origin").GetString()));
        Assert.All(actions, action => Assert.Equal(JsonValueKind.Null, action.GetProperty("status").ValueKind));
    }

    [Fact]
    public async Task A_second_plan_for_the_same_year_is_refused()
    {
        var brent = await vru.SignedIn("brent", Role.Coordinator);
        await brent.PostAsync("/brent/api/v1/plans/2026", null);

        var again = await brent.PostAsync("/brent/api/v1/plans/2026", null);

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("plan.exists", (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_viewer_cannot_start_a_plan()
    {
        var viewer = await vru.SignedIn("harrow", Role.Viewer);

        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync("/harrow/api/v1/plans/2026", null)).StatusCode);
    }
}

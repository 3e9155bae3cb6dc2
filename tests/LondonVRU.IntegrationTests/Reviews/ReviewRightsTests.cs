using System.Net;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Reviews;

public sealed class ReviewRightsTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Words_need_the_tag_of_what_was_read_once_there_are_some()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("lewisham");

        var first = await coordinator.WriteThemeAsync("lewisham", "3", "First.", "*");
        var blind = await coordinator.WriteThemeAsync("lewisham", "3", "Blind.");
        var read = await coordinator.WriteThemeAsync("lewisham", "3", "Second.", first.Headers.ETag!.Tag);
        var stale = await coordinator.WriteThemeAsync("lewisham", "3", "Stale.", first.Headers.ETag!.Tag);

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.PreconditionRequired, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed],
            [first.StatusCode, blind.StatusCode, read.StatusCode, stale.StatusCode]);
        Assert.Equal("\"2\"", read.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Words_that_are_too_long_are_refused_and_unknown_themes_are_not_found()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("bromley");

        Assert.Equal(HttpStatusCode.BadRequest, (await coordinator.WriteThemeAsync("bromley", "1", new string('x', 6001))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.WriteThemeAsync("bromley", "9", "x")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.WriteThemeAsync("bromley", Guid.NewGuid().ToString(), "x")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync("/bromley/api/v1/reviews/2031-q1")).StatusCode);
    }

    [Theory]
    [InlineData(Role.Viewer, false)]
    [InlineData(Role.Contributor, false)]
    [InlineData(Role.Approver, true)]
    public async Task Only_the_coordinator_writes_and_submits_and_only_the_approver_signs(Role role, bool signs)
    {
        await vru.OpenQ3Async();
        var borough = role switch { Role.Viewer => "enfield", Role.Contributor => "haringey", _ => "hounslow" };
        await vru.PlanInAsync(borough);
        var person = await vru.SignedIn(borough, role);

        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync($"/{borough}/api/v1/reviews")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.WriteThemeAsync(borough, "1", "x")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.StepAsync(borough, "sign-off-request")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.StepAsync(borough, "submission")).StatusCode);
        Assert.Equal(signs ? HttpStatusCode.Conflict : HttpStatusCode.Forbidden, (await person.StepAsync(borough, "sign-off")).StatusCode);
    }

    [Fact]
    public async Task Another_boroughs_review_is_not_found_with_the_same_words_as_one_that_never_was()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("ealing");
        await vru.PlanInAsync("brent");
        var brent = await vru.SignedIn("brent", Role.Coordinator);

        var foreign = await brent.GetAsync("/ealing/api/v1/reviews/2026-q3");
        var never = await brent.GetAsync("/brent/api/v1/reviews/2031-q3");
        var browser = await vru.Browse("brent", Role.Coordinator);
        await browser.GoAsync("/ealing/reviews/2026-q3/paper");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, never.StatusCode, browser.Status));
        Assert.Equal(await never.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await brent.WriteThemeAsync("ealing", "1", "x")).StatusCode);
    }

    [Fact]
    public async Task Without_a_plan_no_review_is_owed()
    {
        await vru.OpenQ3Async();
        var sutton = await vru.SignedIn("sutton", Role.Coordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await sutton.GetAsync("/sutton/api/v1/reviews/2026-q3")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sutton.WriteThemeAsync("sutton", "1", "x")).StatusCode);
        var browser = await vru.Browse("sutton", Role.Coordinator);
        await browser.GoAsync("/sutton/reviews");
        Assert.Contains("so none is owed", browser.Text, StringComparison.Ordinal);
    }
}

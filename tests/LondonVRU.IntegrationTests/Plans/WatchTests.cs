using System.Net.Http.Json;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Notifications;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class WatchTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Whoever_watches_gets_one_letter_a_day_for_all_that_changed_and_none_after_stopping()
    {
        var (first, second) = (await vru.AddAction("barnet", "Watched one"), await vru.AddAction("barnet", "Watched two"));
        var viewer = await vru.Browse("barnet", Role.Viewer);
        foreach (var id in new[] { first, second })
        {
            await viewer.GoAsync($"/barnet/plans/2026/actions/{id}");
            await viewer.SubmitAsync("#watch form");
        }

        var api = await vru.SignedIn("barnet", Role.Coordinator);
        (await api.Patch($"/barnet/api/v1/actions/{first}", new { text = "Watched one, in new words" }, 1)).EnsureSuccessStatusCode();
        (await api.PostAsJsonAsync($"/barnet/api/v1/actions/{first}/updates", new { status = "onTrack", done = "Began" })).EnsureSuccessStatusCode();
        (await api.PostAsJsonAsync($"/barnet/api/v1/actions/{second}/updates", new { status = "atRisk", done = "A post is vacant", next = "Advertise" })).EnsureSuccessStatusCode();
        var postbox = new Postbox(vru);
        await postbox.DispatchAsync();

        var letter = Assert.Single(postbox.To("viewer@barnet.example"));
        Assert.Contains("Two watched actions changed", letter.Subject);
        Assert.Contains("Watched one, in new words", letter.Text);
        Assert.Contains("At risk", letter.Text);
        Assert.Contains("Stop watching", letter.Text);

        await viewer.GoAsync($"/barnet/plans/2026/actions/{second}");
        await viewer.SubmitAsync("#watch form");
        vru.Clock.Advance(TimeSpan.FromDays(1));
        (await (await vru.SignedIn("barnet", Role.Coordinator)).PostAsJsonAsync($"/barnet/api/v1/actions/{second}/updates", new { status = "onTrack", done = "Filled" })).EnsureSuccessStatusCode();
        await postbox.DispatchAsync();
        Assert.Single(postbox.To("viewer@barnet.example"));
    }

    [Fact]
    public async Task Who_changes_it_hears_nothing_and_of_a_restricted_action_no_word_is_written()
    {
        var id = await vru.AddAction("bexley", "RESTRICTED-bexley", restricted: true);
        foreach (var role in new[] { Role.Coordinator, Role.Approver })
        {
            var browser = await vru.Browse("bexley", role);
            await browser.GoAsync($"/bexley/plans/2026/actions/{id}");
            await browser.SubmitAsync("#watch form");
        }

        (await (await vru.SignedIn("bexley", Role.Coordinator)).PostAsJsonAsync($"/bexley/api/v1/actions/{id}/updates", new { status = "onTrack", done = "RESTRICTED-words" })).EnsureSuccessStatusCode();
        var postbox = new Postbox(vru);
        await postbox.DispatchAsync();

        Assert.Empty(postbox.To("coordinator@bexley.example"));
        var letter = Assert.Single(postbox.To("approver@bexley.example"));
        Assert.DoesNotContain("RESTRICTED", letter.Text);
        Assert.Contains($"/bexley/plans/2026/actions/{id}", letter.Text);
    }
}

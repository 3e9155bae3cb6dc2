using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Notifications;
using LondonVRU.IntegrationTests.Plans;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>Risks and issues by calls of the API, and the letter to whoever is made the owner of one.</summary>
public sealed class RiskCallsTests : IAsyncLifetime
{
    private const string Api = "/ealing/api/v1/risks";

    private readonly Vru vru = new();

    private Postbox Box => new(vru);

    public async Task InitializeAsync()
    {
        await vru.InitializeAsync();
        await vru.OpenQ3Async();
        await vru.PlanInAsync("ealing");
    }

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task A_risk_is_raised_changed_escalated_and_resolved()
    {
        var client = await vru.SignedIn("ealing", Role.Coordinator);
        var id = Guid.NewGuid();

        var raised = await client.PostAsJsonAsync(Api, Of("The contract ends in March.", id: id));
        var again = await client.PostAsJsonAsync(Api, Of("The contract ends in March.", id: id));
        var changed = await client.CallAsync(HttpMethod.Put, $"{Api}/{id}", Of("The contract ends in May."), "\"1\"");
        var escalated = await client.CallAsync(HttpMethod.Post, $"{Api}/{id}/escalation", new { asked = "Money for three months." }, "\"2\"");
        var resolved = await client.CallAsync(HttpMethod.Post, $"{Api}/{id}/resolution", new { how = "It goes on." }, "\"3\"");

        Assert.Equal(
            [HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK],
            new[] { raised, again, changed, escalated, resolved }.Select(answer => answer.StatusCode));
        Assert.Equal($"{Api}/{id}", raised.Headers.Location!.OriginalString);
        var risk = Assert.Single((await client.GetFromJsonAsync<JsonElement>(Api)).EnumerateArray());
        Assert.Equal(
            ("The contract ends in May.", "Money for three months.", "It goes on.", false),
            (risk.GetProperty("words").GetString(), risk.GetProperty("askedOfLondon").GetString(), risk.GetProperty("resolution").GetString(), risk.GetProperty("isOpen").GetBoolean()));
    }

    [Fact]
    public async Task What_somebody_else_has_changed_is_not_written_over()
    {
        var client = await vru.SignedIn("ealing", Role.Coordinator);
        var address = (await client.PostAsJsonAsync(Api, Of("First words"))).Headers.Location!.OriginalString;
        (await client.CallAsync(HttpMethod.Put, address, Of("Second words"), "\"1\"")).EnsureSuccessStatusCode();

        var without = await client.CallAsync(HttpMethod.Put, address, Of("Mine"));
        var stale = new[]
        {
            await client.CallAsync(HttpMethod.Put, address, Of("Mine"), "\"1\""), await client.CallAsync(HttpMethod.Post, $"{address}/escalation", new { asked = "Money" }, "\"1\""),
            await client.CallAsync(HttpMethod.Post, $"{address}/resolution", new { how = "Done" }, "\"1\""),
        };

        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
        Assert.All(stale, answer => Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode));
    }

    [Fact]
    public async Task A_restricted_risk_is_asked_of_nobody_and_read_by_few()
    {
        var client = await vru.SignedIn("ealing", Role.Coordinator);
        var address = (await client.PostAsJsonAsync(Api, Of("RESTRICTED-words", isRestricted: true))).Headers.Location!.OriginalString;
        var viewer = await vru.SignedIn("ealing", Role.Viewer);

        var escalated = await client.CallAsync(HttpMethod.Post, $"{address}/escalation", new { asked = "Money" }, "*");

        Assert.Equal("risk.restricted", await escalated.CodeAsync());
        Assert.Empty((await viewer.GetFromJsonAsync<JsonElement>(Api)).EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsJsonAsync(Api, Of("Mine"))).StatusCode);
    }

    [Fact]
    public async Task An_owner_or_a_theme_that_is_not_of_here_is_not_found()
    {
        var client = await vru.SignedIn("ealing", Role.Coordinator);

        var owner = await client.PostAsJsonAsync(Api, Of("Words", await vru.IdOf("contributor@hackney.example")));
        var theme = await client.PostAsJsonAsync(Api, new { kind = "risk", level = "low", words = "Words", themeId = Guid.NewGuid() });
        var nothing = await client.PostAsJsonAsync(Api, new { words = "" });

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (owner.StatusCode, theme.StatusCode, nothing.StatusCode));
        Assert.Equal(["kind", "level", "words"], (await nothing.JsonAsync()).GetProperty("errors").EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Whoever_is_made_the_owner_by_somebody_else_reads_of_it_in_one_letter_a_day()
    {
        var (client, owner) = (await vru.SignedIn("ealing", Role.Coordinator), await vru.IdOf(Postbox.Police));
        (await client.PostAsJsonAsync(Api, Of("The contract ends in March.", owner))).EnsureSuccessStatusCode();
        var other = (await client.PostAsJsonAsync(Api, Of("RESTRICTED-words", isRestricted: true))).Headers.Location!.OriginalString;
        (await client.CallAsync(HttpMethod.Put, other, Of("RESTRICTED-words", owner, isRestricted: true), "*")).EnsureSuccessStatusCode();
        await Box.DispatchAsync();

        var letter = Assert.Single(Box.To(Postbox.Police));
        Assert.Contains("You look after a risk now", letter.Text, StringComparison.Ordinal);
        Assert.Contains("The contract ends in March.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("It is restricted: read it there.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("RESTRICTED-words", letter.Text, StringComparison.Ordinal);

        (await client.CallAsync(HttpMethod.Put, other, Of("RESTRICTED-other words", owner, isRestricted: true), "*")).EnsureSuccessStatusCode();
        await Box.DispatchAsync();
        Assert.Single(Box.To(Postbox.Police));
    }

    [Fact]
    public async Task Nobody_is_told_of_what_they_took_themselves_or_have_passed_on_by_then()
    {
        var (client, me, owner) = (await vru.SignedIn("ealing", Role.Coordinator), await vru.IdOf("coordinator@ealing.example"), await vru.IdOf("contributor@ealing.example"));
        (await client.PostAsJsonAsync(Api, Of("Mine", me))).EnsureSuccessStatusCode();
        var passedOn = (await client.PostAsJsonAsync(Api, Of("Theirs at first", owner))).Headers.Location!.OriginalString;
        (await client.CallAsync(HttpMethod.Put, passedOn, Of("Theirs at first", me), "*")).EnsureSuccessStatusCode();

        await Box.DispatchAsync();

        Assert.Empty(Box.All());
    }

    [Fact]
    public async Task Whoever_wants_no_news_gets_none_of_risks_either()
    {
        var (client, owner) = (await vru.SignedIn("ealing", Role.Coordinator), await vru.IdOf("contributor@ealing.example"));
        await Box.ChangeAsync("ealing", room =>
        {
            var choice = LetterChoice.Of(new(owner));
            choice.Choose(LetterRhythm.AtOnce, LetterRhythm.Never);
            room.Db.LetterChoices.Add(choice);
            return Task.CompletedTask;
        });

        (await client.PostAsJsonAsync(Api, Of("The contract ends in March.", owner))).EnsureSuccessStatusCode();
        await Box.DispatchAsync();

        Assert.Empty(Box.All());
    }

    private static object Of(string words, Guid? ownerId = null, bool isRestricted = false, Guid? id = null) => id is null
        ? new { kind = "risk", level = "high", words, ownerId, isRestricted }
        : new { id, kind = "risk", level = "high", words, ownerId, isRestricted };
}

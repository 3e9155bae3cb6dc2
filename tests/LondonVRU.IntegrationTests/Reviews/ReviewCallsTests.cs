using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>The parts of a review by calls of the API: questions, help, actions without change, carried words, opening again.</summary>
public sealed class ReviewCallsTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Questions_of_the_annual_review_are_answered_one_by_one()
    {
        var (client, _) = await OpenAsync("merton");
        vru.Clock.MoveTo(new DateOnly(2027, 4, 1), new(9, 0));
        await vru.OpenAsync("2026-q4", new(2027, 3, 15), new(2027, 4, 15));
        const string Api = "/merton/api/v1/reviews/2026-q4/questions";

        var first = await client.PutAsJsonAsync($"{Api}/q1", new { words = "Fewer knives are sold." });
        var without = await client.PutAsJsonAsync($"{Api}/q1", new { words = "Other words" });
        var second = await client.CallAsync(HttpMethod.Put, $"{Api}/q1", new { words = "Far fewer." }, first.Tag());
        var stale = await client.CallAsync(HttpMethod.Put, $"{Api}/q1", new { words = "Other words" }, first.Tag());
        var none = await client.PutAsJsonAsync($"{Api}/q9", new { words = "Words" });

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.PreconditionRequired, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.NotFound],
            new[] { first, without, second, stale, none }.Select(answer => answer.StatusCode));
        var question = (await client.ReviewAsync("merton", "2026-q4")).GetProperty("questions")[0];
        Assert.Equal("Far fewer.", question.GetProperty("words").GetString());
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));
    }

    [Fact]
    public async Task Help_is_wanted_for_the_review_and_for_a_theme_and_the_themes_words_stay()
    {
        var (client, api) = await OpenAsync("harrow");
        var read = (await client.GetAsync($"{api}/help")).Tag();
        var written = await client.WriteThemeAsync("harrow", "3", "Words of theme three.");

        var whole = await client.CallAsync(HttpMethod.Put, $"{api}/help", new { words = "Money for outreach." }, read);
        var stale = await client.CallAsync(HttpMethod.Put, $"{api}/help", new { words = "Other words" }, read);
        var theme = await client.CallAsync(HttpMethod.Put, $"{api}/themes/3", new { helpWanted = "A trainer." }, written.Tag());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.OK), (whole.StatusCode, stale.StatusCode, theme.StatusCode));
        var answered = await theme.JsonAsync();
        Assert.Equal(("Words of theme three.", "A trainer."), (answered.GetProperty("words").GetString(), answered.GetProperty("helpWanted").GetString()));
        Assert.Equal("Money for outreach.", (await client.ReviewAsync("harrow")).GetProperty("helpWanted").GetString());
    }

    [Fact]
    public async Task Several_actions_say_at_once_that_nothing_has_changed_and_sent_twice_it_is_one_update_each()
    {
        var (client, api) = await OpenAsync("sutton");
        var actions = await UpdatedBeforeAsync("sutton");

        var first = await client.PostAsJsonAsync($"{api}/no-change", new { actions, word = "As in autumn." });
        var second = await client.PostAsJsonAsync($"{api}/no-change", new { actions, word = "As in autumn." });

        Assert.Equal(actions.Count, (await first.JsonAsync()).GetProperty("updated").GetInt32());
        Assert.Equal(0, (await second.JsonAsync()).GetProperty("updated").GetInt32());
        Assert.Equal("As in autumn.", (await client.ReviewAsync("sutton")).GetProperty("themes")[0].GetProperty("actions")[0].GetProperty("done").GetString());
    }

    [Fact]
    public async Task One_foreign_action_among_those_without_change_is_not_found_and_nothing_is_said_of_the_others()
    {
        var (client, api) = await OpenAsync("newham");
        var actions = await UpdatedBeforeAsync("newham");
        var foreign = await vru.AddAction("hackney", "Hackney’s own");

        var answer = await client.PostAsJsonAsync($"{api}/no-change", new { actions = actions.Append(foreign), word = "As in autumn." });
        var nothing = await client.PostAsJsonAsync($"{api}/no-change", new { word = "As in autumn." });

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (answer.StatusCode, nothing.StatusCode));
        Assert.Equal(0, (await client.ReviewAsync("newham")).GetProperty("updated").GetInt32());
    }

    [Fact]
    public async Task Words_are_carried_over_and_count_once_they_are_confirmed()
    {
        var (client, api) = await OpenAsync("ealing");
        await vru.OpenAsync(ReviewScene.Q2, new(2026, 9, 14), new(2026, 10, 15));
        await client.WriteAllThemesAsync("ealing", ReviewScene.Q2);

        var carried = await (await client.PostAsync($"{api}/carried-words", null)).JsonAsync();
        var without = await client.PostAsync($"{api}/themes/1/confirmation", null);
        var confirmed = await client.CallAsync(HttpMethod.Post, $"{api}/themes/1/confirmation", ifMatch: $"\"{carried.GetProperty("themes")[0].GetProperty("narrative").GetProperty("version").GetInt32()}\"");

        Assert.Equal((HttpStatusCode.PreconditionRequired, HttpStatusCode.OK), (without.StatusCode, confirmed.StatusCode));
        var theme = await confirmed.JsonAsync();
        Assert.Equal(("What theme 1 did.", false), (theme.GetProperty("words").GetString(), theme.GetProperty("isCarried").GetBoolean()));
        var gaps = (await client.ReviewAsync("ealing")).GetProperty("gaps");
        Assert.Equal(7, gaps.GetProperty("themesCarried").GetInt32());
    }

    [Fact]
    public async Task An_owner_is_reminded_once_a_day_and_one_who_owes_nothing_is_not()
    {
        var (client, api) = await OpenAsync("camden");
        await vru.AddAction("camden", "Somebody’s", "contributor@camden.example");
        var (owner, viewer) = (await vru.IdOf("contributor@camden.example"), await vru.IdOf("viewer@camden.example"));

        var answers = new[]
        {
            await client.PostAsJsonAsync($"{api}/reminders", new { personId = owner }), await client.PostAsJsonAsync($"{api}/reminders", new { personId = owner }),
            await client.PostAsJsonAsync($"{api}/reminders", new { personId = viewer }), await client.PostAsJsonAsync($"{api}/reminders", new { }),
        };

        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.NotFound, HttpStatusCode.BadRequest], answers.Select(answer => answer.StatusCode));
        await using var room = await vru.In("camden");
        Assert.Equal(1, await room.Db.LetterDebts.CountAsync(debt => debt.PersonId == new Domain.Id<Person>(owner)));
    }

    [Fact]
    public async Task What_London_has_sent_back_is_opened_again_and_what_it_has_not_is_not()
    {
        await vru.OpenQ3Async();
        var client = await vru.SignedReviewAsync("enfield");
        (await client.StepAsync("enfield", "submission")).EnsureSuccessStatusCode();
        var early = await client.StepAsync("enfield", "reopening");
        var officer = await vru.SignedIn("officer@london.example");
        var submission = (await officer.GetFromJsonAsync<JsonElement>("/london/api/v1/submissions?kind=review&cycle=2026-q3")).EnumerateArray().Single(row => row.GetProperty("slug").GetString() == "enfield");
        var answer = new { id = Guid.NewGuid(), kind = "reopened", words = "Two figures have changed since." };
        (await officer.PostAsJsonAsync($"/london/api/v1/submissions/{submission.GetProperty("id").GetGuid()}/answers", answer)).EnsureSuccessStatusCode();

        var opened = await (await client.StepAsync("enfield", "reopening")).JsonAsync();

        Assert.Equal("review.not-returned", await early.CodeAsync());
        Assert.Equal(("open", 2), (opened.GetProperty("state").GetString(), opened.GetProperty("versionNumber").GetInt32()));
        await using var room = await vru.In("enfield");
        Assert.Equal(AnswerKind.Reopened, (await room.Db.Answers.SingleAsync(own => own.TenantId == room.Tenant.Id)).Kind);
    }

    private async Task<(HttpClient Client, string Api)> OpenAsync(string borough)
    {
        await vru.OpenQ3Async();
        return (await vru.PlanInAsync(borough), $"/{borough}/api/v1/reviews/2026-q3");
    }

    /// <summary>The plan's actions, each updated before the cycle opened.</summary>
    private async Task<IReadOnlyList<Guid>> UpdatedBeforeAsync(string borough)
    {
        vru.Clock.MoveTo(new DateOnly(2026, 12, 1), new(9, 0));
        await vru.UpdateAllAsync(borough);
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));
        await using var room = await vru.In(borough);
        return [.. (await room.Db.Actions.Select(action => action.Id).ToListAsync()).Select(id => id.Value)];
    }
}

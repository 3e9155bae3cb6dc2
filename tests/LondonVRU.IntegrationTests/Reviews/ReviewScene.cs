using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>The words in which tests of reviews are told: the clock stands on Monday 4 January 2027, the review of October to December is due on Friday 15.</summary>
internal static class ReviewScene
{
    public const string Q2 = "2026-q2";
    public const string Q3 = "2026-q3";

    public static readonly DateOnly Monday = new(2027, 1, 4);

    /// <summary>London opens the cycle, unless an earlier test has, and it is Monday again.</summary>
    public static async Task<string> OpenQ3Async(this Vru vru)
    {
        vru.Clock.MoveTo(Monday, new(10, 0));
        await vru.OpenAsync(Q3, new(2026, 12, 18), new(2027, 1, 15));
        return Q3;
    }

    public static async Task OpenAsync(this Vru vru, string quarter, DateOnly opensOn, DateOnly dueOn)
    {
        var officer = await vru.SignedIn("officer@london.example");
        await officer.PostAsJsonAsync("/london/api/v1/cycles", new { quarter, opensOn, dueOn });
    }

    /// <summary>A borough with a plan of the template's 22 minimum standards, and the coordinator's client.</summary>
    public static async Task<HttpClient> PlanInAsync(this Vru vru, string borough)
    {
        var coordinator = await vru.SignedIn(borough, Role.Coordinator);
        (await coordinator.PostAsync($"/{borough}/api/v1/plans/2026", null)).EnsureSuccessStatusCode();
        return coordinator;
    }

    public static async Task<JsonElement> ReviewAsync(this HttpClient client, string borough, string cycle = Q3) =>
        await client.GetFromJsonAsync<JsonElement>($"/{borough}/api/v1/reviews/{cycle}");

    public static Task<HttpResponseMessage> StepAsync(this HttpClient client, string borough, string step, object? body = null, string cycle = Q3) =>
        client.PostAsJsonAsync($"/{borough}/api/v1/reviews/{cycle}/{step}", body ?? new { });

    /// <summary>A call of the API.</summary>
    /// <param name="ifMatch">With its quotes; null for none.</param>
    public static async Task<HttpResponseMessage> CallAsync(this HttpClient client, HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await client.SendAsync(request);
    }

    /// <summary>The ETag, with its quotes.</summary>
    public static string Tag(this HttpResponseMessage answer) => answer.Headers.ETag!.Tag;

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    public static async Task<HttpResponseMessage> WriteThemeAsync(this HttpClient client, string borough, string theme, string words, string? ifMatch = null, string cycle = Q3)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/{borough}/api/v1/reviews/{cycle}/themes/{theme}") { Content = JsonContent.Create(new { words }) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await client.SendAsync(request);
    }

    /// <summary>Every action is said to be on track, by somebody whom no request stands for.</summary>
    /// <param name="say">The status of the action at that place in the plan; null for no update.</param>
    public static async Task UpdateAllAsync(this Vru vru, string borough, Func<int, ActionStatus?>? say = null)
    {
        await using var room = await vru.In(borough);
        var email = Vru.Email(borough, Role.Coordinator);
        var person = await room.Db.People.SingleAsync(p => p.Email == email);
        var actions = await room.Db.Actions.ToListAsync();
        var themes = await room.Db.Themes.ToDictionaryAsync(theme => theme.Id, theme => theme.Number);
        foreach (var (place, action) in actions.OrderBy(action => themes[action.ThemeId]).ThenBy(action => action.Number).Index())
        {
            if ((say is null ? ActionStatus.OnTrack : say(place)) is { } status)
            {
                var update = ActionUpdate.Of(action, Id<ActionUpdate>.New(), status, $"Done {place}", "Next", null, person.Id, vru.Clock.GetUtcNow().UtcDateTime);
                action.Take(update, PlanState.Draft);
                room.Db.Updates.Add(update);
            }
        }

        await room.Db.SaveChangesAsync();
    }

    /// <summary>Marks the first action of the plan restricted, with words nobody else may read.</summary>
    public static async Task RestrictFirstAsync(this Vru vru, string borough, string words)
    {
        await using var room = await vru.In(borough);
        var theme = await room.Db.Themes.Where(theme => theme.Number == 1).Join(room.Db.Plans, theme => theme.EditionId, plan => plan.EditionId, (theme, _) => theme.Id).SingleAsync();
        var action = await room.Db.Actions.OrderBy(action => action.Number).FirstAsync(action => action.ThemeId == theme);
        action.Edit(action.Content() with { Text = words, IsRestricted = true });
        await room.Db.SaveChangesAsync();
    }

    public static async Task WriteAllThemesAsync(this HttpClient coordinator, string borough, string cycle = Q3)
    {
        for (var theme = 1; theme <= 8; theme++)
        {
            (await coordinator.WriteThemeAsync(borough, theme.ToString(CultureInfo.InvariantCulture), $"What theme {theme} did.", cycle: cycle)).EnsureSuccessStatusCode();
        }
    }

    /// <summary>All the way to the chair's signature.</summary>
    /// <param name="before">What the coordinator does before it goes to the chair; null for nothing besides.</param>
    public static async Task<HttpClient> SignedReviewAsync(this Vru vru, string borough, Func<HttpClient, Task>? before = null)
    {
        var coordinator = await vru.PlanInAsync(borough);
        await (before?.Invoke(coordinator) ?? Task.CompletedTask);
        await vru.UpdateAllAsync(borough);
        await coordinator.WriteAllThemesAsync(borough);
        (await coordinator.StepAsync(borough, "sign-off-request")).EnsureSuccessStatusCode();
        (await (await vru.SignedIn(borough, Role.Approver)).StepAsync(borough, "sign-off")).EnsureSuccessStatusCode();
        return coordinator;
    }

    public static async Task<string?> CodeAsync(this HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
}

using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Plans;

/// <summary>Plans and actions, arranged by real requests.</summary>
internal static class Arrange
{
    /// <summary>Starts a borough's plan if there is none, and answers it.</summary>
    public static async Task<JsonElement> PlanOf(this Vru vru, string borough)
    {
        var coordinator = await vru.SignedIn(borough, Role.Coordinator);
        await coordinator.PostAsync($"/{borough}/api/v1/plans/2026", null);
        return await coordinator.GetFromJsonAsync<JsonElement>($"/{borough}/api/v1/plans/2026");
    }

    /// <summary>Adds a local action to the borough's plan, which is started if need be.</summary>
    /// <param name="owner">E-mail of its owner; null for nobody.</param>
    public static async Task<Guid> AddAction(this Vru vru, string borough, string text, string? owner = null, bool restricted = false, string? end = null)
    {
        var plan = await vru.PlanOf(borough);
        var coordinator = await vru.SignedIn(borough, Role.Coordinator);
        var answer = await coordinator.PostAsJsonAsync($"/{borough}/api/v1/plans/2026/actions", new
        {
            themeId = plan.GetProperty("themes")[0].GetProperty("id").GetGuid(),
            text,
            ownerId = owner is null ? (Guid?)null : await vru.IdOf(owner),
            isRestricted = restricted,
            end,
        });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    public static async Task<Guid> IdOf(this Vru vru, string email)
    {
        await using var room = await vru.In("london");
        return room.Db.People.Single(person => person.Email == email).Id.Value;
    }

    public static Task<HttpResponseMessage> Patch(this HttpClient client, string path, object change, int? version) => client.Send(HttpMethod.Patch, path, change, version);

    public static Task<HttpResponseMessage> Put(this HttpClient client, string path, object change, int? version) => client.Send(HttpMethod.Put, path, change, version);

    private static Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string path, object change, int? version)
    {
        var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(change) };
        if (version is { } read)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{read}\"");
        }

        return client.SendAsync(request);
    }

    public static async Task<string?> Code(this HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
}

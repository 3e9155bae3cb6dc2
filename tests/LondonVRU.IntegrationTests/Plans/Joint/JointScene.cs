using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans.Joint;

/// <summary>The joint plan of Bexley, Greenwich and Lewisham, as tests need it. Bromley lies in another BCU.</summary>
internal static class JointScene
{
    public const string Bcu = "bcu-south-east";

    public static Task<HttpClient> JointCoordinatorAsync(this Vru vru) => vru.SignedIn(Bcu, Role.Coordinator);

    /// <summary>Puts an action into the joint plan, which is begun if there is none.</summary>
    /// <param name="theme">Number within the edition.</param>
    /// <param name="owner">E-mail of somebody of the BCU; null for nobody.</param>
    public static async Task<Guid> AddJointAsync(this Vru vru, string text, int theme = 1, bool restricted = false, string? owner = null)
    {
        var coordinator = await vru.JointCoordinatorAsync();
        await coordinator.PostAsync($"/{Bcu}/api/v1/plans/2026", null);
        var plan = await coordinator.GetFromJsonAsync<JsonElement>($"/{Bcu}/api/v1/plans/2026");
        var answer = await coordinator.PostAsJsonAsync($"/{Bcu}/api/v1/plans/2026/actions", new
        {
            themeId = plan.GetProperty("themes")[theme - 1].GetProperty("id").GetGuid(),
            text,
            isRestricted = restricted,
            ownerId = owner is null ? (Guid?)null : await vru.IdOf(owner),
        });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    public static async Task<IReadOnlyList<JsonElement>> JointActionsAsync(this HttpClient client, string borough) =>
        [.. (await client.GetFromJsonAsync<JsonElement>($"/{borough}/api/v1/plans/2026")).GetProperty("jointActions").EnumerateArray()];

    public static string Number(this JsonElement joint) => joint.GetProperty("number").GetString()!;

    public static string Words(this JsonElement joint) => joint.GetProperty("action").GetProperty("text").GetString()!;

    public static async Task<HttpResponseMessage> NoteAsync(this HttpClient client, string borough, Guid action, string? words, int? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/{borough}/api/v1/plans/2026/joint/{action}/exception") { Content = JsonContent.Create(new { words }) };
        if (version is { } read)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{read}\"");
        }

        return await client.SendAsync(request);
    }

    public static async Task<HttpResponseMessage> UnnoteAsync(this HttpClient client, string borough, Guid action, int version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/{borough}/api/v1/plans/2026/joint/{action}/exception");
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await client.SendAsync(request);
    }

    /// <summary>How an action of the joint plan stands in the BCU's tenant.</summary>
    public static async Task<PlanAction> JointRowAsync(this Vru vru, Guid id)
    {
        await using var room = await vru.In(Bcu);
        return await room.Db.Actions.AsNoTracking().SingleAsync(action => action.Id == new Id<PlanAction>(id));
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;

namespace LondonVRU.IntegrationTests.Evidence;

/// <summary>Evidence, arranged by real requests.</summary>
internal static class EvidenceScene
{
    public static Task<HttpResponseMessage> PutFileAsync(this HttpClient client, string path, string name, byte[] content, int? version = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } } };
        if (version is { } read)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{read}\""));
        }

        return client.SendAsync(request);
    }

    /// <summary>The coordinator puts a file to an action of the borough's; a new one if none is given.</summary>
    /// <param name="query">"?isRestricted=true".</param>
    /// <returns>Its id.</returns>
    public static async Task<Guid> AddEvidence(this Vru vru, string borough, string name = "report.pdf", byte[]? content = null, Guid? action = null, string query = "")
    {
        var id = action ?? await vru.AddAction(borough, "Something to show", Vru.Email(borough, Role.Contributor));
        var coordinator = await vru.SignedIn(borough, Role.Coordinator);
        var answer = await coordinator.PutFileAsync($"/{borough}/api/v1/actions/{id}/evidence{query}", name, content ?? Files.Pdf);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    public static async Task<JsonElement> EvidenceAsync(this HttpClient client, string borough, Guid id) => await client.GetFromJsonAsync<JsonElement>($"/{borough}/api/v1/evidence/{id}");

    /// <summary>Files that lie in the store under a borough's own folder.</summary>
    public static IReadOnlyList<string> Stored(this Vru vru, Guid tenant)
    {
        var folder = Path.Combine(vru.Data, "files", tenant.ToString(), "evidence");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder)] : [];
    }

    public static async Task<Guid> TenantId(this Vru vru, string borough)
    {
        await using var room = await vru.In(borough);
        return room.Tenant.Id.Value;
    }
}

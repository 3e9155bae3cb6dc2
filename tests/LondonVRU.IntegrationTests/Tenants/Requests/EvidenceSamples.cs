using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Requests on evidence: files put to actions, updates and reviews, their versions, and what is said of them.</summary>
internal static class EvidenceSamples
{
    private const string One = "/evidence/{id}";
    private const string OneOfApi = "/api/v1/evidence/{id:guid}";
    private const string Words = "What was seen on Monday.\n";

    public static IEnumerable<Sample> All() => [.. Pages(), .. Calls()];

    private static Sample Of(string route, Func<Scene, Task<Ask>> make, Role role = Role.Coordinator, Moment moment = Moment.Draft) => new(route, "", moment, role, make);

    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(field => field.Name, field => field.Value);

    private static Dictionary<string, string> Named(params (string Name, string Value)[] parts) => parts.ToDictionary(part => part.Name, part => part.Value);

    private static IEnumerable<Sample> Pages()
    {
        yield return Of("GET /evidence", async scene => new() { Query = Named(("action", await scene.ActionAsync())) }, Role.Viewer);
        yield return Of("GET /evidence/new", async scene => await OfUpdateAsync(scene, (action, update) => new() { Query = Named(("To", action), ("UpdateId", update)) }), Role.Contributor);
        yield return Of("POST /evidence/new", async scene => await OfUpdateAsync(scene, (action, update) => new()
        {
            Page = $"/evidence/new?to={action}", Form = "#evidence", Fields = Fields(("To", action), ("UpdateId", update), ("Input.Name", "Notes")), File = ("Upload", "notes.txt", Words),
        }), Role.Contributor);
        yield return Of($"GET {One}", OfOneAsync, Role.Viewer);
        yield return Of($"POST {One}", async scene => await OfOneAsync(scene) with { Form = "#version", File = ("Upload", "notes.txt", Words) });
        yield return Of($"GET {One}/change", OfOneAsync);
        yield return Of($"POST {One}/change", async scene => await OfOneAsync(scene) with { Form = "#evidence", Fields = Fields(("Input.Name", "Notes of Monday"), ("Input.Description", "What was seen")) });
        yield return Of($"GET {One}/delete", OfOneAsync);
        yield return Of($"POST {One}/delete", async scene => await OfOneAsync(scene) with { Form = "#delete", Fields = Fields(("Because", "It holds names.")) });
        yield return Of($"GET {One}/versions/{{number:int}}", async scene => await OfVersionAsync(scene), Role.Viewer);
        yield return Of("POST /reviews/{cycle}/evidence", scene => Task.FromResult(new Ask { Form = "#evidence", Fields = Fields(("Input.Name", "Figures")), File = ("Upload", "notes.txt", Words) }), moment: Moment.ReviewOpen);
    }

    private static IEnumerable<Sample> Calls()
    {
        yield return Of("GET /london/evidence/{id}", async scene => new() { Route = Named(("id", await scene.SubmittedEvidenceAsync())) }, Role.Analyst, Moment.London);
        yield return Of("GET /api/v1/evidence", async scene => new() { Query = Named(("action", await scene.ActionAsync())) }, Role.Viewer);
        yield return Of("POST /api/v1/actions/{id:guid}/evidence", async scene => await OfUpdateAsync(scene, (action, update) => new()
        {
            Route = Named(("id", action)), Query = Named(("update", update), ("evidence", Scene.NewId())), File = ("file", "notes.txt", Words),
        }), Role.Contributor);
        yield return Of("POST /api/v1/reviews/{cycle}/evidence", scene => Task.FromResult(new Ask { Query = Named(("evidence", Scene.NewId())), File = ("file", "notes.txt", Words) }), moment: Moment.ReviewOpen);
        yield return Of($"GET {OneOfApi}", OfOneAsync, Role.Viewer);
        yield return Of($"PATCH {OneOfApi}", async scene => await OfOneAsync(scene) with { Fields = Fields(("name", "Notes of Monday"), ("description", "What was seen")) });
        yield return Of($"POST {OneOfApi}/versions", async scene => await OfOneAsync(scene) with { File = ("file", "notes.txt", Words) });
        yield return Of($"GET {OneOfApi}/versions/{{number:int}}/content", async scene => await OfVersionAsync(scene), Role.Viewer);
        yield return Of($"POST {OneOfApi}/deletion", async scene => await OfOneAsync(scene) with { Fields = Fields(("because", "It holds names.")) });
    }

    private static async Task<Ask> OfOneAsync(Scene scene) => new() { Route = Named(("id", await scene.EvidenceAsync(await scene.ActionAsync()))) };

    private static async Task<Ask> OfVersionAsync(Scene scene) => new() { Route = Named(("id", await scene.EvidenceAsync(await scene.ActionAsync())), ("number", "1")) };

    private static async Task<Ask> OfUpdateAsync(Scene scene, Func<string, string, Ask> make)
    {
        var action = await scene.ActionAsync(isUpdated: true);
        return make(action, await scene.UpdateOfAsync(action));
    }
}

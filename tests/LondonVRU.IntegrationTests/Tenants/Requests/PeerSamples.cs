using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Requests about peer groups that succeed.</summary>
internal static class PeerSamples
{
    private const string Peers = "POST /London/Compare/Peers";

    /// <summary>Who is asked or answered is told, in their tenant.</summary>
    private static readonly string[] Told = [nameof(LetterDebt)];

    /// <summary>London's answer is about the borough.</summary>
    private static readonly string[] Answered = [.. Told, nameof(PeerAnswer)];

    public static IEnumerable<Sample> All() => [.. Boroughs(), .. London()];

    private static IEnumerable<Sample> Boroughs()
    {
        yield return new("POST /Compare/Peers", "Suggest", Moment.Draft, Role.Coordinator, _ => Task.FromResult(new Ask
        {
            Form = "#suggest", Fields = Fields(("Input.Id", Scene.NewId()), ("Input.Name", $"Peers {Scene.NewId()}"), ("Input.Boroughs[0]", "camden"), ("Input.Reason", "We share a town centre.")),
        })) { Touches = Told };
        yield return new("POST /Compare/Peers", "TakeBack", Moment.Draft, Role.Coordinator, async scene =>
        {
            var id = await scene.PeerSuggestionAsync();
            return new() { Form = $"#back-{id}", Fields = Fields(("Back", id)) };
        });
        yield return new("POST /api/v1/peer-suggestions", "", Moment.Draft, Role.Coordinator, _ => Task.FromResult(new Ask
        {
            Fields = Fields(("id", Scene.NewId()), ("name", $"Peers {Scene.NewId()}"), ("boroughs[0]", "camden"), ("reason", "We share a town centre.")),
        })) { Touches = Told };
        yield return new("DELETE /api/v1/peer-suggestions/{id:guid}", "", Moment.Draft, Role.Coordinator, async scene => new() { Route = Of(("id", await scene.PeerSuggestionAsync())) });
    }

    private static IEnumerable<Sample> London()
    {
        yield return new("GET /London/Compare/Peers", "", Moment.London, Role.Officer, async scene => new()
        {
            Query = Of(("suggestion", await scene.PeerSuggestionAsync()), ("decline", await scene.PeerSuggestionAsync())),
        });
        yield return new(Peers, "Define", Moment.London, Role.Officer, async scene => new()
        {
            Form = "#define",
            Fields = Fields(("Input.Name", $"Peers {Scene.NewId()}"), ("Input.Boroughs[0]", "lewisham"), ("Input.Boroughs[1]", "camden"), ("Input.SuggestionId", await scene.PeerSuggestionAsync())),
        }) { Touches = Answered };
        yield return new(Peers, "Remove", Moment.London, Role.Officer, async scene => new() { Form = $"#remove-{await scene.PeerGroupAsync()}" });
        yield return new(Peers, "Decline", Moment.London, Role.Officer, async scene =>
        {
            var id = await scene.PeerSuggestionAsync();
            return new() { Page = $"/london/compare/peers?decline={id}", Form = "#decline", Fields = Fields(("Declined", id), ("Why", "They are not alike enough.")) };
        }) { Touches = Answered };
        yield return new("POST /london/api/v1/peer-suggestions/{id:guid}/group", "", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.PeerSuggestionAsync())),
            Fields = Fields(("id", Scene.NewId()), ("name", $"Peers {Scene.NewId()}"), ("boroughs[0]", "lewisham"), ("boroughs[1]", "camden")),
        }) { Touches = Answered };
        yield return new("POST /london/api/v1/peer-suggestions/{id:guid}/refusal", "", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.PeerSuggestionAsync())), Fields = Fields(("reason", "They are not alike enough.")),
        }) { Touches = Answered };
    }

    private static Dictionary<string, string> Of(params (string Name, string Value)[] pairs) => pairs.ToDictionary(pair => pair.Name, pair => pair.Value);

    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] pairs) => pairs.ToDictionary(pair => pair.Name, pair => pair.Value);
}

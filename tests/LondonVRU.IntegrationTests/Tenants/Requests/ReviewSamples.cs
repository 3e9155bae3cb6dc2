using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Requests about the parts of a review, about risks, and of London about what came in, that succeed.</summary>
internal static class ReviewSamples
{
    private const string Page = "POST /reviews/{cycle}";

    private static readonly string[] Answered = [nameof(SubmissionAnswer), nameof(AnsweredTheme), nameof(Undertaking), nameof(Domain.Notifications.LetterDebt)];

    public static IEnumerable<Sample> All() => [.. Parts(), .. Risks(), .. London()];

    private static IEnumerable<Sample> Parts()
    {
        yield return new("GET /reviews/{cycle}", "", Moment.ReviewOpen, Role.Coordinator, async scene => new() { Query = new Dictionary<string, string> { ["update"] = await scene.ActionAsync() } });
        yield return Of("Carry", "#narratives", _ => Task.FromResult(new Dictionary<string, string?> { ["Narratives[0].Words"] = $"What was done. {Scene.NewId()}" }));
        yield return new(Page, "Confirm", Moment.ReviewOpen, Role.Coordinator, async scene => new()
        {
            Form = "#narratives",
            Query = new Dictionary<string, string> { ["theme"] = await scene.ThemeAsync(1) },
            Fields = new Dictionary<string, string?> { ["Narratives[0].Words"] = $"What was done. {Scene.NewId()}" },
        });
        yield return Of("Autosave", "#help-form", _ => Task.FromResult(new Dictionary<string, string?> { ["Help"] = $"Money for outreach. {Scene.NewId()}" }));
        yield return new(Page, "Update", Moment.ReviewOpen, Role.Coordinator, async scene =>
        {
            var action = await scene.ActionAsync();
            return new()
            {
                Page = $"/reviews/2026-q3?update={action}",
                Form = "#update-form",
                Fields = new Dictionary<string, string?> { ["Input.Status"] = "OnTrack", ["Input.Done"] = "Two sessions were held." },
            };
        });

        // The annual review alone asks questions: here nothing is sent, and nothing changes.
        yield return Of("Questions", "#help-form", _ => Task.FromResult(new Dictionary<string, string?>())) with { WritesPlatform = true };
        yield return Of("Spend", "#spend-form", async scene => new Dictionary<string, string?>
        {
            ["Spend[0].What"] = $"Outreach {Scene.NewId()}", ["Spend[0].Theme"] = await scene.ThemeAsync(1), ["Spend[0].Planned"] = "1,250",
        });
    }

    private static IEnumerable<Sample> Risks()
    {
        yield return new("POST /risks", "", Moment.ReviewOpen, Role.Coordinator, async scene => new()
        {
            Form = "#raise",
            Fields = new Dictionary<string, string?>
            {
                ["Input.Kind"] = "Risk", ["Input.Level"] = "High", ["Input.Words"] = "The contract ends.", ["Input.ThemeId"] = await scene.ThemeAsync(1), ["Input.OwnerId"] = await scene.PersonAsync(Role.Contributor),
            },
        });
        yield return OfRisk("GET /risks/{id}", "", "");
        yield return OfRisk("POST /risks/{id}", "Change", "#change", ("Input.Words", "Other words"));
        yield return OfRisk("POST /risks/{id}", "Escalate", "#escalate", ("Asked", "Money for three months."));
        yield return OfRisk("POST /risks/{id}", "Resolve", "#resolve", ("How", "The contract goes on."));
    }

    private static IEnumerable<Sample> London()
    {
        yield return OfLondon("GET /london/reviews/{id}", "", Role.Analyst);
        yield return OfLondon("POST /london/reviews/{id}", "Open", Role.Officer, "#open") with { Touches = Answered };
        yield return OfLondon("POST /london/reviews/{id}", "Answer", Role.Officer, "#answer", ("Input.Answer", "Feedback"), ("Input.Words", "Well told.")) with { Touches = Answered };
    }

    private static Sample Of(string handler, string form, Func<Scene, Task<Dictionary<string, string?>>> fields) =>
        new(Page, handler, Moment.ReviewOpen, Role.Coordinator, async scene => new() { Form = form, Fields = await fields(scene) });

    private static Sample OfRisk(string route, string handler, string form, params (string Name, string? Value)[] fields) => new(route, handler, Moment.ReviewOpen, Role.Coordinator, async scene => new()
    {
        Route = new Dictionary<string, string> { ["id"] = await scene.RiskAsync() },
        Form = form,
        Fields = fields.ToDictionary(field => field.Name, field => field.Value),
    });

    private static Sample OfLondon(string route, string handler, Role role, string form = "", params (string Name, string? Value)[] fields) => new(route, handler, Moment.London, role, async scene => new()
    {
        Route = new Dictionary<string, string> { ["id"] = await scene.ReviewAsync() },
        Form = form,
        Fields = fields.ToDictionary(field => field.Name, field => field.Value),
    });
}

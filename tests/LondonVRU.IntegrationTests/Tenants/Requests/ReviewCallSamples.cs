using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.IntegrationTests.Reviews;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Calls of the API that succeed: about the parts of a review, risks, own days, London's queue and its jobs.</summary>
internal static class ReviewCallSamples
{
    private const string Review = "/api/v1/reviews/{cycle}";

    private const string Risk = "/api/v1/risks/{id:guid}";

    public static IEnumerable<Sample> All() => [.. Parts(), .. Risks(), .. Days(), .. London()];

    private static IEnumerable<Sample> Parts()
    {
        yield return Of($"PUT {Review}/spend", async scene => new()
        {
            Fields = Nullable(("lines[0].id", Scene.NewId()), ("lines[0].what", $"Outreach {Scene.NewId()}"), ("lines[0].themeId", await scene.ThemeAsync(1)), ("lines[0].planned", "125000")),
        });
        yield return Of($"PUT {Review}/questions/{{question}}", async scene =>
        {
            await scene.LastQuarterAsync();
            return new() { Route = Fields(("question", "q1"), ("cycle", ReviewScene.Q2)), Fields = Nullable(("words", "Fewer knives are sold.")) };
        });
        yield return Of($"PUT {Review}/help", _ => Task.FromResult(new Ask { Fields = Nullable(("words", $"Money for outreach. {Scene.NewId()}")) }));
        yield return Of($"POST {Review}/no-change", async scene => new() { Fields = Nullable(("actions[0]", await scene.ActionAsync(isUpdated: true)), ("word", "As it was.")) });
        yield return Of($"POST {Review}/carried-words", async scene =>
        {
            await scene.LastQuarterAsync();
            return new();
        });
        yield return Of($"POST {Review}/themes/{{theme}}/confirmation", async scene => new() { Route = Fields(("theme", await scene.CarriedAsync(7))) });
        yield return Of($"POST {Review}/reminders", async scene => new() { Fields = Nullable(("personId", await scene.OwnerAsync(Role.Approver))) });
        yield return new($"POST {Review}/reopening", "", Moment.ReviewReturned, Role.Coordinator, _ => Task.FromResult(new Ask()));
    }

    private static IEnumerable<Sample> Risks()
    {
        async Task<Ask> AskAsync(Scene scene, params (string, string?)[] fields) => new() { Route = Fields(("id", await scene.RiskAsync())), Fields = Nullable(fields) };

        yield return Of("POST /api/v1/risks", async scene => new()
        {
            Fields = Nullable(
                ("id", Scene.NewId()), ("kind", "risk"), ("level", "high"), ("words", "The contract ends."), ("themeId", await scene.ThemeAsync(1)), ("ownerId", await scene.PersonAsync(Role.Contributor))),
        });
        yield return Of($"GET {Risk}", scene => AskAsync(scene));
        yield return Of($"PUT {Risk}", async scene => await AskAsync(
            scene, ("kind", "issue"), ("level", "low"), ("words", "Other words"), ("themeId", await scene.ThemeAsync(1)), ("ownerId", await scene.PersonAsync(Role.Contributor))));
        yield return Of($"POST {Risk}/escalation", scene => AskAsync(scene, ("asked", "Money for six months.")));
        yield return Of($"POST {Risk}/resolution", scene => AskAsync(scene, ("how", "The contract goes on.")));
    }

    private static IEnumerable<Sample> Days()
    {
        const string Owner = "/api/v1/days/owners/{person:guid}";
        yield return new("PUT /api/v1/days", "", Moment.Draft, Role.Coordinator, _ => Task.FromResult(new Ask { Fields = Nullable(("forOwners", "9"), ("forBoard", "2")) }));
        yield return new($"PUT {Owner}", "", Moment.Draft, Role.Coordinator, async scene => new() { Route = Fields(("person", await scene.PersonAsync(Role.Viewer))), Fields = Nullable(("days", "6")) });
        yield return new($"DELETE {Owner}", "", Moment.Draft, Role.Coordinator, async scene =>
        {
            var person = await scene.PersonAsync(Role.Contributor);
            await scene.OwnersDayAsync(person);
            return new() { Route = Fields(("person", person)) };
        });
    }

    private static IEnumerable<Sample> London()
    {
        const string Job = "/london/api/v1/jobs/{name}";
        yield return new("GET /london/api/v1/reviews/{id:guid}", "", Moment.London, Role.Analyst, async scene => new() { Route = Fields(("id", await scene.ReviewAsync())) });
        yield return new("GET /london/api/v1/submissions/{id:guid}/evidence", "", Moment.London, Role.Analyst, async scene => new() { Route = Fields(("id", await scene.SubmissionAsync())) });
        yield return new("GET /london/api/v1/submissions/{id:guid}/evidence/{copy:guid}/content", "", Moment.London, Role.Analyst, async scene => new()
        {
            Route = Fields(("id", await scene.SubmissionAsync()), ("copy", await scene.SubmittedEvidenceAsync())),
        });
        yield return new Sample("POST /london/api/v1/years/{year:int}/cycles", "", Moment.London, Role.Officer, _ => Task.FromResult(new Ask
        {
            Route = Fields(("year", "2030")), Fields = Nullable(("cycles[0].quarter", "2030-q1")),
        })) with { Touches = [nameof(Domain.Reviews.Review), nameof(Domain.Comparison.ReviewStanding), nameof(AuditEntry), nameof(LetterDebt)] };
        foreach (var (route, isPaused) in new[] { ($"POST {Job}/runs", false), ($"PUT {Job}/pause", false), ($"DELETE {Job}/pause", true) })
        {
            yield return new Sample(route, "", Moment.London, Role.Administrator, async scene =>
            {
                await scene.PauseAsync("CloseReviews", isPaused);
                return new() { Route = Fields(("name", "CloseReviews")) };
            }) with { WritesPlatform = true };
        }
    }

    private static Sample Of(string route, Func<Scene, Task<Ask>> make) => new(route, "", Moment.ReviewOpen, Role.Coordinator, make);

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(field => field.Name, field => field.Value);

    private static Dictionary<string, string?> Nullable(params (string Name, string? Value)[] fields) => fields.ToDictionary(field => field.Name, field => field.Value);
}

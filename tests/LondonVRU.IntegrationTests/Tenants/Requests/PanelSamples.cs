using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Requests of the review panel that succeed.</summary>
internal static class PanelSamples
{
    private const string Page = "POST /london/plans/{id}";

    /// <summary>What London answers is about somebody, and they are told.</summary>
    private static readonly string[] Answered = [nameof(SubmissionAnswer), nameof(AnsweredTheme), nameof(Domain.Notifications.LetterDebt)];

    public static IEnumerable<Sample> All()
    {
        yield return Of("GET /london/plans/{id}", "", Role.Analyst, isInPanel: true, _ => new());
        yield return Of("GET /london/plans/{id}/changes", "", Role.Analyst, isInPanel: true, _ => new());
        yield return Of("GET /london/plans/{id}/letter", "", Role.Analyst, isInPanel: true, _ => new());
        yield return Of("GET /london/api/v1/submissions/{id}/changes", "", Role.Analyst, isInPanel: true, _ => new());
        yield return Of(Page, "Open", Role.Officer, isInPanel: false, _ => new() { Form = "#open" }) with { Touches = Answered };
        yield return Of(Page, "Note", Role.Officer, isInPanel: true, theme => new()
        {
            Form = "#note",
            Query = new Dictionary<string, string> { ["theme"] = "1" },
            Fields = new Dictionary<string, string?> { ["Note.ThemeId"] = theme, ["Note.Score"] = "3", ["Note.Words"] = "Well told." },
        });
        yield return Of(Page, "Agree", Role.Officer, isInPanel: true, theme => new()
        {
            Form = "#agree",
            Query = new Dictionary<string, string> { ["theme"] = "1" },
            Fields = new Dictionary<string, string?> { ["Agreed.ThemeId"] = theme, ["Agreed.Words"] = $"Say who leads. {Scene.NewId()}" },
        });
        yield return Of(Page, "Answer", Role.Officer, isInPanel: true, _ => new()
        {
            Form = "#answer",
            Fields = new Dictionary<string, string?> { ["Answer.Kind"] = "Feedback", ["Answer.Words"] = "Well told." },
        }) with { Touches = Answered };
        yield return Of("POST /london/api/v1/submissions/{id}/answers", "", Role.Officer, isInPanel: true, theme => new()
        {
            Fields = new Dictionary<string, string?> { ["id"] = Scene.NewId(), ["kind"] = "feedback", ["words"] = "Well told.", ["themes[0].themeId"] = theme, ["themes[0].words"] = "Clear." },
        }) with { Touches = Answered };
        yield return new("POST /london/ideas", "", Moment.London, Role.Officer, async scene => new()
        {
            Fields = new Dictionary<string, string?> { ["Actions"] = await scene.IdeaAsync(), ["State"] = "Noted" },
        });
        yield return new("GET /london/api/v1/ideas/{id:guid}", "", Moment.London, Role.Analyst, async scene => new() { Route = new Dictionary<string, string> { ["id"] = await scene.IdeaAsync() } });
        yield return new("PUT /london/api/v1/ideas/{id:guid}", "", Moment.London, Role.Officer, async scene => new()
        {
            Route = new Dictionary<string, string> { ["id"] = await scene.IdeaAsync() }, Fields = new Dictionary<string, string?> { ["state"] = "noted", ["note"] = "To be remembered" },
        });
        yield return new("GET /london/boroughs/{slug}/actions/{id:guid}", "", Moment.London, Role.Analyst, async scene => new()
        {
            Route = new Dictionary<string, string> { ["slug"] = "hounslow", ["id"] = await scene.IdeaAsync() },
        });
        yield return new("POST /london/panel", "", Moment.London, Role.Officer, async scene => new()
        {
            Form = "#seat-Mps",
            Fields = new Dictionary<string, string?> { ["Person"] = await scene.PersonAsync(Role.Officer) },
        }) { WritesPlatform = true };
    }

    private static Sample Of(string route, string handler, Role role, bool isInPanel, Func<string, Ask> make) => new(route, handler, Moment.London, role, async scene => make(await scene.ThemeAsync(1)) with
    {
        Route = new Dictionary<string, string> { ["id"] = await scene.PlanAsync(isInPanel) },
    });
}

using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Requests about practice that succeed.</summary>
internal static class PracticeSamples
{
    /// <summary>Who is asked or answered is told, in their tenant.</summary>
    private static readonly string[] Told = [nameof(Domain.Notifications.LetterDebt)];

    public static IEnumerable<Sample> All() => [.. Nominations(), .. Library(), .. London(), .. Sessions()];

    private static IEnumerable<Sample> Nominations()
    {
        yield return new("POST /practice/nominations/new", "", Moment.Draft, Role.Coordinator, async scene =>
        {
            var action = await scene.ActionAsync();
            return new()
            {
                Page = $"/practice/nominations/new?of={action}",
                Form = "#nominate",
                Query = Of(("of", action)),
                Fields = Fields(("Input.Name", $"Practice {Scene.NewId()}"), ("Input.Themes", await scene.ThemeAsync(1)), ("NominationId", Scene.NewId())),
            };
        });
        yield return new("GET /practice/nominations/new", "", Moment.Draft, Role.Coordinator, async scene => new() { Query = Of(("of", await scene.ActionAsync())) });
        yield return new("GET /practice/nominations/{id}", "", Moment.Draft, Role.Coordinator, async scene => new() { Route = Of(("id", await scene.NominationAsync())) });
        yield return new("POST /practice/nominations/{id}", "Save", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = Of(("id", await scene.NominationAsync())), Form = "#change", Fields = Fields(("Input.Name", "Another name"), ("Input.Themes", await scene.ThemeAsync(1))),
        });
        yield return new("POST /practice/nominations/{id}", "HandOver", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = Of(("id", await scene.NominationDraftAsync())), Form = "#change", Fields = Fields(("Input.Name", "Another name"), ("Input.Themes", await scene.ThemeAsync(1))),
        });
        yield return new("POST /practice/nominations/{id}", "TakeBack", Moment.Draft, Role.Coordinator, async scene => new() { Route = Of(("id", await scene.NominationAsync())), Form = "#back" });
        yield return new("POST /api/v1/practices/nominations", "", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Fields = Fields(("id", Scene.NewId()), ("name", $"Practice {Scene.NewId()}"), ("actionId", await scene.ActionAsync())),
        });
    }

    private static IEnumerable<Sample> Library()
    {
        yield return new("POST /api/v1/practices/nominations/{id:guid}/submission", "", Moment.Draft, Role.Coordinator, async scene => new() { Route = Of(("id", await scene.NominationDraftAsync())) });
        yield return new("POST /api/v1/practices/questions/{id:guid}/answers", "", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = Of(("id", await scene.QuestionAsync(await scene.PracticeAsync(isOwn: true)))), Fields = Fields(("id", Scene.NewId()), ("words", "Five months.")),
        }) { Touches = Told };
        yield return new("GET /elsewhere/{slug}/actions/{id:guid}", "", Moment.Draft, Role.Viewer, async scene => new() { Route = Of(("slug", "hounslow"), ("id", await scene.ElsewhereAsync())) });
        yield return new("POST /practice", "Follow", Moment.Draft, Role.Viewer, _ => Task.FromResult(new Ask { Form = "#follow-form", Fields = Fields(("Follow", "3")) }));
        yield return new("GET /practice/adoptions/{id}", "", Moment.Draft, Role.Coordinator, async scene => new() { Route = Of(("id", await scene.AdoptionAsync())) });
        yield return new("POST /practice/adoptions/{id}", "", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = Of(("id", await scene.AdoptionAsync())), Form = "#report", Fields = Fields(("Outcome", "Worked"), ("Words", "It stays."), ("ReportId", Scene.NewId())),
        });
        yield return new("POST /practice/{id}/adopt", "", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = Of(("id", await scene.PracticeAsync())), Form = "#adopt", Fields = Fields(("ThemeId", await scene.ThemeAsync(1)), ("ActionId", Scene.NewId())),
        });
        yield return new("POST /practice/{id}", "Ask", Moment.Draft, Role.Contributor, async scene => new()
        {
            Route = Of(("id", await scene.PracticeAsync())), Form = "#ask", Fields = Fields(("QuestionWords", "How long?"), ("QuestionId", Scene.NewId())),
        }) { Touches = Told };
        yield return new("POST /practice/{id}", "Withdraw", Moment.Draft, Role.Contributor, async scene =>
        {
            var practice = await scene.PracticeAsync();
            var question = await scene.QuestionAsync(practice);
            return new() { Route = Of(("id", practice)), Form = $"#withdraw-{question}", Fields = Fields(("Question", question)) };
        });
        yield return new("DELETE /api/v1/practices/questions/{id:guid}", "", Moment.Draft, Role.Contributor, async scene => new()
        {
            Route = Of(("id", await scene.QuestionAsync(await scene.PracticeAsync()))),
        });
        yield return new("POST /api/v1/practices/adoptions/{id:guid}/reports", "", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = Of(("id", await scene.AdoptionAsync())), Fields = Fields(("id", Scene.NewId()), ("outcome", "worked"), ("words", "It stays.")),
        });
        yield return new("POST /practice/{id}", "Answer", Moment.Draft, Role.Coordinator, async scene =>
        {
            var practice = await scene.PracticeAsync(isOwn: true);
            var question = await scene.QuestionAsync(practice);
            return new() { Route = Of(("id", practice)), Form = $"#answer-{question}", Fields = Fields(("AnswerWords", "Five months."), ("Question", question), ("AnswerId", Scene.NewId())) };
        }) { Touches = Told };
        yield return new("POST /api/v1/practices/{id:guid}/adoptions", "", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = Of(("id", await scene.PracticeAsync())), Fields = Fields(("actionId", Scene.NewId()), ("startYear", "2026"), ("themeId", await scene.ThemeAsync(1))),
        });
        yield return new("POST /api/v1/practices/{id:guid}/questions", "", Moment.Draft, Role.Contributor, async scene => new()
        {
            Route = Of(("id", await scene.PracticeAsync())), Fields = Fields(("id", Scene.NewId()), ("words", "How long?")),
        }) { Touches = Told };
    }

    private static IEnumerable<Sample> London()
    {
        yield return new("GET /london/practice/nominations/{id}", "", Moment.London, Role.Analyst, async scene => new() { Route = Of(("id", await scene.NominationAsync())) });
        yield return new("POST /london/practice/nominations/{id}", "TakeUp", Moment.London, Role.Officer, async scene => new() { Route = Of(("id", await scene.NominationAsync())), Form = "#take-up" });
        yield return new("POST /london/practice/nominations/{id}", "Decline", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.NominationAsync())), Form = "#decline", Fields = Fields(("Reason", "It is on the menu already.")),
        }) { Touches = Told };
        yield return new("POST /london/practice/new", "", Moment.London, Role.Officer, async scene => new()
        {
            Form = "#new", Fields = Fields(("Input.Name", $"Practice {Scene.NewId()}"), ("Input.Themes", await scene.ThemeAsync(1)), ("NewId", Scene.NewId())),
        });
        yield return new("POST /london/practice/{id}/edit", "Save", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.PracticeDraftAsync())), Form = "#change", Fields = Fields(("Input.Name", "Another name"), ("Input.Themes", await scene.ThemeAsync(1))),
        });
        yield return new("POST /london/practice/{id}/edit", "Take", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.PracticeDraftAsync())), Form = "#take", Fields = Fields(("Fields", "ForWhom")),
        });
        yield return new("GET /london/practice/new", "", Moment.London, Role.Officer, async scene => new() { Query = Of(("borough", "hounslow"), ("action", await scene.IdeaAsync())) });
        yield return new("POST /london/practice", "Follow", Moment.London, Role.Analyst, _ => Task.FromResult(new Ask { Form = "#follow-form", Fields = Fields(("Follow", "1")) }));
        yield return new("POST /london/practice/{id}", "Discard", Moment.London, Role.Officer, async scene => new() { Route = Of(("id", await scene.OwnPracticeDraftAsync())), Form = "#discard" });
        yield return new("POST /london/practice/{id}", "Publish", Moment.London, Role.Officer, async scene => new() { Route = Of(("id", await scene.PracticeDraftAsync())), Form = "#publish" }) { Touches = Told };
        yield return new("POST /london/practice/{id}", "Retire", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.PracticeAsync())), Form = "#retire-form", Fields = Fields(("Reason", "Two studies found nothing.")),
        });
        yield return new("POST /london/practice/{id}", "Promote", Moment.London, Role.Officer, async scene =>
        {
            var theme = (await scene.EditionAsync(isPublished: false)).Theme;
            return new() { Route = Of(("id", await scene.PracticeAsync())), Form = "#promote-form", Fields = Fields(("ThemeId", theme)) };
        });
        yield return new("POST /london/practice/{id}", "Answer", Moment.London, Role.Officer, async scene =>
        {
            var practice = await scene.PracticeAsync();
            var question = await scene.QuestionAsync(practice);
            return new() { Route = Of(("id", practice)), Form = $"#answer-{question}", Fields = Fields(("AnswerWords", "Five months."), ("Question", question), ("AnswerId", Scene.NewId())) };
        }) { Touches = Told };
    }

    private static IEnumerable<Sample> Sessions()
    {
        yield return new("POST /practice/sessions/{id}", "", Moment.Draft, Role.Viewer, async scene => new() { Route = Of(("id", await scene.SessionAsync())), Form = "#sign-up" });
        yield return new("PUT /api/v1/practices/sessions/{id:guid}/place", "", Moment.Draft, Role.Viewer, async scene => new() { Route = Of(("id", await scene.SessionAsync())) });
        yield return new("DELETE /api/v1/practices/sessions/{id:guid}/place", "", Moment.Draft, Role.Viewer, async scene => new() { Route = Of(("id", await scene.PlaceAsync())) });
        yield return new("POST /london/practice/sessions/new", "", Moment.London, Role.Officer, async scene => new()
        {
            Form = "#new",
            Fields = Fields(
                ("Input.Title", "An evening on shops"), ("Input.Day", "2027-02-03"), ("Input.From", "14:00"), ("Input.To", "16:00"), ("Input.Place", "Online"), ("Input.ThemeId", await scene.ThemeAsync(1)),
                ("NewId", Scene.NewId())),
        }) { Touches = Told };
        yield return new("POST /london/practice/sessions/{id}", "Save", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.SessionAsync())), Form = "#change", Fields = Fields(("Input.Place", "A room"), ("Input.ThemeId", await scene.ThemeAsync(1))),
        });
        yield return new("POST /london/practice/sessions/{id}", "Cancel", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.SessionAsync())), Form = "#cancel", Fields = Fields(("Reason", "The speaker is ill.")),
        });
        yield return new("POST /london/practice/sessions/{id}", "Notes", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.SessionAsync(hasBegun: true))), Form = "#notes-form", Fields = Fields(("Notes", "Ask the neighbour.")),
        });
    }

    private static Dictionary<string, string> Of(params (string Name, string Value)[] pairs) => pairs.ToDictionary(pair => pair.Name, pair => pair.Value);

    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] pairs) => pairs.ToDictionary(pair => pair.Name, pair => pair.Value);
}

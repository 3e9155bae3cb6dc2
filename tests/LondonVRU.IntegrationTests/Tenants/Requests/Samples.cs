using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>For every route that writes, or that takes an id, one request that succeeds. A new one without a sample fails a test, which says so.</summary>
internal static class Samples
{
    public static IReadOnlyList<Sample> All { get; } =
        [.. Plans(), .. Actions(), .. Joint(), .. KeepingSamples.All(), .. EvidenceSamples.All(), .. Imports(), .. Reviews(), .. ReviewSamples.All(), .. ReviewCallSamples.All(), .. London(), .. CycleSamples.All(), .. PaperSamples.All(), .. PanelSamples.All(), .. PracticeSamples.All(), .. OfferSamples.All(), .. PeerSamples.All(), .. AccessSamples.All(), .. PeopleSamples.All(), .. TemplateSamples.All()];

    private static Sample Of(string route, Moment moment, Role role, Func<Scene, Task<Ask>> make) => new(route, "", moment, role, make);

    private static Sample Plain(string route, Moment moment, Role role, string handler = "", string form = "main form[method=post]", params (string Name, string? Value)[] fields) =>
        new(route, handler, moment, role, scene => Task.FromResult(new Ask { Form = form, Fields = fields.ToDictionary(field => field.Name, field => field.Value) }));

    private static IEnumerable<Sample> Plans() =>
    [
        Plain("POST /api/v1/plans/{year:int}", Moment.NoPlan, Role.Coordinator),
        Plain("POST /plans", Moment.NoPlan, Role.Coordinator, fields: ("year", "2026")),
        Plain("POST /api/v1/plans/{year:int}/sign-off-request", Moment.Ready, Role.Coordinator),
        Plain("POST /plans/{year:int}/sign-off/request", Moment.Ready, Role.Coordinator),
        Plain("POST /api/v1/plans/{year:int}/sign-off", Moment.AtTheChair, Role.Approver),
        Plain("POST /plans/{year:int}/sign-off", Moment.AtTheChair, Role.Approver, "Sign", "form[action*='handler=Sign']"),
        Plain("POST /api/v1/plans/{year:int}/decline", Moment.AtTheChair, Role.Approver, fields: ("reason", "The dates are missing.")),
        Plain("POST /plans/{year:int}/sign-off", Moment.AtTheChair, Role.Approver, "Decline", "form[action*='handler=Decline']", ("Reason", "The dates are missing.")),
        Plain("POST /api/v1/plans/{year:int}/submission", Moment.Signed, Role.Coordinator),
        Plain("POST /plans/{year:int}/submission", Moment.Signed, Role.Coordinator),
        Plain("DELETE /api/v1/plans/{year:int}/submission", Moment.Submitted, Role.Coordinator),
        Plain("POST /plans/{year:int}/submission/withdrawal", Moment.Submitted, Role.Coordinator),
    ];

    private static IEnumerable<Sample> Actions()
    {
        Sample OfAction(string route, Role role, params (string Name, string? Value)[] fields) => Of(route, Moment.Draft, role, async scene => new()
        {
            Route = new Dictionary<string, string> { ["id"] = await scene.ActionAsync() },
            Fields = fields.ToDictionary(field => field.Name, field => field.Value),
        });

        yield return OfAction("GET /api/v1/actions/{id:guid}", Role.Viewer);
        yield return OfAction("GET /api/v1/actions/{id:guid}/history", Role.Viewer);
        yield return OfAction("GET /api/v1/actions/{id:guid}/updates", Role.Viewer);
        yield return OfAction("GET /plans/{year:int}/actions/{id:guid}", Role.Viewer);
        yield return OfAction("GET /plans/{year:int}/actions/{id:guid}/history", Role.Viewer);
        yield return OfAction("GET /plans/{year:int}/actions/{id:guid}/edit", Role.Coordinator);
        yield return OfAction("GET /plans/{year:int}/actions/{id:guid}/owner", Role.Coordinator);
        yield return OfAction("GET /plans/{year:int}/actions/{id:guid}/remove", Role.Coordinator);
        yield return OfAction("DELETE /api/v1/actions/{id:guid}", Role.Coordinator);
        yield return OfAction("POST /plans/{year:int}/actions/{id:guid}/remove", Role.Coordinator);
        yield return OfAction("POST /plans/{year:int}/actions/{id:guid}", Role.Contributor, ("Input.Status", "OnTrack"), ("Input.Done", "Two sessions were held."));
        yield return Of("POST /api/v1/actions/{id:guid}/updates", Moment.Draft, Role.Contributor, async scene => new()
        {
            Route = new Dictionary<string, string> { ["id"] = await scene.ActionAsync() },
            Fields = new Dictionary<string, string?> { ["id"] = Scene.NewId(), ["status"] = "onTrack", ["done"] = "Two sessions were held." },
        });
        yield return Of("PATCH /api/v1/actions/{id:guid}", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = new Dictionary<string, string> { ["id"] = await scene.ActionAsync() },
            Fields = new Dictionary<string, string?>
            {
                ["text"] = "Other words", ["ownerId"] = await scene.PersonAsync(Role.Viewer), ["updateId"] = Scene.NewId(), ["status"] = "onTrack", ["done"] = "Two sessions were held.",
            },
        });
        yield return Of("POST /plans/{year:int}/actions/{id:guid}/edit", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = new Dictionary<string, string> { ["id"] = await scene.ActionAsync() },
            Fields = new Dictionary<string, string?> { ["Input.Text"] = "Other words", ["Input.OwnerId"] = await scene.PersonAsync(Role.Viewer) },
        });
        yield return Of("POST /plans/{year:int}/actions/{id:guid}/owner", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = new Dictionary<string, string> { ["id"] = await scene.ActionAsync() },
            Fields = new Dictionary<string, string?> { ["OwnerId"] = await scene.PersonAsync(Role.Viewer) },
        });
        yield return Of("POST /api/v1/plans/{year:int}/actions", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Fields = new Dictionary<string, string?>
            {
                ["id"] = Scene.NewId(), ["themeId"] = await scene.ThemeAsync(1), ["text"] = "A new action", ["ownerId"] = await scene.PersonAsync(Role.Contributor),
            },
        });
        yield return Of("GET /plans/{year:int}/actions/new", Moment.Draft, Role.Coordinator, async scene => new() { Query = new Dictionary<string, string> { ["ThemeId"] = await scene.ThemeAsync(1) } });
        yield return Of("POST /plans/{year:int}/actions/new", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Fields = new Dictionary<string, string?> { ["ThemeId"] = await scene.ThemeAsync(1), ["Input.Text"] = "A new action", ["Input.OwnerId"] = await scene.PersonAsync(Role.Contributor) },
        });
        yield return Of("POST /my-actions", Moment.Draft, Role.Contributor, async scene =>
        {
            var key = $"a{Guid.Parse(await scene.ActionAsync()):N}";
            return new() { Form = $"#f-{key}", Fields = new Dictionary<string, string?> { [$"{key}.Status"] = "OnTrack", [$"{key}.Done"] = "Two sessions were held." } };
        });
    }

    private static IEnumerable<Sample> Joint()
    {
        Sample OfJoint(string route, Role role, string handler = "", string form = "#exception", bool isNoted = false, params (string Name, string? Value)[] fields) =>
            new(route, handler, Moment.Draft, role, async scene => new()
            {
                Route = new Dictionary<string, string> { ["id"] = await scene.JointActionAsync(isNoted) },
                Form = form,
                Fields = fields.ToDictionary(field => field.Name, field => field.Value),
            });

        static Sample OfEvidence(string address) => Of(address, Moment.Draft, Role.Viewer, async scene =>
        {
            var action = await scene.JointActionAsync();
            return new() { Route = new Dictionary<string, string> { ["id"] = action, ["evidenceId"] = await scene.JointEvidenceAsync(action) } };
        });

        yield return OfJoint("GET /api/v1/plans/{year:int}/joint/{id:guid}", Role.Viewer);
        yield return OfJoint("GET /plans/{year:int}/joint/{id:guid}", Role.Viewer);
        yield return OfEvidence("GET /plans/{year:int}/joint/{id:guid}/evidence/{evidenceId:guid}");
        yield return OfEvidence("GET /api/v1/plans/{year:int}/joint/{id:guid}/evidence/{evidenceId:guid}/content");
        yield return OfJoint("PUT /api/v1/plans/{year:int}/joint/{id:guid}/exception", Role.Coordinator, fields: ("words", "Only at its end."));
        yield return OfJoint("DELETE /api/v1/plans/{year:int}/joint/{id:guid}/exception", Role.Coordinator, isNoted: true);
        yield return OfJoint("POST /plans/{year:int}/joint/{id:guid}", Role.Coordinator, fields: ("Note", "Only at its end."));
        yield return OfJoint("POST /plans/{year:int}/joint/{id:guid}", Role.Coordinator, "Remove", "#remove", isNoted: true);
    }

    private static IEnumerable<Sample> Imports()
    {
        static async Task<Ask> OfImportAsync(Scene scene, string name, params (string Name, string? Value)[] fields) => new()
        {
            Route = new Dictionary<string, string> { [name] = await scene.ImportAsync() },
            Fields = fields.ToDictionary(field => field.Name, field => field.Value),
        };

        yield return Of("POST /api/v1/plans/imports", Moment.Draft, Role.Coordinator, _ => Task.FromResult(new Ask { File = ("file", "table.txt", Scene.Table) }));
        yield return Plain("POST /plans/{year:int}/import", Moment.Draft, Role.Coordinator, fields: ("Pasted", Scene.Table));
        yield return Of("GET /api/v1/plans/imports/{importId}", Moment.Draft, Role.Coordinator, scene => OfImportAsync(scene, "importId"));
        yield return Of("GET /plans/{year:int}/imports/{id}", Moment.Draft, Role.Coordinator, scene => OfImportAsync(scene, "id"));
        yield return Of("POST /api/v1/plans/{year:int}/imports/{importId}/confirmation", Moment.Draft, Role.Coordinator, scene => OfImportAsync(scene, "importId"));
        yield return Of("POST /plans/{year:int}/imports/{id}", Moment.Draft, Role.Coordinator, async scene => await OfImportAsync(
            scene, "id", ("to", "later"), ("r1.theme", await scene.ThemeAsync(2)), ("r1.text", "Other words"), ("r1.template", await scene.OptionAsync())));
    }

    private static IEnumerable<Sample> Reviews()
    {
        const string Page = "POST /reviews/{cycle}";
        const string Call = "POST /api/v1/reviews/{cycle}";
        yield return Of("PUT /api/v1/reviews/{cycle}/themes/{theme}", Moment.ReviewOpen, Role.Coordinator, async scene => new()
        {
            Route = new Dictionary<string, string> { ["theme"] = await scene.ThemeAsync(8) },
            Fields = new Dictionary<string, string?> { ["words"] = "What was done." },
        });
        yield return new(Page, "Narratives", Moment.ReviewOpen, Role.Coordinator, async scene => new()
        {
            Form = "#narratives",
            Query = new Dictionary<string, string> { ["theme"] = await scene.ThemeAsync(1) },
            Fields = new Dictionary<string, string?> { ["Narratives[0].Words"] = "What was done." },
        });
        yield return new(Page, "StartFrom", Moment.ReviewOpen, Role.Coordinator, async scene => new() { Form = "#narratives", Query = new Dictionary<string, string> { ["theme"] = await scene.ThemeAsync(1) } }) { WritesPlatform = true };
        yield return Plain(Page, Moment.ReviewOpen, Role.Coordinator, "Help", "#help-form", ("Help", "Money for outreach."));
        yield return new(Page, "NoChange", Moment.ReviewOpen, Role.Coordinator, async scene => new()
        {
            Form = "#no-change",
            Fields = new Dictionary<string, string?> { ["Same"] = $"{await scene.ActionAsync(isUpdated: true)} {Scene.NewId()}", ["Word"] = "As it was." },
        });
        yield return new(Page, "Remind", Moment.ReviewOpen, Role.Coordinator, async scene =>
        {
            await scene.ActionAsync();
            return new() { Form = "form[data-person]", Query = new Dictionary<string, string> { ["person"] = await scene.PersonAsync(Role.Contributor) } };
        });
        yield return Plain($"{Call}/sign-off-request", Moment.ReviewReady, Role.Coordinator, fields: ("earlyBecause", "The board meets early."));
        yield return Plain(Page, Moment.ReviewReady, Role.Coordinator, "Ask", "#ask", ("EarlyBecause", "The board meets early."));
        yield return Plain($"{Call}/sign-off", Moment.ReviewAtTheChair, Role.Approver);
        yield return Plain(Page, Moment.ReviewAtTheChair, Role.Approver, "Sign", "#sign");
        yield return Plain($"{Call}/decline", Moment.ReviewAtTheChair, Role.Approver, fields: ("reason", "Say more of theme two."));
        yield return Plain(Page, Moment.ReviewAtTheChair, Role.Approver, "Decline", "#decline", ("Reason", "Say more of theme two."));
        yield return Plain($"{Call}/submission", Moment.ReviewSigned, Role.Coordinator);
        yield return Plain(Page, Moment.ReviewSigned, Role.Coordinator, "Submit", "#submit");
        yield return Plain(Page, Moment.ReviewReturned, Role.Coordinator, "Reopen", "#reopen");
    }

    private static IEnumerable<Sample> London()
    {
        // A job opens each partnership's review, in that partnership's own room.
        string[] opened = [nameof(Review), nameof(ReviewStanding), nameof(AuditEntry)];
        yield return Of("POST /London/Cycles/New", Moment.London, Role.Officer, _ => Task.FromResult(new Ask { Form = "#cycle", Query = new Dictionary<string, string> { ["quarter"] = "2027-q1" } })) with { Touches = opened };
        yield return Plain("POST /london/api/v1/cycles", Moment.London, Role.Officer, fields: [("quarter", "2026-q4"), ("opensOn", "2027-03-15")]) with { Touches = opened };
        const string Views = "POST /London/Compare/Views";
        yield return new(Views, "Save", Moment.London, Role.Analyst, _ => Task.FromResult(new Ask
        {
            Form = "#save",
            Query = new Dictionary<string, string> { ["address"] = "/london/compare/map?measure=well" },
            Fields = new Dictionary<string, string?> { ["Input.Name"] = $"View {Scene.NewId()}" },
        }));
        foreach (var handler in new[] { "Change", "Remove" })
        {
            yield return new(Views, handler, Moment.London, Role.Officer, async scene => new()
            {
                Form = $"#{handler.ToLowerInvariant()}-{await scene.ViewAsync()}",
            });
        }

        yield return Of("POST /london/exports", Moment.London, Role.Officer, _ => Task.FromResult(new Ask { Form = "#ask" }));
        foreach (var address in new[] { "GET /london/exports/{id}", "GET /london/exports/{id}/file" })
        {
            yield return Of(address, Moment.London, Role.Analyst, async scene => new() { Route = new Dictionary<string, string> { ["id"] = await scene.ExportAsync() } });
        }

        yield return Of("GET /london/api/v1/submissions/{id}", Moment.London, Role.Analyst, async scene => new() { Route = new Dictionary<string, string> { ["id"] = await scene.SubmissionAsync() } });
    }
}

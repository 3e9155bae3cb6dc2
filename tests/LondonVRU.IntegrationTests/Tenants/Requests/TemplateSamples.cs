using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Requests about London's template that succeed: its editions, its revisions, and what plans make of them.</summary>
internal static class TemplateSamples
{
    private const string Root = "/london/template/{code}";

    public static IEnumerable<Sample> All() => [.. Drafts(), .. Published(), .. Revisions(), .. Plans()];

    private static Dictionary<string, string> Places(params (string Name, string Value)[] values) => values.ToDictionary(value => value.Name, value => value.Value);

    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] values) => values.ToDictionary(value => value.Name, value => value.Value);

    private static Sample OfDraft(string route, string handler, Func<TemplateOnStage, Ask> ask) => new(route, handler, Moment.London, Role.Officer, async scene => ask(await scene.EditionAsync(isPublished: false)));

    private static IEnumerable<Sample> Drafts()
    {
        yield return new("POST /London/Template/New", "", Moment.London, Role.Officer, async scene => new() { Fields = Fields(("StartYear", $"{await scene.FreeYearAsync()}"), ("Name", "A template")) });
        yield return OfDraft($"POST {Root}/draft", "Name", draft => new() { Route = Places(("code", draft.Code)), Form = "#name", Fields = Fields(("Name", "Another name")) });
        yield return OfDraft($"POST {Root}/draft", "Move", draft => new() { Route = Places(("code", draft.Code)), Form = "#order", Fields = Fields(("Move", $"action {draft.Action} 2")) });
        yield return OfDraft($"GET {Root}/themes/{{id:guid?}}", "", draft => new() { Route = Places(("code", draft.Code), ("id", draft.Theme)) });
        yield return OfDraft($"POST {Root}/themes/{{id:guid?}}", "", draft => new() { Route = Places(("code", draft.Code), ("id", draft.Theme)), Fields = Fields(("Name", "A renamed theme")) });
        yield return OfDraft($"GET {Root}/actions/new", "", draft => new() { Route = Places(("code", draft.Code)), Query = Places(("theme", draft.Theme)) });
        yield return OfDraft($"POST {Root}/actions/new", "", draft => new()
        {
            Route = Places(("code", draft.Code)),
            Query = Places(("theme", draft.Theme)),
            Fields = Fields(("Input.ThemeId", draft.Theme), ("Input.Text", "A new standard"), ("ActionId", Scene.NewId())),
        });
        yield return OfDraft($"GET {Root}/actions/{{templateAction:guid}}", "", draft => new() { Route = Places(("code", draft.Code), ("templateAction", draft.Action)) });
        yield return OfDraft($"POST {Root}/actions/{{templateAction:guid}}", "", draft => new() { Route = Places(("code", draft.Code), ("templateAction", draft.Action)), Fields = Fields(("Input.ThemeId", draft.Theme), ("Input.Text", "Other words")) });
        yield return OfDraft($"GET {Root}/remove", "", draft => new() { Route = Places(("code", draft.Code)), Query = Places(("theme", draft.Theme), ("action", draft.Action)) });
        yield return OfDraft($"POST {Root}/remove", "", draft => new() { Route = Places(("code", draft.Code)), Query = Places(("theme", draft.Theme), ("action", draft.Action)) });
        yield return OfDraft($"POST {Root}/mapping", "Follow", draft => new() { Route = Places(("code", draft.Code)), Form = "#follow", Fields = Fields(("Follows", "2019-20")) });
        yield return OfDraft($"POST {Root}/mapping", "Map", draft => new() { Route = Places(("code", draft.Code)), Form = "#map", Fields = Fields(($"Theme[{draft.EarlierTheme}]", draft.Theme)) });
        yield return OfDraft($"POST {Root}/publish", "", draft => new() { Route = Places(("code", draft.Code)) }) with { Touches = [nameof(LetterDebt)] };
    }

    private static IEnumerable<Sample> Published()
    {
        yield return new($"POST {Root}/retire", "", Moment.London, Role.Officer, async scene => new() { Route = Places(("code", (await scene.EditionAsync(isPublished: true)).Code)) });
        yield return new($"POST {Root}/revisions", "", Moment.London, Role.Officer, async scene => new() { Route = Places(("code", (await scene.EditionAsync(isPublished: true)).Code)), Form = "#begin" });
    }

    private static IEnumerable<Sample> Revisions()
    {
        Sample Of(string route, string handler, Func<TemplateOnStage, Ask> ask) => new(route, handler, Moment.London, Role.Officer, async scene =>
        {
            var edition = await scene.EditionAsync(isPublished: true);
            await scene.BeginRevisionAsync(edition);
            return ask(edition);
        });
        Ask Ask(TemplateOnStage edition, string form) => new() { Route = Places(("code", edition.Code), ("number", "1")), Form = form };

        yield return Of($"POST {Root}/revisions/{{number:int}}", "Note", edition => Ask(edition, "#note") with { Fields = Fields(("Note", "Another reason.")) });
        yield return Of($"POST {Root}/revisions/{{number:int}}", "Leave", edition => Ask(edition, "form[action*='handler=Leave']") with { Query = Places(("action", edition.Action)) });
        yield return Of($"POST {Root}/revisions/{{number:int}}", "Publish", edition => Ask(edition, "#publish-form")) with { Touches = [nameof(LetterDebt)] };
        yield return Of($"POST {Root}/revisions/{{number:int}}", "Discard", edition => Ask(edition, "#discard"));
        yield return Of($"GET {Root}/revisions/{{number:int}}/actions/{{templateAction:guid}}", "", edition => new() { Route = Places(("code", edition.Code), ("number", "1"), ("templateAction", edition.Action)) });
        yield return Of($"POST {Root}/revisions/{{number:int}}/actions/{{templateAction:guid}}", "", edition => new()
        {
            Route = Places(("code", edition.Code), ("number", "1"), ("templateAction", edition.Action)),
            Fields = Fields(("Input.Text", "Words of the revision"), ("Input.ThemeId", edition.Theme)),
        });
    }

    private static IEnumerable<Sample> Plans()
    {
        yield return new("POST /plans/{year:int}/revision", "", Moment.Draft, Role.Coordinator, async scene => new() { Fields = Fields(("Take", await scene.RevisedAsync())) });
        yield return new("POST /plans/{year:int}/refresh", "", Moment.Ready, Role.Coordinator, async scene => new()
        {
            Route = Places(("year", "2027")),
            Fields = Fields(("Carry", await scene.ActionAsync()), ("Option", await scene.NextYearsOptionAsync())),
        });
    }
}

/// <summary>An edition put on the stage, and ids of what it has.</summary>
/// <param name="Code">"2031-32".</param>
/// <param name="EarlierTheme">Of the edition that it follows.</param>
public sealed record TemplateOnStage(string Code, string Theme, string Action, string EarlierTheme);

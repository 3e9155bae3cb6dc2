using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Requests about who comes in, and with what, that succeed: tokens, programs, directories.</summary>
internal static class AccessSamples
{
    public static IEnumerable<Sample> All() =>
    [
        .. Programs("/api-access", Moment.Draft, nameof(Role.Viewer)), .. Programs("/london/api-access", Moment.London, nameof(Role.Analyst)), .. Tokens(), .. Directories(),
        Words("", ("Input.Subject", "Please: {what}")), Words("Preview"), Words("Test"), Words("Reset"),
        .. Hooks("/webhook", Moment.Draft), .. Hooks("/london/webhook", Moment.London),
        Undelivered("POST /letters/undelivered", Moment.Draft, Role.Coordinator), Undelivered("POST /london/letters/undelivered", Moment.London, Role.Administrator),
    ];

    private static Ask Form(string form, params (string Name, string? Value)[] fields) => new() { Form = form, Fields = fields.ToDictionary(field => field.Name, field => field.Value) };

    private static IEnumerable<Sample> Programs(string root, Moment moment, string role)
    {
        yield return new($"POST {root}", "LetIn", moment, Role.Administrator, async scene =>
        {
            await scene.DirectoryAsync();
            return Form("#let-in", ("Input.Name", "A report"), ("Input.ObjectId", Scene.NewId()), ("Input.Role", role));
        });
        yield return new($"POST {root}", "ShutOut", moment, Role.Administrator, async scene =>
        {
            var machine = await scene.MachineAsync();
            return Form("#shut-out", ("machine", machine)) with { Page = $"{root}?ends={machine}" };
        });
        yield return new($"POST {root}", "Revoke", moment, Role.Administrator, async scene =>
        {
            var token = await scene.TokenAsync();
            return Form("#revoke", ("token", token)) with { Page = $"{root}?ends={token}" };
        });
    }

    private static Sample Words(string handler, params (string Name, string? Value)[] fields) => new("POST /london/wordings/{kind}", handler, Moment.London, Role.Officer, async scene =>
    {
        await scene.WordingAsync();
        return Form(handler == "Reset" ? "#reset" : "#words", fields) with
        {
            Route = new Dictionary<string, string> { ["kind"] = "accepted" },
            Query = handler is "Preview" or "Test" ? new Dictionary<string, string> { ["handler"] = handler } : [],
        };
    }) { WritesPlatform = true };

    private static IEnumerable<Sample> Hooks(string root, Moment moment)
    {
        yield return new($"POST {root}", "Set", moment, Role.Administrator, _ => Task.FromResult(Form("#set", ("Address", "https://chat.example/hook"))));
        foreach (var (handler, form) in new[] { ("Try", "#try"), ("End", "#end") })
        {
            yield return new($"POST {root}", handler, moment, Role.Administrator, async scene =>
            {
                await scene.WebhookAsync();
                return Form(form);
            });
        }
    }

    private static Sample Undelivered(string route, Moment moment, Role role) => new(route, "", moment, role, async scene =>
    {
        var letter = await scene.UndeliveredAsync();
        return Form("form[data-letter]", ("letter", letter));
    }) { WritesPlatform = true };

    private static IEnumerable<Sample> Tokens()
    {
        yield return new("GET /tokens", "", Moment.Draft, Role.Administrator, async scene => new() { Query = new Dictionary<string, string> { ["ends"] = await scene.TokenAsync() } });
        yield return new("POST /tokens", "Make", Moment.Draft, Role.Administrator, _ => Task.FromResult(Form("#make", ("Input.Name", "A report"))));
        yield return new("POST /tokens", "Revoke", Moment.Draft, Role.Administrator, async scene =>
        {
            var token = await scene.TokenAsync();
            return Form("#revoke", ("token", token)) with { Page = $"/tokens?ends={token}" };
        });
    }

    /// <summary>London says of each directory for which tenants it is open: those rows bear the tenants' ids.</summary>
    private static IEnumerable<Sample> Directories()
    {
        Sample OfOne(string handler, bool isStopped, string form, string query) => new("POST /london/directories/{id:guid}", handler, Moment.London, Role.Administrator, async scene =>
        {
            var id = await scene.DirectoryAsync(isStopped);
            return new() { Route = new Dictionary<string, string> { ["id"] = id }, Form = form, Page = $"/london/directories/{id}{query}" };
        }) { Touches = [nameof(DirectoryTenant)] };

        yield return new("POST /London/Directories/New", "", Moment.London, Role.Administrator, async scene =>
            Form("#directory", ("Input.Name", "A council"), ("Input.EntraTenantId", Scene.NewId()), ("Input.Tenants", await scene.TenantIdOfAsync("lewisham")))) { Touches = [nameof(DirectoryTenant)] };
        yield return OfOne("", isStopped: false, "#change", "");
        yield return OfOne("Stop", isStopped: false, "#stop", "?stop=true");
        yield return OfOne("Again", isStopped: true, "#again", "");
    }
}

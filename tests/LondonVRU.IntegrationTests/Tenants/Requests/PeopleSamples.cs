using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.IntegrationTests.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Requests about people and tenants that succeed: the same pages lie in partnerships and in London.</summary>
internal static class PeopleSamples
{
    private static readonly string[] Accounts = [nameof(AuditEntry), nameof(Invitation), nameof(Membership), nameof(FormerMembership)];

    public static IEnumerable<Sample> All() =>
    [
        .. Pages("/people", Moment.Draft, Role.Contributor, Role.Viewer),
        .. Pages("/london/people", Moment.London, Role.Analyst, Role.Officer),
        .. OfAccounts(), .. OfTenants(),
    ];

    private static Ask About(string id, string form, params (string Name, string? Value)[] fields) => new()
    {
        Route = new Dictionary<string, string> { ["id"] = id },
        Form = form,
        Fields = fields.ToDictionary(field => field.Name, field => field.Value),
    };

    private static Ask Form(string form, params (string Name, string? Value)[] fields) => new() { Form = form, Fields = fields.ToDictionary(field => field.Name, field => field.Value) };

    /// <summary>London's people and all administrators come with an account.</summary>
    private static (string Name, string? Value)[] Somebody(Role? role, SignInMethod method) =>
    [
        ("Input.Email", $"{Scene.NewId()}@partner.example"), ("Input.Name", "Outreach worker"), ("Input.Agency", "A charity"), ("Input.Method", method.ToString()),
        .. role is { } asked ? new (string, string?)[] { ("Input.Role", asked.ToString()) } : [],
    ];

    private static IEnumerable<Sample> Pages(string root, Moment moment, Role usual, Role other)
    {
        Sample OfMember(string route, string handler, Func<Scene, string, Task<Ask>> ask) =>
            new(route, handler, moment, Role.Administrator, async scene => await ask(scene, await scene.MemberAsync(usual)));
        var method = moment == Moment.London ? SignInMethod.Directory : SignInMethod.EmailLink;
        Task<Ask> Simple(string id, string form, params (string Name, string? Value)[] fields) => Task.FromResult(About(id, form, fields));

        yield return OfMember($"GET {root}/{{id:guid}}", "", (_, id) => Simple(id, ""));
        foreach (var step in new[] { "disable", "hand-over", "remove", "reset" })
        {
            yield return OfMember($"GET {root}/{{id:guid}}/{step}", "", (_, id) => Simple(id, ""));
        }

        yield return OfMember($"POST {root}/{{id:guid}}", "Roles", (_, id) => Simple(id, "#roles", ("Roles", other.ToString())));
        yield return OfMember($"POST {root}/{{id:guid}}", "Name", (_, id) => Simple(id, "#name", ("Input.Name", "Another name"))) with { WritesPlatform = true };
        yield return OfMember($"POST {root}/{{id:guid}}", "Enable", async (scene, id) =>
        {
            await scene.ChangeAsync(id, person => person.Disable());
            return About(id, "#enable");
        }) with { WritesPlatform = true };
        yield return OfMember($"POST {root}/{{id:guid}}/disable", "", (_, id) => Simple(id, "#disable")) with { WritesPlatform = true };
        yield return OfMember($"POST {root}/{{id:guid}}/reset", "", async (scene, id) =>
        {
            await scene.DirectoryAsync();
            return About(id, "#reset", ("Method", method.ToString()));
        });
        yield return OfMember($"POST {root}/{{id:guid}}/remove", "", async (scene, id) =>
        {
            await scene.GiveActionAsync(id);
            return About(id, "#remove", ("To", moment == Moment.London ? "" : await scene.MemberAsync(usual)));
        });
        if (moment != Moment.London)
        {
            yield return OfMember($"POST {root}/{{id:guid}}/hand-over", "", async (scene, id) =>
            {
                await scene.GiveActionAsync(id);
                return About(id, "#hand-over", ("To", await scene.MemberAsync(usual)));
            });
        }

        foreach (var verb in new[] { "GET", "POST" })
        {
            yield return new($"{verb} {root}/{{id:guid}}/forget", "", moment, Role.Administrator, async scene => About(await scene.LeaverAsync(usual), "#forget")) { WritesPlatform = true };
        }

        yield return new($"POST {root}/invite", "", moment, Role.Administrator, async scene =>
        {
            await scene.DirectoryAsync();
            return Form("#invite", Somebody(usual, method));
        });
        yield return new($"POST {root}/review", "", moment, Role.Administrator, _ => Task.FromResult(Form("#review")));
        yield return new($"GET {root}/invitations/{{id:guid}}", "", moment, Role.Administrator, async scene => About(await scene.InvitationAsync(usual), ""));
        yield return new($"POST {root}/invitations/{{id:guid}}", "Again", moment, Role.Administrator, async scene => About(await scene.InvitationAsync(usual), "#again"));
        yield return new($"POST {root}/invitations/{{id:guid}}", "Withdraw", moment, Role.Administrator, async scene => About(await scene.InvitationAsync(usual), "#withdraw"));
    }

    /// <summary>London's administrator looks after accounts, wherever their people belong.</summary>
    private static IEnumerable<Sample> OfAccounts()
    {
        const string Page = "POST /london/accounts/{id:guid}";
        Sample Of(string handler, Func<Scene, Task<Ask>> ask) => new(Page, handler, Moment.London, Role.Administrator, ask) { WritesPlatform = true, Touches = Accounts };

        yield return new("POST /london/accounts", "", Moment.London, Role.Administrator, async scene => Form("#find", ("Email", await scene.EmailAsync(await scene.MemberAsync(Role.Analyst))))) { WritesPlatform = true };
        yield return Of("Name", async scene => About(await scene.MemberAsync(Role.Analyst), "#name", ("Input.Name", "Another name")));
        yield return Of("Reset", async scene =>
        {
            await scene.DirectoryAsync();
            return About(await scene.MemberAsync(Role.Analyst), "#reset", ("Method", nameof(SignInMethod.Directory)));
        });
        yield return Of("Disable", async scene => About(await scene.MemberAsync(Role.Analyst), "#disable"));
        yield return Of("Enable", async scene =>
        {
            var id = await scene.MemberAsync(Role.Analyst);
            await scene.ChangeAsync(id, person => person.Disable());
            return About(id, "#enable");
        });
        yield return Of("Forget", async scene => About(await scene.LeaverAsync(Role.Analyst), "#forget"));
    }

    private static IEnumerable<Sample> OfTenants()
    {
        const string Page = "POST /london/tenants/{slug}";
        Sample Of(string route, string handler, Func<Scene, Ask> ask, bool isRetiring = false) => new(route, handler, Moment.London, Role.Administrator, async scene =>
        {
            var slug = await scene.TenantAsync(isRetiring);
            return ask(scene) with { Route = new Dictionary<string, string> { ["slug"] = slug } };
        }) { WritesPlatform = true, Touches = Accounts };

        yield return new("POST /london/tenants/new", "", Moment.London, Role.Administrator, _ => Task.FromResult(Form(
            "#tenant", ("Input.Kind", "Borough"), ("Input.Name", "A new borough"), ("Input.Slug", $"new-{Guid.NewGuid():N}"[..20])))) { WritesPlatform = true };
        yield return Of(Page, "Name", _ => Form("#name", ("Name.Full", "Another name"), ("Name.Short", "Another")));
        yield return Of(Page, "Invite", _ => Form("#invite", Somebody(null, SignInMethod.Directory)));
        yield return Of(Page, "Keep", _ => Form("#keep"), isRetiring: true);
        yield return Of($"{Page}/retire", "", _ => Form("#retire", ("LastDay", "2027-06-30"), ("Reason", "Two partnerships become one.")));
    }
}

using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Requests that keep a plan: the menu's answers, milestones, links, changes of several, order, undo, watches and agencies.</summary>
internal static class KeepingSamples
{
    private const string Menu = "POST /plans/{year:int}/actions/menu";
    private const string Milestone = "/actions/{id:guid}/milestones/{milestone:guid}";

    public static IEnumerable<Sample> All() => [.. Pages(), .. Milestones(), .. Calls()];

    private static Sample Of(string route, Func<Scene, Task<Ask>> make, string handler = "", Role role = Role.Coordinator) => new(route, handler, Moment.Draft, role, make);

    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(field => field.Name, field => field.Value);

    private static Dictionary<string, string> Route(params (string Name, string Value)[] parts) => parts.ToDictionary(part => part.Name, part => part.Value);

    private static IEnumerable<Sample> Pages()
    {
        yield return Of(Menu, async scene => new() { Form = "#menu", Fields = Fields(("Option", await scene.OptionAsync(1))) }, "Adopt");
        yield return Of(Menu, async scene =>
        {
            var option = await scene.OptionAsync(2);
            return new() { Form = "#menu", Fields = Fields(("Chosen", option), ($"Reasons[{option}]", "Others do it here.")) };
        }, "Decline");
        yield return Of(Menu, async scene => new() { Form = "#menu", Fields = Fields(("Chosen", await scene.DeclineAsync())) }, "Reconsider");
        yield return Of("GET /plans/{year:int}/actions/{id:guid}/answer", async scene => new() { Route = Route(("id", await scene.EssentialAsync())) });
        yield return Of("POST /plans/{year:int}/actions/{id:guid}/answer", async scene => new()
        {
            Route = Route(("id", await scene.EssentialAsync())), Fields = Fields(("OwnerId", await scene.PersonAsync(Role.Viewer))),
        });
        yield return Of("GET /plans/{year:int}/actions/{id:guid}/follows", async scene => new() { Route = Route(("id", await scene.ActionAsync())) });
        yield return Of("POST /plans/{year:int}/actions/{id:guid}/follows", async scene => new()
        {
            Route = Route(("id", await scene.ActionAsync())), Form = "#link", Fields = Fields(("FollowsId", await scene.ActionAsync())),
        });
        yield return Of("POST /plans/{year:int}/actions/{id:guid}/follows", async scene =>
        {
            var (action, other) = (await scene.ActionAsync(), await scene.ActionAsync());
            await scene.LinkAsync(action, other);
            return new() { Route = Route(("id", action)), Form = "#link", Fields = Fields(("FollowsId", other)) };
        }, "Unlink");
        yield return Of("POST /plans/{year:int}/actions/{id:guid}", async scene => new() { Route = Route(("id", await scene.ActionAsync())), Form = "#watch form" }, "Watch", Role.Viewer);
        yield return Of("POST /plans/{year:int}/actions/several", async scene => new()
        {
            Form = "#several", Fields = Fields(("Chosen", $"{await scene.ActionAsync()} 1"), ("Input.Owner", await scene.PersonAsync(Role.Viewer)), ("Input.End", "Mar-27")),
        });
        yield return Of("POST /plans/{year:int}/order", async scene => new() { Form = "#order", Fields = Fields(("Move", $"{await scene.ActionAsync()} up"), ("To", null)) });
        yield return Of("POST /plans/{year:int}/order", async scene =>
        {
            await scene.GapAsync();
            return new() { Form = "#anew" };
        }, "Anew");
        yield return Of("POST /plans/{year:int}/undo", async scene =>
        {
            await scene.StepAsync(await scene.ActionAsync());
            return new();
        });
        yield return Of("POST /plans/{year:int}/agencies", async scene =>
        {
            var agency = await scene.LedAsync();
            return new() { Page = $"/plans/2026/agencies?from={agency}&to=Council", Form = "#reassign", Fields = Fields(("From", agency), ("To", "Council")) };
        });
    }

    private static IEnumerable<Sample> Milestones()
    {
        static async Task<Ask> AskAsync(Scene scene, Ask ask)
        {
            var action = await scene.ActionAsync();
            return ask with { Route = Route(("id", action), ("milestone", await scene.MilestoneAsync(action))), Page = ask.Page is null ? null : $"/plans/2026/actions/{action}" };
        }

        yield return Of("GET /plans/{year:int}/actions/{id:guid}/milestones", async scene => new() { Route = Route(("id", await scene.ActionAsync())) }, role: Role.Contributor);
        yield return Of("POST /plans/{year:int}/actions/{id:guid}/milestones", async scene => new()
        {
            Route = Route(("id", await scene.ActionAsync())), Fields = Fields(("Input.Text", "A step"), ("Input.Due", "Oct-26")),
        }, role: Role.Contributor);
        yield return Of($"GET /plans/{{year:int}}{Milestone}", scene => AskAsync(scene, new()), role: Role.Contributor);
        yield return Of($"POST /plans/{{year:int}}{Milestone}", scene => AskAsync(scene, new() { Form = "#milestone", Fields = Fields(("Input.Text", "Another step"), ("Input.Due", "Nov-26")) }));
        yield return Of($"POST /plans/{{year:int}}{Milestone}", scene => AskAsync(scene, new() { Form = "#milestones form", Page = "the action's" }), "Mark");
        yield return Of($"POST /plans/{{year:int}}{Milestone}", scene => AskAsync(scene, new() { Form = "#remove" }), "Remove");
    }

    private static IEnumerable<Sample> Calls()
    {
        static async Task<Ask> OfMilestoneAsync(Scene scene, params (string Name, string? Value)[] fields)
        {
            var action = await scene.ActionAsync();
            return new() { Route = Route(("id", action), ("milestone", await scene.MilestoneAsync(action))), Fields = Fields(fields) };
        }

        const string Decline = "/api/v1/plans/{year:int}/menu/{option:guid}/decline";
        const string Follows = "/api/v1/actions/{id:guid}/follows/{other:guid}";
        yield return Of($"PUT {Decline}", async scene => new() { Route = Route(("option", await scene.OptionAsync(3))), Fields = Fields(("reason", "Others do it here.")) });
        yield return Of($"DELETE {Decline}", async scene => new() { Route = Route(("option", await scene.DeclineAsync())) });
        yield return Of($"PUT {Follows}", async scene => new() { Route = Route(("id", await scene.ActionAsync()), ("other", await scene.ActionAsync())) });
        yield return Of($"DELETE {Follows}", async scene =>
        {
            var (action, other) = (await scene.ActionAsync(), await scene.ActionAsync());
            await scene.LinkAsync(action, other);
            return new() { Route = Route(("id", action), ("other", other)) };
        });
        yield return Of("PATCH /api/v1/plans/{year:int}/actions", async scene => new()
        {
            Fields = Fields(("actions[0].id", await scene.ActionAsync()), ("actions[0].version", "1"), ("set.ownerId", await scene.PersonAsync(Role.Viewer)), ("set.end", "Mar-27")),
        });
        yield return Of("GET /api/v1/actions/{id:guid}/milestones", async scene => new() { Route = Route(("id", await scene.ActionAsync())) }, role: Role.Viewer);
        yield return Of("POST /api/v1/actions/{id:guid}/milestones", async scene => new()
        {
            Route = Route(("id", await scene.ActionAsync())), Fields = Fields(("id", Scene.NewId()), ("text", "A step"), ("due", "Oct-26")),
        });
        yield return Of($"PATCH /api/v1{Milestone}", scene => OfMilestoneAsync(scene, ("text", "Another step"), ("due", "Nov-26")));
        yield return Of($"DELETE /api/v1{Milestone}", scene => OfMilestoneAsync(scene));
    }
}

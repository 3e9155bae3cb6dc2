using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Requests about London's calendar of cycles that succeed, each on a cycle of its own in a year that nobody has a plan of; and a partnership's own days.</summary>
internal static class CycleSamples
{
    /// <summary>Jobs open, mark and tell of each partnership's review, in that partnership's own room.</summary>
    private static readonly string[] Told = [nameof(Review), nameof(ReviewStanding), nameof(AuditEntry), nameof(LetterDebt)];

    private static readonly string[] Given = [nameof(CycleExtension), nameof(LetterDebt)];

    public static IEnumerable<Sample> All()
    {
        const string Call = "/london/api/v1/cycles/{cycle}";
        const string Page = "/london/cycles/{code}";
        yield return OfCycle($"PATCH {Call}", "cycle", fields: ("graceDays", "6")) with { Touches = Told };
        yield return OfCycle($"POST {Call}/cancellation", "cycle", fields: ("because", "Too early.")) with { Touches = Told };
        yield return OfCycle($"PUT {Call}/extensions/{{slug}}", "cycle", fields: [("until", "{later}"), ("reason", "They moved.")]) with { Touches = Given };
        yield return OfCycle($"DELETE {Call}/extensions/{{slug}}", "cycle", isExtended: true) with { Touches = Given };
        yield return OfCycle($"POST {Page}/change", "code", form: "#cycle", fields: ("Input.GraceDays", "6")) with { Touches = Told };
        yield return OfCycle($"POST {Page}/cancel", "code", form: "#cancel", fields: ("Because", "Too early.")) with { Touches = Told };
        yield return OfCycle($"POST {Page}/extension", "code", form: "#extension", fields: [("Slug", "barnet"), ("Until", "{later}"), ("Reason", "They moved.")]) with { Touches = Given };
        yield return OfCycle($"POST {Page}", "code", handler: "TakeBack", form: "form[data-slug=barnet]", isExtended: true) with { Touches = Given };
        yield return new Sample("POST /london/cycles/year", "", Moment.London, Role.Officer, _ => Task.FromResult(new Ask
        {
            Form = "#year",
            Query = new Dictionary<string, string> { ["startYear"] = "2031" },
        })) with { Touches = Told };
        yield return new Sample("POST /london/cycles/theme", "", Moment.London, Role.Officer, _ => Task.FromResult(new Ask
        {
            Form = "#ask",
            Fields = new Dictionary<string, string?> { ["Theme"] = "3", ["Asked"] = "What is done about knives?" },
        })) with { Touches = Told };
        foreach (var handler in new[] { "RunNow", "Pause", "GoOn" })
        {
            yield return new Sample("POST /london/jobs/{name}", handler, Moment.London, Role.Administrator, async scene =>
            {
                await scene.PauseAsync("ClosePlans", isPaused: handler == "GoOn");
                return new() { Route = new Dictionary<string, string> { ["name"] = "ClosePlans" }, Form = $"form[action*='handler={handler}']" };
            }) with { WritesPlatform = true };
        }

        yield return OfDays("All", "#days", _ => Task.FromResult(new[] { ("Input.ForOwners", "7"), ("Input.ForBoard", "3") }));
        yield return OfDays("Owner", "#owner", async scene => [("Owner.Person", await scene.PersonAsync(Role.Viewer)), ("Owner.Days", "5")]);
        yield return new("POST /reviews/days", "NoDay", Moment.Draft, Role.Coordinator, async scene =>
        {
            var person = await scene.PersonAsync(Role.Contributor);
            await scene.OwnersDayAsync(person);
            return new() { Form = $"form[data-person=\"{person}\"]" };
        });
    }

    private static Sample OfCycle(string route, string name, string handler = "", string form = "", bool isExtended = false, params (string Name, string Value)[] fields) =>
        new(route, handler, Moment.London, Role.Officer, async scene =>
        {
            var cycle = await scene.CycleAsync(isExtended);
            return new()
            {
                Route = new Dictionary<string, string> { [name] = cycle.Code, ["slug"] = "barnet" },
                Form = form,
                Fields = fields.ToDictionary(field => field.Name, field => (string?)(field.Value == "{later}" ? $"{Domain.WorkingDays.OnOrAfter(cycle.DueOn.AddDays(7)):yyyy-MM-dd}" : field.Value)),
            };
        });

    private static Sample OfDays(string handler, string form, Func<Scene, Task<(string Name, string Value)[]>> fields) =>
        new("POST /reviews/days", handler, Moment.Draft, Role.Coordinator, async scene => new()
        {
            Form = form,
            Fields = (await fields(scene)).ToDictionary(field => field.Name, field => (string?)field.Value),
        });
}

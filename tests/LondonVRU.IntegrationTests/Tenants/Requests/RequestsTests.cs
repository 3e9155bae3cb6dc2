namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Every request that writes or names something, sent as it succeeds and with another tenant's ids in each place that takes one.</summary>
public sealed class RequestsTests(Stage stage) : IClassFixture<Stage>
{
    /// <summary>Neither writes a tenant's rows nor takes the id of one: whoever signs in or out does it for themselves.</summary>
    private static readonly string[] OfNoTenant = ["/sign-", "/csp-reports", "/sessions", "/invitations", "/messages", "/calendar"];

    /// <summary>In London nobody owns an action that could be handed over: its page has no form.</summary>
    private static readonly string[] NeverSucceed = ["POST /london/people/{id:guid}/hand-over"];

    private readonly Sender sender = new(stage.Vru);

    public static TheoryData<string> Keys => [.. Samples.All.Select(sample => sample.Key)];

    [Fact]
    public async Task Every_route_that_writes_or_takes_an_id_has_a_sample()
    {
        var missing = (await Inputs.OfAllAsync(stage.Vru.Services))
            .Where(taken => !OfNoTenant.Any(start => taken.Pattern.StartsWith(start, StringComparison.Ordinal)))
            .Where(taken => !NeverSucceed.Contains(taken.Route))
            .Where(taken => taken.Method != "GET" || taken.Inputs.Any(input => input.Said is not null && !input.IsWords))
            .Where(taken => !Samples.All.Any(sample => sample.Route == taken.Route && sample.Handler == taken.Handler));

        Assert.True(!missing.Any(), $"Add a request that succeeds to Tenants/Requests/Samples.cs for:\n{string.Join("\n", missing.Select(taken => $"{taken.Route} {taken.Handler}  takes {string.Join(", ", taken.Inputs.Select(input => $"{input.Source} {input.Name}"))}"))}");
    }

    [Fact]
    public async Task Every_sample_is_of_a_route()
    {
        var routes = (await Inputs.OfAllAsync(stage.Vru.Services)).Select(taken => (taken.Route, taken.Handler)).ToHashSet();

        Assert.DoesNotContain(Samples.All, sample => !routes.Contains((sample.Route, sample.Handler)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Another_tenants_id_is_refused_as_one_that_never_existed_and_a_request_changes_its_own_tenant_alone(string key)
    {
        var sample = Samples.All.Single(sample => sample.Key == key);
        var scene = await stage.AtAsync(sample);
        var request = await sender.PrepareAsync(sample, scene);
        var (others, own) = (await OthersAsync(sample, scene), await Rows.HashOfOwn(stage.Vru, scene.Slug));

        var taken = (await Inputs.OfAllAsync(stage.Vru.Services)).Single(taken => taken.Route == sample.Route && taken.Handler == sample.Handler);
        var inputs = taken.Inputs.Where(input => input.Said is not null && !input.IsWords && !IsOfAnotherHandler(request, input)).ToList();
        foreach (var input in inputs.Where(input => !input.IsNew))
        {
            await TryAsync(request, input);
        }

        // Once for all of them: to read every row takes longer than to ask.
        Same(others, await OthersAsync(sample, scene), "An id was refused, yet another tenant's rows changed:");
        Same(own, await Rows.HashOfOwn(stage.Vru, scene.Slug), "An id was refused, yet something changed:");
        foreach (var input in inputs.Where(input => input.IsNew))
        {
            // An id that the caller makes up may be taken, and that may happen but once: a request of its own.
            var sent = await sender.PrepareAsync(sample, scene);
            others = await OthersAsync(sample, scene);
            await TryAsync(sent, input);
            Same(others, await OthersAsync(sample, scene), $"{input.Name}: another tenant's rows changed:");
        }

        own = inputs.Exists(input => input.IsNew) ? await Rows.HashOfOwn(stage.Vru, scene.Slug) : own;
        var (status, text) = await sender.SendAsync(request);

        Assert.True(status is >= 200 and < 400, $"The sample should succeed, but the answer was {status}:\n{Words(text)}");
        Same(others, await OthersAsync(sample, scene), "Another tenant's rows changed:");
        Assert.True(!sample.IsWriting || sample.Touches.Count > 0 || sample.WritesPlatform || own != await Rows.HashOfOwn(stage.Vru, scene.Slug), "Nothing was written: the sample does not do what it is for.");
    }

    /// <summary>A page's properties are bound whichever of its forms is sent: the sample of that form names them.</summary>
    private static bool IsOfAnotherHandler(Prepared request, Input input) =>
        request.Sample.Handler.Length > 0 && request.Value(input) is null
        && Samples.All.Any(other => other.Route == request.Sample.Route && other.Handler != request.Sample.Handler && !other.Handler.Equals(request.Sample.Handler, StringComparison.Ordinal));

    private Task<string> OthersAsync(Sample sample, Scene scene) => Rows.HashOfOthers(stage.Vru, scene.Slug, [.. sample.Touches]);

    private async Task TryAsync(Prepared request, Input input)
    {
        var given = request.Value(input);
        Assert.True(given is not null, $"The sample of {request.Sample.Key} says no {input.Source} {input.Name}: give it one in Tenants/Requests/Samples.cs, so that another tenant's {input.Entity} can be put in its place.");
        var foreign = await OtherIds.OfAsync(stage.Vru, input.Entity, request.Scene.Slug == "london", input.IsNew);
        Assert.True(foreign is not null, $"{Stage.Other} has no {input.Entity}: put one there in Tenants/Requests/Stage.cs.");
        var never = input.Entity == "Tenant" ? "no-such-borough" : Scene.NewId();
        var name = request.NameOf(input);

        if (input.IsNew)
        {
            var toNew = await sender.SendAsync(request.With(input.Source, name, Like(given!, foreign!)));
            Assert.True(toNew.Status < 500, $"{input.Source} {input.Name}: the answer was {toNew.Status}.");
            return;
        }

        var toNever = await sender.SendAsync(request.With(input.Source, name, Like(given!, never)));
        var toForeign = await sender.SendAsync(request.With(input.Source, name, Like(given!, foreign!)));

        Assert.True(toNever == toForeign, $"{input.Source} {input.Name}: of another tenant's {input.Entity} the answer was {toForeign.Status}, of one that never existed {toNever.Status}.\n{Difference(toForeign.Text, toNever.Text)}");
        Assert.True(input.Source != Source.Route || toForeign.Status == 404, $"{input.Name} in the address: the answer was {toForeign.Status}.");
    }

    private static void Same(string before, string after, string words) => Assert.True(before == after, $"{words} {Rows.Changed(before, after)}");

    private static string Difference(string one, string other)
    {
        var at = Math.Max(0, one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count() - 80);
        return $"{one[Math.Min(at, one.Length)..Math.Min(at + 240, one.Length)]}\n----\n{other[Math.Min(at, other.Length)..Math.Min(at + 240, other.Length)]}";
    }

    /// <summary>What a page says where it refuses; of the API, all.</summary>
    private static string Words(string text) => text.Contains("govuk-error-summary", StringComparison.Ordinal) ? text[text.IndexOf("govuk-error-summary", StringComparison.Ordinal)..][..300] : text[..Math.Min(600, text.Length)];

    /// <summary>"action update": only the first id is put in place of another.</summary>
    private static string Like(string given, string id) => given.Split(' ') is [_, var rest] && Guid.TryParse(rest, out _) ? $"{id} {rest}" : id;
}

using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>A request ready to go, with everything that stands in its form.</summary>
/// <param name="Parts">By where they go and what they are called. A part that was not there is added.</param>
internal sealed record Prepared(Sample Sample, Scene Scene, Ask Ask, IReadOnlyDictionary<(Source Source, string Name), string?> Parts)
{
    /// <summary>The same with another value in one place. Fields that are called after the value ("a0193….Status") are called after the new one.</summary>
    public Prepared With(Source source, string name, string value)
    {
        var (old, fresh) = (Short(Parts[(source, name)]), Short(value));
        return this with
        {
            Parts = Parts.ToDictionary(
                part => old is null || fresh is null ? part.Key : (part.Key.Source, part.Key.Name.Replace(old, fresh, StringComparison.Ordinal)),
                part => part.Key == (source, name) ? value : part.Value),
        };
    }

    private static string? Short(string? id) => Guid.TryParse(id, out var parsed) ? parsed.ToString("N") : null;

    public string? Value(Input input) => Parts.FirstOrDefault(part => part.Key.Source == input.Source && part.Key.Name.Equals(input.Name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The name as this request spells it.</summary>
    public string NameOf(Input input) => Parts.Keys.First(part => part.Source == input.Source && part.Name.Equals(input.Name, StringComparison.OrdinalIgnoreCase)).Name;
}

/// <summary>Sends requests as the person whose they are: pages through a browser with the token of the form, the API with a bearer token.</summary>
internal sealed partial class Sender(Vru vru)
{
    private readonly Dictionary<string, Browser> browsers = [];
    private readonly Dictionary<string, HttpClient> clients = [];

    /// <exception cref="InvalidOperationException">The page has no such form.</exception>
    public async Task<Prepared> PrepareAsync(Sample sample, Scene scene)
    {
        var ask = await sample.Make(scene);
        Dictionary<(Source, string), string?> parts = [];
        foreach (var (name, value) in ask.Route)
        {
            parts[(Source.Route, name)] = value;
        }

        foreach (var (name, value) in ask.Query)
        {
            parts[(Source.Query, name)] = value;
        }

        if (sample.IsWriting && !sample.IsApi)
        {
            var browser = await BrowserAsync(scene, sample);
            await browser.GoAsync(ask.Page is { } page ? Place(sample, scene) + page : Address(sample, scene, parts));
            foreach (var (name, value) in browser.Fields(ask.Form))
            {
                parts[(Source.Form, name)] = value;
            }

            var action = new Uri(new Uri("http://localhost"), browser.Action(ask.Form));
            foreach (var (name, value) in System.Web.HttpUtility.ParseQueryString(action.Query) is var query ? query.AllKeys.Select(key => (key!, query[key])) : [])
            {
                parts.TryAdd((Source.Query, name), value);
            }
        }

        foreach (var (name, value) in ask.Fields)
        {
            parts[(sample.IsApi ? Source.Json : Source.Form, name)] = value;
        }

        if (sample.Handler.Length > 0)
        {
            parts[(Source.Query, "handler")] = sample.Handler;
        }

        return new(sample, scene, ask, parts);
    }

    public async Task<(int Status, string Text)> SendAsync(Prepared prepared)
    {
        var (sample, scene) = (prepared.Sample, prepared.Scene);
        var (method, address) = (new HttpMethod(sample.Method), Address(sample, scene, prepared.Parts));
        HttpResponseMessage answer;
        if (sample.IsApi)
        {
            using var request = new HttpRequestMessage(method, address) { Content = Content(prepared) };
            request.Headers.TryAddWithoutValidation("If-Match", "*");
            answer = await (await ClientAsync(scene, sample)).SendAsync(request);
        }
        else
        {
            answer = await (await BrowserAsync(scene, sample)).AskAsync(method, address, Content(prepared));
        }

        using (answer)
        {
            return ((int)answer.StatusCode, Plain(await answer.Content.ReadAsStringAsync()));
        }
    }

    private static HttpContent? Content(Prepared prepared)
    {
        if (!prepared.Sample.IsWriting)
        {
            return null;
        }

        var fields = prepared.Parts.Where(part => part.Key.Source == (prepared.Sample.IsApi ? Source.Json : Source.Form)).ToDictionary(part => part.Key.Name, part => part.Value);
        if (prepared.Ask.File is { } file)
        {
            var form = new MultipartFormDataContent { { new StringContent(file.Content), file.Field, file.Name } };
            foreach (var (name, value) in fields)
            {
                form.Add(new StringContent(value ?? ""), name);
            }

            return form;
        }

        return prepared.Sample.IsApi
            ? JsonContent.Create(Nested(fields))
            : new FormUrlEncodedContent(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value!)));
    }

    /// <summary>"actions[0].id" is the id of the first of the actions; "boroughs[0]" and "boroughs[1]" are two boroughs.</summary>
    private static JsonObject Nested(Dictionary<string, string?> fields)
    {
        JsonObject whole = [];
        foreach (var (name, value) in fields)
        {
            var parts = name.Split('.');
            var at = whole;
            foreach (var part in parts[..^1])
            {
                var key = part.Split('[')[0];
                at[key] ??= part == key ? new JsonObject() : new JsonArray(new JsonObject());
                at = (JsonObject)(at[key] is JsonArray many ? many[0]! : at[key]!);
            }

            JsonNode? said = int.TryParse(value, CultureInfo.InvariantCulture, out var figure) ? figure : value;
            var last = parts[^1].Split('[')[0];
            if (at[last] is JsonArray before && last != parts[^1])
            {
                before.Add(said);
            }
            else
            {
                at[last] = last == parts[^1] ? said : new JsonArray(said);
            }
        }

        return whole;
    }

    private static string Place(Sample sample, Scene scene) => scene.Slug == "london" || sample.Pattern is "/my-actions" or "/tokens" ? "" : $"/{scene.Slug}";

    private static string Address(Sample sample, Scene scene, IReadOnlyDictionary<(Source Source, string Name), string?> parts)
    {
        var path = Parameter().Replace(sample.Pattern, match => match.Groups[1].Value switch
        {
            var name when parts.FirstOrDefault(part => part.Key.Source == Source.Route && part.Key.Name == name).Value is { } value => Uri.EscapeDataString(value),
            "year" => "2026",
            "cycle" => "2026-q3",
            var name => throw new InvalidOperationException($"The sample of {sample.Key} says no {{{name}}} (Tenants/Requests/Samples.cs)."),
        });
        var query = parts.Where(part => part.Key.Source == Source.Query && part.Value is not null).Select(part => $"{part.Key.Name}={Uri.EscapeDataString(part.Value!)}");
        return $"{Place(sample, scene)}{path}?{string.Join('&', query)}".TrimEnd('?');
    }

    private async Task<Browser> BrowserAsync(Scene scene, Sample sample)
    {
        var email = Vru.Email(scene.Slug, sample.Role);
        return browsers.TryGetValue(email, out var known) ? known : browsers[email] = await vru.Browse(email);
    }

    private async Task<HttpClient> ClientAsync(Scene scene, Sample sample)
    {
        var email = Vru.Email(scene.Slug, sample.Role);
        return clients.TryGetValue(email, out var known) ? known : clients[email] = await vru.SignedIn(email);
    }

    /// <summary>Without what differs each time: ids and the tokens of forms.</summary>
    private static string Plain(string text) => AnyId().Replace(Token().Replace(text, ""), "#");

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Token();

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|a?[0-9a-f]{32}(?![0-9a-f])")]
    private static partial Regex AnyId();
}

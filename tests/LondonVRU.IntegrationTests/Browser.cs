using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace LondonVRU.IntegrationTests;

/// <summary>Somebody at a browser without scripts: keeps cookies, follows redirects, fills in forms as they stand on the page.</summary>
public sealed class Browser(TestServer server)
{
    private readonly CookieContainer cookies = new();

    /// <summary>Where it is after redirects.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <summary>The page it shows; null before the first.</summary>
    public IHtmlDocument? Page { get; private set; }

    public HttpStatusCode Status { get; private set; }

    /// <summary>The body of the last answer.</summary>
    public string Text { get; private set; } = "";

    public async Task SignInAsync(string email)
    {
        await GoAsync("/sign-in");
        await SubmitAsync("form#people", ("email", email));
    }

    public async Task<IHtmlDocument> GoAsync(string path)
    {
        await SendAsync(HttpMethod.Get, new Uri(Address, path), null);
        return Page!;
    }

    /// <summary>Submits a form of the page with everything that stands in it, and what is given typed over it.</summary>
    /// <param name="form">A selector.</param>
    /// <param name="typed">Names and values; a null value takes the field away.</param>
    public async Task<IHtmlDocument> SubmitAsync(string form, params (string Name, string? Value)[] typed)
    {
        var element = (IHtmlFormElement?)Page?.QuerySelector(form) ?? throw new InvalidOperationException($"There is no {form} on {Address}:\n{Text}");
        ShouldOffer(element, typed);
        var fields = FieldsOf(element).Where(field => typed.All(t => t.Name != field.Key)).ToList();
        fields.AddRange(typed.Where(t => t.Value is not null).Select(t => KeyValuePair.Create(t.Name, t.Value!)));
        var action = element.GetAttribute("action") is { Length: > 0 } given ? new Uri(Address, given) : Address;
        if (string.Equals(element.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
            await SendAsync(HttpMethod.Get, new Uri(action, "?" + query), null);
        }
        else
        {
            await SendAsync(HttpMethod.Post, action, new FormUrlEncodedContent(fields));
        }

        return Page!;
    }

    /// <summary>Submits a form by one of its buttons, which may say its own name, value and address.</summary>
    /// <param name="button">A selector.</param>
    public async Task<IHtmlDocument> PressAsync(string form, string button, params (string Name, string? Value)[] typed)
    {
        var pressed = Page?.QuerySelector(button) ?? throw new InvalidOperationException($"There is no {button} on {Address}:\n{Text}");
        if (pressed.GetAttribute("formaction") is { } elsewhere)
        {
            Form(form).SetAttribute("action", elsewhere);
        }

        return await SubmitAsync(form, pressed.GetAttribute("name") is { } name ? [.. typed, (name, pressed.GetAttribute("value"))] : typed);
    }

    /// <summary>Submits a form with a file.</summary>
    public async Task<IHtmlDocument> UploadAsync(string form, string field, string fileName, byte[] content, params (string Name, string? Value)[] typed)
    {
        var element = (IHtmlFormElement?)Page?.QuerySelector(form) ?? throw new InvalidOperationException($"There is no {form} on {Address}:\n{Text}");
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in FieldsOf(element).Where(own => own.Key != field && typed.All(t => t.Name != own.Key)))
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (name, value) in typed.Where(t => t.Value is not null))
        {
            body.Add(new StringContent(value!), name);
        }

        body.Add(new ByteArrayContent(content), field, fileName);
        var action = element.GetAttribute("action") is { Length: > 0 } given ? new Uri(Address, given) : Address;
        await SendAsync(HttpMethod.Post, action, body);
        return Page!;
    }

    /// <summary>Everything that stands in a form of the page.</summary>
    /// <param name="form">A selector.</param>
    public IReadOnlyList<KeyValuePair<string, string>> Fields(string form) => [.. FieldsOf(Form(form))];

    /// <summary>Where a form of the page leads: the page's own address if it does not say.</summary>
    public string Action(string form) => Form(form).GetAttribute("action") is { Length: > 0 } given ? given : Address.PathAndQuery;

    /// <summary>A file, as its bytes. The page it shows stays.</summary>
    public async Task<byte[]> DownloadAsync(string path)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        request.Headers.Add("Cookie", cookies.GetCookieHeader(request.RequestUri!));
        using var response = await client.SendAsync(request);
        Status = response.StatusCode;
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>A yes can be said by a box only if the page's box says it.</summary>
    private static void ShouldOffer(IHtmlFormElement form, IEnumerable<(string Name, string? Value)> typed)
    {
        var boxes = form.QuerySelectorAll("input[type=checkbox]").ToLookup(box => box.GetAttribute("name"), box => box.GetAttribute("value"));
        Assert.All(typed.Where(field => field.Value == "true" && boxes.Contains(field.Name)), field => Assert.Contains(field.Value, boxes[field.Name]));
    }

    /// <summary>Sends a form that no page offered, without a token, as a script elsewhere would.</summary>
    public Task PostBlindAsync(string path, params (string Name, string Value)[] fields) => SendAsync(
        HttpMethod.Post, new Uri(Address, path), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>One request with the cookies of this browser, as it is answered: no redirect is followed, no page kept.</summary>
    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var client = server.CreateClient();
        var address = new Uri(Address, path);
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (cookies.GetCookieHeader(address) is { Length: > 0 } header)
        {
            request.Headers.Add("Cookie", header);
        }

        return await client.SendAsync(request);
    }

    /// <summary>One step: keeps what cookies the answer sets, and follows no redirect.</summary>
    public async Task<HttpResponseMessage> StepAsync(string path)
    {
        var answer = await AskAsync(HttpMethod.Get, path);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
        {
            cookies.SetCookies(new Uri(Address, path), set);
        }

        return answer;
    }

    private IHtmlFormElement Form(string form) => (IHtmlFormElement?)Page?.QuerySelector(form) ?? throw new InvalidOperationException($"There is no {form} on {Address}, which answered {(int)Status}:\n{Text}");

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form) => form.Elements.SelectMany(element => element switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name, Type: "checkbox" or "radio" } input => input.IsChecked ? [KeyValuePair.Create(name, input.Value)] : [],
        IHtmlInputElement { Type: "submit" or "button" or "file" or "image" } => [],
        IHtmlInputElement { Name: { Length: > 0 } name } input => [KeyValuePair.Create(name, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [KeyValuePair.Create(name, area.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => [KeyValuePair.Create(name, select.Value ?? "")],
        _ => Array.Empty<KeyValuePair<string, string>>(),
    });

    /// <summary>The value of a cookie; null if it has none of that name.</summary>
    public string? Cookie(string name) => cookies.GetCookies(new Uri("http://localhost/"))[name]?.Value;

    /// <summary>Forgets a cookie, or takes one that was somebody else's.</summary>
    public void SetCookie(string name, string? value) => cookies.Add(new Uri("http://localhost/"), new Cookie(name, value ?? "", "/") { Expired = value is null });

    private async Task SendAsync(HttpMethod method, Uri address, HttpContent? content)
    {
        for (var hops = 0; ; hops++)
        {
            // Another port is another service, such as an identity provider.
            using var client = address.IsDefaultPort ? server.CreateClient() : new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
            using var request = new HttpRequestMessage(method, address) { Content = content };
            if (cookies.GetCookieHeader(address) is { Length: > 0 } header)
            {
                request.Headers.Add("Cookie", header);
            }

            using var response = await client.SendAsync(request);
            foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            {
                cookies.SetCookies(address, set);
            }

            if (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && hops < 10)
            {
                (method, content, address) = (HttpMethod.Get, null, new Uri(address, response.Headers.Location!));
                continue;
            }

            Address = address;
            Status = response.StatusCode;
            Text = await response.Content.ReadAsStringAsync();
            Page = new HtmlParser().ParseDocument(Text);
            return;
        }
    }
}

using System.Net;
using System.Net.Http.Json;
using LondonVRU.Web.SignIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LondonVRU.IntegrationTests.Security;

public sealed class ProductionTests(Production production) : IClassFixture<Production>
{
    [Theory]
    [InlineData("/dev")]
    [InlineData("/dev/components")]
    [InlineData("/dev/mail")]
    [InlineData("/dev/clock")]
    public async Task Nothing_under_dev_exists_for_whoever_is_signed_in(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Cookie", await production.SessionAsync("admin@london.example") } } };

        Assert.Equal(HttpStatusCode.NotFound, (await production.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task No_token_is_given_to_whoever_asks()
    {
        var answer = await production.Client.PostAsJsonAsync("/dev/token", new { email = "admin@london.example" });

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Redirect, $"It was {(int)answer.StatusCode}.");
        Assert.DoesNotContain("access_token", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_in_page_lists_nobody()
    {
        var page = await production.Client.GetStringAsync("/sign-in");

        Assert.DoesNotContain("@london.example", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("name=\"email\"", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nobody_signs_in_by_naming_themselves()
    {
        var answer = await production.Client.PostAsync("/sign-in", new FormUrlEncodedContent([KeyValuePair.Create("email", "admin@london.example")]));

        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"It was {(int)answer.StatusCode}.");
        Assert.DoesNotContain(answer.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(cookie => cookie.StartsWith("__Host-vru=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_cookie_is_bound_to_the_host_secure_and_out_of_reach_of_scripts()
    {
        using var scope = production.App.Services.CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Scheme = "https", Host = new("vru.example"), PathBase = "/lewisham" } };

        await Account.SignInAsync(context, await production.AdministratorAsync());
        scope.ServiceProvider.GetRequiredService<AskingBrowsers>().Keep(context);
        scope.ServiceProvider.GetRequiredService<ReturnAddress>().Keep(context, "/lewisham");
        scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        var said = scope.ServiceProvider.GetRequiredService<IOptions<CookieTempDataProviderOptions>>().Value.Cookie;
        context.Response.Cookies.Append(said.Name!, "x", said.Build(context));

        var cookies = context.Response.Headers.SetCookie.Select(cookie => cookie!).ToList();
        Assert.Equal(5, cookies.Count);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; path=/;", cookie + ";", StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("samesite=none", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("; domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    /// <summary>Also where it was built and not published, as with "dotnet run".</summary>
    [Theory]
    [InlineData("/vru.css", "text/css")]
    [InlineData("/lib/govuk-frontend.min.css", "text/css")]
    [InlineData("/vru.js", "text/javascript")]
    public async Task Styles_and_scripts_are_there(string path, string type)
    {
        var answer = await production.Client.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_refusal_shows_no_word_of_the_program()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/lewisham/nothing-here") { Headers = { { "Cookie", await production.SessionAsync("admin@london.example") } } };
        var answer = await production.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("LondonVRU.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

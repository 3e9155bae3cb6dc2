using LondonVRU.Domain.People;

namespace LondonVRU.Web.SignIn;

/// <summary>Knows a browser again in which a link was asked for, by a secret in a cookie that nothing else is known by.</summary>
internal sealed class AskingBrowsers(IHostEnvironment environment)
{
    /// <summary>Longer than a link, whose ten minutes begin when its letter is written.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private string Name => environment.IsDevelopment() ? "vru-asked" : "__Host-vru-asked";

    /// <summary>The same browser for whoever asks again, so that each of their letters opens in it.</summary>
    public AskingBrowser Keep(HttpContext context)
    {
        var words = Words(context) ?? Secret.New().Words;
        context.Response.Cookies.Append(Name, words, Options(Lasts));
        return AskingBrowser.Of(new Secret(words));
    }

    /// <summary>Null if no link was asked for in it, or too long ago.</summary>
    public AskingBrowser? Of(HttpContext context) => Words(context) is { } words ? AskingBrowser.Of(new Secret(words)) : null;

    public void Forget(HttpContext context)
    {
        if (context.Request.Cookies.ContainsKey(Name))
        {
            context.Response.Cookies.Delete(Name, Options(null));
        }
    }

    /// <summary>None but those that are as long as ours.</summary>
    private string? Words(HttpContext context) => context.Request.Cookies[Name] is { Length: Secret.WordsLength } words ? words : null;

    private CookieOptions Options(TimeSpan? lasts) => new()
    {
        Path = "/",
        HttpOnly = true,
        IsEssential = true,

        // A link in a letter is followed from another site.
        SameSite = SameSiteMode.Lax,
        Secure = !environment.IsDevelopment(),
        MaxAge = lasts,
    };
}

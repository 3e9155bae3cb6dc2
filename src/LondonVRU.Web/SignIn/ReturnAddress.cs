namespace LondonVRU.Web.SignIn;

/// <summary>Remembers in the browser where somebody wanted to go, while they fetch a link from their mailbox.</summary>
internal sealed class ReturnAddress(IHostEnvironment environment)
{
    private string Name => environment.IsDevelopment() ? "vru-return" : "__Host-vru-return";

    public void Keep(HttpContext context, string? address)
    {
        if (address is not null)
        {
            context.Response.Cookies.Append(Name, LocalAddress.Of(address), Options(TimeSpan.FromMinutes(30)));
        }
    }

    /// <summary>"/" if there is none, or it leads off the site.</summary>
    public string Take(HttpContext context)
    {
        var address = context.Request.Cookies[Name];
        if (address is not null)
        {
            context.Response.Cookies.Delete(Name, Options(null));
        }

        return LocalAddress.Of(address);
    }

    private CookieOptions Options(TimeSpan? lasts) => new()
    {
        Path = "/",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = !environment.IsDevelopment(),
        MaxAge = lasts,
    };
}

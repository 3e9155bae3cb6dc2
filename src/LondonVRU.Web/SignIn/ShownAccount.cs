using System.Security.Claims;
using LondonVRU.Application.SignIn;
using Microsoft.AspNetCore.Authentication;

namespace LondonVRU.Web.SignIn;

/// <summary>An organisation's account that somebody has shown but that nobody is signed in with: kept for some minutes in a cookie of its own, while they
/// look at an invitation and accept it.</summary>
internal static class ShownAccount
{
    public const string Scheme = "shown";

    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public static AuthenticationBuilder AddShownAccount(this AuthenticationBuilder authentication, IHostEnvironment environment) => authentication.AddCookie(Scheme, cookie =>
    {
        cookie.Cookie.Name = environment.IsDevelopment() ? "vru-shown" : "__Host-vru-shown";
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.ExpireTimeSpan = Lasts;
        cookie.SlidingExpiration = false;
        cookie.TimeProvider = TimeProvider.System;
    });

    /// <summary>Null if none was shown, or too long ago.</summary>
    public static async Task<DirectoryAccount?> OfAsync(HttpContext context) => Of((await context.AuthenticateAsync(Scheme)).Principal);

    public static DirectoryAccount? Of(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(EntraTokens.DirectoryClaim), out var directory) && Guid.TryParse(principal.FindFirstValue(EntraTokens.ObjectClaim), out var id)
            ? new(directory, id)
            : null;

    public static Task ForgetAsync(HttpContext context) => context.SignOutAsync(Scheme);
}

using System.Globalization;
using System.Security.Claims;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace LondonVRU.Web.SignIn;

/// <summary>Turns a person into a session, and a session into the actor of a request.</summary>
internal static class Account
{
    public const string PersonClaim = "person";
    public const string SignedInClaim = "at";

    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    public static Task SignInAsync(HttpContext context, Id<Person> person) => context.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme,
        new ClaimsPrincipal(new ClaimsIdentity(
            [new(PersonClaim, person.ToString()), new(SignedInClaim, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))],
            CookieAuthenticationDefaults.AuthenticationScheme)));

    /// <summary>A session of more than twelve hours ends, however busy. Sessions keep real time, whatever the business clock says.</summary>
    public static async Task EndOldSessionsAsync(CookieValidatePrincipalContext context)
    {
        var at = context.Principal?.FindFirstValue(SignedInClaim);
        if (at is null || TimeProvider.System.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) > Absolute)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }

    /// <summary>Looks the person up anew for each request, so that a disabling or a change of role acts within a minute.</summary>
    public static IApplicationBuilder UseActor(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (Id<Person>.TryParse(context.User.FindFirstValue(PersonClaim), null, out var id))
        {
            var services = context.RequestServices;
            var person = await services.GetRequiredService<Memberships>().FindAsync(id, context.RequestAborted);
            if (person is null && Api.ApiSetup.IsApi(context.Request))
            {
                // The API's policy would read the token once more and believe it.
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            if (person is null)
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            else
            {
                var current = services.GetRequiredService<CurrentTenant>();
                services.GetRequiredService<Actor>().Become(person, current.IsSet ? current.Info : null);
            }
        }

        await next(context);
    });
}

using System.Security.Claims;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace LondonVRU.Web.SignIn;

/// <summary>Turns a person into a session. The cookie holds its id; the row decides whether it lasts (<see cref="Sessions"/>).</summary>
internal static class Account
{
    /// <summary>The person's id. Forms are bound to it alone, so that one that was opened in an earlier session of the same person can still be sent.</summary>
    public const string PersonClaim = "sub";

    public const string SessionClaim = "sid";

    /// <summary>The cookie outlives every session, so that a form that comes too late is still known as theirs. It opens nothing by then.</summary>
    public static readonly TimeSpan CookieLasts = TimeSpan.FromDays(7);

    private static readonly object EndedKey = new();

    /// <param name="method">Null for Development's own sign-in.</param>
    public static async Task SignInAsync(HttpContext context, Id<Person> person, SignInMethod? method = null)
    {
        var services = context.RequestServices;
        var session = await services.GetRequiredService<Sessions>().StartAsync(person, method, Devices.NameOf(context.Request.Headers.UserAgent.ToString()), context.RequestAborted);
        await services.GetRequiredService<SignInRecord>().SucceededAsync(person, method, context.RequestAborted);
        await context.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            new ClaimsPrincipal(new ClaimsIdentity(
                [new(PersonClaim, person.ToString()), new(SessionClaim, session.ToString())], CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    public static async Task SignOutAsync(HttpContext context)
    {
        if (SessionOf(context.User) is { } session && PersonOf(context.User) is { } person)
        {
            var services = context.RequestServices;
            await services.GetRequiredService<Sessions>().EndAsync(session, context.RequestAborted);
            await services.GetRequiredService<SignInRecord>().EndedAsync(person, EndOfSession.SignedOut, context.RequestAborted);
        }

        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>Lets nobody in whose session has ended, whatever their cookie says.</summary>
    public static async Task CheckSessionAsync(CookieValidatePrincipalContext context)
    {
        var (http, person) = (context.HttpContext, PersonOf(context.Principal));
        if (person is not null && SessionOf(context.Principal) is { } session
            && await http.RequestServices.GetRequiredService<Sessions>().IsOpenAsync(session, person.Value, http.RequestAborted))
        {
            return;
        }

        http.Items[EndedKey] = person;
        context.RejectPrincipal();
    }

    /// <summary>Whose session has ended, as their cookie still says; null if there was none. It lets nobody in.</summary>
    public static Id<Person>? EndedOf(HttpContext context) => context.Items[EndedKey] as Id<Person>?;

    public static Id<Person>? PersonOf(ClaimsPrincipal? user) => Id<Person>.TryParse(user?.FindFirstValue(PersonClaim), null, out var id) ? id : null;

    public static Id<Session>? SessionOf(ClaimsPrincipal? user) => Id<Session>.TryParse(user?.FindFirstValue(SessionClaim), null, out var id) ? id : null;
}

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

    /// <summary>Starts a session; one that is open in the same browser ends, because nobody would have its cookie any more.</summary>
    /// <param name="method">Null for Development's own sign-in.</param>
    /// <param name="provenAt">Of an organisation's account, as far as it says so (<see cref="Session.ProvenAt"/>); otherwise they have shown now who they are.</param>
    public static async Task SignInAsync(HttpContext context, Id<Person> person, SignInMethod? method = null, DateTime? provenAt = null)
    {
        var (services, ct) = (context.RequestServices, context.RequestAborted);
        var sessions = services.GetRequiredService<Sessions>();
        var before = (await context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme)).Principal;
        if (SessionOf(before) is { } replaced && PersonOf(before) is { } left)
        {
            await sessions.EndAsync(replaced, ct);
            await services.GetRequiredService<SignInRecord>().EndedAsync(left, EndOfSession.Replaced, ct);
        }

        var shown = method == SignInMethod.Directory ? provenAt : services.GetRequiredService<RealTime>().Now;
        var session = await sessions.StartAsync(person, method, Devices.NameOf(context.Request.Headers.UserAgent.ToString()), shown, ct);
        await services.GetRequiredService<SignInRecord>().SucceededAsync(person, method, ct);
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

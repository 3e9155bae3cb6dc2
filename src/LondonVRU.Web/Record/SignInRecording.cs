using System.Security.Claims;
using LondonVRU.Application.People;
using LondonVRU.Application.Record;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Web.SignIn;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace LondonVRU.Web.Record;

/// <summary>Every session that begins or is ended by its person goes into the record of access, whichever way they came in.</summary>
internal static class SignInRecording
{
    public static IServiceCollection AddSignInRecording(this IServiceCollection services) =>
        services.PostConfigure<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme, cookie =>
        {
            var (signedIn, signingOut) = (cookie.Events.OnSignedIn, cookie.Events.OnSigningOut);
            cookie.Events.OnSignedIn = async context =>
            {
                await signedIn(context);
                await NoteAsync(context.HttpContext, AccessKind.SignedIn, context.Principal);
            };
            cookie.Events.OnSigningOut = async context =>
            {
                await NoteAsync(context.HttpContext, AccessKind.SignedOut, context.HttpContext.User);
                await signingOut(context);
            };
        });

    private static async Task NoteAsync(HttpContext context, AccessKind kind, ClaimsPrincipal? principal)
    {
        if (!Id<Person>.TryParse(principal?.FindFirstValue(Account.PersonClaim), null, out var person))
        {
            return;
        }

        var services = context.RequestServices;
        var tenants = (await services.GetRequiredService<Memberships>().FindAsync(person, context.RequestAborted))?.Roles.Select(held => held.TenantId) ?? [];
        await services.GetRequiredService<AccessNotes>().TakeSignInAsync(kind, person, tenants, services.GetRequiredService<Actor>().From, "", context.RequestAborted);
    }
}

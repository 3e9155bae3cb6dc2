using System.Security.Claims;
using LondonVRU.Application.People;
using LondonVRU.Application.SignIn;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Web.SignIn;

/// <summary>Makes whoever is signed in, by session or token, the actor of the request.</summary>
internal static class ActorOfRequest
{
    /// <summary>On a token that opens one tenant: its id.</summary>
    public const string TenantClaim = "tenant";

    /// <summary>On a token that only reads.</summary>
    public const string ReadsOnlyClaim = "reads-only";

    /// <summary>Looks the person up anew for each request, so that a disabling or a change of role acts within a minute.</summary>
    public static IApplicationBuilder UseActor(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (Account.PersonOf(context.User) is { } id)
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
                await EndAsync(context);
            }
            else
            {
                var current = services.GetRequiredService<CurrentTenant>();
                services.GetRequiredService<Actor>().Become(Within(person, context.User), current.IsSet ? current.Info : null);
            }
        }

        await next(context);
    });

    /// <summary>403 for a change by a token that only reads. After the check of rooms: what is somebody else's stays 404.</summary>
    public static IApplicationBuilder UseReadingTokens(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && context.User.HasClaim(claim => claim.Type == ReadsOnlyClaim))
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    });

    /// <summary>Somebody who may no longer sign in: the session does not come back when they may again.</summary>
    private static async Task EndAsync(HttpContext context)
    {
        if (Account.SessionOf(context.User) is { } session && Account.PersonOf(context.User) is { } person)
        {
            await context.RequestServices.GetRequiredService<Sessions>().EndAsync(session, context.RequestAborted);
            await context.RequestServices.GetRequiredService<SignInRecord>().EndedAsync(person, EndOfSession.NoLongerLetIn, context.RequestAborted);
        }

        context.User = new ClaimsPrincipal(new ClaimsIdentity());
    }

    /// <summary>Everything that the person may, or their part in the one tenant that a token opens.</summary>
    private static PersonEntry Within(PersonEntry person, ClaimsPrincipal user) =>
        user.FindFirstValue(TenantClaim) is { } tenant
            ? person with { Roles = [.. person.Roles.Where(held => held.TenantId == Id<Tenant>.Parse(tenant, null))] }
            : person;
}

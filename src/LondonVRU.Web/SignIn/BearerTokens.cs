using System.Security.Claims;
using LondonVRU.Application.ApiAccess;
using LondonVRU.Domain.People;
using LondonVRU.Web.Development;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace LondonVRU.Web.SignIn;

/// <summary>Who may use the API: personal tokens, tokens of Entra, and in Development its own. Whatever the token, the request's principal is made here: a
/// person, and what narrows their rights.</summary>
internal static class BearerTokens
{
    private const string Bearer = "Bearer ";

    public static void AddBearerTokens(this AuthenticationBuilder authentication, IConfiguration configuration, IHostEnvironment environment)
    {
        authentication.AddJwtBearer(bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.TimeProvider = TimeProvider.System;
            bearer.TokenHandlers.Clear();
            bearer.Events = new JwtBearerEvents { OnMessageReceived = ReadPersonalTokenAsync };
        });
        if (configuration.GetSection(EntraSettings.Section).Get<EntraSettings>() is { IsConfigured: true })
        {
            authentication.Services.AddSingleton<EntraApiTokens>();
            authentication.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<EntraApiTokens>((bearer, tokens) => bearer.TokenHandlers.Add(tokens));
        }

        if (environment.IsDevelopment())
        {
            authentication.Services.AddDevelopmentTokens();
        }
    }

    /// <summary>Somebody as the API knows them.</summary>
    /// <param name="readsOnly">Nothing can be changed with it.</param>
    public static ClaimsIdentity Identity(Domain.Id<Person> person, bool readsOnly, params IEnumerable<Claim> more) => new(
        [new(Account.PersonClaim, person.ToString()), .. readsOnly ? [new Claim(ActorOfRequest.ReadsOnlyClaim, bool.TrueString)] : Array.Empty<Claim>(), .. more],
        JwtBearerDefaults.AuthenticationScheme);

    private static async Task ReadPersonalTokenAsync(MessageReceivedContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer + PersonalToken.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var http = context.HttpContext;
        if (await http.RequestServices.GetRequiredService<PersonalTokens>().FindAsync(header[Bearer.Length..].Trim(), http.RequestAborted) is not { } token)
        {
            context.Fail("There is no such token, or it has ended.");
            return;
        }

        context.Principal = new ClaimsPrincipal(Identity(token.PersonId, !token.MayWrite, new Claim(ActorOfRequest.TenantClaim, token.TenantId.ToString())));
        context.Success();
    }
}

using LondonVRU.Web.Development;
using LondonVRU.Web.Tenancy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace LondonVRU.Web.SignIn;

internal static class SignInServices
{
    /// <summary>Pages are signed in to by cookie, the API by bearer token; neither opens the other.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IHostEnvironment environment)
    {
        var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme);
        authentication.AddCookie(cookie =>
        {
            cookie.Cookie.Name = environment.IsDevelopment() ? "vru" : "__Host-vru";
            cookie.Cookie.Path = "/";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.ExpireTimeSpan = Account.Idle;
            cookie.SlidingExpiration = true;
            cookie.TimeProvider = TimeProvider.System;
            cookie.ForwardDefaultSelector = context => Api.ApiSetup.IsApi(context.Request) ? JwtBearerDefaults.AuthenticationScheme : null;
            cookie.Events.OnValidatePrincipal = Account.EndOldSessionsAsync;
            cookie.Events.OnRedirectToLogin = context =>
            {
                var asked = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
                context.Response.Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(asked)}");
                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        authentication.AddJwtBearer(bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.TimeProvider = TimeProvider.System;
        });
        if (environment.IsDevelopment())
        {
            services.AddDevelopmentTokens();
        }

        return services;
    }

    public static void MapSignOut(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/sign-out", async (HttpContext context, IAntiforgery antiforgery) =>
        {
            await antiforgery.ValidateRequestAsync(context);
            await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return Results.Redirect("/sign-in");
        })
        .InNoRoom().AllowAnonymous().ExcludeFromDescription();
}

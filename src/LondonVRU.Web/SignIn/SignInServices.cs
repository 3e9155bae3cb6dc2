using LondonVRU.Web.Tenancy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace LondonVRU.Web.SignIn;

internal static class SignInServices
{
    /// <summary>Pages are signed in to by cookie, the API by bearer token; neither opens the other.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme);
        authentication.AddCookie(cookie =>
        {
            cookie.Cookie.Name = environment.IsDevelopment() ? "vru" : "__Host-vru";
            cookie.Cookie.Path = "/";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.ExpireTimeSpan = Account.CookieLasts;
            cookie.SlidingExpiration = false;
            cookie.TimeProvider = TimeProvider.System;
            cookie.ForwardDefaultSelector = context => Api.ApiSetup.IsApi(context.Request) ? JwtBearerDefaults.AuthenticationScheme : null;
            cookie.Events.OnValidatePrincipal = Account.CheckSessionAsync;
            cookie.Events.OnRedirectToLogin = async context =>
            {
                var request = context.Request;
                var back = await context.HttpContext.RequestServices.GetRequiredService<KeptForms>().KeepAsync(context.HttpContext)
                    ?? $"{request.PathBase}{request.Path}{request.QueryString}";
                context.Response.Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(back)}");
            };
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        authentication.AddShownAccount(environment);
        authentication.AddEntraSignIn(configuration, environment);
        services.AddScoped<SignInRecord>();
        services.AddSingleton<ReturnAddress>();
        services.AddSingleton<AskingBrowsers>();
        services.AddScoped<KeptForms>();
        services.AddHostedService<KeepSessions>();
        services.AddSingleton<LinkRequests>();
        services.AddHostedService(all => all.GetRequiredService<LinkRequests>());
        authentication.AddBearerTokens(configuration, environment);

        return services;
    }

    public static void MapSignOut(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/sign-out", async (HttpContext context, IAntiforgery antiforgery) =>
        {
            await antiforgery.ValidateRequestAsync(context);
            await Account.SignOutAsync(context);

            // Pages are never kept, so there is no cache to empty.
            context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
            return Results.Redirect("/sign-in");
        })
        .InNoRoom().AllowAnonymous().ExcludeFromDescription();
}

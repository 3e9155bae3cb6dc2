using System.Security.Claims;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain.People;
using LondonVRU.Web.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LondonVRU.Web.SignIn;

/// <summary>Signing in with the account of one's own organisation.</summary>
internal static class EntraSignIn
{
    public const string Scheme = "Entra";

    /// <summary>Where Entra sends people back to.</summary>
    public const string Callback = "/signin-oidc";

    /// <summary>Where it starts: a link, because browsers hold the content security policy's form-action against redirects.</summary>
    public const string Start = "/sign-in/organisation";

    /// <summary>The framework's words for an answer that came to another browser than the question. Whatever else such an answer says is not believed.</summary>
    private const string CorrelationFailed = "Correlation failed.";

    /// <summary>In the protected state: only shows who they are, to accept an invitation; nobody is signed in.</summary>
    private const string ShowsOnly = "shows-only";

    public static AuthenticationBuilder AddEntraSignIn(this AuthenticationBuilder authentication, IConfiguration configuration, IHostEnvironment environment)
    {
        var services = authentication.Services;
        services.AddOptions<EntraSettings>().BindConfiguration(EntraSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EntraSettings>, EntraSettings.Check>();
        if (configuration.GetSection(EntraSettings.Section).Get<EntraSettings>() is not { IsConfigured: true } settings)
        {
            return authentication;
        }

        services.AddHttpClient(EntraMetadata.Client, client => client.Timeout = TimeSpan.FromSeconds(10));
        services.AddSingleton<EntraMetadata>();
        services.AddSingleton<EntraTokens>();
        return authentication.AddOAuth<EntraOptions, EntraHandler>(Scheme, entra =>
        {
            (entra.ClientId, entra.ClientSecret) = (settings.ClientId, settings.ClientSecret);
            entra.SignInScheme = ShownAccount.Scheme;
            entra.CallbackPath = Callback;
            entra.UsePkce = true;
            entra.SaveTokens = false;
            entra.Scope.Add("openid");
            entra.Scope.Add("profile");

            // The handler asks Entra's metadata instead; the framework wants something here.
            entra.AuthorizationEndpoint = entra.TokenEndpoint = settings.Authority;

            // Real time, as sessions have: browsers drop a cookie that ends before their own clock.
            entra.TimeProvider = TimeProvider.System;
            entra.BackchannelTimeout = TimeSpan.FromSeconds(10);
            entra.CorrelationCookie.Name = environment.IsDevelopment() ? "vru-flow-" : "__Host-vru-flow-";
            entra.CorrelationCookie.Path = "/";
            entra.CorrelationCookie.SameSite = SameSiteMode.Lax;
            entra.CorrelationCookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            entra.Events.OnTicketReceived = ReceiveAsync;
            entra.Events.OnAccessDenied = context => RefuseAsync(context, context.HttpContext, SignInProblem.Declined);
            entra.Events.OnRemoteFailure = FailAsync;
        });
    }

    /// <summary>Begins the sign-in of whoever follows the link.</summary>
    public static void MapEntraSignIn(this IEndpointRouteBuilder endpoints)
    {
        Begins(endpoints.MapGet(Start, (HttpContext context, string? returnUrl, bool? again) => BeginAsync(context, LocalAddress.Of(returnUrl), again == true ? EntraHandler.AsksAgain : null)));
        Begins(endpoints.MapGet("/invitations/{words}/account", (HttpContext context, string words) => BeginAsync(context, $"/invitations/{Uri.EscapeDataString(words)}", ShowsOnly)));

        static void Begins(RouteHandlerBuilder endpoint) => endpoint
            .InNoRoom().AllowAnonymous().RequireRateLimiting(Security.RateLimitOptions.SignIn).WithMetadata(new Security.NoReferrerAttribute()).ExcludeFromDescription();
    }

    /// <summary>Sends somebody to their organisation's sign-in and back to an address.</summary>
    /// <param name="how"><see cref="ShowsOnly"/>: nobody is signed in, and the address finds who they are in <see cref="ShownAccount"/>.
    /// <see cref="EntraHandler.AsksAgain"/>: they show it anew, though they are signed in there. Null for neither.</param>
    private static async Task BeginAsync(HttpContext context, string returnTo, string? how)
    {
        var properties = new AuthenticationProperties { RedirectUri = returnTo };
        if (how is not null)
        {
            properties.Items[how] = "yes";
        }

        try
        {
            await context.ChallengeAsync(Scheme, properties);
        }
        catch (SignInRefusedException refused)
        {
            context.Response.Redirect(SignInProblemWords.Of(refused.Problem).Address);
        }
    }

    private static async Task ReceiveAsync(TicketReceivedContext context)
    {
        if (context.Properties?.Items.ContainsKey(ShowsOnly) == true)
        {
            return;
        }

        var http = context.HttpContext;
        var account = ShownAccount.Of(context.Principal) ?? throw new InvalidOperationException("A ticket without an account.");
        var known = await http.RequestServices.GetRequiredService<DirectoryAccounts>().ReadAsync(account, http.RequestAborted);
        SignInProblem? problem = known switch
        {
            { IsAllowed: false } => SignInProblem.UnknownOrganisation,
            { PersonId: null } => SignInProblem.UnknownPerson,
            { IsMachine: true } => SignInProblem.NotAPerson,
            { IsEnabled: false } => SignInProblem.Disabled,
            _ => null,
        };
        if (problem is { } why)
        {
            http.RequestServices.GetRequiredService<SignInRecord>().Refused(why, known.PersonId);
            context.Response.Redirect(SignInProblemWords.Of(why).Address);
        }
        else
        {
            await Account.SignInAsync(http, known.PersonId!.Value, SignInMethod.Directory, EntraHandler.ProvenAtOf(context.Properties));
            context.Response.Redirect(LocalAddress.Of(context.ReturnUri));
        }

        context.HandleResponse();
    }

    private static Task FailAsync(RemoteFailureContext context)
    {
        var refused = context.Failure as SignInRefusedException ?? context.Failure?.InnerException as SignInRefusedException;
        var isOurs = context.Properties is not null && context.Failure?.Message != CorrelationFailed;
        var problem = refused?.Problem ?? (isOurs ? context.Request.Query["error"].ToString() : "") switch
        {
            "temporarily_unavailable" or "server_error" => SignInProblem.Unavailable,
            { Length: > 0 } => SignInProblem.Declined,
            _ => context.Failure switch
            {
                HttpRequestException or IOException or TaskCanceledException => SignInProblem.Unavailable,
                _ => SignInProblem.Stale,
            },
        };
        context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EntraSignIn))
            .LogInformation("Sign-in was not accepted, {Problem}: {Reason}", problem, refused?.InnerException?.GetType().Name ?? refused?.Message ?? context.Failure?.GetType().Name);
        return RefuseAsync(context, context.HttpContext, problem);
    }

    private static Task RefuseAsync<T>(HandleRequestContext<T> context, HttpContext http, SignInProblem problem)
        where T : AuthenticationSchemeOptions
    {
        http.RequestServices.GetRequiredService<SignInRecord>().Refused(problem, null);
        http.Response.Redirect(SignInProblemWords.Of(problem).Address);
        context.HandleResponse();
        return Task.CompletedTask;
    }
}

/// <summary>Addresses to go to afterwards: only ever within this site.</summary>
internal static class LocalAddress
{
    public static string Of(string? address) => RedirectHttpResult.IsLocalUrl(address) ? address! : "/";
}

using System.Globalization;
using System.Threading.RateLimiting;
using LondonVRU.Application.People;
using LondonVRU.Infrastructure.Database;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace LondonVRU.Web.Security;

/// <summary>Section LondonVRU:RateLimits of the settings: requests a minute for one person (or address, if nobody is signed in).</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "LondonVRU:RateLimits";

    public const string SignIn = "sign-in";
    public const string Link = "link";
    public const string Upload = "upload";
    public const string Export = "export";
    public const string Reports = "reports";
    public const string Feed = "feed";

    [System.ComponentModel.DataAnnotations.Range(1, 10_000_000)]
    public int All { get; set; } = 600;

    [System.ComponentModel.DataAnnotations.Range(1, 10_000_000)]
    public int SignIns { get; set; } = 30;

    /// <summary>Asking for an e-mailed link; an address besides gets three a quarter of an hour at most.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 10_000_000)]
    public int Links { get; set; } = 10;

    [System.ComponentModel.DataAnnotations.Range(1, 10_000_000)]
    public int Uploads { get; set; } = 20;

    [System.ComponentModel.DataAnnotations.Range(1, 10_000_000)]
    public int Exports { get; set; } = 30;

    /// <summary>Of browsers, about what the content security policy kept from them.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 10_000_000)]
    public int Reported { get; set; } = 30;

    /// <summary>Reading calendars: a program asks a few times a day, but many come from one address.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 10_000_000)]
    public int Feeds { get; set; } = 120;
}

internal static class SecurityServices
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; "
        + $"report-uri {PolicyReportsEndpoint.Path}; report-to {PolicyReportsEndpoint.Group}";

    public static IServiceCollection AddSecurity(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<IAuthorizationHandler, NeedsHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = environment.IsDevelopment() ? "vru-form" : "__Host-vru-form";
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        services.AddDataProtection().SetApplicationName("LondonVRU");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<IOptions<DataOptions>, ILoggerFactory>(
            (keys, data, logs) => keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                Directory.CreateDirectory(data.Value.PathOf("keys")), logs));

        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Window(context, "all", limits => limits.All));
            options.AddPolicy(RateLimitOptions.SignIn, context => Window(context, RateLimitOptions.SignIn, limits => limits.SignIns));
            options.AddPolicy(RateLimitOptions.Link, context => Window(context, RateLimitOptions.Link, limits => limits.Links));
            options.AddPolicy(RateLimitOptions.Upload, context => Window(context, RateLimitOptions.Upload, limits => limits.Uploads));
            options.AddPolicy(RateLimitOptions.Reports, context => Window(context, RateLimitOptions.Reports, limits => limits.Reported));
            options.AddPolicy(RateLimitOptions.Feed, context => Window(context, RateLimitOptions.Feed, limits => limits.Feeds));
            options.AddPolicy(RateLimitOptions.Export, context => Window(context, RateLimitOptions.Export, limits => limits.Exports));
        });
        return services;
    }

    /// <summary>The headers of every answer, whatever its status: written at the last moment, because a refusal clears what was written before it.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers["Reporting-Endpoints"] = $"{PolicyReportsEndpoint.Group}=\"{PolicyReportsEndpoint.Path}\"";
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = context.GetEndpoint()?.Metadata.GetMetadata<NoReferrerAttribute>() is null ? "same-origin" : "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";

            // What is not a static file is somebody's own page.
            if (headers.CacheControl.Count == 0 || !headers.CacheControl.ToString().Contains("max-age", StringComparison.Ordinal))
            {
                headers.CacheControl = headers.ETag.Count > 0 && context.GetEndpoint()?.DisplayName?.Contains("Static", StringComparison.Ordinal) == true ? "no-cache" : "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    private static RateLimitPartition<string> Window(HttpContext context, string kind, Func<RateLimitOptions, int> limit)
    {
        var actor = context.RequestServices.GetRequiredService<Actor>();
        var who = actor.IsSomebody ? actor.PersonId.ToString() : context.Connection.RemoteIpAddress?.ToString() ?? "somewhere";
        var permits = limit(context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value);
        return RateLimitPartition.GetFixedWindowLimiter(
            string.Create(CultureInfo.InvariantCulture, $"{kind}/{who}"),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
    }
}

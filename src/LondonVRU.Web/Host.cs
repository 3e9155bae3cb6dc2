using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using LondonVRU.Application.Pipeline;
using LondonVRU.Infrastructure;
using LondonVRU.Infrastructure.Database;
using LondonVRU.Web.Api;
using LondonVRU.Web.Components;
using LondonVRU.Web.Development;
using LondonVRU.Web.Errors;
using LondonVRU.Web.Pages;
using LondonVRU.Web.Security;
using LondonVRU.Web.SignIn;
using LondonVRU.Web.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace LondonVRU.Web;

/// <summary>Puts the service together: read it as a table of contents.</summary>
internal static class Host
{
    /// <param name="args">Settings as --name=value; the command among them is passed over.</param>
    /// <param name="worksOnly">Jobs alone: no address is listened on but health's.</param>
    public static WebApplication Build(string[] args, bool worksOnly = false)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 12 * 1024 * 1024;
        });
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);

        var services = builder.Services;
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddClock(builder.Environment);
        services.AddApplication();
        services.AddInfrastructure(builder.Configuration, builder.Environment);
        services.AddTenancy();
        services.AddSignIn(builder.Environment);
        services.AddSecurity(builder.Environment);
        services.AddRefusals();
        services.AddPages();
        services.AddApi();
        services.AddScoped<FrameOfPage>();
        services.AddScoped<Pages.SignIn.DevelopmentPeople>();
        services.AddHealth();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseRefusals();
        app.UseTenancy();
        app.UseRouting();
        app.UseAuthentication();
        app.UseActor();
        app.UseRoomCheck();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapHealth();
        if (!worksOnly)
        {
            app.MapStaticAssets().AllowAnonymous().InNoRoom();
            app.MapRazorPages();
            app.MapApi();
            app.MapSignOut();
            app.MapStart();
            if (app.Environment.IsDevelopment())
            {
                app.MapDevelopment();
            }
        }

        return app;
    }
}

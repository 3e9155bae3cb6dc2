using System.Globalization;
using System.Text.Unicode;
using LondonVRU.Application.Pipeline;
using LondonVRU.Infrastructure;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.Web.Api;
using LondonVRU.Web.Components;
using LondonVRU.Web.Development;
using LondonVRU.Web.Errors;
using LondonVRU.Web.Messages;
using LondonVRU.Web.Pages;
using LondonVRU.Web.Record;
using LondonVRU.Web.Security;
using LondonVRU.Web.SignIn;
using LondonVRU.Web.Tenancy;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace LondonVRU.Web;

/// <summary>Puts the service together: read it as a table of contents.</summary>
internal static class Host
{
    /// <param name="args">Settings as --name=value; the command among them is passed over.</param>
    /// <param name="worksOnly">Jobs alone: nothing but health is answered.</param>
    /// <param name="configure">What tests put in place of the clock, the server and the like; null otherwise.</param>
    public static WebApplication Build(string[] args, bool worksOnly = false, Action<WebApplicationBuilder>? configure = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(Host).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        // Styles and scripts lie in the source until they are published. By itself the framework looks there in Development alone.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 12 * 1024 * 1024;
        });
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);

        if (worksOnly)
        {
            builder.Configuration[JobServices.RolesSetting] = nameof(ProcessRoles.Worker);
        }

        worksOnly = builder.Configuration.GetValue(JobServices.RolesSetting, ProcessRoles.Both) == ProcessRoles.Worker;
        var services = builder.Services;
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation));
        services.AddClock(builder.Environment);
        services.AddDeathAtPoint(builder.Environment, builder.Configuration);
        services.AddApplication();
        services.AddInfrastructure(builder.Configuration, builder.Environment);
        services.AddTenancy();
        services.AddSignIn(builder.Configuration, builder.Environment);
        services.AddSecurity(builder.Environment);
        services.AddRefusals();
        services.AddPages(builder.Environment);
        services.AddApi();
        services.AddScoped<FrameOfPage>();
        services.AddScoped<Pages.SignIn.DevelopmentPeople>();
        services.AddHealth();
        services.AddHostedService<AccessWriter>();

        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseAccessRecord();
        app.UseRefusals();
        app.UseTenancy();
        app.UseRouting();
        app.UseAskedRoute();
        app.UseAuthentication();
        app.UseActor();
        app.UseRoomCheck();
        app.UseReadingTokens();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseKeptForms();

        app.MapHealth();
        if (!worksOnly)
        {
            app.MapStaticAssets().AllowAnonymous().InNoRoom();
            app.MapRazorPages().WithStaticAssets();
            app.MapApi();
            app.MapSignOut();
            app.MapStart();
            app.MapPolicyReports();
            app.MapCalendar();
            if (app.Services.GetRequiredService<IOptions<EntraSettings>>().Value.IsConfigured)
            {
                app.MapEntraSignIn();
            }

            if (app.Environment.IsDevelopment())
            {
                app.MapDevelopment();
            }
        }

        return app;
    }
}

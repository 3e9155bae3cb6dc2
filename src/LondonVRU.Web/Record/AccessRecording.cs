using System.Text.RegularExpressions;
using LondonVRU.Application.People;
using LondonVRU.Application.Record;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Record;
using LondonVRU.Web.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace LondonVRU.Web.Record;

/// <summary>Sees every request from its beginning to its answer, and records by the answer: no page or endpoint has to remember it.</summary>
internal static partial class AccessRecording
{
    /// <summary>Says from where the request comes, and records what is taken away and what is refused.</summary>
    public static IApplicationBuilder UseAccessRecord(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var way = ApiSetup.IsApi(context.Request) ? Way.Api : Way.Page;
        var actor = context.RequestServices.GetRequiredService<Actor>();
        var current = context.RequestServices.GetRequiredService<CurrentTenant>();
        actor.Came(CameFrom.Of(way, context.Connection.RemoteIpAddress));
        var (asked, notes) = (context.Request.Path, context.RequestServices.GetRequiredService<AccessNotes>());

        // Without its entry no file leaves: a failure here is a failure of the answer.
        context.Response.OnStarting(() => IsTakenAway(context) ? notes.WriteAsync(Note(AccessKind.Exported, asked), context.RequestAborted) : Task.CompletedTask);
        await next(context);
        if (RefusalOf(context, actor, current) is { } kind)
        {
            notes.Take(Note(kind, kind == AccessKind.TurnedAway ? current.Info.Slug : RouteOf(context)));
        }

        // Whoever is turned away is no business of that tenant's: it stands in the platform's record.
        AccessNote Note(AccessKind kind, string what) => new(kind, current.IsSet && actor.Roles.Count > 0 ? current.Info : null, actor.PersonIdOrNull, actor.From, what);
    });

    /// <summary>Remembers which route was asked for: a refusal is shown by going through all of this again, as another.</summary>
    public static IApplicationBuilder UseAskedRoute(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Items.TryAdd(typeof(AccessRecording), context.GetEndpoint());
        return next(context);
    });

    /// <summary>A file, whatever page or endpoint gives it: found by what leaves, so that a new export is recorded by itself.</summary>
    private static bool IsTakenAway(HttpContext context) =>
        context.Response is { StatusCode: StatusCodes.Status200OK } answer && answer.Headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    private static AccessKind? RefusalOf(HttpContext context, Actor actor, CurrentTenant current) => context.Response.StatusCode switch
    {
        StatusCodes.Status403Forbidden => AccessKind.Refused,
        StatusCodes.Status401Unauthorized when context.Request.Headers.Authorization.Count > 0 => AccessKind.TokenRefused,
        StatusCodes.Status404NotFound when actor.IsSomebody && current.IsSet && actor.Roles.Count == 0 => AccessKind.TurnedAway,
        StatusCodes.Status400BadRequest when context.Features.Get<IExceptionHandlerFeature>()?.Error is AntiforgeryValidationException
            || context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } => AccessKind.FormRefused,
        StatusCodes.Status429TooManyRequests => AccessKind.Limited,
        _ => null,
    };

    /// <summary>The route's pattern, without values: what somebody wrote into an address is not kept.</summary>
    private static string RouteOf(HttpContext context)
    {
        var route = (context.Items[typeof(AccessRecording)] as RouteEndpoint)?.RoutePattern.RawText;
        return route is null ? context.Request.Method : $"{context.Request.Method} /{Constraint().Replace(route, "").TrimStart('/')}";
    }

    /// <summary>":int" of "{year:int}".</summary>
    [GeneratedRegex(":[^}/]+(?=})", RegexOptions.None, 1000)]
    private static partial Regex Constraint();
}

/// <summary>Writes the notes of access every few seconds, and what is left when the service stops.</summary>
internal sealed class AccessWriter(AccessNotes notes) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await notes.FlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await notes.FlushAsync(stoppingToken);
        }
    }
}

using LondonVRU.Application.Notifications.Days;
using LondonVRU.Web.Security;
using LondonVRU.Web.Tenancy;
using MediatR;

namespace LondonVRU.Web.Messages;

/// <summary>What calendar programs read: by the secret in the address, because they sign in nowhere.</summary>
internal static class CalendarEndpoint
{
    public static void MapCalendar(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/calendar/{words}.ics", async (string words, HttpContext context, IMediator mediator, CancellationToken ct) =>
        {
            var days = await mediator.Send(new ReadCalendar(words), ct);
            context.Response.Headers.CacheControl = "private, max-age=300";
            return Results.Text(days, "text/calendar; charset=utf-8");
        })
        .InNoRoom().AllowAnonymous().RequireRateLimiting(RateLimitOptions.Feed).ExcludeFromDescription();
}

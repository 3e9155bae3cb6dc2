using LondonVRU.Application.Reviews;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>The earlier days that a partnership sets for its owners and its own board, before London's due day.</summary>
internal sealed class DaysApi : INounApi
{
    /// <param name="ForOwners">Days before the due day by which owners update; at least as many as for the board, 0 for the due day itself.</param>
    /// <param name="ForBoard">Days before the due day by which the review is ready for the board.</param>
    internal sealed record DaysToSet(int? ForOwners, int? ForBoard);

    /// <param name="Days">Before the due day.</param>
    internal sealed record OwnersDayToSet(int? Days);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var days = partnership.MapGroup("/days").WithTags("Reviews").Needs(Right.ManageSettings);
        days.MapGet("", Get).AnswersVersion()
            .WithName("getOwnDays").WithSummary("The partnership’s own days, single owners with a day of their own, and what they come to in the next review");
        days.MapPut("", Put).NeedsVersion().AnswersVersion()
            .WithName("setOwnDays").WithSummary("Set the days of all owners and of the board: reminders count from them, lateness towards London does not; needs If-Match")
            .Refuses("invalid", "own-days.range", "own-days.order");
        days.MapPut("/owners/{person:guid}", (Guid person, OwnersDayToSet body, HttpResponse response, IMediator mediator, CancellationToken ct) =>
                Set(new SetOwnersDay(new(person), body.Days.OrRefuse(nameof(body.Days), "Give the days as a number; 0 for London’s day itself.")), response, mediator, ct))
            .AnswersVersion().WithName("setOwnersDay").WithSummary("Give a single owner a day of their own")
            .Refuses("invalid", "own-days.range");
        days.MapDelete("/owners/{person:guid}", (Guid person, HttpResponse response, IMediator mediator, CancellationToken ct) => Set(new SetOwnersDay(new(person), null), response, mediator, ct))
            .AnswersVersion().WithName("removeOwnersDay").WithSummary("Take it away: the day of all owners holds for them again");
    }

    private static async Task<Ok<OwnDaysPage>> Get(HttpResponse response, IMediator mediator, CancellationToken ct)
    {
        var days = await mediator.Send(new GetOwnDays(), ct);
        response.SetTag(TagOf(days));
        return TypedResults.Ok(days);
    }

    private static async Task<Ok<OwnDaysPage>> Put(DaysToSet body, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        const string Missing = "Give the days as a number; 0 for London’s day itself.";
        http.Request.RequireTag(TagOf(await mediator.Send(new GetOwnDays(), ct)));
        return await Set(
            new SetOwnDays(body.ForOwners.OrRefuse(nameof(body.ForOwners), Missing), body.ForBoard.OrRefuse(nameof(body.ForBoard), Missing)), http.Response, mediator, ct);
    }

    private static async Task<Ok<OwnDaysPage>> Set(IRequest days, HttpResponse response, IMediator mediator, CancellationToken ct)
    {
        await mediator.Send(days, ct);
        return await Get(response, mediator, ct);
    }

    /// <summary>Of the days of all: those of single owners are set one by one.</summary>
    private static string TagOf(OwnDaysPage days) => Preconditions.TagOf($"{days.ForOwners} {days.ForBoard}");
}

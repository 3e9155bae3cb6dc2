using LondonVRU.Application.Practices;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>London's learning sessions, and the places that people of a partnership take in them.</summary>
internal sealed class LearningSessionsApi : INounApi
{
    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        const string Summary = "Learning sessions, the newest first";
        london.MapGet("/practices/sessions", List).WithTags("Practice").Needs(Right.ReadShelf).WithName("listSessions").WithSummary(Summary);
        partnership.MapGet("/practices/sessions", List).WithTags("Practice").Needs(Right.ReadPlan).WithName("listSessionsHere").WithSummary(Summary);

        var place = partnership.MapGroup("/practices/sessions/{id:guid}/place").WithTags("Practice").Needs(Right.ReadPlan);
        place.MapPut("", (Guid id, IMediator mediator, CancellationToken ct) => Send(id, comes: true, mediator, ct))
            .WithName("signUpForSession").WithSummary("Take a place in a learning session, for the caller").Refuses("session.cancelled", "session.over");
        place.MapDelete("", (Guid id, IMediator mediator, CancellationToken ct) => Send(id, comes: false, mediator, ct))
            .WithName("leaveSession").WithSummary("Give the caller’s place in a learning session back");
    }

    private static async Task<NoContent> Send(Guid id, bool comes, IMediator mediator, CancellationToken ct)
    {
        await mediator.Send(new SignUpForSession(new(id), comes), ct);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<IReadOnlyList<SessionEntry>>> List(IMediator mediator, CancellationToken ct) => TypedResults.Ok<IReadOnlyList<SessionEntry>>([
        .. (await mediator.Send(new GetSessions(), ct)).Select(own => new SessionEntry(
            own.Id.Value, own.Title, own.Words, own.StartsAt, own.EndsAt, own.Place, own.Theme, [.. own.Practices.Select(practice => practice.Id.Value)], own.Notes, own.CancelledBecause,
            own.Comers, own.Comes)),
    ]);
}

/// <summary>A learning session.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC.</param>
/// <param name="Place">A room, or where online it is.</param>
/// <param name="Theme">Its name; null for none in particular.</param>
/// <param name="Practices">Ids of those that are told of.</param>
/// <param name="Notes">What was said, afterwards; null until then.</param>
/// <param name="CancelledBecause">Null while it takes place.</param>
/// <param name="Comers">Who means to come: in London all, elsewhere those of one's own partnership.</param>
/// <param name="Comes">The caller does.</param>
internal sealed record SessionEntry(
    Guid Id, string Title, string? Words, DateTime StartsAt, DateTime EndsAt, string Place, string? Theme, IReadOnlyList<Guid> Practices, string? Notes, string? CancelledBecause,
    IReadOnlyList<SessionRow.Comer> Comers, bool Comes);

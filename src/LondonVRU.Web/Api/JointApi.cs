using LondonVRU.Application.Plans.Joint;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>The actions of the BCU's joint plan, as a borough reads them. They are changed and updated in the BCU's tenant, by the same calls as any plan's.</summary>
internal sealed class JointApi : INounApi
{
    /// <summary>What differs in this borough, and why.</summary>
    internal sealed record NoteRequest(string? Words);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var joint = partnership.MapGroup("/plans/{year:int}/joint/{id:guid}").WithTags("Plans");
        joint.MapGet("", Get).Needs(Right.ReadPlan)
            .WithName("getJointAction").WithSummary("An action of the BCU’s joint plan, with the note of what differs in this borough; updates=2 is the page of updates before");
        joint.MapGet("/evidence/{evidenceId:guid}/content", Download).Needs(Right.ReadPlan).RequireRateLimiting(RateLimitOptions.Export)
            .WithName("downloadJointEvidence").WithSummary("A file of the joint action’s evidence, as its latest version came; not found while it waits for the scanner")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");
        joint.MapPut("/exception", Put).Needs(Right.EditPlan).NeedsVersion(always: false).AnswersVersion()
            .WithName("writeJointException").WithSummary("Note what differs in this borough; If-Match with the ETag that was read, none for a first note")
            .Refuses("invalid", "joint.restricted", "plan.closed");
        joint.MapDelete("/exception", Delete).Needs(Right.EditPlan).NeedsVersion()
            .WithName("removeJointException").WithSummary("Take the note away; needs If-Match")
            .Refuses("joint.restricted", "plan.closed");
    }

    private static async Task<Ok<JointActionView>> Get(int year, Guid id, IMediator mediator, CancellationToken ct, int updates = 1) =>
        TypedResults.Ok(await mediator.Send(new GetJointAction(year, new(id), updates), ct));

    private static async Task<FileStreamHttpResult> Download(int year, Guid id, Guid evidenceId, IMediator mediator, CancellationToken ct)
    {
        var opened = await mediator.Send(new OpenJointEvidence(year, new(id), new(evidenceId)), ct);
        return TypedResults.File(opened.Content, opened.Kind.ContentType(), opened.FileName);
    }

    private static async Task<Ok<JointNote>> Put(int year, Guid id, NoteRequest note, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        // Whether there is such an action comes first: whoever may not see it learns nothing from a header or a body.
        var before = await mediator.Send(new GetJointAction(year, new(id)), ct);
        int? read = before.Exception is { } there ? http.Request.RequireVersion(there.Version) : null;
        await mediator.Send(new WriteJointException(year, new(id), note.Words, read), ct);
        var now = (await mediator.Send(new GetJointAction(year, new(id)), ct)).Exception!;
        http.Response.SetVersion(now.Version);
        return TypedResults.Ok(now);
    }

    private static async Task<NoContent> Delete(int year, Guid id, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var before = await mediator.Send(new GetJointAction(year, new(id)), ct);
        var there = before.Exception ?? throw new Domain.NotFoundException();
        await mediator.Send(new RemoveJointException(year, new(id), http.Request.RequireVersion(there.Version)), ct);
        return TypedResults.NoContent();
    }
}

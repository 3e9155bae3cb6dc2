using LondonVRU.Application.Comparison;
using LondonVRU.Application.Evidence;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>The reviews as they come in to London: which wait, what each asks for, and the files that came with them.</summary>
internal sealed class QueueApi : INounApi
{
    /// <param name="Reviews">By where they stand, in the order of what needs doing; within that what waits longest first.</param>
    /// <param name="Cycle">"2026-q3"; null if no cycle has opened yet.</param>
    /// <param name="DueOn">London day; null likewise.</param>
    internal sealed record Queue(IReadOnlyList<ReviewQueue.Row> Reviews, string? Cycle = null, DateOnly? DueOn = null);

    /// <param name="Id">Of the submission: its words are read there.</param>
    /// <param name="IsLatest">Nothing later of the same quarter has come in: this is the one to answer.</param>
    /// <param name="Requests">All that it asks of London: what an answer can undertake something about.</param>
    /// <param name="Changes">Since the quarter before; empty without one.</param>
    /// <param name="BeforeId">What the partnership handed in for the quarter before; null if nothing.</param>
    internal sealed record ReviewAsking(
        Id<Submission> Id, ReviewStage Stage, bool IsLatest, IReadOnlyList<Asking> Requests, IReadOnlyList<ReviewToAnswer.Change> Changes, Id<Submission>? BeforeId = null);

    /// <param name="Subject">To be sent back with an undertaking.</param>
    /// <param name="Where">"3. Reducing access to weapons".</param>
    /// <param name="Undertaken">What London said last that it will do; null if nothing.</param>
    internal sealed record Asking(Request Request, Guid Subject, string Where, string Words, string? Undertaken = null);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var reviews = london.MapGroup("/reviews").WithTags("Submissions").Needs(Right.ReadShelf);
        reviews.MapGet("", Get)
            .WithName("getQueue").WithSummary("Every partnership’s review of a quarter, by where it stands with London; without “cycle” of the latest that has opened");
        reviews.MapGet("/{id:guid}", GetOne)
            .WithName("getReviewToAnswer").WithSummary("What a review that has come in asks of London, and what changed since the quarter before; its words are in the submission");

        var files = london.MapGroup("/submissions/{id:guid}/evidence").WithTags("Submissions").Needs(Right.ReadShelf);
        files.MapGet("", List)
            .WithName("listSubmittedEvidence").WithSummary("The files that came with a submission, as they were then");
        files.MapGet("/{copy:guid}/content", Download).RequireRateLimiting(RateLimitOptions.Export)
            .WithName("downloadSubmittedEvidence").WithSummary("One of them, as it came; not found while it waits for the scanner")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");
    }

    private static async Task<Ok<Queue>> Get(IMediator mediator, CancellationToken ct, string? cycle = null)
    {
        var queue = await mediator.Send(new GetReviewQueue(cycle), ct);
        return TypedResults.Ok(new Queue(queue.Rows, queue.Cycles?.Chosen.Code, queue.Cycles?.Chosen.DueOn));
    }

    private static async Task<Ok<ReviewAsking>> GetOne(Guid id, IMediator mediator, CancellationToken ct)
    {
        var work = await mediator.Send(new GetReviewToAnswer(new(id)), ct);
        return TypedResults.Ok(new ReviewAsking(
            work.Review.Id, work.Stage, work.IsLatest,
            [.. work.Requests.Select(asked => new Asking(asked.Request, asked.Subject, asked.Where, asked.Words, work.UndertakenFor(asked)))], work.Changes, work.Before?.Id));
    }

    private static async Task<Ok<IReadOnlyList<SubmittedEvidenceRow>>> List(Guid id, IMediator mediator, CancellationToken ct)
    {
        // Of a submission that never was there is no empty list.
        await mediator.Send(new GetSubmission(new(id)), ct);
        return TypedResults.Ok(await mediator.Send(new ListSubmittedEvidence(new(id)), ct));
    }

    private static async Task<FileStreamHttpResult> Download(Guid id, Guid copy, IMediator mediator, CancellationToken ct)
    {
        var opened = await mediator.Send(new OpenSubmittedEvidence(new(copy), new(id)), ct);
        return TypedResults.File(opened.Content, opened.Kind.ContentType(), opened.FileName);
    }
}

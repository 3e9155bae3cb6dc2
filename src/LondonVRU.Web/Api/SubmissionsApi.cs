using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Api;

internal sealed class SubmissionsApi : INounApi
{
    /// <summary>The body of an answer.</summary>
    /// <param name="Id">Chosen by the caller.</param>
    /// <param name="Words">Reasons or feedback on the whole; null where none are needed.</param>
    /// <param name="Themes">What is said of single themes; null for what the panel has agreed.</param>
    /// <param name="Undertakings">What London will do about what a review asked for; null for nothing.</param>
    public sealed record Answer(Id<SubmissionAnswer> Id, AnswerKind Kind, string? Words, IReadOnlyList<ThemeWords>? Themes, IReadOnlyList<UndertakingWords>? Undertakings = null);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var submissions = london.MapGroup("/submissions").WithTags("Submissions").Needs(Right.ReadShelf);

        submissions.MapGet("", async Task<Ok<IReadOnlyList<SubmissionList.Row>>> (
                HttpContext context, IMediator mediator, CancellationToken ct, string? kind = null, string? cycle = null, int page = 1, int pageSize = Paging.UsualSize) =>
            {
                var list = await mediator.Send(new ListSubmissions(KindOf(kind), cycle, page, pageSize), ct);
                Paging.Link(context, page, pageSize, list.Total);
                return TypedResults.Ok(list.Rows);
            })
            .WithName("listSubmissions")
            .WithSummary("What partnerships have handed over, newest first")
            .Refuses("invalid");

        submissions.MapGet("/{id}", async Task<Ok<SubmissionPage>> (Id<Submission> id, IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(await mediator.Send(new GetSubmission(id), ct)))
            .WithName("getSubmission")
            .WithSummary("One submission, whole, without what is restricted");

        submissions.MapGet("/{id}/changes", async Task<Ok<SubmissionComparison>> (Id<Submission> id, IMediator mediator, CancellationToken ct, int? from = null) =>
                TypedResults.Ok(await mediator.Send(new CompareSubmissions(id, from), ct)))
            .WithName("compareSubmissions")
            .WithSummary("A submitted plan beside an earlier version; without “from” the one before");

        submissions.MapPost("/{id}/answers", async Task<Ok<SubmissionPage>> (Id<Submission> id, [FromBody] Answer answer, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new AnswerSubmission(answer.Id, null, id, answer.Kind, answer.Words, answer.Themes, answer.Undertakings), ct);
                return TypedResults.Ok(await mediator.Send(new GetSubmission(id), ct));
            })
            .Needs(Right.AnswerSubmissions)
            .WithName("answerSubmission")
            .WithSummary("Open, send back, write about, accept or close what was submitted; the same id sent twice is one answer")
            .Refuses(
                "invalid", "answer.not-opened", "answer.opened", "answer.sent-back", "answer.accepted", "answer.superseded", "answer.meanwhile", "answer.no-reason", "answer.no-words",
                "answer.no-theme", "answer.theme-reason", "answer.no-such-theme", "answer.no-themes-here", "answer.wants-changes", "answer.review-accepted", "answer.closed", "answer.plan-closed",
                "answer.no-undertakings-here", "answer.no-such-request");
    }

    /// <exception cref="ValidationException">There is no such kind.</exception>
    private static SubmissionKind? KindOf(string? kind) => kind?.ToLowerInvariant() switch
    {
        null or "" => null,
        "plan" => SubmissionKind.Plan,
        "review" => SubmissionKind.Review,
        _ => throw new ValidationException([new("kind", "kind is plan or review.")]),
    };
}

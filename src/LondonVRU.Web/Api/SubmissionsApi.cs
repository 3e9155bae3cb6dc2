using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

internal sealed class SubmissionsApi : INounApi
{
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

        london.MapGet("/practices", Ok<IReadOnlyList<PracticeAnswer>> (HttpContext context, int page = 1, int pageSize = Paging.UsualSize) =>
            {
                Paging.Link(context, Math.Max(1, page), Math.Clamp(pageSize, 1, 200), total: 0);
                return TypedResults.Ok<IReadOnlyList<PracticeAnswer>>([]);
            })
            .Needs(Right.ReadShelf)
            .WithTags("Practice")
            .WithName("listPractices")
            .WithSummary("Practice that London has published")
            .WithDescription("None is published yet: the list is empty.");
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

/// <summary>A practice that London has published.</summary>
internal sealed record PracticeAnswer(Guid Id, string Name);

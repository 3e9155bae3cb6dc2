using System.Globalization;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LondonVRU.Web.Api;

/// <summary>The quarterly review. A cycle is addressed by its quarter: 2026-q3.</summary>
internal sealed class ReviewsApi : INounApi
{
    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var reviews = partnership.MapGroup("/reviews").WithTags("Reviews");

        reviews.MapGet("", async Task<Ok<IReadOnlyList<ReviewRow>>> (IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new GetReviews(), ct)))
            .Needs(Right.ReadPlan)
            .WithSummary("Every cycle, and how the review of it stands");

        reviews.MapGet("/{cycle}", async Task<Ok<ReviewPage>> (string cycle, IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new GetReview(cycle), ct)))
            .Needs(Right.ReadPlan)
            .WithSummary("The review with its themes, actions and what is missing; after sign-off was asked for, the snapshot")
            .ProducesProblem(StatusCodes.Status404NotFound);

        reviews.MapPut("/{cycle}/themes/{theme}", PutThemeAsync)
            .Needs(Right.EditPlan)
            .WithSummary("Write what the review says of a theme, named by its id or its number; If-Match with the ETag that was read, none for the first words")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);

        Course(reviews, "sign-off-request", Right.EditPlan, "Send the review to the chair; earlyBecause is needed if something is missing",
            (string cycle, SignOffRequest? body) => new AskForReviewSignOff(cycle, body?.EarlyBecause));
        Course(reviews, "decline", Right.SignOff, "Send it back to the coordinator, with a reason", (string cycle, Declining? body) => new DeclineReview(cycle, body?.Reason));
        Course(reviews, "sign-off", Right.SignOff, "Sign it; not by whoever sent it", (string cycle, Nothing? _) => new SignOffReview(cycle));
        Course(reviews, "submission", Right.EditPlan, "Hand the signed review to London; once", (string cycle, Nothing? _) => new SubmitReview(cycle));
    }

    private static void Course<TBody>(RouteGroupBuilder reviews, string step, Right right, string summary, Func<string, TBody?, IRequest> command)
        where TBody : class =>
        reviews.MapPost($"/{{cycle}}/{step}", async Task<Ok<ReviewPage>> (string cycle, TBody? body, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(command(cycle, body), ct);
                return TypedResults.Ok(await mediator.Send(new GetReview(cycle), ct));
            })
            .Needs(right)
            .WithSummary(summary)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ThemeWords>, StatusCodeHttpResult>> PutThemeAsync(
        string cycle, string theme, ThemeRequest body, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var before = ThemeOf(await mediator.Send(new GetReview(cycle), ct), theme);
        int? read = null;
        if (before.Narrative is not null && !TryReadVersion(http.Request, out read))
        {
            return TypedResults.StatusCode(StatusCodes.Status428PreconditionRequired);
        }

        await mediator.Send(new WriteNarratives(cycle, [new(before.Id, body.Words, read)]), ct);
        var now = ThemeOf(await mediator.Send(new GetReview(cycle), ct), theme);
        http.Response.Headers.ETag = $"\"{now.Narrative?.Version ?? 0}\"";
        return TypedResults.Ok(new ThemeWords(now.Id, now.Number, now.Narrative?.Words ?? "", now.Narrative?.Version ?? 0));
    }

    private static ReviewPage.Theme ThemeOf(ReviewPage review, string theme) =>
        review.Themes.SingleOrDefault(own => Id<Theme>.TryParse(theme, null, out var id) ? own.Id == id : own.Number.ToString(CultureInfo.InvariantCulture) == theme)
        ?? throw new NotFoundException();

    /// <summary>False without an If-Match that names what was read: "any" is no answer to words that somebody may just have written. A tag that is none of ours is stale.</summary>
    private static bool TryReadVersion(HttpRequest request, out int? version)
    {
        var tags = request.GetTypedHeaders().IfMatch;
        version = null;
        if (tags.Count == 0 || tags[0].Equals(EntityTagHeaderValue.Any))
        {
            return false;
        }

        version = int.TryParse(tags[0].Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
        return true;
    }

    private sealed record ThemeRequest(string? Words);

    /// <param name="Version">The ETag without its quotes.</param>
    private sealed record ThemeWords(Id<Theme> ThemeId, int Number, string Words, int Version);

    /// <param name="EarlyBecause">Why although something is missing; null if nothing is.</param>
    private sealed record SignOffRequest(string? EarlyBecause);

    private sealed record Declining(string? Reason);

    private sealed record Nothing;
}

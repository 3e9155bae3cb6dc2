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
            .WithName("listReviews")
            .WithSummary("Every cycle, and how the review of it stands");

        reviews.MapGet("/{cycle}", async Task<Ok<ReviewPage>> (string cycle, IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new GetReview(cycle), ct)))
            .Needs(Right.ReadPlan)
            .WithName("getReview")
            .WithSummary("The review with its themes, actions and what is missing; after sign-off was asked for, the snapshot");

        reviews.MapPost("/{cycle}/themes/{theme}/confirmation", ConfirmThemeAsync)
            .Needs(Right.EditPlan)
            .NeedsVersion().AnswersVersion()
            .WithName("confirmTheme")
            .WithSummary("Say that last quarter’s words, carried over, still hold for the theme: they count as written; needs If-Match")
            .Refuses("review.not-yet", "review.cancelled", "review.not-open");

        reviews.MapPut("/{cycle}/themes/{theme}", PutThemeAsync)
            .Needs(Right.EditPlan)
            .NeedsVersion(always: false).AnswersVersion()
            .WithName("writeTheme")
            .WithSummary("Write what the review says of a theme, named by its id or its number, and what it asks of London about it; If-Match with the ETag that was read, none for the first words")
            .Refuses("invalid", "review.not-yet", "review.cancelled", "review.not-open");

        MapCourse(reviews.MapGroup("/{cycle}"));
    }

    private static void MapCourse(RouteGroupBuilder review)
    {
        review.MapPost("/sign-off-request", (string cycle, SignOffRequest? body, IMediator mediator, CancellationToken ct) =>
                Do(mediator, new AskForReviewSignOff(cycle, body?.EarlyBecause), cycle, ct))
            .Needs(Right.EditPlan).WithName("askForReviewSignOff").WithSummary("Send the review to the chair; earlyBecause is needed if something is missing")
            .Refuses("invalid", "review.not-yet", "review.cancelled", "review.not-open", "review.incomplete");
        review.MapPost("/decline", (string cycle, Declining? body, IMediator mediator, CancellationToken ct) => Do(mediator, new DeclineReview(cycle, body?.Reason), cycle, ct))
            .Needs(Right.SignOff).WithName("declineReview").WithSummary("Send it back to the coordinator, with a reason")
            .Refuses("invalid", "review.cancelled", "review.not-awaiting-sign-off", "review.own-sign-off");
        review.MapPost("/sign-off", (string cycle, IMediator mediator, CancellationToken ct) => Do(mediator, new SignOffReview(cycle), cycle, ct))
            .Needs(Right.SignOff).WithName("signOffReview").WithSummary("Sign it; not by whoever sent it")
            .Refuses("review.not-awaiting-sign-off", "review.own-sign-off");
        review.MapPost("/submission", (string cycle, IMediator mediator, CancellationToken ct) => Do(mediator, new SubmitReview(cycle), cycle, ct))
            .Needs(Right.EditPlan).WithName("submitReview").WithSummary("Hand the signed review to London; once")
            .Refuses("review.not-signed-off", "review.submitted");
        review.MapPost("/reopening", (string cycle, IMediator mediator, CancellationToken ct) => Do(mediator, new ReopenAfterAnswer(cycle), cycle, ct))
            .Needs(Right.EditPlan).WithName("reopenReview").WithSummary("Open it again where London has asked for changes or reopened it; what was handed in stays as it was")
            .Refuses("review.not-yet", "review.cancelled", "review.not-returned");
    }

    private static async Task<Ok<ReviewPage>> Do(IMediator mediator, IRequest step, string cycle, CancellationToken ct)
    {
        await mediator.Send(step, ct);
        return TypedResults.Ok(await mediator.Send(new GetReview(cycle), ct));
    }

    private static async Task<Results<Ok<ThemeNarrative>, StatusCodeHttpResult>> PutThemeAsync(
        string cycle, string theme, ThemeRequest body, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var before = ThemeOf(await mediator.Send(new GetReview(cycle), ct), theme);
        int? read = null;
        if (before.Narrative is not null && !TryReadVersion(http.Request, out read))
        {
            return TypedResults.StatusCode(StatusCodes.Status428PreconditionRequired);
        }

        await mediator.Send(new WriteNarratives(cycle, [new(before.Id, body.Words ?? before.Narrative?.Words, read, Help: body.HelpWanted)]), ct);
        return await ReadThemeAsync(cycle, theme, http.Response, mediator, ct);
    }

    private static async Task<Ok<ThemeNarrative>> ConfirmThemeAsync(string cycle, string theme, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var before = ThemeOf(await mediator.Send(new GetReview(cycle), ct), theme);
        http.Request.RequireVersion(before.Narrative?.Version ?? throw new NotFoundException());
        await mediator.Send(new ConfirmNarrative(cycle, before.Id), ct);
        return await ReadThemeAsync(cycle, theme, http.Response, mediator, ct);
    }

    private static async Task<Ok<ThemeNarrative>> ReadThemeAsync(string cycle, string theme, HttpResponse response, IMediator mediator, CancellationToken ct)
    {
        var now = ThemeOf(await mediator.Send(new GetReview(cycle), ct), theme);
        response.SetVersion(now.Narrative?.Version ?? 0);
        return TypedResults.Ok(new ThemeNarrative(
            now.Id, now.Number, now.Narrative?.Words ?? "", now.Narrative?.Version ?? 0, now.Narrative?.IsCarried ?? false, now.Narrative?.HelpWanted));
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

    /// <param name="Words">As they are if left out; empty takes them away.</param>
    /// <param name="HelpWanted">What is asked of London about the theme: as it is if left out, nothing if empty.</param>
    internal sealed record ThemeRequest(string? Words = null, string? HelpWanted = null);

    /// <param name="Version">The ETag without its quotes.</param>
    /// <param name="IsCarried">The words are last quarter’s, and nobody has changed or confirmed them.</param>
    internal sealed record ThemeNarrative(Id<Theme> ThemeId, int Number, string Words, int Version, bool IsCarried, string? HelpWanted = null);

    /// <param name="EarlyBecause">Why although something is missing; null if nothing is.</param>
    internal sealed record SignOffRequest(string? EarlyBecause = null);

    /// <param name="Reason">For the coordinator to read.</param>
    internal sealed record Declining(string? Reason);
}

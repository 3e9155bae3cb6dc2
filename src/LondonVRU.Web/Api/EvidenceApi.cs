using LondonVRU.Application.Evidence;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Pages.Evidence;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Api;

/// <summary>Files that show that things were done: put to actions, updates and reviews, with versions, and taken away again.</summary>
internal sealed class EvidenceApi : INounApi
{
    private static readonly string[] OfFiles =
    [
        "evidence.empty", "evidence.too-large", "evidence.wrong-type", "evidence.macros", "evidence.password", "evidence.links", "evidence.bomb", "evidence.damaged", "evidence.infected",
        "evidence.full", "evidence.store-down", "evidence.closed",
    ];

    /// <param name="Name">As it is if left out.</param>
    /// <param name="Description">As it is if left out; empty for none.</param>
    /// <param name="Date">The day that it is of; as it is if left out.</param>
    /// <param name="IsRestricted">As it is if left out.</param>
    /// <param name="IsShared">Whether London gets it with the next review that is submitted; as it is if left out.</param>
    internal sealed record EvidenceChange(string? Name = null, string? Description = null, DateOnly? Date = null, bool? IsRestricted = null, bool? IsShared = null);

    /// <param name="Because">Why it is deleted: that is kept.</param>
    internal sealed record EvidenceDeletionAsked(string? Because);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var all = partnership.MapGroup("").WithTags("Evidence");
        all.MapGet("/evidence", List).Needs(Right.ReadPlan)
            .WithName("listEvidence").WithSummary("The evidence that you may see, the newest first").Refuses("invalid");
        TakesFile(all.MapPost("/actions/{id:guid}/evidence", Add)).Needs(Right.UpdateAllActions, Right.UpdateOwnActions)
            .WithName("addEvidence").WithSummary("Put a file to an action or one of its updates; it is called after the file until it is changed")
            .Refuses(["invalid", "evidence.restricted-shared", .. OfFiles]);
        TakesFile(all.MapPost("/reviews/{cycle}/evidence", AddToReview)).Needs(Right.EditPlan)
            .WithName("addReviewEvidence").WithSummary("Put a file to a review; it is called after the file until it is changed")
            .Refuses(["invalid", "review.not-yet", "evidence.restricted-shared", .. OfFiles]);

        var one = all.MapGroup("/evidence/{id:guid}");
        one.MapGet("", Get).Needs(Right.ReadPlan).AnswersVersion()
            .WithName("getEvidence").WithSummary("One piece of evidence with its versions; the ETag is its version");
        one.MapPatch("", Change).Needs(Right.UpdateAllActions, Right.UpdateOwnActions).NeedsVersion().AnswersVersion()
            .WithName("changeEvidence").WithSummary("Say otherwise what it is; its files stay; needs If-Match")
            .Refuses("invalid", "evidence.no-name", "evidence.restricted-shared", "evidence.deleted", "evidence.closed");
        TakesFile(one.MapPost("/versions", AddVersion)).Needs(Right.UpdateAllActions, Right.UpdateOwnActions).NeedsVersion()
            .WithName("addEvidenceVersion").WithSummary("Put a newer version of the file beside those before; needs If-Match")
            .Refuses(["evidence.deleted", "evidence.too-many-versions", .. OfFiles]);
        one.MapGet("/versions/{number:int}/content", Download).Needs(Right.ReadPlan).RequireRateLimiting(RateLimitOptions.Export)
            .WithName("downloadEvidence").WithSummary("A version’s file, as it came; not found while it waits for the scanner")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");
        one.MapPost("/deletion", Delete).Needs(Right.UpdateAllActions, Right.UpdateOwnActions).NeedsVersion().AnswersVersion()
            .WithName("deleteEvidence").WithSummary("Delete its files; what is known of it stays, with who, when and why; needs If-Match")
            .Refuses("invalid", "evidence.no-reason", "evidence.deleted", "evidence.closed");
    }

    private static RouteHandlerBuilder TakesFile(RouteHandlerBuilder endpoint) => endpoint.RequireRateLimiting(RateLimitOptions.Upload).AnswersVersion()
        .WithFormOptions(multipartBodyLengthLimit: EvidencePages.RequestBytes).WithMetadata(new RequestSizeLimitAttribute(EvidencePages.RequestBytes));

    private static async Task<Ok<IReadOnlyList<EvidenceRow>>> List(
        HttpContext http, IMediator mediator, CancellationToken ct, string? words = null, Id<PlanAction>? action = null, string? cycle = null, string? group = null,
        bool? isRestricted = null, bool? isShared = null, bool deleted = false, int page = 1, int pageSize = ListEvidence.DefaultPageSize)
    {
        var list = await mediator.Send(new ListEvidence(new(words, action, cycle, group.Choice<EvidenceGroup>("group"), isRestricted, isShared, deleted), page, pageSize), ct);
        Paging.Link(http, page, pageSize, list.HasMore);
        return TypedResults.Ok(list.Items);
    }

    private static async Task<Created<EvidenceView>> Add(
        Guid id, IFormFile file, HttpContext http, IMediator mediator, CancellationToken ct, Id<ActionUpdate>? update = null, Id<EvidenceFile>? evidence = null, DateOnly? date = null,
        bool isRestricted = false, bool isShared = false)
    {
        var made = evidence ?? Id<EvidenceFile>.New();
        await using var content = file.OpenReadStream();
        await mediator.Send(new AddEvidence(new(id), update, made, new(null, null, date, isRestricted, isShared), file.FileName, content), ct);
        return await Made(made, http, mediator, ct);
    }

    private static async Task<Created<EvidenceView>> AddToReview(
        string cycle, IFormFile file, HttpContext http, IMediator mediator, CancellationToken ct, Id<EvidenceFile>? evidence = null, DateOnly? date = null, bool isRestricted = false,
        bool isShared = false)
    {
        var made = evidence ?? Id<EvidenceFile>.New();
        await using var content = file.OpenReadStream();
        await mediator.Send(new AddReviewEvidence(cycle, made, new(null, null, date, isRestricted, isShared), file.FileName, content), ct);
        return await Made(made, http, mediator, ct);
    }

    private static async Task<Ok<EvidenceView>> Get(Guid id, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var view = await mediator.Send(new GetEvidence(new(id)), ct);
        http.Response.SetVersion(view.Version);
        return TypedResults.Ok(view);
    }

    private static async Task<Ok<EvidenceView>> Change(Guid id, EvidenceChange body, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var before = await mediator.Send(new GetEvidence(new(id)), ct);
        var version = http.Request.RequireVersion(before.Version);
        await mediator.Send(
            new ChangeEvidence(
                before.Id, version,
                new(body.Name ?? before.Name, body.Description ?? before.Description, body.Date ?? before.Date, body.IsRestricted ?? before.IsMarkedRestricted, body.IsShared ?? before.IsShared)),
            ct);
        return await Get(id, http, mediator, ct);
    }

    private static async Task<Created<EvidenceView>> AddVersion(Guid id, IFormFile file, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var before = await mediator.Send(new GetEvidence(new(id)), ct);
        var version = http.Request.RequireVersion(before.Version);
        await using var content = file.OpenReadStream();
        await mediator.Send(new AddEvidenceVersion(before.Id, version, file.FileName, content), ct);
        return await Made(before.Id, http, mediator, ct);
    }

    private static async Task<FileStreamHttpResult> Download(Guid id, int number, IMediator mediator, CancellationToken ct)
    {
        var opened = await mediator.Send(new OpenEvidence(new(id), number), ct);
        return TypedResults.File(opened.Content, opened.Kind.ContentType(), opened.FileName);
    }

    private static async Task<Ok<EvidenceView>> Delete(Guid id, EvidenceDeletionAsked body, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var before = await mediator.Send(new GetEvidence(new(id)), ct);
        await mediator.Send(new DeleteEvidence(before.Id, http.Request.RequireVersion(before.Version), body.Because), ct);
        return await Get(id, http, mediator, ct);
    }

    private static async Task<Created<EvidenceView>> Made(Id<EvidenceFile> id, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var view = await mediator.Send(new GetEvidence(id), ct);
        http.Response.SetVersion(view.Version);
        return TypedResults.Created($"{http.Request.PathBase}/api/v1/evidence/{id}", view);
    }
}

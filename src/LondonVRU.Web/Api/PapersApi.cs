using LondonVRU.Application.Papers;
using LondonVRU.Application.Plans;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Api;

/// <summary>Papers of reviews as files, and the templates by which they are made.</summary>
internal sealed class PapersApi : INounApi
{
    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        partnership.MapGet("/papers", async Task<Ok<IReadOnlyList<PaperTemplateRow>>> (IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new ListPaperTemplates(), ct)))
            .WithTags("Reviews").Needs(Right.ReadPlan)
            .WithName("listPaperTemplates").WithSummary("The templates by which papers of reviews are made: the partnership’s own, then those to begin with");

        var review = partnership.MapGroup("/reviews/{cycle}").WithTags("Reviews");
        review.MapGet("/paper", async Task<FileContentHttpResult> (string cycle, string format, string? template, DateOnly? meeting, IMediator mediator, CancellationToken ct) =>
                Of(await mediator.Send(new ExportReviewPaper(cycle, template, meeting, format), ct)))
            .Needs(Right.Export).RequireRateLimiting(RateLimitOptions.Export)
            .WithName("getReviewPaper").WithSummary("The review as a paper for a board, as docx or html: never with what is restricted")
            .Produces<Stream>(StatusCodes.Status200OK, ExportPlan.DocxType, "text/html")
            .Refuses("invalid");
        review.MapPost("/private-paper", async Task<FileContentHttpResult> (string cycle, [FromBody] PrivatePart body, IMediator mediator, CancellationToken ct) =>
                Of(await mediator.Send(new MakePrivatePart(cycle, body.Template, body.Meeting, body.Paragraphs, body.PublicInterest, body.Format ?? "docx"), ct)))
            .Needs(Right.ReadRestricted).RequireRateLimiting(RateLimitOptions.Export)
            .WithName("makePrivatePaper").WithSummary("The private part, with nothing but what is restricted, under a paragraph of Schedule 12A to the Local Government Act 1972")
            .Produces<Stream>(StatusCodes.Status200OK, ExportPlan.DocxType, "text/html")
            .Refuses("invalid", "paper.nothing-restricted");
    }

    private static FileContentHttpResult Of(ExportedFile file) => TypedResults.File(file.Content, file.ContentType, file.Name);

    /// <param name="Template">Key of a template, for the front table; the partnership’s first if left out.</param>
    /// <param name="Meeting">The day of the meeting.</param>
    /// <param name="Paragraphs">Of Schedule 12A: 1 to 7, one at least.</param>
    /// <param name="PublicInterest">Why keeping it back serves the public more than telling it.</param>
    /// <param name="Format">docx or html; docx if left out.</param>
    internal sealed record PrivatePart(IReadOnlyList<int>? Paragraphs, string? PublicInterest, string? Template = null, DateOnly? Meeting = null, string? Format = null);
}

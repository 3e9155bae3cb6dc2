using LondonVRU.Application.Plans;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Api;

internal sealed class PlansApi : INounApi
{
    /// <summary>The body of a decline.</summary>
    /// <param name="Reason">For the coordinator to read.</param>
    public sealed record Decline(string? Reason);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var plans = partnership.MapGroup("/plans").WithTags("Plans");

        plans.MapGet("", async Task<Ok<IReadOnlyList<PlanList.Row>>> (IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok((await mediator.Send(new ListPlans(), ct)).Plans))
            .Needs(Right.ReadPlan)
            .WithSummary("The partnership’s plans, the newest year first");

        plans.MapGet("/{year:int}", async (int year, IMediator mediator, CancellationToken ct) => new Tagged<PlanPage>(await mediator.Send(new GetPlan(year), ct)))
            .Needs(Right.ReadPlan)
            .WithSummary("The plan with its actions; 304 if the ETag sent with If-None-Match still holds")
            .ProducesProblem(StatusCodes.Status404NotFound);

        plans.MapGet("/{year:int}/export", async Task<FileContentHttpResult> (int year, string format, IMediator mediator, CancellationToken ct) =>
            {
                var file = await mediator.Send(new ExportPlan(year, format), ct);
                return TypedResults.File(file.Content, file.ContentType, file.Name);
            })
            .Needs(Right.Export, Right.ExportOwn)
            .RequireRateLimiting(RateLimitOptions.Export)
            .WithSummary("The plan as xlsx, csv or docx; of a contributor their own actions")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound);

        plans.MapPost("/{year:int}", async Task<Created<PlanPage>> (int year, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new StartPlan(year), ct);
                return TypedResults.Created((string?)null, await mediator.Send(new GetPlan(year), ct));
            })
            .Needs(Right.EditPlan)
            .WithSummary("Begin a plan on London’s edition of that year")
            .ProducesProblem(StatusCodes.Status409Conflict);

        MapLifecycle(plans.MapGroup("/{year:int}").WithMetadata(
            new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(ProblemDetails), ["application/problem+json"]),
            new ProducesResponseTypeMetadata(StatusCodes.Status409Conflict, typeof(ProblemDetails), ["application/problem+json"])));
    }

    private static void MapLifecycle(RouteGroupBuilder plan)
    {
        plan.MapPost("/sign-off-request", (int year, IMediator mediator, CancellationToken ct) => Do(mediator, new AskForPlanSignOff(year), ct))
            .Needs(Right.EditPlan).WithSummary("Send a draft to the chair");
        plan.MapPost("/sign-off", (int year, IMediator mediator, CancellationToken ct) => Do(mediator, new SignOffPlan(year), ct))
            .Needs(Right.SignOff).WithSummary("Sign a plan that waits for it; nobody signs what they sent themselves");
        plan.MapPost("/decline", (int year, [FromBody] Decline decline, IMediator mediator, CancellationToken ct) => Do(mediator, new DeclinePlan(year, decline.Reason), ct))
            .Needs(Right.SignOff).WithSummary("Send a plan back, with the reason");
        plan.MapPost("/submission", (int year, IMediator mediator, CancellationToken ct) => Do(mediator, new SubmitPlan(year), ct))
            .Needs(Right.EditPlan).WithSummary("Hand a signed plan to London");
        plan.MapDelete("/submission", (int year, IMediator mediator, CancellationToken ct) => Do(mediator, new PullBackPlan(year), ct))
            .Needs(Right.EditPlan).WithSummary("Pull a submitted plan back, as long as London has not opened it");
    }

    private static async Task<NoContent> Do(IMediator mediator, IRequest step, CancellationToken ct)
    {
        await mediator.Send(step, ct);
        return TypedResults.NoContent();
    }
}

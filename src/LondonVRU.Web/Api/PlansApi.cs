using LondonVRU.Application.Plans;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

internal sealed class PlansApi : INounApi
{
    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var plans = partnership.MapGroup("/plans").WithTags("Plans");

        plans.MapGet("/{year:int}", async Task<Ok<PlanPage>> (int year, IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new GetPlan(year), ct)))
            .Needs(Right.ReadPlan)
            .WithSummary("The plan with its actions")
            .ProducesProblem(StatusCodes.Status404NotFound);

        plans.MapPost("/{year:int}", async Task<Created<PlanPage>> (int year, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new StartPlan(year), ct);
                return TypedResults.Created((string?)null, await mediator.Send(new GetPlan(year), ct));
            })
            .Needs(Right.EditPlan)
            .WithSummary("Begin a plan on London’s edition of that year")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }
}

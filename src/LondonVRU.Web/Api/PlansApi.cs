using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Versions;
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
            .WithName("listPlans")
            .WithSummary("The partnership’s plans, the newest year first");

        plans.MapGet("/{year:int}", async (int year, IMediator mediator, CancellationToken ct) => new Tagged<PlanPage>(await mediator.Send(new GetPlan(year), ct)))
            .Needs(Right.ReadPlan)
            .WithName("getPlan")
            .WithSummary("The plan with its actions; 304 if the ETag sent with If-None-Match still holds");

        plans.MapGet("/{year:int}/export", async Task<FileContentHttpResult> (int year, string format, bool? restricted, IMediator mediator, CancellationToken ct) =>
            {
                var file = await mediator.Send(new ExportPlan(year, format, restricted == true), ct);
                return TypedResults.File(file.Content, file.ContentType, file.Name);
            })
            .Needs(Right.Export, Right.ExportOwn)
            .RequireRateLimiting(RateLimitOptions.Export)
            .WithName("exportPlan")
            .WithSummary("The plan as xlsx, csv or docx; of a contributor their own actions. Restricted ones only with restricted=true, for those who may read them")
            .Produces<Stream>(StatusCodes.Status200OK, "text/csv", ExportPlan.XlsxType, ExportPlan.DocxType)
            .Refuses("invalid");

        plans.MapPost("/{year:int}", async Task<Created<PlanPage>> (int year, HttpRequest request, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new StartPlan(year), ct);
                return TypedResults.Created(request.PathBase + request.Path, await mediator.Send(new GetPlan(year), ct));
            })
            .Needs(Right.EditPlan)
            .WithName("startPlan")
            .WithSummary("Begin a plan on London’s edition of that year")
            .Refuses("plan.exists", "plan.no-edition");

        MapVersions(plans.MapGroup("/{year:int}"));
        MapLifecycle(plans.MapGroup("/{year:int}"));
    }

    private static void MapVersions(RouteGroupBuilder plan)
    {
        plan.MapGet("/versions", async Task<Ok<PlanVersionList>> (int year, IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new ListPlanVersions(year), ct)))
            .Needs(Right.ReadPlan).WithName("listPlanVersions").WithSummary("Every version that went to London, the newest first, with London’s answers");
        plan.MapGet("/versions/{number:int}", async Task<Ok<PlanVersionPage>> (int year, int number, IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(await mediator.Send(new GetPlanVersion(year, number), ct)))
            .Needs(Right.ReadPlan).WithName("getPlanVersion").WithSummary("A version as it was when it went to London");
        plan.MapGet("/versions/{number:int}/letter", async Task<FileContentHttpResult> (int year, int number, IMediator mediator, CancellationToken ct) =>
            {
                var file = await mediator.Send(new GetVersionLetter(year, number), ct);
                return TypedResults.File(file.Content, file.ContentType, file.Name);
            })
            .Needs(Right.Export)
            .RequireRateLimiting(RateLimitOptions.Export)
            .WithName("getPlanLetter").WithSummary("London’s answer to a version as a letter (docx)")
            .Produces<Stream>(StatusCodes.Status200OK, ExportPlan.DocxType);
        plan.MapGet("/changes", async Task<Ok<PlanComparison>> (int year, IMediator mediator, CancellationToken ct, int? from = null, int? to = null) =>
                TypedResults.Ok(await mediator.Send(new ComparePlanVersions(year, from, to), ct)))
            .Needs(Right.ReadPlan).WithName("comparePlanVersions").WithSummary("Two versions side by side; without “to” the plan as it is now, without “from” the version before");
    }

    private static void MapLifecycle(RouteGroupBuilder plan)
    {
        plan.MapPost("/sign-off-request", (int year, IMediator mediator, CancellationToken ct) => Do(mediator, new AskForPlanSignOff(year), ct))
            .Needs(Right.EditPlan).WithName("askForPlanSignOff").WithSummary("Send a draft to the chair")
            .Refuses("plan.not-draft", "plan.empty", "plan.essential-open");
        plan.MapPost("/sign-off", (int year, IMediator mediator, CancellationToken ct) => Do(mediator, new SignOffPlan(year), ct))
            .Needs(Right.SignOff).WithName("signOffPlan").WithSummary("Sign a plan that waits for it; nobody signs what they sent themselves")
            .Refuses("plan.not-awaiting-sign-off", "plan.own-sign-off");
        plan.MapPost("/decline", (int year, [FromBody] Decline decline, IMediator mediator, CancellationToken ct) => Do(mediator, new DeclinePlan(year, decline.Reason), ct))
            .Needs(Right.SignOff).WithName("declinePlan").WithSummary("Send a plan back, with the reason")
            .Refuses("invalid", "plan.not-awaiting-sign-off", "plan.own-sign-off");
        plan.MapPost("/submission", (int year, IMediator mediator, CancellationToken ct) => Do(mediator, new SubmitPlan(year), ct))
            .Needs(Right.EditPlan).WithName("submitPlan").WithSummary("Hand a signed plan to London")
            .Refuses("plan.not-signed-off", "plan.submitted");
        plan.MapDelete("/submission", (int year, IMediator mediator, CancellationToken ct) => Do(mediator, new PullBackPlan(year), ct))
            .Needs(Right.EditPlan).WithName("pullBackPlan").WithSummary("Pull a submitted plan back, as long as London has not opened it")
            .Refuses("plan.not-submitted", "plan.opened");
    }

    private static async Task<NoContent> Do(IMediator mediator, IRequest step, CancellationToken ct)
    {
        await mediator.Send(step, ct);
        return TypedResults.NoContent();
    }
}

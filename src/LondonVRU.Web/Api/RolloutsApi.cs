using LondonVRU.Application.Rollouts;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Api;

/// <summary>Rollouts: a borough's answers, and London's view of the uptake.</summary>
internal sealed class RolloutsApi : INounApi
{
    /// <param name="ActionId">Chosen by the caller, so that the same request sent twice is one action.</param>
    /// <param name="StartYear">Of the plan.</param>
    /// <param name="ThemeId">Of the plan's edition.</param>
    internal sealed record NewTakeUp(Id<PlanAction> ActionId, int StartYear, Id<Theme>? ThemeId);

    internal sealed record RolloutRefusal(string? Reason);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var here = partnership.MapGroup("/rollouts").WithTags("Rollouts");

        here.MapGet("", async Task<Ok<IReadOnlyList<RolloutOnList>>> (IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok<IReadOnlyList<RolloutOnList>>([
                    .. (await mediator.Send(new GetRolloutsHere(), ct)).Select(row => new RolloutOnList(
                        row.Id.Value, row.Content.Kind, row.Content.Name!, row.Content.Summary, row.State, row.Content.AnswerBy, row.ActionId?.Value, row.Reason, row.Uptake?.TakenUp, row.Uptake?.Proposed)),
                ]))
            .Needs(Right.ReadPlan).WithName("listRolloutsHere").WithSummary("What London proposes to this borough, what waits for an answer first");

        here.MapPost("/{id:guid}/uptake", async Task<NoContent> (Guid id, [FromBody] NewTakeUp taken, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new TakeUpRollout(new(id), taken.ActionId, taken.StartYear, taken.ThemeId), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.EditPlan).WithName("takeUpRollout").WithSummary("Take a rollout into the plan as an action that remembers where it comes from")
            .Refuses("invalid", "rollout.taken-up", "rollout.ended", "plan.with-london", "plan.closed");

        here.MapPost("/{id:guid}/refusal", async Task<NoContent> (Guid id, [FromBody] RolloutRefusal refusal, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new DeclineRollout(new(id), refusal.Reason), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.EditPlan).WithName("declineRollout").WithSummary("Decline a rollout; London reads why")
            .Refuses("invalid", "rollout.no-reason", "rollout.taken-up", "rollout.ended");

        var ofLondon = london.MapGroup("/rollouts").WithTags("Rollouts");

        ofLondon.MapGet("", async Task<Ok<IReadOnlyList<RolloutRow>>> (IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new ListRollouts(), ct)))
            .Needs(Right.ReadShelf).WithName("listRollouts").WithSummary("London’s rollouts and how many boroughs have taken them up");

        ofLondon.MapGet("/{id:guid}/uptake", async Task<Ok<IReadOnlyList<UptakeOnList>>> (Guid id, IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok<IReadOnlyList<UptakeOnList>>([
                    .. (await mediator.Send(new GetUptake(new(id)), ct)).Boroughs.Select(row => new UptakeOnList(row.Borough.Slug, row.IsTakenUp, row.Reason, row.AnsweredAt, row.Status)),
                ]))
            .Needs(Right.ReadShelf).WithName("getUptake").WithSummary("What each borough answered, with reasons, and how it goes there");
    }
}

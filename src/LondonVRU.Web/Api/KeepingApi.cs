using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>What is kept beside the content of a plan: the answers to the menu, what is missing, milestones, links, and changes of several actions at once.</summary>
internal sealed class KeepingApi : INounApi
{
    /// <param name="Reason">London reads it with the plan.</param>
    internal sealed record DeclineReason(string? Reason);

    /// <param name="Text">What is to be reached.</param>
    /// <param name="Due">As a plan writes it: "Oct-26", "15.9.26".</param>
    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one milestone; null for a new one.</param>
    internal sealed record NewMilestone(string? Text, string? Due = null, Id<Milestone>? Id = null);

    /// <param name="Text">What is to be reached; as it is if left out.</param>
    /// <param name="Due">As a plan writes it; as it is if left out.</param>
    /// <param name="Done">Reached, or after all not; as it is if left out.</param>
    internal sealed record MilestoneChange(string? Text = null, string? Due = null, bool? Done = null);

    /// <param name="Actions">With the version that was read of each.</param>
    internal sealed record Several(IReadOnlyList<SeveralAction>? Actions, SharedChange? Set);

    /// <param name="Id">An action of the plan.</param>
    /// <param name="Version">Its version when it was read.</param>
    internal sealed record SeveralAction(Id<PlanAction> Id, int Version);

    /// <param name="OwnerId">Somebody of this partnership.</param>
    /// <param name="NoOwner">Takes the owner away instead.</param>
    /// <param name="Start">As a plan writes it.</param>
    /// <param name="End">As a plan writes it.</param>
    internal sealed record SharedChange(
        Id<Person>? OwnerId = null, bool NoOwner = false, string? LeadAgency = null, string? Start = null, string? End = null, Weighting? Weighting = null, Maturity? Maturity = null);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        MapPlan(partnership.MapGroup("/plans/{year:int}").WithTags("Plans"));
        MapMilestones(partnership.MapGroup("/actions/{id:guid}/milestones").WithTags("Actions"));

        var follows = partnership.MapGroup("/actions/{id:guid}/follows/{other:guid}").WithTags("Actions");
        follows.MapPut("", (Guid id, Guid other, IMediator mediator, CancellationToken ct) => Do(mediator, new LinkActions(new(id), new(other), Follows: true), ct))
            .Needs(Right.EditPlan).WithName("linkActions").WithSummary("Say that an action follows from another of the same plan")
            .Refuses("link.itself", "link.circle", "link.other-plan", "link.too-many", "plan.with-london", "plan.closed");
        follows.MapDelete("", (Guid id, Guid other, IMediator mediator, CancellationToken ct) => Do(mediator, new LinkActions(new(id), new(other), Follows: false), ct))
            .Needs(Right.EditPlan).WithName("unlinkActions").WithSummary("Say that it does not follow from that one any more")
            .Refuses("plan.with-london", "plan.closed");
    }

    private static void MapPlan(RouteGroupBuilder plan)
    {
        plan.MapGet("/checks", async Task<Ok<PlanChecks>> (int year, IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new CheckPlan(year), ct)))
            .Needs(Right.ReadPlan).WithName("checkPlan").WithSummary("What is missing before sign-off: what blocks, and what only warns");
        plan.MapGet("/menu", async Task<Ok<MenuPage>> (int year, IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new GetMenu(year), ct)))
            .Needs(Right.EditPlan).WithName("getMenu").WithSummary("The menu of the plan’s edition, what of it is adopted or declined, and what others chose");
        plan.MapPut("/menu/{option:guid}/decline", (int year, Guid option, DeclineReason body, IMediator mediator, CancellationToken ct) => Do(mediator, new DeclineOption(year, new(option), body.Reason), ct))
            .Needs(Right.EditPlan).WithName("declineOption").WithSummary("Decline an option of the menu, with a reason for London")
            .Refuses("invalid", "option.decline-reason", "option.adopted", "option.essential", "plan.with-london", "plan.closed");
        plan.MapDelete("/menu/{option:guid}/decline", (int year, Guid option, IMediator mediator, CancellationToken ct) => Do(mediator, new ReconsiderOption(year, new(option)), ct))
            .Needs(Right.EditPlan).WithName("reconsiderOption").WithSummary("Take back that an option was declined")
            .Refuses("plan.with-london", "plan.closed");
        plan.MapGet("/chain", async Task<Ok<PlanChain>> (int year, IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new GetChain(year), ct)))
            .Needs(Right.ReadPlan).WithName("getChain").WithSummary("What follows from what in a plan");
        plan.MapPatch("/actions", Change)
            .Needs(Right.EditPlan).WithName("changeSeveral").WithSummary("Give several actions the same owner, dates, agency, weighting or maturity; what somebody else changed since is left, and told")
            .Refuses("invalid", "plan.with-london", "plan.closed");
    }

    private static void MapMilestones(RouteGroupBuilder milestones)
    {
        milestones.MapGet("", async Task<Ok<ActionWay>> (Guid id, IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new GetWay(new(id)), ct)))
            .Needs(Right.ReadPlan).WithName("getWay").WithSummary("The milestones of an action, and the due dates of its rhythm");
        milestones.MapPost("", Add)
            .Needs(Right.UpdateAllActions, Right.UpdateOwnActions).AnswersVersion().WithName("addMilestone").WithSummary("Set a milestone")
            .Refuses("invalid", "milestone.too-many", "plan.closed");
        milestones.MapPatch("/{milestone:guid}", ChangeMilestone)
            .Needs(Right.UpdateAllActions, Right.UpdateOwnActions).NeedsVersion().AnswersVersion().WithName("changeMilestone").WithSummary("Word a milestone anew, move it, or say that it is reached; needs If-Match with its version")
            .Refuses("invalid", "plan.closed");
        milestones.MapDelete("/{milestone:guid}", async Task<NoContent> (Guid id, Guid milestone, HttpRequest request, IMediator mediator, CancellationToken ct) =>
            {
                var before = await Find(id, milestone, mediator, ct);
                await mediator.Send(new RemoveMilestone(new(id), before.Id, request.RequireVersion(before.Version)), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.UpdateAllActions, Right.UpdateOwnActions).NeedsVersion().WithName("removeMilestone").WithSummary("Take away a milestone that was not reached; needs If-Match with its version")
            .Refuses("milestone.done", "plan.closed");
    }

    private static async Task<Ok<SeveralChanged>> Change(int year, Several body, IMediator mediator, CancellationToken ct)
    {
        var set = body.Set ?? new();
        return TypedResults.Ok(await mediator.Send(
            new ChangeSeveral(
                year, [.. (body.Actions ?? []).Select(action => new ChangeSeveral.Read(action.Id, action.Version))],
                new(set.OwnerId, set.NoOwner, set.LeadAgency, set.Start, set.End, set.Weighting, set.Maturity)),
            ct));
    }

    private static async Task<Created<ActionWay.Step>> Add(Guid id, NewMilestone body, HttpRequest request, IMediator mediator, CancellationToken ct)
    {
        var milestone = body.Id ?? Id<Milestone>.New();
        await mediator.Send(new AddMilestone(new(id), milestone, new(body.Text, body.Due)), ct);
        var made = await Find(id, milestone.Value, mediator, ct);
        request.HttpContext.Response.SetVersion(made.Version);
        return TypedResults.Created($"{request.PathBase}{request.Path}", made);
    }

    private static async Task<Ok<ActionWay.Step>> ChangeMilestone(Guid id, Guid milestone, MilestoneChange body, HttpRequest request, IMediator mediator, CancellationToken ct)
    {
        var before = await Find(id, milestone, mediator, ct);
        var version = request.RequireVersion(before.Version);
        if (body.Text is not null || body.Due is not null)
        {
            await mediator.Send(new ChangeMilestone(new(id), before.Id, version, new(body.Text ?? before.Text, body.Due ?? before.Due.AsWritten)), ct);
        }

        if (body.Done is { } done)
        {
            await mediator.Send(new MarkMilestone(new(id), before.Id, done), ct);
        }

        var now = await Find(id, milestone, mediator, ct);
        request.HttpContext.Response.SetVersion(now.Version);
        return TypedResults.Ok(now);
    }

    private static async Task<ActionWay.Step> Find(Guid id, Guid milestone, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetWay(new(id)), ct)).Milestones.FirstOrDefault(step => step.Id.Value == milestone) ?? throw new NotFoundException();

    private static async Task<NoContent> Do(IMediator mediator, IRequest step, CancellationToken ct)
    {
        await mediator.Send(step, ct);
        return TypedResults.NoContent();
    }
}

using LondonVRU.Application.Plans;
using LondonVRU.Application.Record;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>Single actions: content with a version, updates that are only ever added, history.</summary>
internal sealed class ActionsApi : INounApi
{
    /// <param name="At">UTC.</param>
    /// <param name="By">“The service” if nobody did it.</param>
    /// <param name="Changes">Fields that mean something to people, before and after.</param>
    internal sealed record HistoryLine(Id<AuditEntry> Id, DateTime At, string By, ChangeKind Kind, IReadOnlyList<HistoryEntry.Change> Changes);

    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one action; null for a new one.</param>
    /// <param name="ThemeId">A theme of the plan’s edition.</param>
    internal sealed record NewAction(
        Id<PlanAction>? Id, Id<Theme>? ThemeId, string? Text, string? LeadAgency, Id<Person>? OwnerId, string? OwnerAsWritten, string? Partners, string? Start, string? End,
        string? SuccessLooksLike, string? KnownBy, Weighting? Weighting, Cadence? Cadence, Maturity? Maturity, bool IsRestricted)
    {
        public ActionWords Words() => new()
        {
            Text = Text ?? "",
            LeadAgency = LeadAgency,
            OwnerId = OwnerId,
            OwnerAsWritten = OwnerAsWritten,
            Partners = Partners,
            Start = Start,
            End = End,
            SuccessLooksLike = SuccessLooksLike,
            KnownBy = KnownBy,
            Weighting = Weighting ?? Domain.Templates.Weighting.Medium,
            Cadence = Cadence ?? Domain.Templates.Cadence.None,
            Maturity = Maturity ?? Domain.Plans.Maturity.Current,
            IsRestricted = IsRestricted,
        };
    }

    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one update; null for a new one.</param>
    internal sealed record NewUpdate(Id<ActionUpdate>? Id, ActionStatus? Status, string? Done, string? Next, string? HelpWanted);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        partnership.MapPost("/plans/{year:int}/actions", Add).WithTags("Actions").Needs(Right.EditPlan).WithSummary("Add a local action to a plan")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        var actions = partnership.MapGroup("/actions/{id:guid}").WithTags("Actions");
        actions.MapGet("", Get).Needs(Right.ReadPlan).WithSummary("One action; the ETag is its version").ProducesProblem(StatusCodes.Status404NotFound);
        actions.MapPatch("", Change).Needs(Right.EditPlan, Right.UpdateOwnActions).Accepts<Dictionary<string, object?>>("application/json", "application/merge-patch+json")
            .WithSummary("Change given fields of an action, or say how it is going by status, done, next and helpWanted; needs If-Match")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        actions.MapDelete("", Remove).Needs(Right.EditPlan).WithSummary("Remove an action from a plan that London has never had; needs If-Match")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        actions.MapGet("/updates", Updates).Needs(Right.ReadPlan).WithSummary("What was said of an action, the newest first").ProducesProblem(StatusCodes.Status404NotFound);
        actions.MapPost("/updates", Post).Needs(Right.UpdateAllActions, Right.UpdateOwnActions).WithSummary("Say how an action is going")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        actions.MapGet("/history", History).Needs(Right.ReadPlan).WithSummary("Every change of an action, the newest first").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Created<ActionView>> Add(int year, NewAction action, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var id = action.Id ?? Id<PlanAction>.New();
        await mediator.Send(new AddAction(year, id, action.ThemeId, action.Words()), ct);
        var view = await mediator.Send(new GetAction(id), ct);
        http.Response.SetVersion(view.Version);
        return TypedResults.Created($"{http.Request.PathBase}/api/v1/actions/{id}", view);
    }

    private static async Task<Ok<ActionView>> Get(Guid id, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var view = await mediator.Send(new GetAction(new(id)), ct);
        http.Response.SetVersion(view.Version);
        return TypedResults.Ok(view);
    }

    private static async Task<Ok<ActionView>> Change(Guid id, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        // Whether there is such an action comes first: whoever may not see it learns nothing from a header or a body.
        var before = await mediator.Send(new GetAction(new(id)), ct);
        var version = http.Request.RequireVersion(before.Version);
        var patch = await ActionPatch.ReadAsync(http.Request, before.Words(), ct);
        await mediator.Send(new EditAction(new(id), version, patch.Words, patch.Update, patch.UpdateId), ct);
        return await Get(id, http, mediator, ct);
    }

    private static async Task<NoContent> Remove(Guid id, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var before = await mediator.Send(new GetAction(new(id)), ct);
        await mediator.Send(new RemoveAction(new(id), http.Request.RequireVersion(before.Version)), ct);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<IReadOnlyList<UpdateEntry>>> Updates(Guid id, HttpContext http, IMediator mediator, CancellationToken ct, int page = 1, int pageSize = 20)
    {
        var list = await mediator.Send(new ListUpdates(new(id), page, pageSize), ct);
        http.Response.SetLinks(http.Request, list.Number, list.Size, list.HasMore);
        return TypedResults.Ok(list.Items);
    }

    private static async Task<Created<NewUpdate>> Post(Guid id, NewUpdate update, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var updateId = update.Id ?? Id<ActionUpdate>.New();
        await mediator.Send(new AddUpdate(new(id), updateId, new(update.Status ?? (ActionStatus)(-1), update.Done, update.Next, update.HelpWanted)), ct);
        return TypedResults.Created($"{http.Request.PathBase}/api/v1/actions/{id}/updates", update with { Id = updateId });
    }

    private static async Task<Ok<IReadOnlyList<HistoryLine>>> History(Guid id, HttpContext http, IMediator mediator, CancellationToken ct, int page = 1, int pageSize = 20)
    {
        var list = await mediator.Send(new ListActionHistory(new(id), page, pageSize), ct);
        http.Response.SetLinks(http.Request, list.Number, list.Size, list.HasMore);
        return TypedResults.Ok<IReadOnlyList<HistoryLine>>([.. list.Items.Select(entry => new HistoryLine(entry.Id, entry.At, entry.By, entry.Kind, entry.Changes))]);
    }
}

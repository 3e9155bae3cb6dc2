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

    /// <param name="ThemeId">A theme of the plan’s edition.</param>
    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one action; null for a new one.</param>
    /// <param name="OwnerId">Somebody of this partnership.</param>
    /// <param name="OwnerAsWritten">The owner in words, where nobody who signs in is meant; passed over if ownerId is given.</param>
    /// <param name="Start">As a plan writes it: "Apr-26", "Summer term 2026", "TBC".</param>
    /// <param name="End">As a plan writes it: "31/03/2027", "Ongoing".</param>
    /// <param name="Weighting">Medium if left out.</param>
    /// <param name="Cadence">None if left out.</param>
    /// <param name="Maturity">Current if left out.</param>
    /// <param name="Funding">What pays for it, or could.</param>
    internal sealed record NewAction(
        Id<Theme>? ThemeId, string? Text, Id<PlanAction>? Id = null, string? LeadAgency = null, Id<Person>? OwnerId = null, string? OwnerAsWritten = null, string? Partners = null,
        string? Start = null, string? End = null, string? SuccessLooksLike = null, string? KnownBy = null, Weighting? Weighting = null, Cadence? Cadence = null,
        Maturity? Maturity = null, bool IsRestricted = false, string? Funding = null)
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
            Funding = Funding,
            IsRestricted = IsRestricted,
        };
    }

    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one update; null for a new one.</param>
    internal sealed record NewUpdate(ActionStatus? Status, string? Done = null, string? Next = null, string? HelpWanted = null, Id<ActionUpdate>? Id = null);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        partnership.MapPost("/plans/{year:int}/actions", Add).WithTags("Actions").Needs(Right.EditPlan).AnswersVersion()
            .WithName("addAction").WithSummary("Add a local action to a plan")
            .Refuses("invalid", "plan.with-london", "plan.closed", "plan.no-such-theme");

        var actions = partnership.MapGroup("/actions/{id:guid}").WithTags("Actions");
        actions.MapGet("", Get).Needs(Right.ReadPlan).AnswersVersion()
            .WithName("getAction").WithSummary("One action; the ETag is its version");
        actions.MapPatch("", Change).Needs(Right.EditPlan, Right.UpdateOwnActions).NeedsVersion().AnswersVersion()
            .Accepts<ActionChange>("application/json", "application/merge-patch+json")
            .WithName("changeAction").WithSummary("Change given fields of an action, or say how it is going by status, done, next and helpWanted; needs If-Match")
            .Refuses("invalid", "plan.with-london", "plan.closed", "action.not-essential", "update.words-missing", "update.stop-reason");
        actions.MapDelete("", Remove).Needs(Right.EditPlan).NeedsVersion()
            .WithName("removeAction").WithSummary("Remove an action from a plan that London has never had; needs If-Match")
            .Refuses("action.essential", "action.submitted", "action.has-updates", "action.has-evidence", "action.goes-on", "plan.closed");
        actions.MapGet("/updates", Updates).Needs(Right.ReadPlan)
            .WithName("listUpdates").WithSummary("What was said of an action, the newest first")
            .Refuses("invalid");
        actions.MapPost("/updates", Post).Needs(Right.UpdateAllActions, Right.UpdateOwnActions)
            .WithName("postUpdate").WithSummary("Say how an action is going")
            .Refuses("invalid", "update.words-missing", "update.stop-reason", "plan.closed");
        actions.MapGet("/history", History).Needs(Right.ReadPlan)
            .WithName("getActionHistory").WithSummary("Every change of an action, the newest first")
            .Refuses("invalid");
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
        Paging.Link(http, list.Number, list.Size, list.HasMore);
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
        Paging.Link(http, list.Number, list.Size, list.HasMore);
        return TypedResults.Ok<IReadOnlyList<HistoryLine>>([.. list.Items.Select(entry => new HistoryLine(entry.Id, entry.At, entry.By, entry.Kind, entry.Changes))]);
    }
}

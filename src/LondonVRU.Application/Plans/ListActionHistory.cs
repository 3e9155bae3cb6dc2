using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Record;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Every change of an action, the newest first: who, when, before and after.</summary>
/// <param name="Page">From 1.</param>
/// <param name="NamesPeople">False where no word is shown of which person was put in whose place: one command less.</param>
public sealed record ListActionHistory(Id<PlanAction> ActionId, int Page = 1, int PageSize = 20, bool NamesPeople = true) : IRequest<PageOf<HistoryEntry>>;

internal sealed class ListActionHistoryValidator : AbstractValidator<ListActionHistory>
{
    public ListActionHistoryValidator()
    {
        RuleFor(list => list.Page).InclusiveBetween(1, 100_000).WithMessage("Pages count from 1.");
        RuleFor(list => list.PageSize).InclusiveBetween(1, PageOf<HistoryEntry>.MaxSize).WithMessage("A page has 1 to {To} entries.");
    }
}

/// <summary>Of an action that the reader may see, restricted or not. What is said of it stands beside it as updates.</summary>
internal sealed class ListActionHistoryHandler(VruDbContext db, HistoryReading reading, Actor actor) : IRequestHandler<ListActionHistory, PageOf<HistoryEntry>>
{
    public async Task<PageOf<HistoryEntry>> Handle(ListActionHistory request, CancellationToken cancellationToken)
    {
        var visible = db.Actions.VisibleTo(actor).Where(action => action.Id == request.ActionId);
        var thing = request.ActionId.Value;

        // Of an action that anybody may see, a piece of evidence can be restricted by itself.
        var entries = actor.Has(Right.ReadRestricted) ? db.AuditEntries
            : db.AuditEntries.Where(entry => entry.Thing != nameof(EvidenceFile) || !db.AuditEntries.Any(other => other.IsRestricted && other.ThingId == entry.ThingId));
        var history = await reading.ReadAsync(
            entries.Where(entry => (entry.ThingId == thing || (entry.UnderId == thing && entry.Thing != nameof(ActionUpdate))) && visible.Any()), request.Page, request.PageSize, mayReadRestricted: true, cancellationToken, namesThings: false, request.NamesPeople);
        return history.Items.Count > 0 || await visible.AnyAsync(cancellationToken) ? history : throw new NotFoundException();
    }
}

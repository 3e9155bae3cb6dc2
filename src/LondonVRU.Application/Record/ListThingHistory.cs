using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Record;

/// <summary>What a thing's own history can be asked of. An action's is <see cref="ListActionHistory"/>; of people, tenants and directories <see cref="ListHistory"/> tells.</summary>
public enum HistoryOf
{
    /// <summary>By its start year: the plan, its actions, and the tables that were read for it.</summary>
    Plan,

    /// <summary>By its cycle's code: the review and its narratives.</summary>
    Review,

    /// <summary>By its code; in London.</summary>
    Cycle,

    /// <summary>By its code; in London: the edition, its themes, actions, mapping and revisions.</summary>
    Edition,
}

/// <summary>Every change of a thing, the newest first; without those of restricted things for whoever may not read them.</summary>
/// <param name="Key">What the thing is known by in addresses: see <see cref="HistoryOf"/>.</param>
/// <param name="Page">From 1.</param>
public sealed record ListThingHistory(HistoryOf Of, string Key, int Page = 1, int PageSize = 20) : IRequest<PageOf<HistoryEntry>>;

internal sealed class ListThingHistoryValidator : AbstractValidator<ListThingHistory>
{
    public ListThingHistoryValidator()
    {
        RuleFor(list => list.Page).InclusiveBetween(1, 100_000).WithMessage("Pages count from 1.");
        RuleFor(list => list.PageSize).InclusiveBetween(1, PageOf<HistoryEntry>.MaxSize).WithMessage("A page has 1 to {To} entries.");
    }
}

internal sealed class ListThingHistoryHandler(VruDbContext db, HistoryReading reading, Actor actor) : IRequestHandler<ListThingHistory, PageOf<HistoryEntry>>
{
    public async Task<PageOf<HistoryEntry>> Handle(ListThingHistory request, CancellationToken cancellationToken)
    {
        actor.Require(request.Of is HistoryOf.Cycle or HistoryOf.Edition ? Right.ReadShelf : Right.ReadPlan);
        var ids = await IdsAsync(request.Of, request.Key, cancellationToken);
        var mayReadRestricted = actor.Has(Right.ReadRestricted);
        var entries = db.AuditEntries.Where(entry => ids.Contains(entry.ThingId) || (entry.UnderId != null && ids.Contains(entry.UnderId.Value)));
        if (!mayReadRestricted)
        {
            var restricted = (await db.Actions.Where(action => action.IsRestricted).Select(action => action.Id).ToListAsync(cancellationToken)).ConvertAll(id => id.Value);
            entries = entries.Where(entry => !restricted.Contains(entry.ThingId) && !db.AuditEntries.Any(other => other.IsRestricted && other.ThingId == entry.ThingId));
        }

        return await reading.ReadAsync(entries, request.Page, request.PageSize, mayReadRestricted, cancellationToken);
    }

    /// <summary>The thing's id, and what stands beside it.</summary>
    /// <exception cref="NotFoundException">There is no such thing here.</exception>
    private async Task<List<Guid>> IdsAsync(HistoryOf of, string key, CancellationToken ct)
    {
        switch (of)
        {
            case HistoryOf.Plan when int.TryParse(key, out var year):
                var plan = await db.Plans.Where(plan => plan.StartYear == year).Select(plan => plan.Id).ToListAsync(ct);
                var imports = plan.Count == 0 ? [] : await db.Imports.Where(import => import.StartYear == year).Select(import => import.Id).ToListAsync(ct);
                return Found([.. plan.Select(id => id.Value), .. imports.Select(id => id.Value)]);
            case HistoryOf.Review:
                var review = from own in db.Reviews join cycle in db.Cycles on own.CycleId equals cycle.Id where cycle.Code == key select own.Id;
                return Found([.. (await review.ToListAsync(ct)).Select(id => id.Value)]);
            case HistoryOf.Cycle:
                return Found([.. (await db.Cycles.Where(cycle => cycle.Code == key).Select(cycle => cycle.Id).ToListAsync(ct)).Select(id => id.Value)]);
            case HistoryOf.Edition:
                var edition = await db.Editions.Where(edition => edition.Code == key).Select(edition => edition.Id).ToListAsync(ct);
                var themes = await db.Themes.Where(theme => edition.Contains(theme.EditionId)).Select(theme => theme.Id).ToListAsync(ct);
                var revisions = await db.Revisions.Where(revision => edition.Contains(revision.EditionId)).Select(revision => revision.Id).ToListAsync(ct);
                return Found([.. edition.Select(id => id.Value), .. themes.Select(id => id.Value), .. revisions.Select(id => id.Value)]);
            default:
                throw new NotFoundException();
        }
    }

    private static List<Guid> Found(List<Guid> ids) => ids.Count > 0 ? ids : throw new NotFoundException();
}

using System.Text.Json;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Record;

/// <summary>Turns entries of the audit trail into what people read: at most four commands, whatever they are about.</summary>
internal sealed class HistoryReading(VruDbContext db, RecordedFields fields, Actor actor) : IScopedPart
{
    /// <param name="entries">In any order.</param>
    /// <param name="mayReadRestricted">Whether the reader may read whatever restricted thing there is among them.</param>
    /// <param name="namesThings">False where all are of one thing, which the reader looks at: then it is not looked up for each.</param>
    /// <param name="namesPeople">False where no word is shown of who was put in whose place.</param>
    /// <returns>The newest first.</returns>
    public async Task<PageOf<HistoryEntry>> ReadAsync(
        IQueryable<AuditEntry> entries, int page, int pageSize, bool mayReadRestricted, CancellationToken ct, bool namesThings = true, bool namesPeople = true)
    {
        var rows = await (
            from entry in entries.AsNoTracking()
            join person in db.People on entry.ById equals person.Id into people
            from who in people.DefaultIfEmpty()
            orderby entry.At descending, entry.Id descending
            select new Row(
                entry, who!.Name, entry.IsRestricted || db.AuditEntries.Any(other => other.IsRestricted && (other.ThingId == entry.ThingId || other.ThingId == entry.UnderId))))
            .Skip((page - 1) * pageSize).Take(pageSize + 1).ToListAsync(ct);
        var changes = rows.ConvertAll(row => JsonSerializer.Deserialize<List<AuditTrail.Change>>(row.Entry.Changes, AuditTrail.Json) ?? []);
        var actions = namesThings ? await ActionsAsync(rows, ct) : [];
        var cycles = namesThings ? await CyclesAsync(rows, ct) : [];
        var names = namesPeople ? await fields.NamesAsync(rows.Select(row => row.Entry).Zip(changes), ct) : new Dictionary<Guid, string>();
        return PageOf<HistoryEntry>.Of(
            [
                .. rows.Zip(changes, (row, list) =>
                {
                    var action = ActionOf(row.Entry) is { } id ? actions.GetValueOrDefault(id) : null;
                    var isHidden = !mayReadRestricted && (row.WasRestricted || action?.IsRestricted == true);
                    return new HistoryEntry(
                        row.Entry.Id, row.Entry.At, row.By ?? (row.Entry.ById is null ? Actor.TheService : "Somebody"), row.Entry.Kind, row.Entry.Thing,
                        isHidden ? new(Guid.Empty, "") : Subject(row.Entry, action, cycles, names),
                        isHidden, actor.Has(Right.ReadHistory) ? new(row.Entry.Way, row.Entry.Network) : null,
                        isHidden ? [] : fields.ForPeople(row.Entry.Thing, list, names));
                }),
            ],
            page, pageSize);
    }

    private static HistoryEntry.Which Subject(AuditEntry entry, ActionNow? action, Dictionary<Guid, string> cycles, IReadOnlyDictionary<Guid, string> names) => new(
        entry.ThingId,
        entry.Name.Length > 0 ? entry.Name : action?.ShortText ?? "",
        RecordedFields.PersonOf(entry) is { } person ? names.GetValueOrDefault(person) : null,
        action?.Id,
        action?.StartYear,
        ReviewOf(entry) is { } review ? cycles.GetValueOrDefault(review) : null);

    private static Guid? ActionOf(AuditEntry entry) => entry.Thing switch
    {
        nameof(PlanAction) => entry.ThingId,
        nameof(ActionUpdate) or nameof(Milestone) or nameof(ActionLink) or nameof(EvidenceFile) => entry.UnderId,
        _ => null,
    };

    private static Guid? ReviewOf(AuditEntry entry) => entry.Thing switch
    {
        nameof(Review) => entry.ThingId,
        nameof(ReviewNarrative) or nameof(ReviewSpend) or nameof(AnnualAnswer) or nameof(EvidenceFile) => entry.UnderId,
        _ => null,
    };

    private async Task<Dictionary<Guid, ActionNow>> ActionsAsync(List<Row> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => ActionOf(row.Entry)).OfType<Guid>().Distinct().Select(id => new Id<PlanAction>(id)).ToList();
        return ids.Count == 0
            ? []
            : (await (
                from action in db.Actions
                join plan in db.Plans on action.PlanId equals plan.Id
                where ids.Contains(action.Id)
                select new { action.Id, action.Text, action.IsRestricted, plan.StartYear }).ToListAsync(ct))
                .ToDictionary(action => action.Id.Value, action => new ActionNow(action.Id.Value, action.Text, action.IsRestricted, action.StartYear));
    }

    private async Task<Dictionary<Guid, string>> CyclesAsync(List<Row> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => ReviewOf(row.Entry)).OfType<Guid>().Distinct().Select(id => new Id<Review>(id)).ToList();
        return ids.Count == 0
            ? []
            : (await (
                from review in db.Reviews
                join cycle in db.Cycles on review.CycleId equals cycle.Id
                where ids.Contains(review.Id)
                select new { review.Id, cycle.Code }).ToListAsync(ct)).ToDictionary(review => review.Id.Value, review => review.Code);
    }

    private sealed record Row(AuditEntry Entry, string? By, bool WasRestricted);

    private sealed record ActionNow(Guid Id, string Text, bool IsRestricted, int StartYear)
    {
        public string ShortText => Text.Length <= AuditEntry.NameMaxLength ? Text : string.Concat(Text.AsSpan(0, AuditEntry.NameMaxLength - 1).TrimEnd(), "…");
    }
}

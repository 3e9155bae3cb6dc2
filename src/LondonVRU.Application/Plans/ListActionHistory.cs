using System.Text.Json;
using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Every change of an action, the newest first: who, when, before and after.</summary>
/// <param name="Page">From 1.</param>
public sealed record ListActionHistory(Id<PlanAction> ActionId, int Page = 1, int PageSize = 20) : IRequest<PageOf<HistoryEntry>>;

/// <param name="At">UTC.</param>
/// <param name="By">"The service" if nobody did it.</param>
public sealed record HistoryEntry(Id<AuditEntry> Id, DateTime At, string By, ChangeKind Kind, IReadOnlyList<HistoryEntry.Change> Changes)
{
    /// <param name="Field">The name of a property of the action.</param>
    /// <param name="Before">As text, people by name; null for nothing.</param>
    /// <param name="After">As text, people by name; null for nothing.</param>
    public sealed record Change(string Field, string? Before, string? After);
}

internal sealed class ListActionHistoryValidator : AbstractValidator<ListActionHistory>
{
    public ListActionHistoryValidator()
    {
        RuleFor(list => list.Page).InclusiveBetween(1, 100_000).WithMessage("Pages count from 1.");
        RuleFor(list => list.PageSize).InclusiveBetween(1, PageOf<HistoryEntry>.MaxSize).WithMessage("A page has 1 to {To} entries.");
    }
}

internal sealed class ListActionHistoryHandler(VruDbContext db, Actor actor) : IRequestHandler<ListActionHistory, PageOf<HistoryEntry>>
{
    /// <summary>Identities that mean nothing to people, and the instant that every entry has anyway.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        nameof(PlanAction.PlanId), nameof(PlanAction.ThemeId), nameof(PlanAction.TemplateActionId), nameof(PlanAction.LatestUpdateId), nameof(PlanAction.UpdatedAt),
    };

    public async Task<PageOf<HistoryEntry>> Handle(ListActionHistory request, CancellationToken cancellationToken)
    {
        var visible = db.Actions.VisibleTo(actor).Where(action => action.Id == request.ActionId);
        var thing = request.ActionId.Value;
        var entries = await db.AuditEntries
            .Where(entry => entry.Thing == nameof(PlanAction) && entry.ThingId == thing && visible.Any())
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Skip((request.Page - 1) * request.PageSize).Take(request.PageSize + 1)
            .Select(entry => new { entry.Id, entry.At, entry.ByName, entry.Kind, entry.Changes }).ToListAsync(cancellationToken);
        if (entries.Count == 0 && !await visible.AnyAsync(cancellationToken))
        {
            throw new NotFoundException();
        }

        var changes = entries.ConvertAll(entry => JsonSerializer.Deserialize<List<HistoryEntry.Change>>(entry.Changes, JsonSerializerOptions.Web) ?? []);
        var names = await NamesAsync(changes.SelectMany(list => list).Where(change => change.Field == nameof(PlanAction.OwnerId)), cancellationToken);
        string? Name(string? id) => id is not null && Id<Person>.TryParse(id, null, out var person) ? names.GetValueOrDefault(person) : id;
        return PageOf<HistoryEntry>.Of(
            [
                .. entries.Zip(changes, (entry, list) => new HistoryEntry(
                    entry.Id, entry.At, entry.ByName, entry.Kind,
                    [
                        .. list.Where(change => !Silent.Contains(change.Field))
                            .Select(change => change.Field == nameof(PlanAction.OwnerId) ? new HistoryEntry.Change("Owner", Name(change.Before), Name(change.After)) : change),
                    ])),
            ],
            request.Page, request.PageSize);
    }

    private async Task<Dictionary<Id<Person>, string>> NamesAsync(IEnumerable<HistoryEntry.Change> changes, CancellationToken ct)
    {
        List<Id<Person>> ids = [];
        foreach (var words in changes.SelectMany(change => new[] { change.Before, change.After }))
        {
            if (Id<Person>.TryParse(words, null, out var id))
            {
                ids.Add(id);
            }
        }

        return ids.Count == 0 ? [] : await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
    }
}

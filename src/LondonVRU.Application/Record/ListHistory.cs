using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Record;

/// <summary>What was changed in this tenant, the newest first. Of restricted things it says that they were changed, not how.</summary>
/// <param name="Page">From 1.</param>
public sealed record ListHistory(RecordScope Scope, HistoryFilter Filter, int Page = 1, int PageSize = 25) : IRequest<RecordPage<HistoryEntry>>
{
    /// <summary>The most that one export takes.</summary>
    public const int MostExported = 20_000;
}

/// <summary>A page of a record.</summary>
/// <param name="People">Whoever did something in it, by name: the choices of the filter.</param>
public sealed record RecordPage<T>(PageOf<T> Entries, IReadOnlyList<RecordPerson> People);

public sealed record RecordPerson(Id<Person> Id, string Name);

internal sealed class ListHistoryValidator : AbstractValidator<ListHistory>
{
    public ListHistoryValidator()
    {
        RuleFor(list => list.Page).InclusiveBetween(1, 100_000).WithMessage("Pages count from 1.");
        RuleFor(list => list.PageSize).InclusiveBetween(1, ListHistory.MostExported).WithMessage("A page has 1 to {To} entries.");
        RuleFor(list => list.Filter.Words).MaximumLength(HistoryFilter.WordsMaxLength).WithMessage("Look for {MaxLength} characters at most.");
    }
}

internal sealed class ListHistoryHandler(VruDbContext db, HistoryQuery history, HistoryReading reading, Actor actor) : IRequestHandler<ListHistory, RecordPage<HistoryEntry>>
{
    public async Task<RecordPage<HistoryEntry>> Handle(ListHistory request, CancellationToken cancellationToken)
    {
        actor.Require(request.Scope == RecordScope.Platform ? Right.ReadPlatform : Right.ReadHistory);
        var entries = await history.AsksForAsync(request.Scope, request.Filter, cancellationToken);
        var page = await reading.ReadAsync(entries, request.Page, request.PageSize, actor.Has(Right.ReadRestricted), cancellationToken);
        var doers = history.Of(request.Scope).Select(entry => entry.ById).Distinct();
        var people = await db.People.Where(person => doers.Contains(person.Id)).OrderBy(person => person.Name).Select(person => new RecordPerson(person.Id, person.Name)).ToListAsync(cancellationToken);
        return new(page, people);
    }
}

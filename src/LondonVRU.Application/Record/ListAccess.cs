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

/// <summary>Who came to this tenant, what they took away as files and what they were refused, the newest first.</summary>
/// <param name="Page">From 1.</param>
public sealed record ListAccess(RecordScope Scope, AccessFilter Filter, int Page = 1, int PageSize = 25) : IRequest<RecordPage<AccessLine>>;

/// <summary>What of the record of access is asked for.</summary>
public sealed record AccessFilter(Id<Person>? Who = null, bool ByTheService = false, AccessKind? Kind = null, DateOnly? From = null, DateOnly? To = null)
    : RecordFilter(Who, ByTheService, From, To);

/// <param name="At">UTC.</param>
/// <param name="By">"Nobody we know" if nobody was signed in.</param>
/// <param name="What">See <see cref="AccessEntry.What"/>.</param>
/// <param name="Count">How many times within the same few seconds.</param>
public sealed record AccessLine(Id<AccessEntry> Id, DateTime At, string By, AccessKind Kind, string What, int Count, CameFrom From);

internal sealed class ListAccessValidator : AbstractValidator<ListAccess>
{
    public ListAccessValidator()
    {
        RuleFor(list => list.Page).InclusiveBetween(1, 100_000).WithMessage("Pages count from 1.");
        RuleFor(list => list.PageSize).InclusiveBetween(1, ListHistory.MostExported).WithMessage("A page has 1 to {To} entries.");
    }
}

internal sealed class ListAccessHandler(VruDbContext db, Actor actor) : IRequestHandler<ListAccess, RecordPage<AccessLine>>
{
    public async Task<RecordPage<AccessLine>> Handle(ListAccess request, CancellationToken cancellationToken)
    {
        actor.Require(request.Scope == RecordScope.Platform ? Right.ReadPlatform : Right.ReadHistory);
        var (filter, isOutside) = (request.Filter, request.Scope == RecordScope.Platform);
        var all = db.AccessEntries.AsNoTracking().Where(entry => entry.IsOutside == isOutside);
        var asked = filter.Who is { } who ? all.Where(entry => entry.PersonId == who) : filter.ByTheService ? all.Where(entry => entry.PersonId == null) : all;
        asked = filter.Since is { } since ? asked.Where(entry => entry.At >= since) : asked;
        asked = filter.Before is { } before ? asked.Where(entry => entry.At < before) : asked;
        asked = filter.Kind is { } kind ? asked.Where(entry => entry.Kind == kind) : asked;
        var rows = await (
            from entry in asked
            join person in db.People on entry.PersonId equals person.Id into people
            from known in people.DefaultIfEmpty()
            orderby entry.At descending, entry.Id descending
            select new { Entry = entry, known!.Name }).Skip((request.Page - 1) * request.PageSize).Take(request.PageSize + 1).ToListAsync(cancellationToken);
        var doers = all.Select(entry => entry.PersonId).Distinct();
        return new(
            PageOf<AccessLine>.Of(
                rows.ConvertAll(row => new AccessLine(
                    row.Entry.Id, row.Entry.At, row.Name ?? "Nobody we know", row.Entry.Kind, row.Entry.What, row.Entry.Count, new(row.Entry.Way, row.Entry.Network))),
                request.Page, request.PageSize),
            await db.People.Where(person => doers.Contains(person.Id)).OrderBy(person => person.Name).Select(person => new RecordPerson(person.Id, person.Name)).ToListAsync(cancellationToken));
    }
}

using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>What was said of an action, the newest first.</summary>
/// <param name="Page">From 1.</param>
public sealed record ListUpdates(Id<PlanAction> ActionId, int Page = 1, int PageSize = ListUpdates.DefaultPageSize) : IRequest<PageOf<UpdateEntry>>
{
    public const int DefaultPageSize = 20;
}

/// <param name="At">UTC.</param>
/// <param name="By">The person's name.</param>
/// <param name="IsNoChange">It repeats what was said before.</param>
public sealed record UpdateEntry(
    Id<ActionUpdate> Id, DateTime At, Id<Person> ById, string By, ActionStatus Status, string? Done, string? Next, string? HelpWanted, bool IsNoChange);

/// <summary>A page of a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="HasMore">There is a page after it.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Number, int Size, bool HasMore)
{
    public const int MaxSize = 100;

    /// <param name="items">One more than the page's size, if there are as many.</param>
    public static PageOf<T> Of(List<T> items, int number, int size) => new([.. items.Take(size)], number, size, items.Count > size);
}

internal sealed class ListUpdatesValidator : AbstractValidator<ListUpdates>
{
    public ListUpdatesValidator()
    {
        RuleFor(list => list.Page).InclusiveBetween(1, 100_000).WithMessage("Pages count from 1.");
        RuleFor(list => list.PageSize).InclusiveBetween(1, PageOf<UpdateEntry>.MaxSize).WithMessage("A page has 1 to {To} entries.");
    }
}

internal sealed class ListUpdatesHandler(VruDbContext db, Actor actor) : IRequestHandler<ListUpdates, PageOf<UpdateEntry>>
{
    public async Task<PageOf<UpdateEntry>> Handle(ListUpdates request, CancellationToken cancellationToken)
    {
        var visible = db.Actions.VisibleTo(actor).Where(action => action.Id == request.ActionId);
        var entries = await (
            from update in db.Updates
            join action in visible on update.ActionId equals action.Id
            join person in db.People on update.ById equals person.Id
            orderby update.At descending, update.Id descending
            select new UpdateEntry(update.Id, update.At, update.ById, person.Name, update.Status, update.Done, update.Next, update.HelpWanted, update.IsNoChange))
            .Skip((request.Page - 1) * request.PageSize).Take(request.PageSize + 1).ToListAsync(cancellationToken);

        // Nothing said yet, or nothing there: asked only when it makes a difference.
        return entries.Count > 0 || await visible.AnyAsync(cancellationToken)
            ? PageOf<UpdateEntry>.Of(entries, request.Page, request.PageSize)
            : throw new NotFoundException();
    }
}

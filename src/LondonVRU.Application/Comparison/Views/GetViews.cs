using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Views;

/// <summary>The views that whoever asks may open: their own, and those that others share; pinned ones first.</summary>
public sealed record GetViews : IRequest<IReadOnlyList<ViewRow>>;

/// <param name="Owner">Whose it is.</param>
public sealed record ViewRow(Id<SavedView> Id, string Name, string Address, string Owner, bool IsMine, bool IsShared, bool IsPinned, bool IsOfLatest);

internal sealed class GetViewsHandler(VruDbContext db, CurrentTenant tenant, ShelfCache cache, Actor actor) : IRequestHandler<GetViews, IReadOnlyList<ViewRow>>
{
    public async Task<IReadOnlyList<ViewRow>> Handle(GetViews request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadShelf);
        var all = await cache.GetAsync(tenant, "views", ShelfParts.Views, ReadAsync, cancellationToken);
        return
        [
            .. all.Where(view => view.IsShared || view.OwnerId == actor.PersonIdOrNull).OrderByDescending(view => view.IsPinned).ThenBy(view => view.Name, StringComparer.OrdinalIgnoreCase)
                .Select(view => new ViewRow(view.Id, view.Name, view.Address, view.Owner, view.OwnerId == actor.PersonIdOrNull, view.IsShared, view.IsPinned, view.IsOfLatest)),
        ];
    }

    private async Task<List<Kept>> ReadAsync(CancellationToken ct)
    {
        var rows = await (
            from view in db.SavedViews.AsNoTracking()
            join person in db.People on view.OwnerId equals person.Id
            select new { view, person.Name }).ToListAsync(ct);
        return rows.ConvertAll(row => new Kept(row.view.Id, row.view.Name, row.view.Address, row.view.OwnerId, row.Name, row.view.IsShared, row.view.IsPinned, row.view.IsOfLatest));
    }

    private sealed record Kept(Id<SavedView> Id, string Name, string Address, Id<Person> OwnerId, string Owner, bool IsShared, bool IsPinned, bool IsOfLatest);
}

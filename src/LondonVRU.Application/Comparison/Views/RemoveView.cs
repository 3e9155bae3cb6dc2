using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Comparison.Views;

/// <summary>Forgets a view. Only its owner may: to others it is as if there were none.</summary>
public sealed record RemoveView(Id<SavedView> Id) : IRequest;

internal sealed class RemoveViewHandler(VruDbContext db, Actor actor) : AsyncRequestHandler<RemoveView>
{
    protected override async Task Handle(RemoveView request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadShelf);
        var me = actor.PersonId;
        db.SavedViews.Remove(await db.SavedViews.Where(view => view.Id == request.Id && view.OwnerId == me).SingleOrNotFoundAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}

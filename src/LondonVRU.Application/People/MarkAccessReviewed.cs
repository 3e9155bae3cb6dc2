using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>An administrator says that they have looked at who has what here. The same <paramref name="Id"/> sent twice is one review.</summary>
/// <param name="Id">Chosen by the form.</param>
public sealed record MarkAccessReviewed(Id<AccessReview> Id) : IRequest;

internal sealed class MarkAccessReviewedHandler(VruDbContext db, CurrentTenant current, Actor actor, TimeProvider clock) : AsyncRequestHandler<MarkAccessReviewed>
{
    protected override async Task Handle(MarkAccessReviewed request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        if (await db.AccessReviews.AnyAsync(review => review.Id == request.Id, cancellationToken))
        {
            return;
        }

        var here = current.Id;
        var people = await db.Memberships.Where(held => held.TenantId == here).Select(held => held.PersonId).Distinct().CountAsync(cancellationToken);
        db.AccessReviews.Add(AccessReview.Of(request.Id, actor.PersonId, people, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
    }
}

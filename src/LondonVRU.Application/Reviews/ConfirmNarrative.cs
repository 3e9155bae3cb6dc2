using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Says that last quarter's words still hold for a theme: they count as written from now on.</summary>
public sealed record ConfirmNarrative(string Cycle, Id<Theme> ThemeId) : IRequest;

internal sealed class ConfirmNarrativeHandler(VruDbContext db, ReviewEditing reviews, Standings standings, Actor actor, TimeProvider clock) : AsyncRequestHandler<ConfirmNarrative>
{
    protected override async Task Handle(ConfirmNarrative request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        var narrative = await db.Narratives.Where(own => own.ReviewId == work.Review.Id && own.ThemeId == request.ThemeId).SingleOrNotFoundAsync(cancellationToken);
        narrative.Confirm(work.Review, actor.PersonId, clock.GetUtcNow().UtcDateTime);
        reviews.HoldToState(work.Review);
        await standings.RewriteAsync(work.Review, work.Cycle, cancellationToken);
        await reviews.SaveAsync(work, cancellationToken);
    }
}

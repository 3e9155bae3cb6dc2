using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Begins every theme that has no words yet with last quarter's, marked as such. What somebody has written is left alone.</summary>
public sealed record CarryNarratives(string Cycle) : IRequest<int>;

/// <summary>Answers how many themes were begun.</summary>
internal sealed class CarryNarrativesHandler(VruDbContext db, ReviewEditing reviews, LastQuarter last, Standings standings, Actor actor, TimeProvider clock)
    : IRequestHandler<CarryNarratives, int>
{
    public async Task<int> Handle(CarryNarratives request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        work.Review.RequireOpen();
        var now = clock.GetUtcNow().UtcDateTime;
        var begun = await db.Narratives.Where(narrative => narrative.ReviewId == work.Review.Id).ToDictionaryAsync(narrative => narrative.ThemeId, cancellationToken);
        var carried = 0;
        foreach (var (theme, words) in await last.WordsAsync(work, cancellationToken))
        {
            if (!begun.TryGetValue(theme, out var narrative))
            {
                narrative = ReviewNarrative.Of(work.Review, theme, "", actor.PersonId, now);
                db.Narratives.Add(narrative);
            }

            carried += narrative.Words.Length == 0 ? 1 : 0;
            narrative.Carry(work.Review, words, actor.PersonId, now);
        }

        reviews.HoldToState(work.Review);
        await standings.RewriteAsync(work.Review, work.Cycle, cancellationToken);
        await reviews.SaveAsync(work, cancellationToken);
        return carried;
    }
}

using LondonVRU.Application.Comparison;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Reviews;

/// <summary>Opens a submitted review again because London asked for changes or reopened it. What was submitted stays as it was.</summary>
public sealed record ReopenAfterAnswer(string Cycle) : IRequest;

internal sealed class ReopenAfterAnswerHandler(ReviewEditing reviews, Shelf shelf, Standings standings, Actor actor) : AsyncRequestHandler<ReopenAfterAnswer>
{
    protected override async Task Handle(ReopenAfterAnswer request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        work.Review.OpenAgain(await shelf.AnswerToReviewAsync(work.Cycle.Code, cancellationToken));
        await standings.RewriteAsync(work.Review, work.Cycle, cancellationToken);
        await reviews.SaveAsync(work, cancellationToken);
    }
}

using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;

namespace LondonVRU.Application.Reviews;

/// <summary>Says with a review what the borough wants of London.</summary>
/// <param name="Words">Blank for nothing.</param>
/// <param name="Read">The words as they were read; null if the caller does not say. If they are others by now, this is stale.</param>
public sealed record AskForHelp(string Cycle, string? Words, string? Read = null) : IRequest;

internal sealed class AskForHelpValidator : AbstractValidator<AskForHelp>
{
    public AskForHelpValidator() =>
        RuleFor(help => help.Words).MaximumLength(Review.WordsMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
}

internal sealed class AskForHelpHandler(ReviewEditing reviews, Standings standings, Actor actor) : AsyncRequestHandler<AskForHelp>
{
    protected override async Task Handle(AskForHelp request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        work.Review.RequireOpen();
        var now = work.Review.HelpWanted ?? "";
        if (request.Read is not null && ReviewNarrative.Tidy(request.Read) != now && ReviewNarrative.Tidy(request.Words) != now)
        {
            throw new Domain.StaleException();
        }

        work.Review.AskForHelp(ReviewNarrative.Tidy(request.Words));
        await standings.RewriteAsync(work.Review, work.Cycle, cancellationToken);
        await reviews.SaveAsync(work, cancellationToken);
    }
}

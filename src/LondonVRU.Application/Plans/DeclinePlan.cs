using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Plans;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>The chair sends a plan back to be worked on.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="Reason">For the coordinator to read.</param>
public sealed record DeclinePlan(int StartYear, string? Reason) : IRequest;

internal sealed class DeclinePlanValidator : AbstractValidator<DeclinePlan>
{
    public DeclinePlanValidator() => RuleFor(decline => decline.Reason)
        .NotEmpty().WithMessage("Say why, so that the coordinator knows what to change.")
        .MaximumLength(Plan.ReasonMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
}

internal sealed class DeclinePlanHandler(VruDbContext db, Standings standings, Outbox outbox, Actor actor, TimeProvider clock)
    : AsyncRequestHandler<DeclinePlan>
{
    protected override async Task Handle(DeclinePlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.Where(plan => plan.StartYear == request.StartYear).SingleOrNotFoundAsync(cancellationToken);
        plan.Decline(actor.PersonId, request.Reason!);
        if (plan.SignOffAskedById is { } asker)
        {
            await outbox.OweAsync([asker], LetterKind.Declined, plan.Id.Value, LondonTime.Today(clock), cancellationToken, plan.Version);
        }

        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans.Joint;

/// <summary>Notes how an action of the joint plan differs in this borough. Nothing of the BCU's is touched. The same words sent twice are one note.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="ActionId">Of the joint plan.</param>
/// <param name="Version">Of the note as it was read; null if there was none.</param>
public sealed record WriteJointException(int StartYear, Id<PlanAction> ActionId, string? Words, int? Version) : IRequest;

internal sealed class WriteJointExceptionValidator : AbstractValidator<WriteJointException>
{
    public WriteJointExceptionValidator() => RuleFor(write => write.Words).Cascade(CascadeMode.Stop)
        .Must(words => JointException.Tidy(words).Length > 0).WithMessage("Say what is different here, or take the note away.")
        .MaximumLength(JointException.WordsMaxLength).WithMessage(ActionWordsValidator.TooLong);
}

internal sealed class WriteJointExceptionHandler(VruDbContext db, JointNoting noting, Actor actor, TimeProvider clock) : AsyncRequestHandler<WriteJointException>
{
    protected override async Task Handle(WriteJointException request, CancellationToken cancellationToken)
    {
        var (plan, now) = await noting.FindAsync(request.StartYear, request.ActionId, cancellationToken);
        if (now?.Words == JointException.Tidy(request.Words))
        {
            // Both want the same.
            return;
        }

        var (before, at) = (plan.State, clock.GetUtcNow().UtcDateTime);
        if (now is not null)
        {
            now.RequireVersion(request.Version);
            now.Write(plan, request.Words, actor.PersonId, at);
        }
        else if (request.Version is not null)
        {
            // It was taken away meanwhile.
            throw new StaleException();
        }
        else
        {
            db.JointExceptions.Add(JointException.Of(plan, request.ActionId, request.Words, actor.PersonId, at));
        }

        try
        {
            await noting.SaveAsync(plan, before, cancellationToken);
        }
        catch (DbUpdateException) when (now is null)
        {
            // The unique index is the rule: somebody noted something at the same moment.
            db.ChangeTracker.Clear();
            if ((await noting.FindAsync(request.StartYear, request.ActionId, cancellationToken)).Exception is not { } first)
            {
                throw;
            }

            if (first.Words != JointException.Tidy(request.Words))
            {
                throw new StaleException(first.Version);
            }
        }
    }
}

using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>"No change since …": says again what was said last. The same <paramref name="UpdateId"/> sent twice is one update.</summary>
/// <param name="UpdateId">Chosen by the form or the caller.</param>
/// <param name="Word">In place of what was done, if there is something to say; null if not.</param>
public sealed record RepeatUpdate(Id<PlanAction> ActionId, Id<ActionUpdate> UpdateId, string? Word) : IRequest;

internal sealed class RepeatUpdateValidator : AbstractValidator<RepeatUpdate>
{
    public RepeatUpdateValidator() =>
        RuleFor(request => request.Word).MaximumLength(ActionUpdate.WordsMaxLength).WithMessage(ActionWordsValidator.TooLong).OverridePropertyName(nameof(UpdateWords.Done));
}

internal sealed class RepeatUpdateHandler(VruDbContext db, UpdatePosting posting, Actor actor, TimeProvider clock) : AsyncRequestHandler<RepeatUpdate>
{
    protected override Task Handle(RepeatUpdate request, CancellationToken cancellationToken) => posting.PostAndSaveAsync(
        request.ActionId,
        request.UpdateId,
        async target =>
        {
            var latest = target.Action.LatestUpdateId;
            var last = await db.Updates.AsNoTracking().SingleOrDefaultAsync(update => update.Id == latest, cancellationToken);
            var update = ActionUpdate.NoChange(target.Action, request.UpdateId, last, request.Word, actor.PersonId, clock.GetUtcNow().UtcDateTime);
            await posting.PostAsync(target, update, cancellationToken);
        },
        cancellationToken);
}

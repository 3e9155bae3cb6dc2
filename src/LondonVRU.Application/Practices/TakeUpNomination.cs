using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>London makes a draft of its own from a nomination; if there is one already, it is that.</summary>
public sealed record TakeUpNomination(Id<Nomination> Id) : IRequest<Id<Practice>>;

internal sealed class TakeUpNominationHandler(VruDbContext db, Actor actor) : IRequestHandler<TakeUpNomination, Id<Practice>>
{
    public async Task<Id<Practice>> Handle(TakeUpNomination request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePractice);
        var nomination = await db.Nominations.AsNoTracking().Where(own => own.Id == request.Id && own.Visibility == Visibility.London).SingleOrNotFoundAsync(cancellationToken);
        if (await db.Practices.AsNoTracking().SingleOrDefaultAsync(practice => practice.NominationId == nomination.Id, cancellationToken) is { } known)
        {
            return known.Id;
        }

        var made = Practice.Of(nomination);
        db.Practices.Add(made);
        await db.SaveChangesAsync(cancellationToken);
        return made.Id;
    }
}

/// <summary>London says no to a nomination; who nominated it hears why.</summary>
public sealed record DeclineNomination(Id<Nomination> Id, string? Reason) : IRequest;

internal sealed class DeclineNominationValidator : AbstractValidator<DeclineNomination>
{
    public DeclineNominationValidator() => RuleFor(request => request.Reason).MaximumLength(Practice.ReasonMaxLength).WithMessage($"Keep this to {Practice.ReasonMaxLength} characters.");
}

internal sealed class DeclineNominationHandler(VruDbContext db, Outbox outbox, Actor actor, TimeProvider clock) : AsyncRequestHandler<DeclineNomination>
{
    protected override async Task Handle(DeclineNomination request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePractice);
        var nomination = await db.Nominations.AsNoTracking().Where(own => own.Id == request.Id && own.Visibility == Visibility.London).SingleOrNotFoundAsync(cancellationToken);
        var practice = await db.Practices.SingleOrDefaultAsync(practice => practice.NominationId == nomination.Id, cancellationToken);
        if (practice is null)
        {
            practice = Practice.Of(nomination);
            db.Practices.Add(practice);
        }

        practice.Decline(request.Reason);
        await outbox.OweInAsync(nomination.TenantId, [nomination.ById], LetterKind.PracticeAnswered, nomination.Id.Value, LondonTime.Today(clock), practice.Version, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

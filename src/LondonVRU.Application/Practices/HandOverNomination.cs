using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Tells London: its officers read the nomination from now on, and get a letter.</summary>
/// <param name="Version">That was read; null if it does not matter.</param>
public sealed record HandOverNomination(Id<Nomination> Id, int? Version = null) : IRequest;

internal sealed class HandOverNominationHandler(VruDbContext db, NominationEditing nominations, Outbox outbox, TimeProvider clock) : AsyncRequestHandler<HandOverNomination>
{
    protected override async Task Handle(HandOverNomination request, CancellationToken cancellationToken)
    {
        var nomination = await nominations.GetAsync(request.Id, request.Version, cancellationToken);
        var action = nomination.ActionId is { } id ? await db.Actions.AsNoTracking().SingleOrDefaultAsync(own => own.Id == id, cancellationToken) : null;
        nomination.HandOver(clock.GetUtcNow().UtcDateTime, action);
        await outbox.OweOfficersAsync(LetterKind.PracticeNominated, nomination.Id.Value, LondonTime.Today(clock), cancellationToken, nomination.Version);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Takes a nomination back: London sees it no more. What is published already is London's to retire.</summary>
public sealed record TakeBackNomination(Id<Nomination> Id) : IRequest;

internal sealed class TakeBackNominationHandler(VruDbContext db, NominationEditing nominations) : AsyncRequestHandler<TakeBackNomination>
{
    protected override async Task Handle(TakeBackNomination request, CancellationToken cancellationToken)
    {
        (await nominations.GetAsync(request.Id, version: null, cancellationToken)).TakeBack();
        await db.SaveChangesAsync(cancellationToken);
    }
}

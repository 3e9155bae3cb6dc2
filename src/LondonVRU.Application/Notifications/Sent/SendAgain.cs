using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Sent;

/// <summary>Sends a letter that did not arrive anew, to where the person is reached now. Of those that <see cref="GetUndelivered"/> shows here.</summary>
public sealed record SendAgain(Id<LetterDebt> DebtId) : IRequest;

internal sealed class SendAgainHandler(VruDbContext db, UndeliveredReading reading, Actor actor) : AsyncRequestHandler<SendAgain>
{
    protected override async Task Handle(SendAgain request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadLetters);
        var shown = (await reading.ListAsync(cancellationToken)).FirstOrDefault(letter => letter.Id == request.DebtId) ?? throw new NotFoundException();
        var letter = await db.Letters.SingleAsync(letter => letter.Id == shown.LetterId, cancellationToken);
        letter.TryAgain(await db.People.SingleAsync(person => person.Id == letter.PersonId, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}

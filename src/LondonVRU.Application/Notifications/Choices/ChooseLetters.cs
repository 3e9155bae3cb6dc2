using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Choices;

/// <summary>Says how often the person wants letters. Reminders of what is theirs to do by a day are not asked about.</summary>
public sealed record ChooseLetters(LetterRhythm Tasks, LetterRhythm News) : IRequest;

internal sealed class ChooseLettersHandler(VruDbContext db, Actor actor) : AsyncRequestHandler<ChooseLetters>
{
    protected override async Task Handle(ChooseLetters request, CancellationToken cancellationToken)
    {
        var me = actor.PersonId;
        var choice = await db.LetterChoices.SingleOrDefaultAsync(choice => choice.PersonId == me, cancellationToken);
        if (choice is null)
        {
            choice = LetterChoice.Of(me);
            db.LetterChoices.Add(choice);
        }

        choice.Choose(request.Tasks, request.News);
        await db.SaveChangesAsync(cancellationToken);
    }
}

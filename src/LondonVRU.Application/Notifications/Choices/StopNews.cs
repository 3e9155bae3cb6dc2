using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Choices;

/// <summary>Ends news by e-mail for whoever got the letter with these words, or resumes it: no one signs in for that.</summary>
/// <param name="Words">Out of the letter.</param>
public sealed record StopNews(string Words, bool Resume = false) : IRequest;

/// <summary>Whether news by e-mail is stopped for whoever got the letter with these words.</summary>
public sealed record IsNewsStopped(string Words) : IRequest<bool>;

internal sealed class StopNewsHandler(VruDbContext db) : AsyncRequestHandler<StopNews>
{
    protected override async Task Handle(StopNews request, CancellationToken cancellationToken)
    {
        var person = await StopWords.PersonAsync(db, request.Words, cancellationToken);
        var choice = await db.LetterChoices.SingleOrDefaultAsync(choice => choice.PersonId == person, cancellationToken);
        if (choice is null)
        {
            choice = LetterChoice.Of(person);
            db.LetterChoices.Add(choice);
        }

        if (request.Resume)
        {
            choice.ResumeNews();
        }
        else
        {
            choice.StopNews();
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

internal sealed class IsNewsStoppedHandler(VruDbContext db) : IRequestHandler<IsNewsStopped, bool>
{
    public async Task<bool> Handle(IsNewsStopped request, CancellationToken cancellationToken)
    {
        var person = await StopWords.PersonAsync(db, request.Words, cancellationToken);
        return await db.LetterChoices.AnyAsync(choice => choice.PersonId == person && choice.News == LetterRhythm.Never, cancellationToken);
    }
}

internal static class StopWords
{
    /// <exception cref="NotFoundException">No letter holds these words.</exception>
    public static async Task<Id<Person>> PersonAsync(VruDbContext db, string words, CancellationToken ct) => words.Length != Secret.WordsLength
        ? throw new NotFoundException()
        : await db.Letters.Where(letter => letter.StopWords == words).Select(letter => (Id<Person>?)letter.PersonId).SingleOrDefaultAsync(ct) ?? throw new NotFoundException();
}

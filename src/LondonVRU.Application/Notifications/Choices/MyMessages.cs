using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Choices;

/// <summary>How the person gets letters, their calendar's address, and what was sent to them last.</summary>
public sealed record GetMyMessages : IRequest<MyMessages>;

/// <param name="Calendar">Null while they have no address for a calendar program.</param>
/// <param name="Latest">The newest first.</param>
public sealed record MyMessages(string Email, LetterRhythm Tasks, LetterRhythm News, MyMessages.Feed? Calendar, IReadOnlyList<MyMessages.Line> Latest)
{
    /// <param name="MadeAt">UTC.</param>
    /// <param name="LastReadAt">UTC; null if never.</param>
    public sealed record Feed(DateTime MadeAt, DateTime? LastReadAt);

    /// <param name="At">UTC.</param>
    public sealed record Line(Id<Letter> Id, string Subject, DateTime At, LetterState State);
}

internal sealed class GetMyMessagesHandler(VruDbContext db, Actor actor, Memberships memberships) : IRequestHandler<GetMyMessages, MyMessages>
{
    private const int Shown = 10;

    public async Task<MyMessages> Handle(GetMyMessages request, CancellationToken cancellationToken)
    {
        var me = actor.PersonId;
        var entry = await memberships.FindAsync(me, cancellationToken) ?? throw new NotFoundException();
        var choice = await db.LetterChoices.AsNoTracking().SingleOrDefaultAsync(choice => choice.PersonId == me, cancellationToken);
        var feed = await db.CalendarFeeds.Where(feed => feed.PersonId == me && feed.EndedAt == null)
            .Select(feed => new MyMessages.Feed(feed.MadeAt, feed.LastReadAt)).FirstOrDefaultAsync(cancellationToken);
        var latest = await db.Letters.Where(letter => letter.PersonId == me && !letter.IsSecret).OrderByDescending(letter => letter.WrittenAt).Take(Shown)
            .Select(letter => new MyMessages.Line(letter.Id, letter.Subject, letter.SentAt ?? letter.WrittenAt, letter.State)).ToListAsync(cancellationToken);
        return new(entry.Email, choice?.Tasks ?? LetterRhythm.AtOnce, choice?.News ?? LetterRhythm.AtOnce, feed, latest);
    }
}

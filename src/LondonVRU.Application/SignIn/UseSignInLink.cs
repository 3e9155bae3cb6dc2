using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.SignIn;

/// <summary>Uses an e-mailed link up, and says whose it was.</summary>
/// <param name="Browser">In which it is opened; null for one that asked for none.</param>
/// <param name="Code">As typed, where it was asked for in another browser.</param>
public sealed record UseSignInLink(string Words, AskingBrowser? Browser, string? Code) : IRequest<UseSignInLink.Answer>
{
    /// <param name="PersonId">Null if it opens nothing: it was used before, is too old, never was, its owner may no longer sign in by it, or the code is not right.</param>
    /// <param name="TriesLeft">With another code it would open; null if with none.</param>
    public sealed record Answer(Id<Person>? PersonId, int? TriesLeft = null);
}

internal sealed class UseSignInLinkHandler(VruDbContext db, PeopleByLink people, RealTime time) : IRequestHandler<UseSignInLink, UseSignInLink.Answer>
{
    private static readonly UseSignInLink.Answer Closed = new(null);

    public async Task<UseSignInLink.Answer> Handle(UseSignInLink request, CancellationToken cancellationToken)
    {
        var hash = Secret.HashOf(request.Words);
        var link = await db.SignInLinks.SingleOrDefaultAsync(link => link.SecretHash == hash && people.Query().Any(person => person.Id == link.PersonId), cancellationToken);
        if (link?.IsOpen(time.Now) != true)
        {
            return Closed;
        }

        if (string.IsNullOrWhiteSpace(request.Code) && !link.WasAskedIn(request.Browser))
        {
            return new(null, link.TriesLeft);
        }

        try
        {
            var isUsed = link.Use(request.Browser, request.Code ?? "", time.Now);
            await db.SaveChangesAsync(cancellationToken);
            return isUsed ? new(link.PersonId) : link.TriesLeft > 0 ? new(null, link.TriesLeft) : Closed;
        }
        catch (StaleException)
        {
            // Another came first: what this one typed was not looked at, so that guesses made at once are not told apart.
            return Closed;
        }
    }
}

using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.SignIn;

/// <summary>Uses an e-mailed link up, and says whose it was. Null if it was used before, is too old, never was, or its owner may no longer sign in by it.</summary>
public sealed record UseSignInLink(string Words) : IRequest<Id<Person>?>;

internal sealed class UseSignInLinkHandler(VruDbContext db, RealTime time) : IRequestHandler<UseSignInLink, Id<Person>?>
{
    public async Task<Id<Person>?> Handle(UseSignInLink request, CancellationToken cancellationToken)
    {
        var hash = Secret.HashOf(request.Words);
        var link = await db.SignInLinks.SingleOrDefaultAsync(
            link => link.SecretHash == hash && db.People.Any(person => person.Id == link.PersonId && person.IsEnabled && person.SignsInBy == SignInMethod.EmailLink), cancellationToken);
        try
        {
            link?.Use(time.Now);
            await db.SaveChangesAsync(cancellationToken);
            return link?.PersonId;
        }
        catch (Exception exception) when (exception is RuleBrokenException or StaleException)
        {
            return null;
        }
    }
}

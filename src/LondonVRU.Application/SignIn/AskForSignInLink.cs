using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.SignIn;

/// <summary>Owes a link to sign in to whoever has that address and signs in so; does nothing for any other, nor for one who asked too often. Tells nobody which.</summary>
/// <param name="Browser">In which the link will open.</param>
public sealed record AskForSignInLink(string Email, AskingBrowser Browser) : IRequest
{
    /// <summary>How many an address may ask for within <see cref="Within"/>.</summary>
    public const int Most = 3;

    public static readonly TimeSpan Within = TimeSpan.FromMinutes(15);
}

internal sealed class AskForSignInLinkHandler(TenantDoor door, TenantDirectory directory, RealTime time, TimeProvider clock) : AsyncRequestHandler<AskForSignInLink>
{
    protected override async Task Handle(AskForSignInLink request, CancellationToken cancellationToken)
    {
        var address = Person.Address(request.Email);

        // A letter is owed within a tenant; this one is the service's own, so London's.
        await using var london = await door.OpenForServiceAsync((await directory.LondonAsync(cancellationToken)).Id, cancellationToken);
        var person = await london.Services.GetRequiredService<PeopleByLink>().Query().AsNoTracking().SingleOrDefaultAsync(person => person.Email == address, cancellationToken);
        var since = time.Now - AskForSignInLink.Within;
        if (person is null || await london.Db.SignInLinks.CountAsync(link => link.PersonId == person.Id && link.AskedAt > since, cancellationToken) >= AskForSignInLink.Most)
        {
            return;
        }

        var link = SignInLink.For(person, request.Browser, time.Now);
        london.Db.SignInLinks.Add(link);
        await london.Services.GetRequiredService<Outbox>().OweAsync([person.Id], LetterKind.SignInLink, link.Id.Value, LondonTime.Today(clock), cancellationToken);
        await london.Db.SaveChangesAsync(cancellationToken);
    }
}

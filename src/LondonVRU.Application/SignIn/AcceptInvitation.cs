using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.SignIn;

/// <summary>Joins a tenant. Who joins: whoever has shown an organisation's account; else whoever is signed in; else, where the letter itself is the proof, whom it was sent to.</summary>
/// <param name="Words">Of the letter.</param>
/// <param name="Shown">An organisation's account that was shown for it; null for none.</param>
public sealed record AcceptInvitation(string Words, DirectoryAccount? Shown) : IRequest<AcceptInvitation.Joined>
{
    public sealed record Joined(Id<Person> PersonId, SignInMethod Method, TenantInfo Tenant);
}

internal sealed class AcceptInvitationHandler(VruDbContext db, TenantDoor door, Memberships memberships, Actor actor, TimeProvider clock)
    : IRequestHandler<AcceptInvitation, AcceptInvitation.Joined>
{
    public async Task<AcceptInvitation.Joined> Handle(AcceptInvitation request, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secret.HashOf(request.Words), clock.GetUtcNow().UtcDateTime);
        var tenantId = await db.Invitations.Where(invitation => invitation.SecretHash == hash).Select(invitation => (Id<Tenant>?)invitation.TenantId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();

        // In the tenant's own room, so that its audit trail tells of it.
        await using var room = await door.OpenForServiceAsync(tenantId, cancellationToken);
        var invitation = await room.Db.Invitations.Where(invitation => invitation.SecretHash == hash).SingleOrNotFoundAsync(cancellationToken);
        invitation.Accept(now);
        var person = await new Joining(room.Db, invitation).FindAsync(request.Shown, actor.PersonIdOrNull, cancellationToken);
        var joining = room.Services.GetRequiredService<Actor>();
        joining.Become(new PersonEntry(person.Id, person.Name, person.Email, person.Agency, []), room.Tenant);
        joining.Came(actor.From);
        if (!await room.Db.Memberships.AnyAsync(held => held.TenantId == tenantId && held.PersonId == person.Id && held.Role == invitation.Role, cancellationToken))
        {
            var tenant = await room.Db.Tenants.SingleAsync(tenant => tenant.Id == tenantId, cancellationToken);
            room.Db.Memberships.Add(Membership.Of(person, tenant, invitation.Role, now, invitation.InvitedById));
        }

        await room.Db.SaveChangesAsync(cancellationToken);
        memberships.Forget(person.Id);
        return new(person.Id, person.SignsInBy!.Value, room.Tenant);
    }
}

/// <summary>Finds who accepts an invitation, and binds them to the way they sign in.</summary>
internal sealed class Joining(VruDbContext db, Invitation invitation)
{
    /// <exception cref="RuleBrokenException">They are not who it is for, or cannot prove it in the way that it asks.</exception>
    public async Task<Person> FindAsync(DirectoryAccount? shown, Id<Person>? signedIn, CancellationToken ct)
    {
        var invited = await db.People.SingleAsync(person => person.Id == invitation.PersonId, ct);
        var person = (invitation.Method, shown, signedIn) switch
        {
            (SignInMethod.Directory, { } account, _) => await OfAccountAsync(account, invited, ct),
            (_, _, { } me) => await SignedInAsync(me, ct),
            (SignInMethod.EmailLink, _, _) => invited,
            _ => throw new RuleBrokenException("invitation.sign-in-first", "Show first which account of your organisation is yours."),
        };
        if (!person.IsEnabled)
        {
            throw new RuleBrokenException("invitation.disabled", "An administrator has ended your access. Ask whoever invited you to give it back first.");
        }

        await RequireEnoughAsync(person, ct);
        if (person.SignsInBy is null)
        {
            person.UseEmailLinks();
        }
        else if (signedIn is null && invitation.Method == SignInMethod.EmailLink)
        {
            RequireLinks(person);
        }

        return person;
    }

    /// <summary>Whoever comes by e-mailed links, now or from now on, has nothing anywhere that asks for more.</summary>
    private async Task RequireEnoughAsync(Person person, CancellationToken ct)
    {
        var held = await db.Memberships.Where(held => held.PersonId == person.Id).Select(held => held.Role).ToListAsync(ct);
        Rights.RequireEnough(person.SignsInBy ?? SignInMethod.EmailLink, [invitation.Role, .. held]);
    }

    private async Task<Person> OfAccountAsync(DirectoryAccount account, Person invited, CancellationToken ct)
    {
        var directory = await db.Directories.Include(directory => directory.Tenants).SingleOrDefaultAsync(directory => directory.EntraTenantId == account.DirectoryId, ct);
        if (directory is null || !directory.IsFor(invitation.TenantId))
        {
            throw WrongDirectory();
        }

        if (await db.People.SingleOrDefaultAsync(person => person.DirectoryId == directory.Id && person.ObjectId == account.ObjectId, ct) is { } known)
        {
            return known.IsMachine ? throw new RuleBrokenException("invitation.machine", "That account is a program’s. Choose your own.") : known;
        }

        if (invited.SignsInBy is not null)
        {
            throw new RuleBrokenException(
                "invitation.other-account", "Whoever this was sent to signs in with another account already. Choose that one; if it is no longer yours, ask your administrator to reset it and to invite you again.");
        }

        invited.BindTo(directory, account.ObjectId);
        return invited;
    }

    private async Task<Person> SignedInAsync(Id<Person> me, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(person => person.Id == me, ct);
        var mayJoin = person.SignsInBy switch
        {
            SignInMethod.Directory => await db.Directories.AnyAsync(
                directory => directory.Id == person.DirectoryId && directory.StoppedAt == null && directory.Tenants.Any(open => open.TenantId == invitation.TenantId), ct) ? true : throw WrongDirectory(),
            SignInMethod.EmailLink => invitation.Method == SignInMethod.EmailLink,
            _ => false,
        };
        return mayJoin
            ? person
            : throw new RuleBrokenException("invitation.needs-account", "This invitation asks for the account of your organisation. Show it first.");
    }

    private static void RequireLinks(Person person)
    {
        if (person.SignsInBy != SignInMethod.EmailLink)
        {
            throw new RuleBrokenException("invitation.sign-in-first", "You sign in with your organisation’s account already. Sign in with it, then open this invitation again.");
        }
    }

    private static RuleBrokenException WrongDirectory() => new(
        "invitation.wrong-directory", "Accounts of that organisation are not let in here. Choose the account of the organisation that you were invited from; if it is that one, London’s administrator has to connect it.");
}

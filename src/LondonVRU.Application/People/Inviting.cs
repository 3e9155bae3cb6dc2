using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Whom an invitation is to, as whoever invites knows them.</summary>
/// <param name="Email">As typed.</param>
public sealed record Invitee(string? Email, string? Name, string? Agency);

/// <summary>Writes invitations and owes their letters. Nothing is saved here.</summary>
internal sealed class Inviting(VruDbContext db, Outbox outbox, Actor actor, TimeProvider clock) : IScopedPart
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Invites the person of that address, who is made if nobody knows them yet. Of one who is known nothing is shown and nothing changes.</summary>
    /// <exception cref="RuleBrokenException">They belong there already, have been invited, may not sign in, or too many letters went to them today.</exception>
    public async Task InviteAsync(Tenant tenant, Invitee invitee, Role role, SignInMethod method, Id<Invitation> id, CancellationToken ct)
    {
        var address = Person.Address(invitee.Email!);
        var person = await db.People.SingleOrDefaultAsync(person => person.Email == address, ct);
        if (person is null)
        {
            person = Person.Named(invitee.Name!.Trim(), address, invitee.Agency!.Trim());
            db.People.Add(person);
        }
        else if (await db.Memberships.AnyAsync(held => held.PersonId == person.Id && held.TenantId == tenant.Id, ct))
        {
            throw new RuleBrokenException("invitation.member", "They belong here already. Change their roles on their own page.");
        }
        else if (await db.Invitations.AnyAsync(i => i.PersonId == person.Id && i.TenantId == tenant.Id && i.AcceptedAt == null && i.WithdrawnAt == null && i.ExpiresAt > Now, ct))
        {
            throw new RuleBrokenException("invitation.open", "They have been invited already, and can still accept. Find them in the list to invite them again.");
        }

        await InviteAsync(tenant, person, role, method, id, invitee.Name!.Trim(), invitee.Agency!.Trim(), ct);
    }

    /// <summary>Invites somebody anew; earlier invitations to the same tenant open nothing any more.</summary>
    /// <exception cref="RuleBrokenException">They may not sign in, or too many letters went to them today.</exception>
    public async Task InviteAsync(Tenant tenant, Person person, Role role, SignInMethod method, Id<Invitation> id, string name, string agency, CancellationToken ct)
    {
        if (!person.IsEnabled)
        {
            throw new RuleBrokenException("invitation.disabled", "The account of that address has been disabled. London’s administrator can enable it again.");
        }

        var now = Now;
        var dayBegan = LondonTime.ToUtc(LondonTime.DayOf(now), TimeOnly.MinValue);
        var earlier = await db.Invitations.Where(i => i.PersonId == person.Id && i.TenantId == tenant.Id && (i.AcceptedAt == null || i.InvitedAt >= dayBegan)).ToListAsync(ct);
        if (earlier.Count(i => i.InvitedAt >= dayBegan) >= Invitation.MostADay)
        {
            throw new RuleBrokenException("invitation.too-many", $"{Words.CountFirst(Invitation.MostADay, "letter")} went to that address today. Ask them to look among their junk mail, and try again tomorrow.");
        }

        foreach (var open in earlier.Where(i => i.AcceptedAt is null))
        {
            open.Withdraw(now);
        }

        // Whoever signs in some way already can only go on so.
        var how = person.SignsInBy ?? method;
        if (how == SignInMethod.Directory && !await db.Directories.AnyAsync(d => d.StoppedAt == null && d.Tenants.Any(open => open.TenantId == tenant.Id), ct))
        {
            throw new RuleBrokenException(
                "invitation.no-directory", $"No organisation’s accounts are let into {tenant.Name} yet. Ask London’s administrator to let the organisation in; contributors and viewers can also come by e-mailed link.");
        }

        var invitation = Invitation.Of(person, tenant, role, how, actor.PersonIdOrNull, now, id, name, agency);
        Rights.RequireEnough(how, [role]);
        db.Invitations.Add(invitation);
        await outbox.OweAsync([person.Id], LetterKind.Invitation, invitation.Id.Value, LondonTime.DayOf(now), ct);
    }
}

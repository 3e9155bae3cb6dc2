using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Reads who belongs to the current tenant, for its administrators: one command each.</summary>
internal sealed class PeopleReading(VruDbContext db, CurrentTenant current, TimeProvider clock) : IScopedPart
{
    /// <param name="only">Null for everybody.</param>
    public async Task<IReadOnlyList<PeoplePage.Member>> MembersAsync(Id<Person>? only, CancellationToken ct)
    {
        var here = current.Id;
        var rows = await (
            from held in db.Memberships
            join person in db.People on held.PersonId equals person.Id
            join directory in db.Directories on person.DirectoryId equals directory.Id into directories
            from directory in directories.DefaultIfEmpty()
            join giver in db.People on held.GivenById equals giver.Id into givers
            from giver in givers.DefaultIfEmpty()
            where held.TenantId == here && (only == null || person.Id == only)
            select new { person, held.Role, held.Since, Directory = directory == null ? null : directory.Name, Giver = giver == null ? null : giver.Name })
            .AsNoTracking().ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => row.person.Id).Select(group => (group.First().person, group.First().Directory, Rows: group)).Select(one => new PeoplePage.Member(
                one.person.Id, one.person.Name, one.person.Agency, one.person.Email,
                [.. one.Rows.OrderBy(row => row.Role).Select(row => new PeoplePage.Held(row.Role, row.Since, row.Giver))],
                one.person.LastSeenAt, one.person.SignsInBy, one.Directory, one.person.IsEnabled, one.person.IsMachine))
                .OrderBy(member => member.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(member => member.Id.Value),
        ];
    }

    /// <summary>Invitations that wait or ran out, to people who do not belong here yet.</summary>
    public async Task<IReadOnlyList<PeoplePage.Invitee>> InvitedAsync(CancellationToken ct)
    {
        var (here, now) = (current.Id, clock.GetUtcNow().UtcDateTime);
        var rows = await (
            from invitation in db.Invitations
            join person in db.People on invitation.PersonId equals person.Id
            join inviter in db.People on invitation.InvitedById equals inviter.Id into inviters
            from inviter in inviters.DefaultIfEmpty()
            where invitation.TenantId == here && invitation.AcceptedAt == null && invitation.WithdrawnAt == null
                && !db.Memberships.Any(held => held.PersonId == person.Id && held.TenantId == here)
            orderby invitation.Name, invitation.Id
            select new { invitation, person.Email, Inviter = inviter == null ? null : inviter.Name }).AsNoTracking().ToListAsync(ct);
        return
        [
            .. rows.Select(row => new PeoplePage.Invitee(
                row.invitation.Id, row.invitation.PersonId, row.invitation.Name, row.invitation.Agency, row.Email, row.invitation.Role, row.invitation.Method, row.Inviter,
                row.invitation.InvitedAt, row.invitation.ExpiresAt, !row.invitation.IsOpen(now))),
        ];
    }

    /// <param name="only">Null for everybody.</param>
    public async Task<IReadOnlyList<PeoplePage.Leaver>> FormerAsync(Id<Person>? only, CancellationToken ct)
    {
        var here = current.Id;
        return await (
            from former in db.FormerMemberships
            join person in db.People on former.PersonId equals person.Id
            join remover in db.People on former.RemovedById equals remover.Id into removers
            from remover in removers.DefaultIfEmpty()
            where former.TenantId == here && (only == null || person.Id == only) && !db.Memberships.Any(held => held.PersonId == person.Id && held.TenantId == here)
            orderby former.LeftAt descending, former.Id
            select new PeoplePage.Leaver(
                person.Id, person.Name, person.Agency, former.Roles, former.LeftAt, remover == null ? null : remover.Name, person.AnonymisedAt != null)).ToListAsync(ct);
    }

    /// <summary>The last access review, and the London day by which the next is to be done: a year after it, or after the first who is here came.</summary>
    public async Task<(PeoplePage.LastReview? Last, DateOnly DueOn)> ReviewAsync(CancellationToken ct)
    {
        var here = current.Id;
        var last = await (
            from review in db.AccessReviews
            join person in db.People on review.ById equals person.Id
            orderby review.At descending
            select new PeoplePage.LastReview(review.At, person.Name, review.People)).FirstOrDefaultAsync(ct);
        var since = last?.At ?? await db.Memberships.Where(held => held.TenantId == here).MinAsync(held => (DateTime?)held.Since, ct) ?? clock.GetUtcNow().UtcDateTime;
        return (last, AccessReview.NextAfter(LondonTime.DayOf(since)));
    }
}

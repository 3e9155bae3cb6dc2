using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>Invites London's first administrator by letter: nobody is let in because of a setting alone. Does it anew, at the next start, if the invitation has run
/// out and nobody administers London.</summary>
public sealed class FirstAdministrator(TenantDirectory tenants, TenantDoor door, TimeProvider clock, IOptions<SeedingOptions> options, ILogger<FirstAdministrator> log)
{
    public const string Name = "Administrator";
    public const string Agency = "Violence Reduction Unit";

    public async Task InviteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var london = await door.OpenForServiceAsync((await tenants.LondonAsync(ct)).Id, ct);
        var (db, here) = (london.Db, london.Tenant.Id);
        if (await db.Memberships.AnyAsync(held => held.TenantId == here && held.Role == Role.Administrator, ct)
            || await db.Invitations.AnyAsync(open => open.TenantId == here && open.Role == Role.Administrator && open.AcceptedAt == null && open.WithdrawnAt == null && open.ExpiresAt > now, ct))
        {
            return;
        }

        if (options.Value.AdministratorDirectory is not { } directory)
        {
            log.LogError("Nobody administers London, and nobody can be invited: {Setting} names no organisation, with whose account they could sign in", $"{SeedingOptions.Section}:{nameof(SeedingOptions.AdministratorDirectory)}");
            return;
        }

        await AllowAsync(directory, london, now, ct);
        var address = Person.Address(options.Value.AdministratorEmail);
        var person = await db.People.SingleOrDefaultAsync(person => person.Email == address, ct) ?? db.People.Add(Person.Named(Name, address, Agency)).Entity;
        Tenant tenant = await db.Tenants.SingleAsync(tenant => tenant.Id == here, ct);
        var invitation = Invitation.Of(person, tenant, Role.Administrator, SignInMethod.Directory, by: null, now);
        db.Invitations.Add(invitation);
        db.LetterDebts.Add(LetterDebt.Of(here, person.Id, LetterKind.Invitation, invitation.Id.Value, LondonTime.DayOf(now), now));
        await db.SaveChangesAsync(ct);
        log.LogInformation("Nobody administers London yet: invitation {Invitation} is on its way to the address in the settings", invitation.Id);
    }

    /// <summary>Lets their organisation in for London.</summary>
    private static async Task AllowAsync(Guid entra, TenantRoom london, DateTime now, CancellationToken ct)
    {
        if (!await london.Db.Directories.AnyAsync(directory => directory.EntraTenantId == entra, ct))
        {
            london.Db.Directories.Add(IdentityDirectory.Allow("London’s Violence Reduction Unit", entra, [london.Tenant.Id], now));
        }
    }
}

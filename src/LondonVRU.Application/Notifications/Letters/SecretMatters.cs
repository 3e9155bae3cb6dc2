using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.SignIn;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>Letters whose address opens something. Its words are made here, at the moment of writing; the row keeps their hash alone.</summary>
internal sealed class SecretMatters(VruDbContext db, TenantDirectory directory, TimeProvider clock, RealTime time) : IScopedPart
{
    /// <summary>Null if it was used, taken back or is too old by now.</summary>
    public Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct) =>
        debt.Kind == LetterKind.Invitation ? InvitationAsync(debt, ct) : LinkAsync(debt, ct);

    private async Task<Matter?> InvitationAsync(LetterDebt debt, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var id = new Id<Invitation>(debt.SubjectId);
        if (await db.Invitations.SingleOrDefaultAsync(invitation => invitation.Id == id, ct) is not { } invitation || !invitation.IsOpen(now))
        {
            return null;
        }

        var tenant = await directory.GetAsync(invitation.TenantId, ct);
        var inviter = await db.People.Where(person => person.Id == invitation.InvitedById).Select(person => person.Name).SingleOrDefaultAsync(ct);
        var how = invitation.Method == SignInMethod.Directory
            ? "You sign in with the account of your own organisation: there is no new password."
            : "You sign in by a link that we e-mail to you each time: there is no password.";
        return new(
            debt.Kind, tenant.Name, $"You are invited to the violence reduction plan as {invitation.Role.ToString().ToLowerInvariant()}",
            [how, $"The invitation can be accepted until {Words.DayOfYear(LondonTime.DayOf(now + Invitation.Lasts))}."],
            null, $"/invitations/{invitation.Renew(now).Words}", "Accept the invitation", inviter ?? Askable.London)
        {
            Why = "You get this because somebody entered your address. If you don’t expect it, do nothing: nobody is let in without it.",
        };
    }

    private async Task<Matter?> LinkAsync(LetterDebt debt, CancellationToken ct)
    {
        var now = time.Now;
        var id = new Id<SignInLink>(debt.SubjectId);
        return await db.SignInLinks.SingleOrDefaultAsync(link => link.Id == id, ct) is not { } link || !link.IsOpen(now)
            ? null
            : new(
                debt.Kind, "LondonVRU", "Your link to sign in",
                ["It works once, in the next ten minutes, in the browser that you asked in. Anywhere else it asks for the code that stands there.", "If it has run out, ask for another on the sign-in page."],
                null, $"/sign-in/link/{link.Renew(now).Words}", "Sign in", "whoever invited you")
            {
                Why = "You get this because somebody asked for it with your address. If it was not you, do nothing: the link is worth nothing to anybody else. Never pass it on.",
            };
    }
}

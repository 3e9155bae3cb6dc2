using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Takes away who somebody was, wherever the service keeps it beside their account. What stays, and why, is decided in docs/adr/0012-people.md. Nothing is saved here.</summary>
internal sealed class Forgetting(VruDbContext db, Accounts accounts) : IScopedPart
{
    /// <param name="now">UTC.</param>
    public async Task ForgetAsync(Person person, DateTime now, CancellationToken ct)
    {
        person.Disable();
        person.Anonymise(now);
        (await db.Invitations.Where(invitation => invitation.PersonId == person.Id).ToListAsync(ct)).ForEach(invitation =>
        {
            invitation.ForgetName();
            if (invitation.AcceptedAt is null)
            {
                invitation.Withdraw(now);
            }
        });
        (await db.Letters.Where(letter => letter.PersonId == person.Id).ToListAsync(ct)).ForEach(letter => letter.Forget());
        db.CalendarFeeds.RemoveRange(await db.CalendarFeeds.Where(feed => feed.PersonId == person.Id).ToListAsync(ct));
        db.LetterChoices.RemoveRange(await db.LetterChoices.Where(choice => choice.PersonId == person.Id).ToListAsync(ct));
        db.KeptForms.RemoveRange(await db.KeptForms.Where(form => form.PersonId == person.Id).ToListAsync(ct));
        await accounts.EndSessionsAsync(person.Id, now, ct);
        await accounts.RevokeTokensAsync(person.Id, null, now, ct);
    }
}

using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Sent;

/// <summary>A letter that did not arrive.</summary>
/// <param name="Id">Of what was owed in this tenant; one of several that the letter paid.</param>
/// <param name="Kinds">What it was about.</param>
/// <param name="Places">Names of the tenants that it was about.</param>
/// <param name="GivenUpAt">UTC.</param>
/// <param name="IsRefused">Nobody is there by that address.</param>
/// <param name="CanTryAgain">Not where it held words that open something: those are gone.</param>
/// <param name="Error">In the mail server's words, which may hold the address: for London's administrators alone; null for others.</param>
public sealed record UndeliveredLetter(
    Id<LetterDebt> Id, Id<Letter> LetterId, Id<Person> PersonId, string Name, string Agency, IReadOnlyList<LetterKind> Kinds, IReadOnlyList<string> Places, DateTime GivenUpAt, bool IsRefused,
    bool CanTryAgain, string? Error);

/// <summary>Reads which letters did not arrive: of a partnership, those about it to its own people and to whom it invites; in London, all. A person whom a later
/// letter reached is left out.</summary>
internal sealed class UndeliveredReading(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, TimeProvider clock) : IScopedPart
{
    /// <summary>Older ones are of no use to anybody.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromDays(60);

    public async Task<IReadOnlyList<UndeliveredLetter>> ListAsync(CancellationToken ct)
    {
        var (here, isLondon, since) = (tenant.Id, tenant.Info.IsLondon, clock.GetUtcNow().UtcDateTime - Shown);
        var rows = await (
            from debt in db.LetterDebts
            join letter in db.Letters on debt.LetterId equals (Id<Letter>?)letter.Id
            join person in db.People on letter.PersonId equals person.Id
            where letter.State == LetterState.Failed && letter.GivenUpAt > since && person.IsEnabled
                && (isLondon || (debt.TenantId == here && (debt.Kind == LetterKind.Invitation || db.Memberships.Any(held => held.TenantId == here && held.PersonId == person.Id))))
                && !db.Letters.Any(later => later.PersonId == letter.PersonId && later.State == LetterState.Sent && later.SentAt > letter.GivenUpAt)
            orderby letter.GivenUpAt descending
            select new { DebtId = debt.Id, debt.TenantId, debt.Kind, letter.Id, letter.PersonId, person.Name, person.Agency, letter.GivenUpAt, letter.IsRefused, letter.IsSecret, letter.LastError })
            .AsNoTracking().ToListAsync(ct);
        List<UndeliveredLetter> letters = [];
        foreach (var same in rows.GroupBy(row => row.Id))
        {
            var row = same.First();
            List<string> places = [];
            foreach (var place in same.Select(debt => debt.TenantId).Distinct())
            {
                places.Add((await directory.GetAsync(place, ct)).Name);
            }

            letters.Add(new(
                row.DebtId, row.Id, row.PersonId, row.Name, row.Agency, [.. same.Select(debt => debt.Kind).Distinct().Order()], [.. places.Order(StringComparer.Ordinal)], row.GivenUpAt!.Value,
                row.IsRefused, !row.IsSecret, isLondon ? row.LastError : null));
        }

        return letters;
    }
}

using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What administrators are told of the access review, read in the tenant at the moment of writing.</summary>
internal sealed class AccessMatters(PeopleReading reading, CurrentTenant tenant, Actor reader, TimeProvider clock) : IScopedPart
{
    /// <summary>Null if somebody has looked meanwhile, or the reader is no administrator any more.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct)
    {
        if (debt.Kind != LetterKind.AccessReviewDue || !reader.Has(Right.ManagePeople))
        {
            return null;
        }

        var (last, dueOn) = await reading.ReviewAsync(ct);
        return LondonTime.Today(clock) < dueOn ? null : new(
            debt.Kind, tenant.Info.Name, "Look at who has access",
            [last is null ? "Nobody has looked yet." : $"{last.By} looked last on {Words.Date(LondonTime.DayOf(last.At))}.", "It is a list of people and roles; most need a few minutes."],
            dueOn, $"/{tenant.Info.Slug}/people/review", "See who has access", Askable.London)
        {
            Why = "You get this as an administrator, once a month until somebody has looked. It can’t be switched off.",
        };
    }
}

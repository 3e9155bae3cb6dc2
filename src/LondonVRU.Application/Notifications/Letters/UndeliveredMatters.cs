using LondonVRU.Application.Notifications.Sent;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>Whom to call because letters to them don't arrive: name and agency, never what the letters said.</summary>
internal sealed class UndeliveredMatters(UndeliveredReading reading, CurrentTenant tenant) : IScopedPart
{
    /// <summary>Null if letters to them arrive again, or they have left.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct)
    {
        var person = new Id<Person>(debt.SubjectId);
        return (await reading.ListAsync(ct)).FirstOrDefault(letter => letter.PersonId == person) is not { } letter ? null : new(
            debt.Kind, tenant.Info.Name, $"Our letters don’t reach {letter.Name}",
            [
                $"{letter.Agency}. {(letter.IsRefused ? "Their mail server says that nobody is there by that address." : "They could not be delivered for three days.")}",
                "Please call them: they may not know what waits for them.",
            ],
            null, $"/{tenant.Info.Slug}/letters/undelivered", "See what did not arrive", Askable.London)
        {
            Why = "You get this because somebody in your place has to tell them. It can’t be switched off.",
        };
    }
}

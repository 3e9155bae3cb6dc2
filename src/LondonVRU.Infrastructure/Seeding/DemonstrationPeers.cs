using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>The demonstration's peer groups: what boroughs suggested, and what London made of it.</summary>
internal sealed class DemonstrationPeers(TenantDoor door, TenantDirectory directory, IReadOnlyList<DemonstrationTexts.PeerWords> texts, DateTime now)
{
    public async Task AddAsync(CancellationToken ct)
    {
        await using var london = await door.OpenForServiceAsync((await directory.LondonAsync(ct)).Id, ct);
        london.Db.IsSeeding = true;
        foreach (var text in texts)
        {
            var suggestion = await SuggestAsync(text, ct);
            var at = suggestion.SuggestedAt.AddDays(3);
            if (text.Group is { } words)
            {
                var group = PeerGroup.Of(Id<PeerGroup>.New(), words.Name, words.Boroughs, words.Reason);
                london.Db.PeerGroups.Add(group);
                london.Db.PeerAnswers.Add(PeerAnswer.TakingOver(suggestion, group, at));
            }
            else if (text.Declined is { } reason)
            {
                london.Db.PeerAnswers.Add(PeerAnswer.Declining(suggestion, reason, at));
            }
        }

        await london.Db.SaveChangesAsync(ct);
    }

    private async Task<PeerSuggestion> SuggestAsync(DemonstrationTexts.PeerWords text, CancellationToken ct)
    {
        var tenant = await directory.FindAsync(text.By, ct) ?? throw new InvalidOperationException($"The demonstration names {text.By}, which is no borough.");
        await using var room = await door.OpenForServiceAsync(tenant.Id, ct);
        room.Db.IsSeeding = true;
        var id = tenant.Id;
        var coordinator = await room.Db.Memberships.Where(held => held.TenantId == id && held.Role == Role.Coordinator).OrderBy(held => held.PersonId).Select(held => held.PersonId).FirstAsync(ct);
        var suggestion = PeerSuggestion.Of(Id<PeerSuggestion>.New(), id, tenant.Slug, text.Name, text.Others, text.Reason, coordinator, now.AddDays(-text.Days));
        room.Db.PeerSuggestions.Add(suggestion);
        await room.Db.SaveChangesAsync(ct);
        return suggestion;
    }
}

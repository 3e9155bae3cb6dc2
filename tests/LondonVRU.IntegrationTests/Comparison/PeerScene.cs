using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>Peer groups that are suggested already, put by the domain's own methods.</summary>
internal static class PeerScene
{
    /// <param name="by">Slug of the borough that suggests it.</param>
    public static async Task<Id<PeerSuggestion>> SuggestPeersAsync(this Vru vru, string by, string name, bool isTakenBack = false)
    {
        var person = new Id<Person>(await vru.IdOf(Vru.Email(by, Role.Coordinator)));
        await using var room = await vru.In(by);
        var suggestion = PeerSuggestion.Of(
            Id<PeerSuggestion>.New(), room.Tenant.Id, by, name, [by == "camden" ? "lewisham" : "camden"], "We share a town centre.", person, vru.Clock.GetUtcNow().UtcDateTime);
        if (isTakenBack)
        {
            suggestion.TakeBack(null);
        }

        room.Db.PeerSuggestions.Add(suggestion);
        await room.Db.SaveChangesAsync();
        return suggestion.Id;
    }

    /// <summary>London says no.</summary>
    public static async Task DeclinePeersAsync(this Vru vru, Id<PeerSuggestion> id)
    {
        await using var london = await vru.In("london");
        london.Db.PeerAnswers.Add(PeerAnswer.Declining(await london.Db.PeerSuggestions.SingleAsync(one => one.Id == id), "They are not alike enough.", vru.Clock.GetUtcNow().UtcDateTime));
        await london.Db.SaveChangesAsync();
    }
}

using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.UnitTests.Comparison;

public sealed class PeerSuggestionTests
{
    private static readonly DateTime Noon = new(2026, 11, 2, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_borough_that_suggests_a_group_belongs_to_it_without_being_named()
    {
        Assert.Equal(["brent", "ealing"], Suggested("brent").Boroughs);
        Assert.Equal(["brent", "ealing"], Suggested("ealing", "brent", "brent").Boroughs);
    }

    [Fact]
    public void A_group_has_a_name_another_borough_and_a_reason()
    {
        Refused("peers.no-name", () => Of(" ", ["brent"], "Why"));
        Refused("peers.too-few", () => Of("West", ["ealing"], "Why"));
        Refused("peers.no-reason", () => Of("West", ["brent"], " "));
    }

    [Fact]
    public void It_is_taken_back_until_London_has_answered()
    {
        var (back, answered) = (Suggested("brent"), Suggested("brent"));
        back.TakeBack(null);
        Assert.False(back.IsWithLondon);

        Refused("peers.answered", () => answered.TakeBack(PeerAnswer.Declining(answered, "Too wide.", Noon)));
        Assert.True(answered.IsWithLondon);
    }

    [Fact]
    public void London_takes_it_over_as_a_group_of_its_own_or_says_why_not()
    {
        var suggestion = Suggested("brent");
        var group = PeerGroup.Of(Id<PeerGroup>.New(), "West London", ["brent", "ealing", "harrow"], null);

        Assert.Equal((group.Id, suggestion.TenantId), (PeerAnswer.TakingOver(suggestion, group, Noon).PeerGroupId, PeerAnswer.TakingOver(suggestion, group, Noon).TenantId));
        Refused("peers.no-answer", () => PeerAnswer.Declining(suggestion, " ", Noon));
        Assert.Equal(("Too wide.", null), (PeerAnswer.Declining(suggestion, " Too wide. ", Noon).DeclinedBecause, PeerAnswer.Declining(suggestion, "No.", Noon).PeerGroupId));
    }

    private static PeerSuggestion Suggested(params string[] others) => Of("West", others, "Airport traffic.");

    private static PeerSuggestion Of(string name, string[] others, string reason) =>
        PeerSuggestion.Of(Id<PeerSuggestion>.New(), Id<Tenant>.New(), "ealing", name, others, reason, Id<Person>.New(), Noon);

    private static void Refused(string code, Action action) => Assert.Equal(code, Assert.Throws<RuleBrokenException>(action).Code);
}

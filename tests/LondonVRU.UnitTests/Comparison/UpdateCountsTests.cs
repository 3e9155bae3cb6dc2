using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;

namespace LondonVRU.UnitTests.Comparison;

public sealed class UpdateCountsTests
{
    private static readonly Id<Person> Amal = Id<Person>.New();
    private static readonly Id<Person> Bo = Id<Person>.New();

    [Fact]
    public void An_owner_counts_once_and_is_heard_with_the_first_update_of_any_action_of_theirs() =>
        Assert.Equal(new UpdateCounts(5, 2, 2, 1), UpdateCounts.Of([(Amal, null, true), (Amal, null, false), (Bo, null, false), (null, null, true), (null, " ", false)]));

    [Fact]
    public void A_post_that_is_only_written_down_is_an_owner_too_however_it_is_spelt() =>
        Assert.Equal(new UpdateCounts(3, 1, 2, 1), UpdateCounts.Of([(null, "Head of Housing", true), (null, " head of housing", false), (null, "Youth service", false)]));

    [Fact]
    public void Without_actions_there_is_nobody_to_hear() => Assert.Equal(default, UpdateCounts.Of([]));
}

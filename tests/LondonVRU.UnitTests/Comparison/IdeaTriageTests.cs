using LondonVRU.Domain;
using LondonVRU.Domain.Comparison.Ideas;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;

namespace LondonVRU.UnitTests.Comparison;

public sealed class IdeaTriageTests
{
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private readonly Id<Person> first = Id<Person>.New();
    private readonly Id<Person> second = Id<Person>.New();

    [Fact]
    public void Saying_the_same_again_leaves_who_said_it_first()
    {
        var triage = IdeaTriage.Of(Id<PlanAction>.New(), IdeaState.Noted, " Ask in spring.\r\n", first, Noon);

        triage.Say(IdeaState.Noted, "Ask in spring.", second, Noon.AddDays(1));

        Assert.Equal((first, Noon, 1, "Ask in spring."), (triage.ById, triage.At, triage.Version, triage.Note));
    }

    [Fact]
    public void Another_note_is_something_else_said_and_a_blank_one_takes_it_away()
    {
        var triage = IdeaTriage.Of(Id<PlanAction>.New(), IdeaState.Noted, null, first, Noon);

        triage.Say(IdeaState.Noted, "Ask in summer.", second, Noon.AddDays(1));
        Assert.Equal((second, 2), (triage.ById, triage.Version));
        triage.Say(IdeaState.Noted, "  ", second, Noon.AddDays(2));

        Assert.Null(triage.Note);
        Assert.Equal(3, triage.Version);
    }
}

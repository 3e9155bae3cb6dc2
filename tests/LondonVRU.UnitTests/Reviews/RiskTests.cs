using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.UnitTests.Reviews;

public sealed class RiskTests
{
    private static readonly DateTime Noon = new(2027, 1, 14, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_is_restricted_is_not_escalated() => Assert.Equal("risk.restricted", Refused(() => ARisk(isRestricted: true).Escalate("Help", Noon)));

    [Fact]
    public void Marking_it_restricted_takes_the_question_to_London_back()
    {
        var risk = ARisk();
        risk.Escalate("Help", Noon);

        risk.Change(risk.Content() with { IsRestricted = true });

        Assert.Null(risk.AskedOfLondon);
        Assert.Null(risk.EscalatedAt);
    }

    [Fact]
    public void It_is_resolved_once_and_in_words()
    {
        var risk = ARisk();
        Assert.Equal("risk.how-resolved", Refused(() => risk.Resolve(" ", Noon)));

        risk.Resolve("The contract goes on.", Noon);

        Assert.False(risk.IsOpen);
        Assert.Equal("risk.resolved", Refused(() => risk.Resolve("Again", Noon)));
        Assert.Equal("risk.resolved", Refused(() => risk.Escalate("Help", Noon)));
    }

    [Theory]
    [InlineData("Dec-26", "Mar-27", true)]
    [InlineData("Mar-27", "Dec-26", false)]
    [InlineData("Dec-26", "Dec-26", false)]
    [InlineData("TBC", "Mar-27", false)]
    [InlineData("Dec-26", "Ongoing", false)]
    public void An_action_slips_when_its_last_day_is_later(string before, string now, bool slips) =>
        Assert.Equal(slips, ReviewFindings.HasSlipped(PlanDate.Read(before), PlanDate.Read(now)));

    [Theory]
    [InlineData("1,250", 125_000L)]
    [InlineData("£12.50", 1_250L)]
    [InlineData("12.5", 1_250L)]
    [InlineData("", null)]
    public void Pounds_are_read_as_pence(string words, long? pence)
    {
        Assert.True(Pence.TryRead(words, out var read));
        Assert.Equal(pence, read);
    }

    [Theory]
    [InlineData("much")]
    [InlineData("-5")]
    [InlineData("1.234")]
    public void What_is_no_sum_is_not_read(string words) => Assert.False(Pence.TryRead(words, out _));

    private static Risk ARisk(bool isRestricted = false) => Risk.Raise(Id<Risk>.New(), new(RiskKind.Risk, RiskLevel.High, "The contract ends.", null, null, null, isRestricted), Noon);

    private static string Refused(Action action) => Assert.Throws<RuleBrokenException>(action).Code;
}

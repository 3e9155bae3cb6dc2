using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;

namespace LondonVRU.UnitTests.Reviews;

public sealed class ReviewTests
{
    private static readonly Id<Person> Coordinator = Id<Person>.New();
    private static readonly Id<Person> Chair = Id<Person>.New();
    private static readonly DateTime Noon = new(2027, 1, 14, 12, 0, 0, DateTimeKind.Utc);
    private static readonly ReviewCycle Cycle = ReviewCycle.Open(new(2026, 3), new(2026, 12, 18), new(2027, 1, 15), 7, [7], [2]);

    [Fact]
    public void A_review_with_the_chair_cannot_be_written()
    {
        var review = Asked();

        Assert.Equal("review.not-open", Refused(() => ReviewNarrative.Of(review, Id<Theme>.New(), "Words", Coordinator, Noon)));
        Assert.Equal("review.not-open", Refused(() => review.AskForHelp("Help")));
    }

    [Fact]
    public void A_review_that_was_not_signed_cannot_be_submitted() => Assert.Equal("review.not-signed-off", Refused(() => Asked().Submit(Cycle, Noon)));

    [Fact]
    public void Lateness_of_the_first_submission_stays_when_it_is_submitted_again()
    {
        var review = Asked();
        review.SignOff(Chair, Noon);
        review.Submit(Cycle, Noon);

        review.OpenAgain(AnswerKind.ChangesRequested);
        review.AskForSignOff([], null, Coordinator, Noon.AddDays(10));
        review.SignOff(Chair, Noon.AddDays(10));
        review.Submit(Cycle, Noon.AddDays(10));

        Assert.Equal((0, 2, Noon), (review.DaysLate, review.VersionNumber, review.SubmittedAt));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(AnswerKind.Opened)]
    [InlineData(AnswerKind.Feedback)]
    [InlineData(AnswerKind.Accepted)]
    public void Only_what_London_sends_back_is_opened_again(AnswerKind? answer)
    {
        var review = Asked();
        review.SignOff(Chair, Noon);
        review.Submit(Cycle, Noon);

        Assert.Equal("review.not-returned", Refused(() => review.OpenAgain(answer)));
    }

    [Fact]
    public void Another_kind_of_line_break_is_no_change_of_words()
    {
        var review = Open();
        var narrative = ReviewNarrative.Of(review, Id<Theme>.New(), "One\nTwo", Coordinator, Noon);

        narrative.Write(review, "One\r\nTwo \r\n", Chair, Noon);

        Assert.Equal((1, Coordinator), (narrative.Version, narrative.WrittenById));
    }

    [Fact]
    public void Carried_words_do_not_count_as_written_until_somebody_changes_or_confirms_them()
    {
        var review = Open();
        var carried = ReviewNarrative.Of(review, Id<Theme>.New(), "", Coordinator, Noon);
        carried.Carry(review, "Last quarter’s", Coordinator, Noon);
        Assert.True(carried is { IsCarried: true, IsWritten: false, Words: "Last quarter’s" });

        carried.Confirm(review, Coordinator, Noon);
        Assert.True(carried.IsWritten);

        var written = ReviewNarrative.Of(review, Id<Theme>.New(), "Mine", Coordinator, Noon);
        written.Carry(review, "Last quarter’s", Coordinator, Noon);
        Assert.Equal("Mine", written.Words);
    }

    private static Review Open()
    {
        var edition = Edition.For(2026, "2026/27");
        edition.AddTheme("Governance", "Governance", []);
        return Review.Of(Cycle, Plan.On(edition, "A plan"));
    }

    private static Review Asked()
    {
        var review = Open();
        review.AskForSignOff([], null, Coordinator, Noon);
        return review;
    }

    private static string Refused(Action action) => Assert.Throws<RuleBrokenException>(action).Code;
}

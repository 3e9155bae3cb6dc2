using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;

namespace LondonVRU.UnitTests.Notifications;

public sealed class LetterChoiceTests
{
    [Theory]
    [InlineData("2026-11-23T08:00", LetterRhythm.Daily, "2026-11-23")] // Monday, before nine
    [InlineData("2026-11-23T09:01", LetterRhythm.Daily, "2026-11-24")]
    [InlineData("2026-11-23T08:00", LetterRhythm.Weekly, "2026-11-23")]
    [InlineData("2026-11-23T09:01", LetterRhythm.Weekly, "2026-11-30")]
    [InlineData("2026-11-29T12:00", LetterRhythm.Weekly, "2026-11-30")]
    [InlineData("2026-10-24T23:30", LetterRhythm.Daily, "2026-10-25")] // the night in which the clocks go back
    public void What_is_held_is_told_on_the_next_day_of_the_rhythm(string london, LetterRhythm rhythm, string day)
    {
        var at = DateTime.Parse(london, System.Globalization.CultureInfo.InvariantCulture);
        var choice = LetterChoice.Of(Id<Person>.New());
        choice.Choose(LetterRhythm.AtOnce, rhythm);

        Assert.Equal(
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            choice.DayOf(LetterKind.Accepted, LondonTime.ToUtc(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at))));
    }

    [Fact]
    public void Reminders_and_links_are_never_held()
    {
        var choice = LetterChoice.Of(Id<Person>.New());
        choice.Choose(LetterRhythm.Weekly, LetterRhythm.Never);

        Assert.All([LetterKind.ReviewReminder, LetterKind.Nudge, LetterKind.Escalation, LetterKind.Invitation, LetterKind.SignInLink, LetterKind.Undelivered], kind =>
        {
            Assert.True(choice.Wants(kind));
            Assert.Null(choice.DayOf(kind, TimeProvider.System.GetUtcNow().UtcDateTime));
        });
        Assert.False(choice.Wants(LetterKind.Accepted));
        Assert.True(choice.Wants(LetterKind.SignOffAsked));
    }

    [Fact]
    public void What_was_stopped_from_a_letter_is_resumed_as_it_was()
    {
        var choice = LetterChoice.Of(Id<Person>.New());
        choice.Choose(LetterRhythm.Daily, LetterRhythm.Weekly);

        choice.StopNews();
        choice.StopNews();
        Assert.Equal(LetterRhythm.Never, choice.News);
        choice.ResumeNews();

        Assert.Equal((LetterRhythm.Daily, LetterRhythm.Weekly), (choice.Tasks, choice.News));
    }
}

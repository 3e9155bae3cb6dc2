using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.UnitTests.Reviews;

public sealed class ReviewFindingsTests
{
    [Theory]
    [InlineData(ActionStatus.OnTrack, ActionStatus.OffTrack, ReviewChange.ToOffTrack)]
    [InlineData(null, ActionStatus.OffTrack, ReviewChange.ToOffTrack)]
    [InlineData(ActionStatus.OffTrack, ActionStatus.OffTrack, null)]
    [InlineData(ActionStatus.AtRisk, ActionStatus.Complete, ReviewChange.Completed)]
    [InlineData(ActionStatus.Complete, ActionStatus.Complete, null)]
    [InlineData(ActionStatus.OffTrack, ActionStatus.Stopped, ReviewChange.Stopped)]
    [InlineData(ActionStatus.OffTrack, ActionStatus.OnTrack, null)]
    public void Only_what_matters_to_the_chair_is_listed_by_itself(ActionStatus? before, ActionStatus? now, ReviewChange? change) =>
        Assert.Equal(change, ReviewFindings.Change(wasThere: true, before, now));

    [Fact]
    public void An_action_that_was_not_there_is_new_whatever_its_status() =>
        Assert.Equal(ReviewChange.New, ReviewFindings.Change(wasThere: false, null, ActionStatus.OffTrack));

    [Theory]
    [InlineData(ActionStatus.OnTrack, null, StandardState.Met)]
    [InlineData(ActionStatus.Complete, null, StandardState.Met)]
    [InlineData(ActionStatus.AtRisk, null, StandardState.NotMet)]
    [InlineData(ActionStatus.NotStarted, null, StandardState.NotMet)]
    [InlineData(null, null, StandardState.NotMet)]
    [InlineData(null, "There is no hospital in the borough.", StandardState.DoesNotApply)]
    public void A_minimum_standard_is_met_when_it_is_on_track_or_complete(ActionStatus? status, string? because, StandardState standard) =>
        Assert.Equal(standard, ReviewFindings.Standard(status, because));

    [Fact]
    public void What_is_missing_is_said_in_sentences()
    {
        Assert.Equal(["1 action has no update", "3 themes have no words"], new ReviewGaps(1, 3).Sentences);
        Assert.Empty(new ReviewGaps(0, 0).Sentences);
    }
}

using LondonVRU.Application.Home;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.Home;

/// <summary>The ink panel of the review that is due; nothing once it is submitted.</summary>
internal static class DuePanel
{
    public static Due? Of(HomePage.DueReview review, string root, DateOnly today, Actor actor) => review.State is ReviewState.Submitted or ReviewState.Closed
        ? null
        : new(
            review.DueOn.DayNumber - today.DayNumber, Words.Day(review.DueOn), Title(review), review.Updated, review.OpenActions,
            [new($"{review.Updated} of {review.OpenActions}", "open actions updated"), new($"{review.ThemesWritten} of {review.Themes}", "themes written")],
            new(Button(review, actor), $"{root}/reviews/{review.Code}"),
            actor.Has(Right.UpdateOwnActions) ? new("My actions", "/my-actions") : null);

    private static string Title(HomePage.DueReview review)
    {
        var name = $"The {review.Title.Review}";
        return review.State switch
        {
            ReviewState.AwaitingSignOff => $"{name} is with the chair",
            ReviewState.SignedOff => $"{name} is signed and can go to London",
            _ when review.OpenActions == 0 || review.Updated == 0 => $"{name} is open",
            _ when review.Updated == review.OpenActions => $"{name} has every update",
            _ => $"{name} is {Share(review.Updated, review.OpenActions)} there",
        };
    }

    /// <summary>"two thirds": the simple fraction just below.</summary>
    private static string Share(int done, int of) => ((double)done / of) switch
    {
        >= 0.9 => "nearly",
        >= 0.75 => "three quarters",
        >= 2.0 / 3 => "two thirds",
        >= 0.5 => "half way",
        >= 1.0 / 3 => "a third of the way",
        >= 0.25 => "a quarter of the way",
        _ => "a little of the way",
    };

    private static string Button(HomePage.DueReview review, Actor actor) => review.State switch
    {
        ReviewState.AwaitingSignOff when actor.Has(Right.SignOff) => "Read and sign the review",
        ReviewState.SignedOff when actor.Has(Right.EditPlan) => "Submit the review",
        null when actor.Has(Right.EditPlan) => "Begin the review",
        ReviewState.Open when actor.Has(Right.EditPlan) => "Carry on with the review",
        _ => "See the review",
    };
}

using LondonVRU.Application.Home;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.Home;

/// <summary>What has become of a review that was handed in, in a sentence or two.</summary>
internal static class HomeReview
{
    public static string Of(HomePage.DueReview review)
    {
        var name = $"The {review.Title.Review}";
        var state = review.Answer switch
        {
            AnswerKind.ChangesRequested => $"London asks for changes to the {name[4..]}.",
            AnswerKind.Reopened => $"London has reopened the {name[4..]}.",
            AnswerKind.Feedback => $"London has written about the {name[4..]}.",
            AnswerKind.Closed => $"London has closed the {name[4..]}.",
            _ => $"{name} is with London, {ReviewWords.Lateness(review.DaysLate ?? 0)}.",
        };
        return review.Undertaken == 0 ? state : $"{state} It says what it will do about {Words.Count(review.Undertaken, "thing")} that you asked for.";
    }
}

using LondonVRU.Application.Notifications.Sent;
using LondonVRU.Domain.Notifications;

namespace LondonVRU.Web.Components;

/// <summary>Letters by the names that people know them by.</summary>
public static class LetterNames
{
    public static string Name(this LetterKind kind) => kind switch
    {
        LetterKind.ReviewReminder => "Reminder to update actions",
        LetterKind.ReviewToPutTogether => "Reminder to put the review together",
        LetterKind.Escalation => "The review is late",
        LetterKind.Nudge => "Reminder by the coordinator",
        LetterKind.SignOffAsked => "Asked to sign",
        LetterKind.SignedOff => "Signed by the chair",
        LetterKind.Declined => "Sent back by the chair",
        LetterKind.Submitted => "Gone to London",
        LetterKind.PlanReceived => "A plan has come in",
        LetterKind.ReviewReceived => "A review has come in",
        LetterKind.ReviewClosed => "Closed by London",
        LetterKind.CycleChanged => "Days of a review were moved",
        LetterKind.CycleCancelled => "A review was cancelled",
        LetterKind.ExtensionGiven => "More time",
        LetterKind.ExtensionTakenBack => "More time taken back",
        LetterKind.JobInTrouble => "A job is in trouble",
        LetterKind.PulledBack => "Pulled back",
        LetterKind.PanelOpened => "Open to the panel",
        LetterKind.Opened => "London has begun to read",
        LetterKind.ChangesRequested => "London asks for changes",
        LetterKind.FeedbackGiven => "London’s feedback",
        LetterKind.Accepted => "Accepted by London",
        LetterKind.Reopened => "Reopened by London",
        LetterKind.Invitation => "Invitation",
        LetterKind.SignInLink => "Link to sign in",
        LetterKind.AccessReviewDue => "Look at who has access",
        LetterKind.Watched => "A watched action has changed",
        LetterKind.RiskToOwn => "A risk to look after",
        LetterKind.EditionPublished => "A new template",
        LetterKind.TemplateRevised => "The template was revised",
        LetterKind.RequestToAnswer => "A request to answer",
        LetterKind.RequestAnswered => "A request was answered",
        LetterKind.RequestMoved => "What became of a request",
        LetterKind.RequestToClose => "What came of help",
        LetterKind.RolloutProposed => "London proposes a rollout",
        LetterKind.RolloutDue => "A rollout waits for an answer",
        LetterKind.PeersSuggested => "A peer group suggested",
        LetterKind.PeersAnswered => "London’s answer to a suggested peer group",
        LetterKind.Undelivered => "Letters don’t arrive",
        LetterKind.PracticeNominated => "Good practice nominated",
        LetterKind.PracticeAnswered => "London’s answer to a nomination",
        LetterKind.PracticeQuestionAsked => "A question about a practice",
        LetterKind.PracticeQuestionAnswered => "A question about a practice is answered",
        LetterKind.PracticeResultAsked => "What came of an adopted practice",
        LetterKind.PracticePublished => "London published a practice of yours",
        LetterKind.SessionAnnounced => "A learning session",
        LetterKind.SessionChanged => "A learning session was moved or cancelled",
        LetterKind.PracticeDigest => "New practice in a theme",
        _ => Plain(kind.ToString()),
    };

    public static string Name(this SentState state) => state switch
    {
        SentState.Waiting => "Waits to be sent",
        SentState.Sent => "Sent",
        SentState.TryingAgain => "Did not go yet, is tried again",
        SentState.NotDelivered => "Not delivered",
        _ => "Not needed any more",
    };

    public static string Name(this LetterState state) => state switch
    {
        LetterState.Pending => "On its way",
        LetterState.Sent => "Sent",
        _ => "Not delivered",
    };

    public static string Name(this LetterRhythm rhythm) => rhythm switch
    {
        LetterRhythm.AtOnce => "At once",
        LetterRhythm.Daily => "Once a day, at 9am",
        LetterRhythm.Weekly => "Once a week, on Monday at 9am",
        _ => "Not by e-mail",
    };

    /// <summary>"CycleMoved" as "Cycle moved".</summary>
    private static string Plain(string name) => string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}

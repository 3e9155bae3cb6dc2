using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Notifications;

public enum LetterKind
{
    /// <summary>Somebody has actions to update; by the cycle's schedule.</summary>
    ReviewReminder,

    /// <summary>The review itself is to be put together or is late; to the coordinator, by the schedule.</summary>
    ReviewToPutTogether,

    /// <summary>The review is late beyond the days of grace; to the approver and London.</summary>
    Escalation,

    /// <summary>The coordinator pressed "remind".</summary>
    Nudge,
    SignOffAsked,
    SignedOff,
    Declined,
    Submitted,

    /// <summary>A plan has come in, or has come in again; to London's officers. The subject is the edition, because London sees no plan but what is on the shelf.</summary>
    PlanReceived,

    /// <summary>A review has come in, or has come in again; to London's officers. The subject is the cycle, because London sees no review but what is on the shelf.</summary>
    ReviewReceived,

    /// <summary>A plan was pulled back before it was opened; to London's officers, with the edition as the subject, and to who had signed it.</summary>
    PulledBack,

    /// <summary>A plan is open to the panel; to those who sit on it. The subject is the submission, as in all that follow.</summary>
    PanelOpened,

    /// <summary>London has begun to read; to the partnership, as are the answers that follow.</summary>
    Opened,
    ChangesRequested,
    FeedbackGiven,
    Accepted,
    Reopened,

    /// <summary>London has closed a review.</summary>
    ReviewClosed,

    /// <summary>Asks somebody to join; the subject is the invitation.</summary>
    Invitation,

    /// <summary>Lets somebody in who has no directory; the subject is the link.</summary>
    SignInLink,

    /// <summary>It is time to look at who has access; to administrators. The subject is the tenant.</summary>
    AccessReviewDue,

    /// <summary>An action that the reader watches has changed; the subject is the action.</summary>
    Watched,

    /// <summary>Somebody else has made the reader the owner of a risk or an issue; the subject is the risk.</summary>
    RiskToOwn,

    /// <summary>London has published a template for a year; to every coordinator. The subject is the edition.</summary>
    EditionPublished,

    /// <summary>London has revised the template that a plan is on; to its coordinators. The subject is the revision.</summary>
    TemplateRevised,

    /// <summary>London has moved a cycle's days, or opened a cancelled one again; to those whom it concerns. The subject is the cycle.</summary>
    CycleChanged,

    /// <summary>London has cancelled a cycle; the subject is the cycle.</summary>
    CycleCancelled,

    /// <summary>London gives a partnership more time; the subject is the extension.</summary>
    ExtensionGiven,

    /// <summary>London has taken an extension back; the subject is the cycle.</summary>
    ExtensionTakenBack,

    /// <summary>A job failed twice in a row, or the reminders are late; to London's administrators. The subject stands for the job.</summary>
    JobInTrouble,

    /// <summary>Letters to somebody don't arrive; to who can call them. The subject is that person.</summary>
    Undelivered,

    /// <summary>A partnership tells of good practice; to London's officers. The subject is the nomination, as in the next.</summary>
    PracticeNominated,

    /// <summary>London has published or declined what was nominated; to who nominated it.</summary>
    PracticeAnswered,

    /// <summary>Somebody asks about a practice; to those who tried it. The subject is the question, as in the next.</summary>
    PracticeQuestionAsked,

    /// <summary>A question about a practice is answered; to who asked it.</summary>
    PracticeQuestionAnswered,

    /// <summary>A practice was adopted a quarter ago: what came of it? To the adopter's coordinators. The subject is the adoption.</summary>
    PracticeResultAsked,

    /// <summary>What is new in a theme's practice; to who follows it, once a month. The subject is the theme.</summary>
    PracticeDigest,

    /// <summary>London has published a practice that it wrote of an action of theirs; to the coordinators. The subject is the practice.</summary>
    PracticePublished,

    /// <summary>London announces a learning session; to every coordinator. The subject is the session, as in the next.</summary>
    SessionAnnounced,

    /// <summary>A learning session was moved or cancelled; to who means to come. The subject is the session.</summary>
    SessionChanged,

    /// <summary>A partnership asks for help; to who can answer: officers, or the coordinators of the partnership whose offer it asks for. The subject is the request, as in the next three.</summary>
    RequestToAnswer,

    /// <summary>A request was answered; to who asked.</summary>
    RequestAnswered,

    /// <summary>Who asked has taken what was offered, or has not, or says what came of it; to those who offered it.</summary>
    RequestMoved,

    /// <summary>Help was taken some weeks ago: what came of it? To who asked.</summary>
    RequestToClose,

    /// <summary>London proposes a rollout; to the coordinators of the partnerships that it is proposed to. The subject is the rollout, as in the next.</summary>
    RolloutProposed,

    /// <summary>The day by which London wants an answer to a rollout is near, or is today; to the coordinators who have not answered.</summary>
    RolloutDue,

    /// <summary>A borough suggests a peer group; to London's officers. The subject is the suggestion, as in the next.</summary>
    PeersSuggested,

    /// <summary>London has taken over or declined a suggested peer group; to who suggested it.</summary>
    PeersAnswered,
}

/// <summary>A letter that is owed to a person: written in the transaction that causes it, paid by the dispatcher.
/// Unique on tenant, subject, recipient, kind, due day and occasion, so that a job may run again.</summary>
public sealed class LetterDebt : IPlatform
{
    private LetterDebt()
    {
    }

    public Id<LetterDebt> Id { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Id<Person> PersonId { get; private init; }

    public LetterKind Kind { get; private init; }

    /// <summary>The id of the review, plan, action, submission, invitation or link that it is about; of the cycle or edition in a letter to London, which sees neither review nor plan.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>London day.</summary>
    public DateOnly DueDay { get; private init; }

    /// <summary>Tells apart what happens to the subject twice in a day: the version of the thing at that moment, or the number of an answer. 0 for reminders.</summary>
    public int Occasion { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime OwedAt { get; private init; }

    /// <summary>The letter that pays it; null until bundled or dropped.</summary>
    public Id<Letter>? LetterId { get; private set; }

    /// <summary>UTC; when it was bundled, or dropped because nothing was left to say. Null while owed.</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>Reminders, and news that may come in numbers, are bundled: one letter a person and day over all their tenants.</summary>
    public bool IsReminder => Kind is LetterKind.ReviewReminder or LetterKind.ReviewToPutTogether or LetterKind.Escalation or LetterKind.AccessReviewDue or LetterKind.Watched
        or LetterKind.RiskToOwn or LetterKind.SessionAnnounced or LetterKind.RequestToClose or LetterKind.RolloutDue;

    /// <summary>Its letter holds words that open something: they are made when it is written, and are gone from here once it is sent.</summary>
    public bool IsSecret => Kind is LetterKind.Invitation or LetterKind.SignInLink;

    public static LetterDebt Of(Id<Tenant> tenant, Id<Person> person, LetterKind kind, Guid subject, DateOnly dueDay, DateTime now, int occasion = 0) => new()
    {
        Id = Id<LetterDebt>.New(),
        TenantId = tenant,
        PersonId = person,
        Kind = kind,
        SubjectId = subject,
        DueDay = dueDay,
        Occasion = occasion,
        OwedAt = now,
    };

    public void PayWith(Letter letter, DateTime now)
    {
        LetterId = letter.Id;
        SettledAt = now;
    }

    /// <summary>Nothing is left to say: the thing was done, or the person has left.</summary>
    public void Drop(DateTime now) => SettledAt = now;
}

using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Notifications;

/// <summary>Where a tenant's chat or program is told what happens, with nothing restricted. One at a time.</summary>
public sealed class Webhook : IPlatform, IRecorded
{
    public const int AddressMaxLength = 1000;
    public const int KeptSecretMaxLength = 1000;

    /// <summary>Kinds of letters whose cause is told: what a plan or review goes through.</summary>
    public static readonly IReadOnlySet<LetterKind> Tells = new HashSet<LetterKind>
    {
        LetterKind.SignOffAsked, LetterKind.SignedOff, LetterKind.Declined, LetterKind.Submitted, LetterKind.PlanReceived, LetterKind.ReviewReceived, LetterKind.PulledBack, LetterKind.Opened,
        LetterKind.ChangesRequested, LetterKind.FeedbackGiven, LetterKind.Accepted, LetterKind.Reopened, LetterKind.ReviewClosed, LetterKind.Escalation,
    };

    private Webhook()
    {
    }

    public Id<Webhook> Id { get; private init; }

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => "Webhook";

    public Id<Tenant> TenantId { get; private init; }

    /// <summary>Complete, beginning with https.</summary>
    [RecordedWithoutWords("Chats’ addresses hold a key of their own.")]
    public string Address { get; private init; } = "";

    /// <summary>What its messages are signed with, sealed by the service's keys.</summary>
    [NotInRecord("A secret, sealed.")]
    public string KeptSecret { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private init; }

    /// <summary>UTC; null while it is told.</summary>
    public DateTime? EndedAt { get; private set; }

    public static Webhook Of(Id<Tenant> tenant, string address, string keptSecret, DateTime now) => new()
    {
        Id = Id<Webhook>.New(), TenantId = tenant, Address = address, KeptSecret = keptSecret, MadeAt = now,
    };

    public void End(DateTime now) => EndedAt ??= now;
}

public enum WebhookState
{
    Waiting,
    Delivered,

    /// <summary>Three days of failures.</summary>
    GivenUp,

    /// <summary>Nothing was left to say, or there is no webhook any more.</summary>
    NotNeeded,
}

/// <summary>A message that is owed to a tenant's webhook: written in the transaction that causes it, paid by a job.
/// Unique on tenant, whom it is about, subject, kind, day and occasion, as letters are.</summary>
public sealed class WebhookDebt : IPlatform
{
    public const int TitleMaxLength = 300;
    public const int OutcomeMaxLength = 200;

    /// <summary>How long a message is tried, from its first failure.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);

    private WebhookDebt()
    {
    }

    public Id<WebhookDebt> Id { get; private init; }

    /// <summary>Whose webhook.</summary>
    public Id<Tenant> TenantId { get; private init; }

    /// <summary>Whom it is about: the same, or a partnership in what London is told.</summary>
    public Id<Tenant> AboutId { get; private init; }

    /// <summary>Null for a message that only tries whether the webhook works.</summary>
    public LetterKind? Kind { get; private init; }

    /// <summary>As in the letter of the same kind.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>London day.</summary>
    public DateOnly DueDay { get; private init; }

    public int Occasion { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime OwedAt { get; private init; }

    public WebhookState State { get; private set; }

    /// <summary>What was said; empty until it was first tried.</summary>
    public string Title { get; private set; } = "";

    /// <summary>UTC; until then the worker that claimed it has it to itself. Also the time of the next try after a failure.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>UTC; null while it never failed.</summary>
    public DateTime? FailedSince { get; private set; }

    /// <summary>What came of the latest try: "200", "No answer"; null before.</summary>
    public string? Outcome { get; private set; }

    /// <summary>UTC; of the latest try.</summary>
    public DateTime? TriedAt { get; private set; }

    public static WebhookDebt Of(Id<Tenant> tenant, Id<Tenant> about, LetterKind? kind, Guid subject, DateOnly dueDay, int occasion, DateTime now) => new()
    {
        Id = Id<WebhookDebt>.New(), TenantId = tenant, AboutId = about, Kind = kind, SubjectId = subject, DueDay = dueDay, Occasion = occasion, OwedAt = now,
    };

    public void Says(string title) => Title = title.Length > TitleMaxLength ? title[..TitleMaxLength] : title;

    public void Delivered(string outcome, DateTime now)
    {
        Tried(outcome, now);
        State = WebhookState.Delivered;
        ClaimedUntil = null;
    }

    /// <summary>Tries again after 1, 2, 4 … minutes, at most every six hours; gives up <see cref="GivenUpAfter"/> the first failure.</summary>
    public void NotDelivered(string outcome, DateTime now)
    {
        Tried(outcome, now);
        FailedSince ??= now;
        State = now - FailedSince >= GivenUpAfter ? WebhookState.GivenUp : WebhookState.Waiting;
        ClaimedUntil = now.AddMinutes(Math.Min(360, Math.Pow(2, Math.Min(Attempts, 20) - 1)));
    }

    public void Drop() => State = WebhookState.NotNeeded;

    private void Tried(string outcome, DateTime now)
    {
        Attempts++;
        TriedAt = now;
        Outcome = outcome.Length > OutcomeMaxLength ? outcome[..OutcomeMaxLength] : outcome;
    }
}

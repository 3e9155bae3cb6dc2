using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Plans;

/// <summary>The state of a plan's content. What London answered stands on the shelf, and counts beside it.</summary>
public enum PlanState
{
    Draft,
    AwaitingSignOff,
    SignedOff,
    Submitted,
    Closed,
}

/// <summary>One partnership's violence reduction plan for one edition of London's template. Its actions are aggregates of their own.</summary>
public sealed class Plan : ITenantOwned, IRecorded
{
    public const int TitleMaxLength = 200;
    public const int ReasonMaxLength = 1000;

    private readonly List<PlanTheme> themes = [];

    private Plan()
    {
    }

    public Id<Plan> Id { get; private init; }

    public Id<Edition> EditionId { get; private init; }

    /// <summary>First calendar year of the financial year: 2026 means 1 April 2026 to 31 March 2027.</summary>
    public int StartYear { get; private init; }

    public string Title { get; private set; } = "";

    public PlanState State { get; private set; }

    /// <summary>Number of the version being written, or of the last one submitted; from 1.</summary>
    public int VersionNumber { get; private set; } = 1;

    /// <summary>Who sent it for sign-off last; null before.</summary>
    public Id<Person>? SignOffAskedById { get; private set; }

    /// <summary>UTC; null before.</summary>
    public DateTime? SignOffAskedAt { get; private set; }

    /// <summary>The chair who signed; null while not signed.</summary>
    public Id<Person>? SignedOffById { get; private set; }

    /// <summary>UTC; null while not signed.</summary>
    public DateTime? SignedOffAt { get; private set; }

    /// <summary>Why the chair sent it back last; null if not, or signed since.</summary>
    public string? DeclinedBecause { get; private set; }

    /// <summary>UTC; null until first submitted.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Number of the revision of its edition whose words it goes by; 0 for those that were published first.</summary>
    public int TemplateRevision { get; private set; }

    /// <summary>Raised by every change of the plan itself; the token that two editors meet at.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The next free number of each theme.</summary>
    public IReadOnlyList<PlanTheme> Themes => themes;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Title;

    public static Plan On(Edition edition, string title)
    {
        var plan = new Plan { Id = Id<Plan>.New(), EditionId = edition.Id, StartYear = edition.StartYear, Title = title, TemplateRevision = edition.Revision };
        plan.themes.AddRange(edition.InOrder().Select(theme => PlanTheme.Of(plan.Id, theme.Id)));
        return plan;
    }

    /// <exception cref="StaleException">Somebody changed the plan itself since that version.</exception>
    public void RequireVersion(int version)
    {
        if (version != Version)
        {
            throw new StaleException(Version);
        }
    }

    /// <summary>Called before any change of content: a plan sent to the chair or signed goes back to Draft, an accepted or returned one begins its next version.</summary>
    /// <param name="answer">London's latest answer to the plan as submitted last; null if none.</param>
    /// <exception cref="RuleBrokenException">It is with London, or closed.</exception>
    public void OpenForEditing(AnswerKind? answer)
    {
        switch (State)
        {
            case PlanState.Draft:
                return;
            case PlanState.AwaitingSignOff or PlanState.SignedOff:
                break;
            case PlanState.Submitted when answer is AnswerKind.Accepted or AnswerKind.ChangesRequested or AnswerKind.Reopened:
                VersionNumber++;
                break;
            case PlanState.Submitted:
                throw new RuleBrokenException("plan.with-london", "The plan is with London. Pull it back to change it, or wait for the answer. Updates go on as before.");
            default:
                throw new RuleBrokenException("plan.closed", "The plan’s year is closed. It can only be read.");
        }

        MoveTo(PlanState.Draft);
        SignedOffById = null;
        SignedOffAt = null;
    }

    /// <summary>Called before a note beside the plan changes, such as a local exception to a joint action. The chair signs what goes to London, so a plan that is
    /// with the chair, or signed, goes back to Draft; one that London has stays there, and its next version carries the note.</summary>
    /// <exception cref="RuleBrokenException">It is closed.</exception>
    public void Annotate()
    {
        if (State != PlanState.Submitted)
        {
            OpenForEditing(answer: null);
        }
    }

    /// <summary>From now on London's words beside the plan's are those of a later revision. The plan's own words stay as they are.</summary>
    /// <param name="revision">Number of a published revision of its edition.</param>
    /// <exception cref="RuleBrokenException">It goes by that revision, or a later one, already; or it is closed.</exception>
    public void GoBy(int revision)
    {
        if (State == PlanState.Closed)
        {
            throw new RuleBrokenException("plan.closed", "The plan’s year is closed. It can only be read.");
        }

        if (revision <= TemplateRevision)
        {
            throw new RuleBrokenException("plan.revision-adopted", $"The plan goes by revision {TemplateRevision} already.");
        }

        TemplateRevision = revision;
        Version++;
    }

    /// <summary>Takes the next free number of a theme; numbers are never given twice.</summary>
    public int TakeNumber(Id<Theme> theme) => ThemeOf(theme).Take();

    /// <summary>Sees to it that a number which came with an import is never given again.</summary>
    public void NumberTaken(Id<Theme> theme, int number) => ThemeOf(theme).Taken(number);

    /// <summary>Something that concerns the plan as a whole is changed: its order, or what follows from what. Two who do so at once meet at the version.</summary>
    public void Rearranged() => Version++;

    /// <exception cref="RuleBrokenException">London has had the plan: from then on a number means the same action for good.</exception>
    public void RequireFreeNumbers()
    {
        if (SubmittedAt is not null)
        {
            throw new RuleBrokenException("plan.numbers-fixed", "London has had this plan, so every action keeps its number and theme.");
        }
    }

    /// <summary>Sets the next free number of a theme whose actions were counted anew.</summary>
    internal void CountFrom(Id<Theme> theme, int number) => ThemeOf(theme).CountFrom(number);

    /// <param name="actions">All actions of the plan.</param>
    /// <exception cref="RuleBrokenException">Not a draft, empty, or an essential action has neither an owner nor a reason why it does not apply.</exception>
    public void AskForSignOff(IReadOnlyCollection<PlanAction> actions, Id<Person> by, DateTime now)
    {
        Require(PlanState.Draft, "plan.not-draft", "The plan has been sent for sign-off already.");
        if (actions.Count == 0)
        {
            throw new RuleBrokenException("plan.empty", "There is nothing to sign yet: add actions, or import last year’s table.");
        }

        if (actions.Where(action => action.IsEssential && action.IsUnanswered).MinBy(action => action.Number) is { } open)
        {
            throw new RuleBrokenException(
                "plan.essential-open",
                $"“{open.ShortText}” is a minimum standard: give it an owner, or say why it does not apply here.");
        }

        MoveTo(PlanState.AwaitingSignOff);
        SignOffAskedById = by;
        SignOffAskedAt = now;
        DeclinedBecause = null;
    }

    /// <exception cref="RuleBrokenException">It does not wait for a signature, or this person sent it.</exception>
    public void SignOff(Id<Person> by, DateTime now)
    {
        Require(PlanState.AwaitingSignOff, "plan.not-awaiting-sign-off", "The plan is not waiting for a signature.");
        RefuseOwnSignature(by);
        MoveTo(PlanState.SignedOff);
        SignedOffById = by;
        SignedOffAt = now;
    }

    /// <param name="reason">For the coordinator to read.</param>
    /// <exception cref="RuleBrokenException">It does not wait for a signature, or no reason is given.</exception>
    public void Decline(Id<Person> by, string reason)
    {
        Require(PlanState.AwaitingSignOff, "plan.not-awaiting-sign-off", "The plan is not waiting for a signature.");
        RefuseOwnSignature(by);
        DeclinedBecause = string.IsNullOrWhiteSpace(reason)
            ? throw new RuleBrokenException("plan.decline-reason", "Say why, so that the coordinator knows what to change.")
            : reason.Trim();
        MoveTo(PlanState.Draft);
    }

    /// <exception cref="RuleBrokenException">Not signed off, or submitted already.</exception>
    public void Submit(DateTime now)
    {
        if (State == PlanState.Submitted)
        {
            throw new RuleBrokenException("plan.submitted", "The plan has been submitted already.");
        }

        Require(PlanState.SignedOff, "plan.not-signed-off", "The chair has not signed this plan off yet.");
        MoveTo(PlanState.Submitted);
        SubmittedAt = now;
    }

    /// <param name="answer">London's latest answer; null if none.</param>
    /// <exception cref="RuleBrokenException">Not with London, or London has opened it.</exception>
    public void PullBack(AnswerKind? answer)
    {
        Require(PlanState.Submitted, "plan.not-submitted", "The plan is not with London.");
        if (answer is not null)
        {
            throw new RuleBrokenException("plan.opened", "London has opened the plan: it can’t be pulled back any more. London will answer it.");
        }

        MoveTo(PlanState.Draft);
        VersionNumber++;
        SignedOffById = null;
        SignedOffAt = null;
    }

    /// <summary>From this day a plan of that year is closed: its last quarter's review is put together in April, and London may still send it back.</summary>
    public static DateOnly ClosesOn(int startYear) => new(startYear + 1, 7, 1);

    /// <summary>The year is over: from now on the plan can only be read. One that London never had stays open, because it is kept for the record only.</summary>
    /// <param name="today">London day.</param>
    /// <exception cref="RuleBrokenException">The year still runs, London never had the plan, or it is closed already.</exception>
    public void Close(DateOnly today)
    {
        if (State == PlanState.Closed)
        {
            throw new RuleBrokenException("plan.closed", "The plan’s year is closed. It can only be read.");
        }

        if (SubmittedAt is null || today < ClosesOn(StartYear))
        {
            throw new RuleBrokenException("plan.year-runs", "The plan’s year is not over, or London never had it.");
        }

        MoveTo(PlanState.Closed);
    }

    private PlanTheme ThemeOf(Id<Theme> theme) => themes.SingleOrDefault(own => own.ThemeId == theme)
        ?? throw new RuleBrokenException("plan.no-such-theme", "The plan’s edition has no such theme.");

    private void RefuseOwnSignature(Id<Person> by)
    {
        if (by == SignOffAskedById)
        {
            throw new RuleBrokenException("plan.own-sign-off", "You sent this for sign-off yourself: somebody else has to sign it.");
        }
    }

    private void Require(PlanState state, string code, string sentence)
    {
        if (State != state)
        {
            throw new RuleBrokenException(code, sentence);
        }
    }

    private void MoveTo(PlanState state)
    {
        State = state;
        Version++;
    }
}

/// <summary>What a plan keeps of a theme: the next free number.</summary>
public sealed class PlanTheme : ITenantOwned
{
    private PlanTheme()
    {
    }

    public Id<Plan> PlanId { get; private init; }

    public Id<Theme> ThemeId { get; private init; }

    /// <summary>From 1; only ever grows once the plan was submitted.</summary>
    public int NextNumber { get; private set; } = 1;

    internal static PlanTheme Of(Id<Plan> plan, Id<Theme> theme) => new() { PlanId = plan, ThemeId = theme };

    internal int Take() => NextNumber++;

    internal void CountFrom(int number) => NextNumber = number;

    internal void Taken(int number) => NextNumber = Math.Max(NextNumber, number + 1);
}

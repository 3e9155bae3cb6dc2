using System.Text.Json.Serialization;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.Application.Reviews;

/// <summary>What the review's page, its paper and the API show, and nothing else.</summary>
/// <param name="State">Null until the cycle has opened.</param>
/// <param name="Previous">The quarter of the tenant's review before this one, which of a theme is what was handed in last that speaks of it; null if there is none.</param>
/// <param name="IsSnapshot">The actions stand as they were when sign-off was asked for.</param>
/// <param name="Answers">London's, the newest first.</param>
/// <param name="Changes">What changed since <paramref name="Previous"/>; empty without one.</param>
public sealed record ReviewPage(
    Id<Review>? Id, ReviewPage.CycleFacts Cycle, int StartYear, ReviewState? State, int VersionNumber, string? HelpWanted, ReviewPage.CourseFacts Course,
    Quarter? Previous, bool IsSnapshot, IReadOnlyList<ReviewPage.Answer> Answers, IReadOnlyList<ReviewPage.Theme> Themes, IReadOnlyList<ReviewPage.Change> Changes)
{
    /// <summary>What the review before is called; null if there is none.</summary>
    [JsonIgnore]
    public CycleName? PreviousTitle { get; init; }

    /// <summary>The joint plan of the borough's BCU; null if it keeps none.</summary>
    public JointPlan? JointPlan { get; init; }

    /// <summary>Its actions, for information: they owe this review nothing, and count in none of its numbers.</summary>
    public IReadOnlyList<JointLine> JointActions { get; init; } = [];

    /// <summary>Risks and issues that stand, and those resolved since the cycle opened; of a snapshot, as they were.</summary>
    public IReadOnlyList<Risk> Risks { get; init; } = [];

    /// <summary>What the review says of money.</summary>
    public IReadOnlyList<SpendLine> Spend { get; init; } = [];

    /// <summary>What is asked beside the usual, of the annual review as a rule, with the answers.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    public int OpenActions => AllActions().Count(action => action.IsOpen);

    public int Updated => AllActions().Count(action => action.IsOpen && !action.AwaitsUpdate);

    public int ThemesWritten => Themes.Count(theme => theme.IsWritten);

    /// <summary>What is missing of what this person may see.</summary>
    public ReviewGaps Gaps => new(
        OpenActions - Updated, Themes.Count(theme => !theme.HasWords), Themes.Count(theme => theme is { HasWords: true, IsWritten: false }), Questions.Count(question => !question.IsAnswered));

    /// <summary>Restricted actions that are left out because this person may not read them.</summary>
    public int Hidden => Themes.Sum(theme => theme.Hidden);

    /// <summary>London's latest word; null if it has said nothing that asks for an answer or gives one.</summary>
    public Answer? LatestAnswer => Answers.FirstOrDefault(answer => answer.Kind != AnswerKind.Opened && (!IsHandedIn || answer.Version == VersionNumber));

    /// <summary>Then only what London said of this very version counts.</summary>
    private bool IsHandedIn => State is ReviewState.Submitted or ReviewState.Closed;

    /// <summary>London has sent it back: it can be opened again.</summary>
    public bool IsReturned => IsHandedIn && Answers is [{ Kind: AnswerKind.ChangesRequested or AnswerKind.Reopened, Version: var version }, ..] && version == VersionNumber;

    /// <summary>What London says of a theme of the version that it answered last; null for nothing.</summary>
    public ThemeWords? SaidOf(Id<Domain.Templates.Theme> theme) => Answers is [{ Version: var version }, ..]
        ? Answers.Where(answer => answer.Version == version).SelectMany(answer => answer.Themes).FirstOrDefault(said => said.ThemeId == theme)
        : null;

    /// <summary>What London said last that it will do about something that was asked of it; null if it has not.</summary>
    /// <param name="subject">Id of the theme, action or risk; null for the review as a whole.</param>
    public string? UndertakenFor(Request request, Guid? subject = null) => Answers.SelectMany(answer => answer.Undertakings)
        .FirstOrDefault(said => said.Request == request && (subject is null || said.Subject == subject))?.Words;

    public IEnumerable<Row> AllActions() => Themes.SelectMany(theme => theme.Actions);

    /// <param name="DueOn">London day; the extended one if London has given an extension.</param>
    /// <param name="Extended">The extension's reason; null without one.</param>
    /// <param name="Cancelled">Why London has cancelled it; null if it has not.</param>
    /// <param name="Questions">What it asks beside the usual, in order.</param>
    public sealed record CycleFacts(
        string Code, Quarter Quarter, DateOnly OpensOn, DateOnly DueOn, int GraceDays, string? Extended, string? Cancelled, IReadOnlyList<string> Questions)
    {
        /// <summary>The one theme that it is about; null for a quarter's.</summary>
        public CycleTheme? Theme { get; init; }

        [JsonIgnore]
        public CycleName Title => new(Quarter, Theme?.Name);
    }


    /// <summary>Who did what and when; instants are UTC, null where it has not happened.</summary>
    public sealed record CourseFacts(
        Id<Person>? AskedById, string? AskedBy, DateTime? AskedAt, string? AskedEarlyBecause, string? SignedBy, DateTime? SignedAt, string? DeclinedBecause,
        DateTime? SubmittedAt, int? DaysLate);

    /// <param name="Version">Which version of the review it answers.</param>
    /// <param name="At">UTC.</param>
    /// <param name="Themes">What it says of single themes.</param>
    public sealed record Answer(AnswerKind Kind, string? Words, string By, DateTime At, int Version, IReadOnlyList<ThemeWords> Themes)
    {
        /// <summary>What London will do about single things that were asked of it.</summary>
        public IReadOnlyList<UndertakingWords> Undertakings { get; init; } = [];
    }

    /// <param name="Hidden">Restricted actions of the theme that this person may not read.</param>
    /// <param name="Narrative">Null if nothing was written.</param>
    /// <param name="Last">Last quarter's words; null if there were none.</param>
    public sealed record Theme(
        Id<Domain.Templates.Theme> Id, int Number, string Name, int Hidden, Narrative? Narrative, string? Last, IReadOnlyList<Row> Actions)
    {
        /// <summary>Words that somebody wrote or confirmed this quarter.</summary>
        public bool IsWritten => Narrative is { Words.Length: > 0, IsCarried: false };

        public bool HasWords => Narrative is { Words.Length: > 0 };
    }

    /// <param name="At">UTC.</param>
    /// <param name="Version">The entity tag, as a number.</param>
    public sealed record Narrative(string Words, int Version, string By, DateTime At)
    {
        /// <summary>The words are last quarter's, and nobody has changed or confirmed them.</summary>
        public bool IsCarried { get; init; }

        /// <summary>What is asked of London about the theme; null if nothing.</summary>
        public string? HelpWanted { get; init; }
    }

    /// <param name="Theme">Number of its theme; null if it is about the whole plan, or a theme of another edition.</param>
    /// <param name="AskedOfLondon">Null if it was not escalated.</param>
    /// <param name="Resolution">Null while it stands.</param>
    public sealed record Risk(
        Id<Domain.Reviews.Risk> Id, RiskKind Kind, RiskLevel Level, string Words, string? Mitigation, int? Theme, string? Owner, bool IsRestricted, string? AskedOfLondon, string? Resolution);

    /// <param name="Planned">Pence, as are the others; null if nobody has said.</param>
    /// <param name="Version">To be sent back with a change.</param>
    public sealed record SpendLine(Id<ReviewSpend> Id, Id<Domain.Templates.Theme>? ThemeId, string What, long? Planned, long? Spent, long? Forecast, string? Note, int Version);

    /// <param name="Words">Null if it is not answered.</param>
    /// <param name="Version">Null without an answer.</param>
    public sealed record Question(string Code, string Text, string? Words, int? Version)
    {
        public bool IsAnswered => Words is { Length: > 0 };
    }

    /// <param name="Owner">The person's name, or the owner as the plan's words have it; null for nobody, and in a snapshot.</param>
    /// <param name="UpdatedAt">UTC; null if never.</param>
    /// <param name="AwaitsUpdate">Open, and nobody has updated it since the cycle opened.</param>
    /// <param name="LastReminder">London day; null if the owner was not reminded for this review.</param>
    public sealed record Row(
        Id<PlanAction> Id, string Code, string Text, bool IsEssential, bool IsRestricted, string? DoesNotApplyBecause, Id<Person>? OwnerId, string? Owner, string? Agency,
        ActionStatus? Status, string? Done, string? Next, string? HelpWanted, DateTime? UpdatedAt, bool AwaitsUpdate, DateOnly? LastReminder)
    {
        public bool IsOpen => Status.IsOpen() && DoesNotApplyBecause is null;

        /// <summary>When it is to end, in the plan's words; empty if it does not say.</summary>
        public string End { get; init; } = "";

        /// <summary>Null unless it is a minimum standard.</summary>
        public StandardState? Standard => IsEssential ? ReviewFindings.Standard(Status, DoesNotApplyBecause) : null;
    }

    /// <param name="EndBefore">Of an action that slipped, when it was to end; null for any other change.</param>
    public sealed record Change(ReviewChange Kind, Row Action, ActionStatus? Before, string? EndBefore = null);
}

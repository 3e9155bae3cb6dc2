using System.Globalization;
using System.Text.RegularExpressions;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;

namespace LondonVRU.Web.Components;

/// <summary>What kinds of things, their fields and their values are called in the record.</summary>
public static partial class HistoryNames
{
    /// <summary>Kinds of things in the order in which a filter offers them, with their names in the plural.</summary>
    private static readonly (string Thing, string Many)[] Things =
    [
        ("Plan", "Plans"), ("PlanAction", "Actions"), ("ActionUpdate", "Updates of actions"), ("Milestone", "Milestones"), ("ActionLink", "Links between actions"),
        ("DeclinedOption", "Declined options of the menu"), ("JointException", "Local exceptions"), ("PlanImport", "Imported tables"), ("Review", "Reviews"),
        ("ReviewNarrative", "Words of reviews"), ("AnnualAnswer", "Answers of annual reviews"), ("ReviewSpend", "Money in reviews"), ("Risk", "Risks and issues"), ("EvidenceFile", "Evidence"), ("EvidenceVersion", "Versions of evidence"), ("PaperTemplate", "Templates of papers"), ("Membership", "Roles"), ("Person", "People"), ("Invitation", "Invitations"), ("PersonalToken", "Tokens"), ("Webhook", "Webhook"),
        ("ReviewCycle", "Cycles"), ("CycleExtension", "Extra time for reviews"), ("OwnDays", "Own days of reviews"), ("OwnersDay", "Own days of single owners"), ("SubmissionAnswer", "Answers to submissions"), ("AnsweredTheme", "Answers on themes"), ("Undertaking", "What London will do"), ("PanelSeat", "Seats of the panel"), ("PanelNote", "Notes of the panel"), ("PeerGroup", "Peer groups"), ("PeerSuggestion", "Suggested peer groups"), ("PeerAnswer", "Answers to suggested peer groups"),
        ("AgreedFeedback", "Agreed feedback"), ("IdeaTriage", "New ideas"), ("Edition", "Editions of the template"), ("Theme", "Themes of the template"),
        ("TemplateAction", "Actions of the template"), ("ThemeMapping", "Where themes went"), ("ActionMapping", "Where actions went"), ("EditionRevision", "Revisions of the template"),
        ("RevisedAction", "Words of revisions"), ("Nomination", "Nominations of practice"), ("Practice", "Practice"), ("PracticeQuestion", "Questions about practice"), ("PracticeAnswer", "Answers about practice"),
        ("Adoption", "Adoptions of practice"), ("AdoptionReport", "What came of adoptions"), ("LearningSession", "Learning sessions"), ("SessionPlace", "Places in learning sessions"), ("Offer", "Offers"), ("HelpRequest", "Requests"), ("RequestStep", "What was said to requests"), ("RequestCap", "How many requests may be open"), ("Rollout", "Rollouts"),
        ("RolloutProposal", "To whom rollouts are proposed"), ("RolloutAnswer", "Answers to rollouts"), ("LetterWording", "Words of letters"),
    ];

    private static readonly (string Thing, string Many)[] PlatformThings = [("JobOrder", "Jobs"), ("Tenant", "Tenants"), ("IdentityDirectory", "Directories"), ("DirectoryTenant", "Where directories lead")];

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["SignOffAskedBy"] = "who asked for sign-off", ["SignOffAskedAt"] = "when sign-off was asked for", ["SignedOffBy"] = "who signed", ["SignedOffAt"] = "when it was signed",
        ["DeclinedBecause"] = "why it was sent back", ["SubmittedAt"] = "when it was submitted", ["VersionNumber"] = "the version", ["State"] = "the state", ["StartYear"] = "the year",
        ["AskedEarlyBecause"] = "why sign-off was asked for early", ["HelpWanted"] = "the help wanted", ["DaysLate"] = "days late", ["Done"] = "what was done", ["Next"] = "what is next",
        ["Due"] = "when it is due", ["DueFirst"] = "when it was first due", ["DoneAt"] = "when it was reached", ["DoneBy"] = "who said it was reached", ["Reason"] = "the reason",
        ["IsNoChange"] = "whether nothing has changed", ["FileName"] = "the file", ["ReadBy"] = "who read it", ["ReadAt"] = "when it was read", ["ConfirmedAt"] = "when it was taken over",
        ["Follows"] = "the edition before", ["RetiredAt"] = "when it was retired", ["Revision"] = "the revision", ["EvidenceLinks"] = "where to read of the evidence", ["Note"] = "the reason",
        ["Description"] = "what it shows", ["Date"] = "the day that it is of", ["IsShared"] = "whether London gets it", ["LatestNumber"] = "the latest version", ["DeletedAt"] = "when it was deleted",
        ["DeletedBy"] = "who deleted it", ["DeletedBecause"] = "why it was deleted", ["Bytes"] = "the size", ["Sha256"] = "the fingerprint of the content", ["Scan"] = "what the scanner said",
        ["Found"] = "what the scanner found", ["Action"] = "the action", ["Update"] = "the update", ["Review"] = "the review", ["Number"] = "the number", ["File"] = "the evidence",
        ["BegunBy"] = "who began it", ["BegunAt"] = "when it was begun", ["PublishedBy"] = "who published it", ["ReplacedIn"] = "the revision that replaces it", ["From"] = "where from",
        ["To"] = "where to", ["TemplateRevision"] = "the revision of the template", ["Continues"] = "what it goes on from",
        ["Words"] = "the words", ["Subject"] = "the subject", ["Opening"] = "the opening sentences", ["Closing"] = "the closing words", ["OpensOn"] = "the opening day", ["DueOn"] = "the due day", ["GraceDays"] = "the days of grace", ["DaysBefore"] = "the reminders before",
        ["DaysAfter"] = "the reminders when late", ["Questions"] = "the questions", ["ThemeNumber"] = "the number of the theme", ["ThemeName"] = "the theme’s name", ["Asked"] = "what is asked", ["ChangedOn"] = "when it was changed", ["ChangedBecause"] = "why it was changed",
        ["PausedAt"] = "since when it rests", ["RunAskedAt"] = "when a run was asked for", ["Job"] = "the job", ["IsCancelled"] = "whether it is cancelled", ["ForOwners"] = "the days before, for owners", ["ForBoard"] = "the days before, for the board", ["Days"] = "the days before", ["Cycle"] = "the cycle", ["QuarterNumber"] = "the quarter", ["Title"] = "the title", ["Name"] = "the name", ["ShortName"] = "the short name", ["Boroughs"] = "the boroughs",
        ["FormerNames"] = "the former names", ["PublishedAt"] = "when it was published", ["Guidance"] = "the guidance", ["SuggestedAgencies"] = "who could lead", ["Evidence"] = "the evidence",
        ["Kind"] = "the kind", ["Code"] = "the code", ["Visibility"] = "who may see it", ["Email"] = "the e-mail address", ["Agency"] = "the agency", ["IsEnabled"] = "whether they can sign in",
        ["IsMachine"] = "whether it is a program", ["SignsInBy"] = "how they sign in", ["ObjectId"] = "the account in the directory", ["AnonymisedAt"] = "when the name was taken away",
        ["Person"] = "the person", ["Tenant"] = "the partnership", ["Bcu"] = "the BCU", ["Role"] = "the role", ["Since"] = "since when", ["Method"] = "how they are to sign in",
        ["InvitedBy"] = "who invited", ["InvitedAt"] = "when they were invited", ["ExpiresAt"] = "until when it holds", ["AcceptedAt"] = "when it was accepted",
        ["WithdrawnAt"] = "when it was taken back", ["MayWrite"] = "whether it may write", ["MadeAt"] = "when it was made", ["RevokedAt"] = "when it was revoked",
        ["EntraTenantId"] = "the directory’s id", ["AllowedSince"] = "since when it is let in", ["StoppedAt"] = "when it was stopped", ["Slug"] = "the address", ["PoliceForce"] = "the police force",
        ["IsCarried"] = "whether it is last quarter’s", ["What"] = "what the money is for", ["Planned"] = "what is planned, in pence", ["Spent"] = "what was spent, in pence",
        ["Forecast"] = "the forecast, in pence", ["Level"] = "how grave it is", ["Mitigation"] = "what is done about it", ["EscalatedAt"] = "when London was asked",
        ["AskedOfLondon"] = "what London is asked to do", ["ResolvedAt"] = "when it was resolved", ["Resolution"] = "how it was resolved", ["Question"] = "the question",
        ["Request"] = "what was asked for", ["WantsChanges"] = "whether it has to change", ["Seat"] = "the seat", ["Score"] = "the score",
        ["Board"] = "the meeting", ["ReportOf"] = "whose report it is", ["Wards"] = "the wards", ["Contact"] = "the contact", ["Decision"] = "the decision asked", ["Parts"] = "the sections",
        ["Indicators"] = "the indicators", ["Recommendations"] = "the recommendations", ["Background"] = "the background", ["Financial"] = "the financial implications",
        ["Legal"] = "the legal implications", ["Equalities"] = "the equalities implications", ["CrimeAndDisorder"] = "the crime and disorder implications", ["Environment"] = "the environmental implications",
        ["StartsAt"] = "when it begins", ["EndsAt"] = "when it ends", ["Place"] = "the place", ["Notes"] = "the notes", ["CancelledBecause"] = "why it was cancelled", ["Session"] = "the session",
        ["Summary"] = "the one sentence", ["WhatWasDone"] = "what was done", ["ForWhom"] = "for whom it is", ["WhatItTook"] = "what it took", ["WhatChanged"] = "what changed", ["Stage"] = "the stage",
        ["Outcome"] = "what came of it", ["Cost"] = "the cost", ["Ages"] = "the ages", ["Setting"] = "the setting", ["NominatedAt"] = "when London was told", ["Nomination"] = "the nomination",
        ["PromotedTo"] = "the option of the menu", ["Practice"] = "the practice", ["Adoption"] = "the adoption", ["Altered"] = "what was done otherwise", ["By"] = "who wrote it", ["At"] = "when",
        ["WhatItIs"] = "what it is", ["Places"] = "the places", ["Until"] = "the last day", ["ActionText"] = "the action that it is for", ["AskedAt"] = "when it was asked",
        ["Offer"] = "the offer", ["OfferTitle"] = "the name of the offer", ["Offerer"] = "who offers", ["OpenRequests"] = "how many may be open",
        ["WhatIsAsked"] = "what taking it up means", ["Success"] = "what success looks like", ["AnswerBy"] = "the day of the answer", ["ProposedAt"] = "when it was proposed", ["EndedBecause"] = "why it ended",
        ["Rollout"] = "the rollout", ["SuggestedAt"] = "when it was suggested", ["Suggestion"] = "the suggestion", ["PeerGroup"] = "the peer group",
        ["IsInner"] = "whether it is Inner London", ["TileRow"] = "the row on the map", ["TileColumn"] = "the column on the map", ["Population"] = "the residents",
    };

    public static IReadOnlyList<Choice> Choices(bool ofPlatform) => [.. (ofPlatform ? PlatformThings : Things).Select(thing => new Choice(thing.Thing, thing.Many))];

    public static string Name(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "Added",
        ChangeKind.Removed => "Removed",
        _ => "Changed",
    };

    public static string Name(AccessKind kind) => kind switch
    {
        AccessKind.SignedIn => "Signed in",
        AccessKind.SignedOut => "Signed out",
        AccessKind.SignInRefused => "Could not sign in",
        AccessKind.Refused => "Refused: their role does not allow it",
        AccessKind.TurnedAway => "Turned away: does not belong there",
        AccessKind.TokenRefused => "Token or session refused",
        AccessKind.FormRefused => "Form refused",
        AccessKind.Limited => "Too many requests",
        _ => "Took a file away",
    };

    public static string Name(Way way) => way switch
    {
        Way.Page => "Page",
        Way.Api => "API",
        _ => "The service itself",
    };

    /// <summary>"Page, 192.0.2.0/24".</summary>
    public static string From(CameFrom from) => from.Network is null ? Name(from.Way) : $"{Name(from.Way)}, {from.Network}";

    /// <summary>A field in a sentence: "the due day".</summary>
    /// <param name="thing">"ReviewCycle".</param>
    public static string Field(string thing, string field) =>
        thing != "PlanAction" && Fields.TryGetValue(field, out var name) ? name : ActionNames.Field(field) is var own && own != field ? own : $"the {Apart(field).ToLowerInvariant()}";

    /// <summary>A value for people; null is "nothing".</summary>
    public static string Value(string thing, string field, string? value)
    {
        var said = thing is "PlanAction" or "TemplateAction" or "ActionUpdate" ? ActionNames.Value(field, value) : value ?? "nothing";
        return said != value ? said
            : DateTime.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant) ? Words.DayAndTime(instant.ToUniversalTime())
            : DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Words.Day(day)
            : value is "True" ? "yes" : value is "False" ? "no"
            : IsName(field) ? Words.First(Apart(value).ToLowerInvariant()) : value;
    }

    /// <summary>"Coordinator" of a role.</summary>
    public static string RoleName(string? role) => Enum.TryParse<Role>(role, out var known) ? known.ToString() : "Somebody";

    /// <summary>Fields that hold one of a few names of the program's.</summary>
    private static bool IsName(string field) => field is "State" or "Kind" or "Status" or "Origin" or "Weighting" or "Cadence" or "Maturity" or "Visibility" or "Method" or "SignsInBy" or "Role";

    private static string Apart(string name) => CapitalInside().Replace(name, " $0");

    [GeneratedRegex("(?<=[a-z])[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex CapitalInside();
}

using LondonVRU.Application.Record;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.Web.Components;

/// <summary>Entries of the record as sentences.</summary>
public static class HistoryWords
{
    /// <param name="entry">Of an action.</param>
    /// <param name="nowUtc">For "Today".</param>
    public static NewsItem News(HistoryEntry entry, DateTime nowUtc) =>
        new(Words.When(entry.At, nowUtc), Words.Iso(entry.At), Sentence(entry), Shift: Shift(entry));

    /// <summary>In an action's own history: "Lewisham coordinator changed the words and the end".</summary>
    public static string Sentence(HistoryEntry entry)
    {
        var fields = FieldsOf(entry).Where(field => field != ActionNames.Field("Status")).ToList();
        return (entry.Thing, entry.Kind) switch
        {
            ("Milestone", ChangeKind.Added) => $"{entry.By} set a milestone: {AfterOf(entry, "Text")}",
            ("Milestone", ChangeKind.Removed) => $"{entry.By} took away the milestone “{BeforeOf(entry, "Text")}”",
            ("Milestone", _) when entry.Changes.Any(change => change.Field == "DoneAt") => $"{entry.By} said that a milestone is {(AfterOf(entry, "DoneAt").Length > 0 ? "reached" : "not reached after all")}",
            ("Milestone", _) => $"{entry.By} changed {Words.List(fields)} of a milestone",
            ("EvidenceFile", ChangeKind.Added) => $"{entry.By} added the evidence “{entry.Subject.Name}”",
            ("EvidenceFile", _) when AfterOf(entry, "DeletedAt").Length > 0 => $"{entry.By} deleted the evidence “{entry.Subject.Name}”: {AfterOf(entry, "DeletedBecause")}",
            ("EvidenceFile", _) when entry.Changes.Any(change => change.Field == "LatestNumber") => $"{entry.By} added a newer version of the evidence “{entry.Subject.Name}”",
            ("EvidenceFile", _) => $"{entry.By} changed {Words.List(fields)} of the evidence “{entry.Subject.Name}”",
            ("ActionLink", ChangeKind.Added) => $"{entry.By} linked it to an action that it follows from",
            ("ActionLink", _) => $"{entry.By} took away a link to an action that it follows from",
            _ => OfAction(entry, fields),
        };
    }

    private static string OfAction(HistoryEntry entry, List<string> fields) => entry.Kind switch
    {
        ChangeKind.Added => $"{entry.By} put it into the plan",
        ChangeKind.Removed => $"{entry.By} took it out of the plan",
        _ when fields.Count > 0 => $"{entry.By} changed {Words.List(fields)}",
        _ when entry.Changes.Count > 0 => $"{entry.By} said how it is going",
        _ => $"{entry.By} said how it is going: the status stays",
    };

    /// <summary>Anywhere: "changed the words and the end of the action “Lock knives away”". Who did it stands before.</summary>
    public static string What(HistoryEntry entry)
    {
        if (entry.IsHidden)
        {
            return $"{Verb(entry.Kind)} something restricted";
        }

        var quoted = entry.Subject.Name.Length > 0 ? $" “{entry.Subject.Name}”" : "";
        var person = entry.Subject.Person ?? "somebody";
        string After(string field) => entry.Changes.FirstOrDefault(change => change.Field == field)?.After ?? "";
        string Before(string field) => entry.Changes.FirstOrDefault(change => change.Field == field)?.Before ?? "";
        bool Has(string field) => After(field).Length > 0;
        return (entry.Thing, entry.Kind) switch
        {
            ("Plan", ChangeKind.Added) => $"started the plan{quoted}",
            ("Plan", ChangeKind.Changed) when Has("State") => $"{StateOf(After("State"))} the plan{quoted}",
            ("PlanAction", ChangeKind.Added) => $"put the action{quoted} into the plan",
            ("PlanAction", ChangeKind.Removed) => $"took the action{quoted} out of the plan",
            ("PlanAction", ChangeKind.Changed) when entry.Changes.All(change => change.Field == "Status") => $"set the status of the action{quoted}",
            ("ActionUpdate", ChangeKind.Added) => $"said how the action{quoted} is going",
            ("Milestone", ChangeKind.Added) => $"set a milestone of the action{quoted}",
            ("Milestone", ChangeKind.Changed) when entry.Changes.Any(change => change.Field == "DoneAt") => $"said that a milestone of the action{quoted} is {(Has("DoneAt") ? "reached" : "not reached after all")}",
            ("EvidenceFile", ChangeKind.Added) => $"added the evidence{quoted}",
            ("EvidenceFile", ChangeKind.Changed) when Has("DeletedAt") => $"deleted the evidence{quoted}",
            ("EvidenceFile", ChangeKind.Changed) when Has("LatestNumber") => $"added a newer version of the evidence{quoted}",
            ("EvidenceVersion", ChangeKind.Added) => "put a file into the evidence",
            ("EvidenceVersion", _) => "scanned a file of the evidence",
            ("ActionLink", ChangeKind.Added) => $"linked the action{quoted} to one that it follows from",
            ("ActionLink", _) => $"took away a link of the action{quoted}",
            ("DeclinedOption", ChangeKind.Added) => $"declined an option of the menu: {After("Reason")}",
            ("DeclinedOption", ChangeKind.Removed) => "took back that an option of the menu was declined",
            ("PlanImport", ChangeKind.Added) => $"read the table{quoted}, to take it over",
            ("PlanImport", ChangeKind.Changed) when Has("ConfirmedAt") => $"took the table{quoted} over into the plan",
            ("Review", ChangeKind.Added) => $"opened {ReviewOf(entry)}",
            ("Review", ChangeKind.Changed) when Has("State") => $"{StateOf(After("State"))} {ReviewOf(entry)}",
            ("ReviewNarrative", _) => $"wrote what {ReviewOf(entry)} says of a theme",
            ("AnnualAnswer", _) => $"answered a question of {ReviewOf(entry)}",
            ("ReviewSpend", ChangeKind.Added) => $"wrote a line of money in {ReviewOf(entry)}",
            ("ReviewSpend", _) => $"{Verb(entry.Kind)} a line of money in {ReviewOf(entry)}",
            ("Risk", ChangeKind.Added) => "raised a risk or an issue",
            ("Risk", ChangeKind.Changed) when Has("ResolvedAt") => "resolved a risk or an issue",
            ("Risk", ChangeKind.Changed) when Has("EscalatedAt") => "asked London about a risk or an issue",
            ("Risk", _) => "changed a risk or an issue",
            ("Undertaking", ChangeKind.Added) => $"told {After("Tenant")} what London will do",
            ("ReviewCycle", ChangeKind.Changed) when After("IsCancelled") is "true" or "True" => $"cancelled the cycle{quoted}",
            ("ReviewCycle", ChangeKind.Added) => $"opened the cycle{quoted}",
            ("SubmissionAnswer", ChangeKind.Added) => $"answered what {After("Tenant")} submitted",
            ("AnsweredTheme", ChangeKind.Added) => $"told {After("Tenant")} what London says of a theme",
            ("PanelSeat", _) => $"changed who sits on the panel for{quoted}",
            ("PanelNote", _) => "scored a theme for the panel",
            ("IdeaTriage", _) => "said what London made of a new idea",
            ("AgreedFeedback", _) => "wrote what the panel has agreed on a theme",
            ("Membership", ChangeKind.Added) => $"gave {person} the role {HistoryNames.RoleName(After("Role"))}",
            ("Membership", ChangeKind.Removed) => $"took the role {HistoryNames.RoleName(Before("Role"))} from {person}",
            ("Invitation", ChangeKind.Added) => $"invited {person} as {HistoryNames.RoleName(After("Role"))}",
            ("Invitation", ChangeKind.Changed) when Has("AcceptedAt") => $"accepted the invitation of {person}",
            ("Invitation", ChangeKind.Changed) when Has("WithdrawnAt") => $"took back the invitation of {person}",
            ("PersonalToken", ChangeKind.Added) => $"made the token{quoted} for {person}",
            ("PersonalToken", ChangeKind.Changed) when Has("RevokedAt") => $"revoked the token{quoted} of {person}",
            ("Webhook", ChangeKind.Added) => "set where a webhook tells what happens",
            ("Webhook", ChangeKind.Changed) when Has("EndedAt") => "ended a webhook",
            ("Person", ChangeKind.Added) => $"added {person}",
            ("DirectoryTenant", ChangeKind.Added) => $"let a directory’s accounts into {After("Tenant")}",
            ("DirectoryTenant", ChangeKind.Removed) => $"let a directory’s accounts no longer into {Before("Tenant")}",
            (_, ChangeKind.Changed) when FieldsOf(entry) is { Count: > 0 } fields => $"changed {Words.List(fields)} of {Noun(entry, quoted, person)}",
            _ => $"{Verb(entry.Kind)} {Noun(entry, quoted, person)}",
        };
    }

    /// <summary>Where the thing is to be seen, below the tenant: "plans/2026/actions/…"; null where it has no page, or is gone.</summary>
    public static string? PathOf(HistoryEntry entry) => entry.Subject switch
    {
        { ActionId: { } action, StartYear: { } year } => $"plans/{year}/actions/{action}",
        { CycleCode: { } code } => $"reviews/{code}",
        _ => null,
    };

    private static List<string> FieldsOf(HistoryEntry entry) => [.. entry.Changes.Select(change => HistoryNames.Field(entry.Thing, change.Field)).Distinct()];

    private static string AfterOf(HistoryEntry entry, string field) => entry.Changes.FirstOrDefault(change => change.Field == field)?.After ?? "";

    private static string BeforeOf(HistoryEntry entry, string field) => entry.Changes.FirstOrDefault(change => change.Field == field)?.Before ?? "";

    private static string Verb(ChangeKind kind) => HistoryNames.Name(kind).ToLowerInvariant();

    private static string StateOf(string state) => state switch
    {
        "AwaitingSignOff" => "asked for sign-off of",
        "SignedOff" => "signed off",
        "Submitted" => "submitted",
        "Closed" => "closed",
        _ => "opened again",
    };

    private static string ReviewOf(HistoryEntry entry) => entry.Subject.CycleCode is { } code && CycleName.Of(code) is { } cycle ? $"the review of {cycle.ShortName}" : "a review";

    private static string Noun(HistoryEntry entry, string quoted, string person) => entry.Thing switch
    {
        "Plan" => $"the plan{quoted}",
        "PlanAction" => $"the action{quoted}",
        "Milestone" => $"a milestone of the action{quoted}",
        "EvidenceFile" => $"the evidence{quoted}",
        "DeclinedOption" => "a declined option of the menu",
        "PlanImport" => $"the table{quoted}",
        "Review" => ReviewOf(entry),
        "PaperTemplate" => $"the template of papers{quoted}",
        "ReviewCycle" => $"the cycle{quoted}",
        "CycleExtension" => "extra time for a review",
        "JobOrder" => $"the job{quoted}",
        "OwnDays" => "the own days of reviews",
        "OwnersDay" => "an owner’s own day of reviews",
        "Edition" => $"the edition{quoted}",
        "Theme" => $"the template’s theme{quoted}",
        "TemplateAction" => $"the template’s action{quoted}",
        "Person" => person,
        "Membership" => $"a role of {person}",
        "Invitation" => $"the invitation of {person}",
        "PersonalToken" => $"the token{quoted} of {person}",
        "Webhook" => "the webhook",
        "PeerGroup" => $"the peer group{quoted}",
        "PeerSuggestion" => $"the suggested peer group{quoted}",
        "PeerAnswer" => "London’s answer to a suggested peer group",
        "LetterWording" => $"London’s words of letters{quoted}",
        "Tenant" => $"the tenant{quoted}",
        "IdentityDirectory" => $"the directory{quoted}",
        _ => $"something{quoted}",
    };

    private static StatusShift? Shift(HistoryEntry entry) =>
        entry.Kind == ChangeKind.Changed && entry.Changes.FirstOrDefault(change => change.Field == "Status") is { } change
            ? new(Status(change.Before), Status(change.After))
            : null;

    private static ActionStatus? Status(string? words) => Enum.TryParse<ActionStatus>(words, out var status) ? status : null;
}

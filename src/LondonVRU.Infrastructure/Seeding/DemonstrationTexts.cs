using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>The demonstration's words, as its data files have them (docs/content.md).</summary>
internal sealed class DemonstrationTexts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly Dictionary<string, Dictionary<string, IReadOnlyList<Progress>>> updates = Read<Dictionary<string, Dictionary<string, IReadOnlyList<Progress>>>>("updates");
    private readonly NarrativeFile narratives = Read<NarrativeFile>("narratives");
    private readonly Dictionary<string, IReadOnlyList<LocalAction>> actions = Read<Dictionary<string, IReadOnlyList<LocalAction>>>("actions");

    /// <param name="From">Slug of who nominated it.</param>
    /// <param name="Themes">Numbers.</param>
    /// <param name="Days">Since it was published, or while it waits since it was handed over.</param>
    /// <param name="Adopters">Slugs.</param>
    /// <param name="IsWaiting">London has not looked at it yet.</param>
    public sealed record Practice(
        string From, string Name, string Summary, string WhatWasDone, string ForWhom, string WhatItTook, string? WhatChanged, string? Evidence, PracticeStage Stage, PracticeOutcome Outcome,
        PracticeCost Cost, PracticeAges Ages, PracticeSetting Setting, string Contact, IReadOnlyList<int> Themes, int Days, IReadOnlyList<string> Adopters,
        bool IsWaiting = false)
    {
        public PracticeContent Content(IReadOnlyList<Id<Theme>> themes) => new()
        {
            Name = Name, Summary = Summary, WhatWasDone = WhatWasDone, ForWhom = ForWhom, WhatItTook = WhatItTook, WhatChanged = WhatChanged, Evidence = Evidence, Stage = Stage, Outcome = Outcome,
            Cost = Cost, Ages = Ages, Setting = Setting, Contact = Contact, Themes = themes,
        };
    }

    public sealed record LocalAction(string Text, string Owner, string Agency, string? Partners, string? Success, string? Known, string Shape)
    {
        public bool IsRestricted => Shape == "restricted";
    }

    /// <summary>What stands beside the content of plans.</summary>
    public sealed record KeepingFile(IReadOnlyList<Step> Milestones, string MovedTo, IReadOnlyList<string> DeclineReasons, IReadOnlyList<string> Funding);

    public sealed record Step(string Text, string Due);

    public sealed record Progress(string Done, string Next, string? Help);

    public sealed record Dates(string Start, string End, int Weight);

    /// <param name="Late">"none", "late", "chair" or "extension".</param>
    public sealed record Profile(string Slug, int Actions, double Strength, IReadOnlyList<int> WeakThemes, IReadOnlyList<int> StrongThemes, string Late, bool AsksForHelp);

    /// <summary>A BCU's joint plan.</summary>
    /// <param name="Actions">By theme, from 1.</param>
    public sealed record JointPlan(Profile Profile, IReadOnlyDictionary<string, IReadOnlyList<LocalAction>> Actions, IReadOnlyList<JointException> Exceptions)
    {
        public IReadOnlyList<LocalAction> ActionsOf(int theme) => Actions.GetValueOrDefault(Key(theme)) ?? [];
    }

    /// <summary>What differs in a borough.</summary>
    /// <param name="Action">Place in the joint plan, from 0.</param>
    public sealed record JointException(string Slug, int Action, string Words);

    /// <summary>What a few boroughs put into their reviews beside progress and narratives.</summary>
    /// <param name="Risks">Sets of them, each a borough's.</param>
    /// <param name="Annual">Answers to the questions of the year, in their order.</param>
    /// <param name="PapersOf">Whose the templates of papers are.</param>
    public sealed record ReviewingFile(
        IReadOnlyList<string> Boroughs, IReadOnlyList<IReadOnlyList<RiskWords>> Risks, IReadOnlyList<MoneyWords> Money, IReadOnlyList<HelpWords> Help, IReadOnlyList<string> Annual,
        IReadOnlyList<EvidenceWords> Evidence, string PapersOf, IReadOnlyList<PaperContent> Papers);

    /// <param name="Theme">From 1; null for the whole plan.</param>
    public sealed record RiskWords(
        RiskKind Kind, RiskLevel Level, int? Theme, string Words, string? Mitigation = null, string? Asked = null, string? Undertaken = null, string? Resolution = null, bool Restricted = false);

    /// <param name="Planned">Pence, as is the forecast.</param>
    public sealed record MoneyWords(int? Theme, string What, long Planned, long? Forecast, string? Note);

    public sealed record HelpWords(int Theme, string Words, string Undertaken);

    /// <param name="On">"action", "update" or "review".</param>
    /// <param name="Form">"paper", "table", "picture" or "text".</param>
    public sealed record EvidenceWords(string On, string Form, string Name, string Description, bool Shared, int? Theme = null, bool Restricted = false)
    {
        public IReadOnlyList<string> Lines { get; init; } = [];

        public IReadOnlyList<string> Columns { get; init; } = [];

        public IReadOnlyList<IReadOnlyList<int>> Rows { get; init; } = [];
    }

    /// <param name="From">Slug.</param>
    /// <param name="Themes">Numbers.</param>
    /// <param name="Begins">Days from today, as is its end.</param>
    /// <param name="Days">Since it was published.</param>
    public sealed record OfferWords(string From, string Title, string WhatItIs, string ForWhom, IReadOnlyList<int> Themes, int? Places, int? Begins, int? Ends, string Contact, int Days);

    /// <param name="By">Slug.</param>
    /// <param name="Offer">Its title; null for one's own words.</param>
    /// <param name="Days">Since it was asked.</param>
    public sealed record RequestWords(string By, string? Offer, string? Subject, string Words, int? Places, int Days, IReadOnlyList<StepWords> Steps);

    /// <param name="By">Slug.</param>
    /// <param name="Offer">Its title; null for none.</param>
    /// <param name="Days">Since it was said.</param>
    public sealed record StepWords(string By, RequestStepKind Kind, string? Words, int Days, string? Offer = null);

    /// <param name="Days">Since it was proposed.</param>
    /// <param name="Answer">Days from today.</param>
    /// <param name="Boroughs">Slugs; none for all.</param>
    /// <param name="Declined">Reasons by slug.</param>
    public sealed record RolloutWords(
        RolloutKind Kind, string Name, string Summary, string WhatItIs, string WhatIsAsked, string Success, int Theme, string Contact, int Days, int Answer, IReadOnlyList<string> Boroughs,
        IReadOnlyList<string> TakenUp, IReadOnlyDictionary<string, string> Declined);

    /// <summary>What London and boroughs offer, ask for and roll out.</summary>
    /// <summary>A peer group that a borough suggested.</summary>
    /// <param name="By">Slug.</param>
    /// <param name="Others">Slugs.</param>
    /// <param name="Days">Since it was suggested.</param>
    /// <param name="Group">That London made of it; null if it did not.</param>
    /// <param name="Declined">Why London declined; null otherwise.</param>
    public sealed record PeerWords(string By, string Name, IReadOnlyList<string> Others, string Reason, int Days, PeerGroupWords? Group = null, string? Declined = null);

    public sealed record PeerGroupWords(string Name, IReadOnlyList<string> Boroughs, string Reason);

    public sealed record OffersFile(IReadOnlyList<OfferWords> Offers, IReadOnlyList<RequestWords> Requests, IReadOnlyList<RolloutWords> Rollouts);

    private sealed record JointFile(IReadOnlyList<JointPlan> Plans);

    private sealed record ProfileFile(IReadOnlyList<Profile> Boroughs);

    private sealed record NarrativeFile(Dictionary<string, Dictionary<string, IReadOnlyList<string>>> Themes, ReviewWords Reviews);

    private sealed record ReviewWords(IReadOnlyList<string> HelpWanted, IReadOnlyList<string> DeclineReasons, IReadOnlyList<string> Feedback);

    public IReadOnlyList<Profile> Profiles { get; } = Read<ProfileFile>("profiles").Boroughs;

    public IReadOnlyList<JointPlan> JointPlans { get; } = Read<JointFile>("joint").Plans;

    public IReadOnlyList<Dates> AllDates { get; } = Read<IReadOnlyList<Dates>>("dates");

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Posts { get; } = Read<Dictionary<string, IReadOnlyList<string>>>("posts");

    public IReadOnlyList<Practice> Practices { get; } = Read<IReadOnlyList<Practice>>("practices");

    public KeepingFile Keeping { get; } = Read<KeepingFile>("keeping");

    public ReviewingFile Reviewing { get; } = Read<ReviewingFile>("reviewing");

    public OffersFile Offers { get; } = Read<OffersFile>("offers");

    public IReadOnlyList<PeerWords> Peers { get; } = Read<IReadOnlyList<PeerWords>>("peers");

    public IReadOnlyList<string> HelpWanted => narratives.Reviews.HelpWanted;

    public IReadOnlyList<string> Feedback => narratives.Reviews.Feedback;

    /// <param name="theme">From 1.</param>
    public IReadOnlyList<LocalAction> ActionsOf(int theme) => actions[Key(theme)];

    /// <param name="theme">From 1.</param>
    public IReadOnlyList<Progress> UpdatesOf(int theme, ActionStatus status) => updates[Key(theme)][char.ToLowerInvariant(status.ToString()[0]) + status.ToString()[1..]];

    /// <param name="theme">From 1.</param>
    /// <param name="mood">"strong", "mixed" or "weak".</param>
    public IReadOnlyList<string> NarrativesOf(int theme, string mood) => narratives.Themes[Key(theme)][mood];

    private static string Key(int theme) => theme.ToString(CultureInfo.InvariantCulture);

    private static T Read<T>(string name)
    {
        using var stream = Resources.Open($"Demonstration/{name}.json");
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }
}

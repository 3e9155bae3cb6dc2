using LondonVRU.Domain.People;

namespace LondonVRU.Domain.Templates;

public enum RevisionState
{
    /// <summary>Seen and written by London alone.</summary>
    Draft,
    Published,
}

/// <summary>
/// A correction of a published edition: other words for some of its actions. What was published before stays as it was; each plan decides when
/// it goes by the new words. An edition has one draft of a revision at a time.
/// </summary>
public sealed class EditionRevision : ILondonWide, IRecorded
{
    public const int NoteMaxLength = 1000;

    private readonly List<RevisedAction> actions = [];

    private EditionRevision()
    {
    }

    public Id<EditionRevision> Id { get; private init; }

    public Id<Edition> EditionId { get; private init; }

    /// <summary>Within its edition, from 1.</summary>
    public int Number { get; private init; }

    public RevisionState State { get; private set; }

    /// <summary>Why, for the partnerships to read; empty in a draft until somebody says.</summary>
    public string Note { get; private set; } = "";

    public Id<Person> BegunById { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime BegunAt { get; private init; }

    /// <summary>Null while a draft.</summary>
    public Id<Person>? PublishedById { get; private set; }

    /// <summary>UTC; null while a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Raised by every change; the token that two officers meet at.</summary>
    public int Version { get; private set; } = 1;

    public IReadOnlyList<RevisedAction> Actions => actions;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => EditionId.Value;

    string IRecorded.RecordName => $"Revision {Number}";

    /// <exception cref="RuleBrokenException">The edition is still a draft.</exception>
    public static EditionRevision Of(Edition edition, Id<Person> by, DateTime now)
    {
        edition.RequireRevisable();
        return new() { Id = Id<EditionRevision>.New(), EditionId = edition.Id, Number = edition.Revision + 1, BegunById = by, BegunAt = now };
    }

    public void Say(string? note)
    {
        RequireDraft();
        Note = note?.ReplaceLineEndings("\n").Trim() ?? "";
        Version++;
    }

    /// <summary>Gives an action other words. The words in force, given again, mean no change.</summary>
    /// <param name="action">Of the edition.</param>
    /// <param name="content">Its kind is passed over: a minimum standard stays one.</param>
    /// <param name="inForce">What is in force: see <see cref="RevisedAction.Content"/>, or the action's own words.</param>
    /// <param name="version">Of this action's wording in the draft, as it was read; 0 if there was none.</param>
    /// <exception cref="StaleException">Somebody worded it since.</exception>
    public void Word(TemplateAction action, TemplateActionContent content, TemplateActionContent inForce, int version)
    {
        RequireDraft();
        var known = actions.SingleOrDefault(revised => revised.TemplateActionId == action.Id);
        if (version != (known?.Version ?? 0))
        {
            throw new StaleException(known?.Version ?? 0);
        }

        var words = (content with { Kind = action.Kind }).Cleaned();
        if (words.SaysAsMuchAs(inForce))
        {
            actions.RemoveAll(revised => revised == known);
        }
        else if (known is null)
        {
            actions.Add(RevisedAction.Of(this, action, words));
        }
        else
        {
            known.Rewrite(words);
        }

        Version++;
    }

    /// <summary>Leaves an action as it is.</summary>
    public void Leave(Id<TemplateAction> action)
    {
        RequireDraft();
        Version += actions.RemoveAll(revised => revised.TemplateActionId == action);
    }

    /// <param name="edition">The one it revises.</param>
    /// <param name="inForce">Published wordings of the same edition that are in force.</param>
    /// <exception cref="RuleBrokenException">Nothing is changed, it does not say why, or it is published.</exception>
    public void Publish(Edition edition, IEnumerable<RevisedAction> inForce, Id<Person> by, DateTime now)
    {
        RequireDraft();
        if (actions.Count == 0)
        {
            throw new RuleBrokenException("revision.empty", "The revision changes nothing yet: word at least one action anew.");
        }

        if (Note.Length == 0)
        {
            throw new RuleBrokenException("revision.no-note", "Say why the words change: partnerships read it.");
        }

        foreach (var replaced in inForce.Where(earlier => actions.Any(revised => revised.TemplateActionId == earlier.TemplateActionId)))
        {
            replaced.Replaced(Number);
        }

        State = RevisionState.Published;
        PublishedById = by;
        PublishedAt = now;
        Version++;
        edition.Revise(Number);
    }

    /// <exception cref="RuleBrokenException">It is published.</exception>
    public void RequireDraft()
    {
        if (State != RevisionState.Draft)
        {
            throw new RuleBrokenException("revision.published", $"Revision {Number} is published and does not change any more. Begin another.");
        }
    }
}

/// <summary>An action's words from a revision on, until a later one replaces them.</summary>
public sealed class RevisedAction : ILondonWide, IRecorded
{
    private RevisedAction()
    {
    }

    public Id<EditionRevision> RevisionId { get; private init; }

    public Id<TemplateAction> TemplateActionId { get; private init; }

    /// <summary>Of the revision; in force for plans that have adopted this or a later one, as long as they are before <see cref="ReplacedIn"/>.</summary>
    public int Number { get; private init; }

    /// <summary>Number of the revision that words it anew; null if none has.</summary>
    public int? ReplacedIn { get; private set; }

    public TemplateActionKind Kind { get; private init; }

    public string Text { get; private set; } = "";

    public string Guidance { get; private set; } = "";

    public Weighting Weighting { get; private set; }

    public IReadOnlyList<string> SuggestedAgencies { get; private set; } = [];

    public string? SuccessLooksLike { get; private set; }

    public string? Evidence { get; private set; }

    /// <summary>See <see cref="EvidenceLink"/>.</summary>
    public IReadOnlyList<string> EvidenceLinks { get; private set; } = [];

    public Cadence Cadence { get; private set; }

    /// <summary>Raised by every change of the draft; the token that two officers meet at.</summary>
    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => TemplateActionId.Value;

    Guid? IRecorded.RecordedUnder => RevisionId.Value;

    /// <summary>Its words are London's for a plan that goes by that revision.</summary>
    public bool IsInForceAt(int revision) => Number <= revision && (ReplacedIn is null || ReplacedIn > revision);

    public TemplateActionContent Content() => new(Kind, Text, Guidance, Weighting, SuggestedAgencies, SuccessLooksLike, Evidence, Cadence) { EvidenceLinks = EvidenceLinks };

    internal static RevisedAction Of(EditionRevision revision, TemplateAction action, TemplateActionContent words)
    {
        var revised = new RevisedAction { RevisionId = revision.Id, TemplateActionId = action.Id, Number = revision.Number, Kind = action.Kind };
        revised.Write(words);
        return revised;
    }

    internal void Rewrite(TemplateActionContent words)
    {
        Write(words);
        Version++;
    }

    internal void Replaced(int number)
    {
        ReplacedIn = number;
        Version++;
    }

    private void Write(TemplateActionContent words)
    {
        Text = words.Text;
        Guidance = words.Guidance;
        Weighting = words.Weighting;
        SuggestedAgencies = words.SuggestedAgencies;
        SuccessLooksLike = words.SuccessLooksLike;
        Evidence = words.Evidence;
        EvidenceLinks = words.EvidenceLinks;
        Cadence = words.Cadence;
    }
}

using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Plans;

public enum ActionOrigin
{
    /// <summary>A minimum standard of the template.</summary>
    Essential,

    /// <summary>Adopted from the template's menu.</summary>
    MenuOption,
    Local,
    AdoptedPractice,

    /// <summary>Taken up from what London proposed.</summary>
    Rollout,
}

public enum Maturity
{
    Current,

    /// <summary>An aspiration still to be resourced.</summary>
    Developing,
}

/// <summary>One action of a plan.</summary>
public sealed class PlanAction : ITenantOwned, IRecorded
{
    public const int TextMaxLength = 4000;
    public const int AgencyMaxLength = 200;
    public const int OwnerAsWrittenMaxLength = 300;
    public const int PartnersMaxLength = 1000;
    public const int SuccessMaxLength = 2000;
    public const int KnownByMaxLength = 2000;
    public const int FundingMaxLength = 1000;
    public const int ReasonMaxLength = 1000;

    private PlanAction()
    {
    }

    public Id<PlanAction> Id { get; private init; }

    public Id<Plan> PlanId { get; private init; }

    /// <summary>Changes only before the plan is first submitted.</summary>
    public Id<Theme> ThemeId { get; private set; }

    /// <summary>Within the theme, from 1; gaps stay. Changes only before the plan is first submitted.</summary>
    public int Number { get; private set; }

    public ActionOrigin Origin { get; private init; }

    /// <summary>The template's action that it answers or adopts; null if local.</summary>
    public Id<TemplateAction>? TemplateActionId { get; private init; }

    /// <summary>The practice of others that it was adopted from, this year or earlier; null if it was not.</summary>
    public Id<Practice>? PracticeId { get; private init; }

    /// <summary>London's rollout that it was taken up from, this year or earlier; null if from none.</summary>
    public Id<Rollout>? RolloutId { get; private init; }

    /// <summary>The action of an earlier year's plan that it goes on from; null if it began with this plan.</summary>
    public Id<PlanAction>? ContinuesId { get; private init; }

    /// <summary>The action that it all began with, years ago perhaps; its own id if with this plan. The same for all years of an action.</summary>
    [NotInRecord("It follows from what it continues.")]
    public Id<PlanAction> ThreadId { get; private init; }

    public string Text { get; private set; } = "";

    public string? LeadAgency { get; private set; }

    public Id<Person>? OwnerId { get; private set; }

    public string? OwnerAsWritten { get; private set; }

    public string? Partners { get; private set; }

    public PlanDate Start { get; private set; } = PlanDate.Blank;

    public PlanDate End { get; private set; } = PlanDate.Blank;

    public string? SuccessLooksLike { get; private set; }

    public string? KnownBy { get; private set; }

    public Weighting Weighting { get; private set; }

    public Cadence Cadence { get; private set; }

    public Maturity Maturity { get; private set; }

    public string? Funding { get; private set; }

    public bool IsRestricted { get; private set; }

    public string? DoesNotApplyBecause { get; private set; }

    /// <summary>As its last update says; null if nobody has said.</summary>
    public ActionStatus? Status { get; private set; }

    /// <summary>The update that <see cref="Status"/> comes from; null if none.</summary>
    public Id<ActionUpdate>? LatestUpdateId { get; private set; }

    /// <summary>UTC; null if never updated.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime? UpdatedAt { get; private set; }

    /// <summary>Raised by every change of content, not by updates; the token that two editors meet at.</summary>
    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => PlanId.Value;

    string IRecorded.RecordName => ShortText;

    public bool IsEssential => Origin == ActionOrigin.Essential;

    /// <summary>Neither an owner nor a reason why it does not apply here.</summary>
    public bool IsUnanswered => OwnerId is null && string.IsNullOrWhiteSpace(OwnerAsWritten) && string.IsNullOrWhiteSpace(DoesNotApplyBecause);

    /// <summary>Still owed updates: it applies here, and is neither complete nor stopped.</summary>
    public bool IsOpen => Status.IsOpen() && DoesNotApplyBecause is null;

    public string ShortText => Text.Length <= 80 ? Text : string.Concat(Text.AsSpan(0, 79).TrimEnd(), "…");

    /// <param name="template">The template's action that it answers or adopts; null for a local one.</param>
    /// <param name="id">Chosen by the form, so that the same form sent twice is one action; null for a new one.</param>
    /// <exception cref="RuleBrokenException">The words are missing, or the template's action is of another theme.</exception>
    public static PlanAction In(Plan plan, Id<Theme> theme, int number, ActionContent content, TemplateAction? template = null, Id<PlanAction>? id = null)
    {
        return Make(plan, theme, number, content, template, id ?? Id<PlanAction>.New(), null);
    }

    /// <summary>Takes a practice of others into the plan; where it comes from is kept.</summary>
    /// <param name="id">Chosen by the form, so that the same form sent twice is one action.</param>
    /// <exception cref="RuleBrokenException">The words are missing.</exception>
    public static PlanAction Adopting(Id<Practice> practice, Plan plan, Id<Theme> theme, int number, ActionContent content, Id<PlanAction> id) =>
        Make(plan, theme, number, content, null, id, null, practice: practice);

    /// <summary>Takes up what London proposed; where it comes from is kept.</summary>
    /// <param name="id">Chosen by the form, so that the same form sent twice is one action.</param>
    /// <exception cref="RuleBrokenException">The words are missing.</exception>
    public static PlanAction TakingUp(Id<Rollout> rollout, Plan plan, Id<Theme> theme, int number, ActionContent content, Id<PlanAction> id) =>
        Make(plan, theme, number, content, null, id, null, rollout: rollout);

    /// <summary>Goes on with an earlier year's action in a new plan. How it was going stays with the earlier year.</summary>
    /// <param name="earlier">Of another plan of the same tenant.</param>
    /// <param name="template">Of the new edition; null where it has no such action: it is the partnership's own then.</param>
    /// <exception cref="RuleBrokenException">The words are missing, or the template's action is of another theme.</exception>
    public static PlanAction Continuing(PlanAction earlier, Plan plan, Id<Theme> theme, int number, ActionContent content, TemplateAction? template) =>
        Make(plan, theme, number, content, template, Id<PlanAction>.New(), earlier);

    /// <exception cref="RuleBrokenException">A rule about the content says no; nothing is changed then.</exception>
    public void Edit(ActionContent content)
    {
        Write(content);
        Version++;
    }

    /// <summary>Gives it to somebody else; null leaves it without an owner.</summary>
    public void Assign(Id<Person>? owner)
    {
        OwnerId = owner;
        OwnerAsWritten = null;
        Version++;
    }

    /// <summary>Answers a minimum standard: by who sees to it, or by why it does not apply here.</summary>
    /// <exception cref="RuleBrokenException">It is none, or neither is given.</exception>
    public void Answer(Id<Person>? owner, string? ownerAsWritten, string? doesNotApplyBecause)
    {
        if (owner is null && string.IsNullOrWhiteSpace(ownerAsWritten) && string.IsNullOrWhiteSpace(doesNotApplyBecause))
        {
            throw new RuleBrokenException("action.no-answer", "Give it an owner, or say why it does not apply here.");
        }

        Edit(Content() with { OwnerId = owner, OwnerAsWritten = ownerAsWritten, DoesNotApplyBecause = doesNotApplyBecause });
    }

    /// <summary>Says again what it said before a step that is taken back.</summary>
    /// <exception cref="RuleBrokenException">It would go to another number, and London has had the plan.</exception>
    public void Restore(Plan plan, ActionContent content, Id<Theme> theme, int number)
    {
        if ((theme, number) != (ThemeId, Number))
        {
            plan.RequireFreeNumbers();
            plan.Rearranged();
            plan.NumberTaken(theme, number);
            (ThemeId, Number) = (theme, number);
        }

        Edit(content);
    }

    /// <summary>Takes another place in the plan; what may do so is <see cref="PlanNumbering"/>'s to know.</summary>
    internal void Stand(Id<Theme> theme, int number)
    {
        (ThemeId, Number) = (theme, number);
        Version++;
    }

    /// <exception cref="StaleException">Somebody changed its content since that version.</exception>
    public void RequireVersion(int version)
    {
        if (version != Version)
        {
            throw new StaleException(Version);
        }
    }

    /// <summary>Whether it may leave the plan for good; what has been handed over or spoken of is stopped instead.</summary>
    /// <exception cref="RuleBrokenException">It is a minimum standard, London has seen it, or somebody has said how it is going.</exception>
    public void RequireRemovable(Plan plan)
    {
        if (IsEssential)
        {
            throw new RuleBrokenException("action.essential", "A minimum standard stays in the plan. Say why it does not apply here instead.");
        }

        if (plan.SubmittedAt is not null)
        {
            throw new RuleBrokenException("action.submitted", "London has this plan already, so its actions stay. Stop this one instead, and say why.");
        }

        if (LatestUpdateId is not null)
        {
            throw new RuleBrokenException("action.has-updates", "Somebody has said how this action is going, and that is kept. Stop it instead, and say why.");
        }
    }

    /// <summary>Takes what an update says. Updates are not content: they go on while the plan is with the chair or London.</summary>
    /// <exception cref="RuleBrokenException">The plan's year is closed.</exception>
    public void Take(ActionUpdate update, PlanState planState)
    {
        if (planState == PlanState.Closed)
        {
            throw new RuleBrokenException("plan.closed", "The plan’s year is closed. It can only be read.");
        }

        Status = update.Status;
        LatestUpdateId = update.Id;
        UpdatedAt = update.At;
    }

    /// <summary>What the plan says of it now.</summary>
    public ActionContent Content() => new()
    {
        Text = Text,
        LeadAgency = LeadAgency,
        OwnerId = OwnerId,
        OwnerAsWritten = OwnerAsWritten,
        Partners = Partners,
        Start = Start,
        End = End,
        SuccessLooksLike = SuccessLooksLike,
        KnownBy = KnownBy,
        Weighting = Weighting,
        Cadence = Cadence,
        Maturity = Maturity,
        Funding = Funding,
        IsRestricted = IsRestricted,
        DoesNotApplyBecause = DoesNotApplyBecause,
    };

    /// <summary>Past its last day and not done.</summary>
    public bool IsPastItsEnd(DateOnly today) => IsOpen && End is { Kind: PlanDateKind.Range, To: { } last } && last < today;

    private static PlanAction Make(
        Plan plan, Id<Theme> theme, int number, ActionContent content, TemplateAction? template, Id<PlanAction> id, PlanAction? earlier, Id<Practice>? practice = null, Id<Rollout>? rollout = null)
    {
        if (template is not null && template.ThemeId != theme)
        {
            throw new RuleBrokenException("action.other-theme", "That action of the template belongs to another theme.");
        }

        var action = new PlanAction
        {
            Id = id,
            PlanId = plan.Id,
            ThemeId = theme,
            Number = number,
            TemplateActionId = template?.Id,
            PracticeId = practice ?? earlier?.PracticeId,
            RolloutId = rollout ?? earlier?.RolloutId,
            ContinuesId = earlier?.Id,
            ThreadId = earlier?.ThreadId ?? id,
            Origin = template?.Kind switch
            {
                TemplateActionKind.Essential => ActionOrigin.Essential,
                TemplateActionKind.MenuOption => ActionOrigin.MenuOption,
                _ when practice is not null => ActionOrigin.AdoptedPractice,
                _ when rollout is not null => ActionOrigin.Rollout,
                _ => earlier?.Origin is ActionOrigin.AdoptedPractice or ActionOrigin.Rollout ? earlier.Origin : ActionOrigin.Local,
            },
        };
        action.Write(content);
        return action;
    }

    private void Write(ActionContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Text))
        {
            throw new RuleBrokenException("action.no-text", "Say what is to be done.");
        }

        if (content.DoesNotApplyBecause is not null && !IsEssential)
        {
            throw new RuleBrokenException("action.not-essential", "Only a minimum standard can be answered with “does not apply here”. Stop this action instead, with a reason.");
        }

        Text = content.Text.Trim();
        LeadAgency = Blank(content.LeadAgency);
        OwnerId = content.OwnerId;
        OwnerAsWritten = content.OwnerId is null ? Blank(content.OwnerAsWritten) : null;
        Partners = Blank(content.Partners);
        Start = content.Start;
        End = content.End;
        SuccessLooksLike = Blank(content.SuccessLooksLike);
        KnownBy = Blank(content.KnownBy);
        Weighting = content.Weighting;
        Cadence = content.Cadence;
        Maturity = content.Maturity;
        Funding = Blank(content.Funding);
        IsRestricted = content.IsRestricted;
        DoesNotApplyBecause = Blank(content.DoesNotApplyBecause);
    }

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}

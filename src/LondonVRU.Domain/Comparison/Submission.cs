using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

public enum SubmissionKind
{
    Plan,
    Review,
}

/// <summary>A plan or a review as handed to London: the head of a copy that never changes.</summary>
public sealed class Submission : IOnTheShelf
{
    public const int NameMaxLength = 120;

    private readonly List<SubmittedTheme> themes = [];
    private readonly List<SubmittedAction> actions = [];
    private readonly List<SubmittedProgress> progress = [];
    private readonly List<SubmittedException> exceptions = [];
    private readonly List<SubmittedDecline> declines = [];
    private readonly List<SubmittedRisk> risks = [];
    private readonly List<SubmittedSpend> spend = [];
    private readonly List<SubmittedAnnualAnswer> annualAnswers = [];

    private Submission()
    {
    }

    public Id<Submission> Id { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    public SubmissionKind Kind { get; private init; }

    /// <summary>First calendar year of the plan.</summary>
    public int StartYear { get; private init; }

    /// <summary>"2026-q3"; null for a plan.</summary>
    public string? CycleCode { get; private init; }

    /// <summary>Which version it is, from 1.</summary>
    public int VersionNumber { get; private init; }

    /// <summary>Of a plan, the revision of the template whose words it went by, 0 for those published first; null for a review.</summary>
    public int? TemplateRevision { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime SubmittedAt { get; private init; }

    public string SubmittedBy { get; private init; } = "";

    public string SignedOffBy { get; private init; } = "";

    /// <summary>0 if on time; null for a plan.</summary>
    public int? DaysLate { get; private init; }

    /// <summary>What a review asks of London; null if nothing.</summary>
    public string? HelpWanted { get; private init; }

    public IReadOnlyList<SubmittedTheme> Themes => themes;

    /// <summary>A plan's unrestricted actions; empty for a review.</summary>
    public IReadOnlyList<SubmittedAction> Actions => actions;

    /// <summary>A review's unrestricted lines; empty for a plan.</summary>
    public IReadOnlyList<SubmittedProgress> Progress => progress;

    /// <summary>A borough plan's notes of where it differs from the joint plan of its BCU; empty for a review. The joint actions themselves are on the shelf once, as the BCU handed them over.</summary>
    public IReadOnlyList<SubmittedException> Exceptions => exceptions;

    /// <summary>What a plan leaves out of the menu, with reasons; empty for a review.</summary>
    public IReadOnlyList<SubmittedDecline> Declines => declines;

    /// <summary>Of a review, the unrestricted risks and issues of which it asks London something.</summary>
    public IReadOnlyList<SubmittedRisk> Risks => risks;

    /// <summary>What a review says of money.</summary>
    public IReadOnlyList<SubmittedSpend> Spend => spend;

    /// <summary>Of an annual review.</summary>
    public IReadOnlyList<SubmittedAnnualAnswer> AnnualAnswers => annualAnswers;

    public static Submission OfPlan(Id<Tenant> tenant, Plan plan, string signedOffBy, string by, DateTime now) => new()
    {
        Id = Id<Submission>.New(),
        TenantId = tenant,
        Kind = SubmissionKind.Plan,
        StartYear = plan.StartYear,
        VersionNumber = plan.VersionNumber,
        TemplateRevision = plan.TemplateRevision,
        SubmittedAt = now,
        SubmittedBy = by,
        SignedOffBy = signedOffBy,
    };

    public static Submission OfReview(Id<Tenant> tenant, Reviews.Review review, Reviews.ReviewCycle cycle, string signedOffBy, string by, DateTime now) => new()
    {
        Id = Id<Submission>.New(),
        TenantId = tenant,
        Kind = SubmissionKind.Review,
        StartYear = cycle.StartYear,
        CycleCode = cycle.Code,
        VersionNumber = review.VersionNumber,
        SubmittedAt = now,
        SubmittedBy = by,
        SignedOffBy = signedOffBy,
        DaysLate = review.DaysLate,
        HelpWanted = review.HelpWanted,
    };

    /// <param name="theme">Of the edition.</param>
    /// <param name="narrative">Null for a plan, or if nothing was written.</param>
    /// <param name="restricted">How many actions were left out because they are restricted.</param>
    /// <param name="isCarried">The narrative is the quarter's before, which nobody changed or confirmed.</param>
    /// <param name="help">What is asked of London; null if nothing.</param>
    public void Add(Theme theme, string? narrative, int restricted, bool isCarried = false, string? help = null) =>
        themes.Add(SubmittedTheme.Of(this, theme, narrative, restricted, isCarried, help));

    /// <summary>Takes an action over, unless it is restricted.</summary>
    public void Add(PlanAction action, string? ownerName)
    {
        if (!action.IsRestricted)
        {
            actions.Add(SubmittedAction.Of(this, action, ownerName));
        }
    }

    /// <summary>Takes over that an option of the menu is declined.</summary>
    /// <param name="declined">Of the plan.</param>
    /// <param name="theme">Of the option.</param>
    public void Add(DeclinedOption declined, Id<Theme> theme) => declines.Add(SubmittedDecline.Of(this, declined, theme));

    /// <summary>Takes a review's line over, unless it is restricted.</summary>
    public void Add(Reviews.ReviewLine line)
    {
        if (!line.IsRestricted)
        {
            progress.Add(SubmittedProgress.Of(this, line));
        }
    }

    /// <summary>Takes over a risk of which London is asked something, unless it is restricted.</summary>
    public void Add(Reviews.ReviewRisk risk)
    {
        if (!risk.IsRestricted && risk.AskedOfLondon is not null)
        {
            risks.Add(SubmittedRisk.Of(this, risk));
        }
    }

    public void Add(Reviews.ReviewSpend line) => spend.Add(SubmittedSpend.Of(this, line));

    public void Add(Reviews.AnnualAnswer answer) => annualAnswers.Add(SubmittedAnnualAnswer.Of(this, answer));

    public void Add(JointException exception) => exceptions.Add(SubmittedException.Of(this, exception));

    /// <summary>Pulled back: from now on only its owner sees it.</summary>
    public void Withdraw()
    {
        exceptions.ForEach(exception => exception.Withdraw());
        Visibility = Visibility.Withdrawn;
        themes.ForEach(theme => theme.Withdraw());
        actions.ForEach(action => action.Withdraw());
        progress.ForEach(line => line.Withdraw());
        declines.ForEach(declined => declined.Withdraw());
        risks.ForEach(risk => risk.Withdraw());
        spend.ForEach(line => line.Withdraw());
        annualAnswers.ForEach(answer => answer.Withdraw());
    }
}

/// <summary>A theme of a submission.</summary>
public sealed class SubmittedTheme : IOnTheShelf
{
    private SubmittedTheme()
    {
    }

    public Id<Submission> SubmissionId { get; private init; }

    public Id<Theme> ThemeId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>Null if nothing was written.</summary>
    public string? Narrative { get; private init; }

    /// <summary>The narrative is the quarter's before, which nobody changed or confirmed.</summary>
    public bool IsCarried { get; private init; }

    /// <summary>What a review asks of London about the theme; null if nothing.</summary>
    public string? HelpWanted { get; private init; }

    /// <summary>Actions left out because they are restricted.</summary>
    public int RestrictedCount { get; private init; }

    internal static SubmittedTheme Of(Submission submission, Theme theme, string? narrative, int restricted, bool isCarried, string? help) => new()
    {
        SubmissionId = submission.Id,
        ThemeId = theme.Id,
        TenantId = submission.TenantId,
        Number = theme.Number,
        Name = theme.Name,
        Narrative = narrative,
        IsCarried = isCarried,
        HelpWanted = help,
        RestrictedCount = restricted,
    };

    internal void Withdraw() => Visibility = Visibility.Withdrawn;
}

/// <summary>An action of a plan as submitted; never a restricted one.</summary>
public sealed class SubmittedAction : IOnTheShelf
{
    private SubmittedAction()
    {
    }

    public Id<Submission> SubmissionId { get; private init; }

    /// <summary>The action in its owner's plan.</summary>
    public Id<PlanAction> ActionId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    public Id<Theme> ThemeId { get; private init; }

    public int Number { get; private init; }

    public string Text { get; private init; } = "";

    public ActionOrigin Origin { get; private init; }

    /// <summary>Null if local.</summary>
    public Id<TemplateAction>? TemplateActionId { get; private init; }

    public string? LeadAgency { get; private init; }

    /// <summary>Name of the person or post; null if nobody.</summary>
    public string? OwnerName { get; private init; }

    public string StartAsWritten { get; private init; } = "";

    public string EndAsWritten { get; private init; } = "";

    public Weighting Weighting { get; private init; }

    public string? SuccessLooksLike { get; private init; }

    public string? DoesNotApplyBecause { get; private init; }

    internal static SubmittedAction Of(Submission submission, PlanAction action, string? ownerName) => new()
    {
        SubmissionId = submission.Id,
        ActionId = action.Id,
        TenantId = submission.TenantId,
        ThemeId = action.ThemeId,
        Number = action.Number,
        Text = action.Text,
        Origin = action.Origin,
        TemplateActionId = action.TemplateActionId,
        LeadAgency = action.LeadAgency,
        OwnerName = ownerName,
        StartAsWritten = action.Start.AsWritten,
        EndAsWritten = action.End.AsWritten,
        Weighting = action.Weighting,
        SuccessLooksLike = action.SuccessLooksLike,
        DoesNotApplyBecause = action.DoesNotApplyBecause,
    };

    /// <summary>Pulled back, or restricted since.</summary>
    public void Withdraw() => Visibility = Visibility.Withdrawn;

    /// <summary>As a line that can be held against another version's.</summary>
    /// <param name="theme">Number of its theme.</param>
    public PlanLine ToLine(int theme) => new()
    {
        Id = ActionId,
        Theme = theme,
        Number = Number,
        Text = Text,
        Origin = Origin,
        LeadAgency = LeadAgency,
        Owner = OwnerName,
        Start = StartAsWritten,
        End = EndAsWritten,
        SuccessLooksLike = SuccessLooksLike,
        Weighting = Weighting,
        DoesNotApplyBecause = DoesNotApplyBecause,
    };

    /// <summary>Whether boroughs read it: while the version that it belongs to is in force. What was withdrawn stays so.</summary>
    public void Show(bool isInForce)
    {
        if (Visibility != Visibility.Withdrawn)
        {
            Visibility = isInForce ? Visibility.Boroughs : Visibility.London;
        }
    }
}

using System.Text.Json.Serialization;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>What a partnership handed over, whole.</summary>
public sealed record GetSubmission(Id<Submission> Id) : IRequest<SubmissionPage>;

/// <summary>A submission with all that London may see of it.</summary>
/// <param name="Slug">Whose it is.</param>
/// <param name="Cycle">"2026-q3"; null for a plan.</param>
/// <param name="DaysLate">0 if on time; null for a plan.</param>
/// <param name="Answers">Oldest first.</param>
public sealed record SubmissionPage(
    Id<Submission> Id, string Slug, string Name, SubmissionKind Kind, int StartYear, string? Cycle, int Version, DateTime SubmittedAt, string SubmittedBy, string SignedOffBy,
    int? DaysLate, string? HelpWanted, IReadOnlyList<SubmissionPage.Theme> Themes, IReadOnlyList<SubmissionPage.Answer> Answers)
{
    /// <summary>What a review is called; null of a plan. One about a theme has that theme alone.</summary>
    [JsonIgnore]
    public CycleName? Title => CycleName.Of(Cycle, Themes.Count > 0 ? Themes[0].Name : null);

    /// <summary>Where a borough's plan differs from its BCU's joint plan; empty for a review.</summary>
    public IReadOnlyList<LocalException> Exceptions { get; init; } = [];

    /// <summary>Files came with it.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>Of a review, the risks and issues of which London is asked something.</summary>
    public IReadOnlyList<Risk> Risks { get; init; } = [];

    /// <summary>What a review says of money.</summary>
    public IReadOnlyList<SpendLine> Spend { get; init; } = [];

    /// <summary>Of an annual review.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <param name="Theme">Null if it is about the whole plan.</param>
    /// <param name="Resolution">Null while it stands.</param>
    public sealed record Risk(
        Id<Domain.Reviews.Risk> Id, RiskKind Kind, RiskLevel Level, string Words, string? Mitigation, Id<Domain.Templates.Theme>? Theme, string AskedOfLondon, string? Resolution);

    /// <param name="Planned">Pence, as are the others; null if nobody has said.</param>
    public sealed record SpendLine(Id<Domain.Templates.Theme>? Theme, string What, long? Planned, long? Spent, long? Forecast, string? Note);

    public sealed record Question(string Code, string Text, string Words);

    /// <param name="JointActionId">An action that stands on the shelf as the BCU has handed it over. Without one, the note says nothing, and is not shown.</param>
    /// <param name="Action">The joint action's words.</param>
    public sealed record LocalException(Id<PlanAction> JointActionId, string Action, string Words);

    /// <param name="Narrative">Null for a plan, or if nothing was written.</param>
    /// <param name="Restricted">How many actions are left out because they are restricted.</param>
    /// <param name="Actions">Of a plan; empty for a review.</param>
    /// <param name="Lines">Of a review; empty for a plan.</param>
    public sealed record Theme(Id<Domain.Templates.Theme> Id, int Number, string Name, string? Narrative, int Restricted, IReadOnlyList<Action> Actions, IReadOnlyList<Line> Lines)
    {
        /// <summary>Options of the menu that a plan leaves out, with the reasons; empty for a review.</summary>
        public IReadOnlyList<Decline> Declined { get; init; } = [];

        /// <summary>The narrative is the quarter's before, which nobody changed or confirmed.</summary>
        public bool IsCarried { get; init; }

        /// <summary>What a review asks of London about the theme; null if nothing.</summary>
        public string? HelpWanted { get; init; }
    }

    /// <param name="Code">"3c".</param>
    /// <param name="Text">London's words.</param>
    public sealed record Decline(Id<TemplateAction> Id, string Code, string Text, string Reason);

    /// <param name="Owner">Name of the person or post; null if nobody.</param>
    public sealed record Action(
        Id<PlanAction> Id, int Number, string Text, ActionOrigin Origin, string? LeadAgency, string? Owner, string Start, string End, Weighting Weighting,
        string? SuccessLooksLike, string? DoesNotApplyBecause);

    /// <param name="Status">Null if nobody has said.</param>
    /// <param name="UpdatedAt">UTC; null if never.</param>
    public sealed record Line(
        Id<PlanAction> Id, int Number, string Text, bool IsEssential, ActionStatus? Status, string? Done, string? Next, string? HelpWanted, DateTime? UpdatedAt)
    {
        /// <summary>When it is to end, in the plan's words; empty if it does not say.</summary>
        public string End { get; init; } = "";
    }

    /// <param name="Words">Null where none are needed.</param>
    /// <param name="At">UTC.</param>
    /// <param name="Themes">What it says of single themes.</param>
    public sealed record Answer(AnswerKind Kind, string? Words, string By, DateTime At, IReadOnlyList<ThemeWords> Themes)
    {
        /// <summary>What London will do about single things that a review asked of it.</summary>
        public IReadOnlyList<UndertakingWords> Undertakings { get; init; } = [];

        internal static Answer Of(SubmissionAnswer answer) => new(
            answer.Kind, answer.Words, answer.By, answer.At, [.. answer.Themes.Select(theme => new ThemeWords(theme.ThemeId, theme.Words, theme.WantsChanges))])
        {
            Undertakings = [.. answer.Undertakings.Select(said => new UndertakingWords(said.Request, said.Subject, said.Words))],
        };
    }
}

internal sealed class GetSubmissionHandler(VruDbContext db, TenantDirectory directory) : IRequestHandler<GetSubmission, SubmissionPage>
{
    public async Task<SubmissionPage> Handle(GetSubmission request, CancellationToken cancellationToken)
    {
        var id = request.Id;
        var (head, hasEvidence) = await HeadAsync(id, cancellationToken);
        var owner = await directory.GetAsync(head.TenantId, cancellationToken);
        var (themes, lines) = await ThemesAsync(id, cancellationToken);
        var actions = head.Kind == SubmissionKind.Review ? [] : await db.SubmittedActions.AsNoTracking().Where(action => action.SubmissionId == id)
            .OrderBy(action => action.Number).ToListAsync(cancellationToken);
        var declined = head.Kind == SubmissionKind.Review ? [] : await (
            from copy in db.SubmittedDeclines
            join option in db.TemplateActions on copy.TemplateActionId equals option.Id
            where copy.SubmissionId == id
            orderby option.Number
            select new { copy.ThemeId, Decline = new SubmissionPage.Decline(option.Id, option.Code, option.Text, copy.Reason) }).ToListAsync(cancellationToken);
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.SubmissionId == id).OrderBy(answer => answer.Number)
            .Include(answer => answer.Themes).Include(answer => answer.Undertakings).AsSingleQuery().ToListAsync(cancellationToken);
        return new(
            head.Id, owner.Slug, owner.Name, head.Kind, head.StartYear, head.CycleCode, head.VersionNumber, head.SubmittedAt, head.SubmittedBy, head.SignedOffBy,
            head.DaysLate, head.HelpWanted,
            [
                .. themes.Select(theme => new SubmissionPage.Theme(
                    theme.ThemeId, theme.Number, theme.Name, theme.Narrative, theme.RestrictedCount,
                    [.. actions.Where(action => action.ThemeId == theme.ThemeId).Select(Of)], [.. lines.Where(line => line.ThemeId == theme.ThemeId).Select(Of)])
                {
                    Declined = [.. declined.Where(row => row.ThemeId == theme.ThemeId).Select(row => row.Decline)],
                    IsCarried = theme.IsCarried,
                    HelpWanted = theme.HelpWanted,
                }),
            ],
            [.. answers.Select(SubmissionPage.Answer.Of)])
        {
            HasEvidence = hasEvidence,
            Risks = [.. head.Risks.OrderByDescending(risk => risk.Level).ThenBy(risk => risk.RiskId.Value).Select(Of)],
            Spend = [.. head.Spend.OrderBy(line => line.What, StringComparer.OrdinalIgnoreCase).Select(line => new SubmissionPage.SpendLine(line.ThemeId, line.What, line.Planned, line.Spent, line.Forecast, line.Note))],
            Questions = [.. head.AnnualAnswers.Select(answer => new SubmissionPage.Question(answer.Code, answer.Question, answer.Words))],
            Exceptions = head.Kind == SubmissionKind.Plan ? await ExceptionsAsync(id, head.StartYear, cancellationToken) : [],
        };
    }

    /// <summary>Both in one command; a plan has no lines.</summary>
    private async Task<(List<SubmittedTheme> Themes, List<SubmittedProgress> Lines)> ThemesAsync(Id<Submission> id, CancellationToken ct)
    {
        var rows = await (
            from theme in db.SubmittedThemes.AsNoTracking()
            join own in db.SubmittedProgress.AsNoTracking() on new { theme.SubmissionId, theme.ThemeId } equals new { own.SubmissionId, own.ThemeId } into lines
            from line in lines.DefaultIfEmpty()
            where theme.SubmissionId == id
            orderby theme.Number, line.Number
            select new { theme, line }).ToListAsync(ct);
        return ([.. rows.Select(row => row.theme).DistinctBy(theme => theme.ThemeId)], [.. rows.Where(row => row.line is not null).Select(row => row.line)]);
    }

    private Task<List<SubmissionPage.LocalException>> ExceptionsAsync(Id<Submission> id, int startYear, CancellationToken ct) => (
        from exception in db.SubmittedExceptions
        join action in db.SubmittedActions on exception.JointActionId equals action.ActionId
        join plan in db.LatestPlans(startYear) on action.SubmissionId equals plan.Id
        where exception.SubmissionId == id
        orderby action.Number
        select new SubmissionPage.LocalException(exception.JointActionId, action.Text, exception.Words)).ToListAsync(ct);

    private static SubmissionPage.Action Of(SubmittedAction action) => new(
        action.ActionId, action.Number, action.Text, action.Origin, action.LeadAgency, action.OwnerName, action.StartAsWritten, action.EndAsWritten, action.Weighting,
        action.SuccessLooksLike, action.DoesNotApplyBecause);

    private static SubmissionPage.Line Of(SubmittedProgress line) => new(
        line.ActionId, line.Number, line.Text, line.IsEssential, line.Status, line.Done, line.Next, line.HelpWanted, line.UpdatedAt) { End = line.EndAsWritten };

    internal static SubmissionPage.Risk Of(SubmittedRisk risk) => new(
        risk.RiskId, risk.Kind, risk.Level, risk.Words, risk.Mitigation, risk.ThemeId, risk.AskedOfLondon, risk.Resolution);

    private async Task<(Submission Submission, bool HasEvidence)> HeadAsync(Id<Submission> id, CancellationToken ct)
    {
        var row = await db.Submissions.AsNoTracking().Where(submission => submission.Id == id)
            .Include(submission => submission.Risks).Include(submission => submission.Spend).Include(submission => submission.AnnualAnswers)
            .Select(submission => new { Submission = submission, HasEvidence = db.SubmittedEvidence.Any(copy => copy.SubmissionId == submission.Id) })
            .AsSingleQuery().SingleOrNotFoundAsync(ct);
        return (row.Submission, row.HasEvidence);
    }
}

using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>A plan with all of its actions that the person may see.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record GetPlan(int StartYear) : IRequest<PlanPage>;

/// <summary>What the plan's page and the API show, and nothing else.</summary>
/// <param name="Answer">London's latest answer to what was submitted last; null if none.</param>
public sealed record PlanPage(
    Id<Plan> Id, int StartYear, string Title, PlanState State, int VersionNumber, int Version, AnswerKind? Answer,
    DateTime? SignOffAskedAt, DateTime? SignedOffAt, DateTime? SubmittedAt, string? DeclinedBecause, IReadOnlyList<PlanPage.Theme> Themes)
{
    public sealed record Theme(Id<Domain.Templates.Theme> Id, int Number, string Name, string ShortName, IReadOnlyList<Row> Actions);

    /// <param name="Owner">The person's name, or the owner as the plan's words have it; null if nobody.</param>
    /// <param name="Status">Null if nobody has said.</param>
    /// <param name="UpdatedAt">UTC; null if never.</param>
    public sealed record Row(
        Id<PlanAction> Id, Id<Domain.Templates.Theme> ThemeId, int Number, string Text, ActionOrigin Origin, Maturity Maturity, string? LeadAgency,
        Id<Person>? OwnerId, string? Owner, PlanDate Start, PlanDate End, bool IsRestricted, string? DoesNotApplyBecause, string? SuccessLooksLike,
        Weighting Weighting, ActionStatus? Status, DateTime? UpdatedAt, int Version)
    {
        public bool IsOpen => Status.IsOpen() && DoesNotApplyBecause is null;

        public bool IsPastItsEnd(DateOnly today) => IsOpen && End is { Kind: PlanDateKind.Range, To: { } last } && last < today;
    }
}

internal sealed class GetPlanHandler(VruDbContext db, Shelf shelf, Actor actor) : IRequestHandler<GetPlan, PlanPage>
{
    public async Task<PlanPage> Handle(GetPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().Where(plan => plan.StartYear == request.StartYear).SingleOrNotFoundAsync(cancellationToken);
        var themes = await db.Themes.Where(theme => theme.EditionId == plan.EditionId).OrderBy(theme => theme.Number)
            .Select(theme => new { theme.Id, theme.Number, theme.Name, theme.ShortName }).ToListAsync(cancellationToken);
        var rows = await (
            from action in db.Actions.AsNoTracking().VisibleTo(actor)
            join person in db.People on action.OwnerId equals person.Id into owners
            from owner in owners.DefaultIfEmpty()
            where action.PlanId == plan.Id
            orderby action.Number
            select new PlanPage.Row(
                action.Id, action.ThemeId, action.Number, action.Text, action.Origin, action.Maturity, action.LeadAgency, action.OwnerId,
                owner != null ? owner.Name : action.OwnerAsWritten, action.Start, action.End, action.IsRestricted, action.DoesNotApplyBecause,
                action.SuccessLooksLike, action.Weighting, action.Status, action.UpdatedAt, action.Version)).ToListAsync(cancellationToken);
        var byTheme = rows.ToLookup(row => row.ThemeId);
        return new(
            plan.Id, plan.StartYear, plan.Title, plan.State, plan.VersionNumber, plan.Version,
            plan.State == PlanState.Submitted ? await shelf.AnswerToPlanAsync(plan.StartYear, cancellationToken) : null,
            plan.SignOffAskedAt, plan.SignedOffAt, plan.SubmittedAt, plan.DeclinedBecause,
            [.. themes.Select(theme => new PlanPage.Theme(theme.Id, theme.Number, theme.Name, theme.ShortName, [.. byTheme[theme.Id]]))]);
    }
}

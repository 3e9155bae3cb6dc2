using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Reads a plan for those who look at it: two commands, three once it has been handed over.</summary>
internal sealed class PlanReading(VruDbContext db, CurrentTenant tenant, Actor actor) : IScopedPart
{
    /// <summary>Null if this tenant has no plan of that year.</summary>
    public async Task<PlanPage?> FindAsync(int startYear, CancellationToken ct)
    {
        var lines = await (
            from plan in db.Plans.AsNoTracking()
            join edition in db.Editions on plan.EditionId equals edition.Id
            join theme in db.Themes on plan.EditionId equals theme.EditionId
            from asked in db.People.Where(person => person.Id == plan.SignOffAskedById).DefaultIfEmpty()
            from signed in db.People.Where(person => person.Id == plan.SignedOffById).DefaultIfEmpty()
            where plan.StartYear == startYear
            orderby theme.Number
            select new
            {
                Plan = plan,
                LatestRevision = edition.Revision,
                NextYear = db.Editions.Where(next => next.State == EditionState.Published && next.StartYear > startYear && !db.Plans.Any(later => later.StartYear > startYear))
                    .Min(next => (int?)next.StartYear),
                AskedBy = asked == null ? null : asked.Name,
                SignedBy = signed == null ? null : signed.Name,
                theme.Id,
                theme.Number,
                theme.Name,
                theme.ShortName,
            }).ToListAsync(ct);
        if (lines.Count == 0)
        {
            return null;
        }

        var head = lines[0];
        var found = head.Plan;
        var byTheme = (await RowsAsync(found.Id, ct)).ToLookup(row => row.ThemeId);
        return new(
            found.Id, found.StartYear, found.Title, found.State, found.VersionNumber, found.Version,
            found.SignOffAskedById, head.AskedBy, found.SignOffAskedAt, head.SignedBy, found.SignedOffAt, found.SubmittedAt, found.DeclinedBecause,
            found.TemplateRevision, head.LatestRevision - found.TemplateRevision,
            found.SubmittedAt is null ? null : await HandedAsync(startYear, ct),
            [.. lines.Select(line => new PlanPage.Theme(line.Id, line.Number, line.Name, line.ShortName, [.. byTheme[line.Id]]))])
        {
            NextYear = head.NextYear,
        };
    }

    /// <summary>Dates are put together from their columns: to name them whole would read every column of the action.</summary>
    private Task<List<PlanPage.Row>> RowsAsync(Id<Plan> plan, CancellationToken ct) => (
        from action in db.Actions.AsNoTracking().VisibleTo(actor)
        join person in db.People on action.OwnerId equals person.Id into owners
        from owner in owners.DefaultIfEmpty()
        where action.PlanId == plan
        orderby action.Number
        select new PlanPage.Row(
            action.Id, action.ThemeId, action.Number, action.Text, action.Origin, action.Maturity, action.LeadAgency, action.OwnerId,
            owner != null ? owner.Name : action.OwnerAsWritten,
            new PlanDate(action.Start.AsWritten, action.Start.Kind, action.Start.From, action.Start.To),
            new PlanDate(action.End.AsWritten, action.End.Kind, action.End.From, action.End.To), action.IsRestricted, action.DoesNotApplyBecause,
            action.SuccessLooksLike, action.Weighting, action.Status, action.UpdatedAt, action.Version)
        {
            GoesOn = action.ContinuesId != null,
        }).ToListAsync(ct);

    /// <summary>The last version that was not pulled back, with London's latest answer and what it has said of each theme.</summary>
    private async Task<PlanPage.HandedOver?> HandedAsync(int startYear, CancellationToken ct)
    {
        var said = await (
            from submission in db.Submissions
            where submission.TenantId == tenant.Id && submission.Kind == SubmissionKind.Plan && submission.StartYear == startYear
                && submission.Visibility != Visibility.Withdrawn
            join given in db.Answers on submission.Id equals given.SubmissionId into answers
            from answer in answers.DefaultIfEmpty()
            join about in db.AnsweredThemes on answer.Id equals about.AnswerId into themes
            from theme in themes.DefaultIfEmpty()
            orderby submission.VersionNumber descending, answer.Number descending
            select new
            {
                submission.VersionNumber,
                submission.SubmittedAt,
                Kind = (AnswerKind?)answer.Kind,
                answer.Words,
                answer.By,
                At = (DateTime?)answer.At,
                ThemeId = (Id<Theme>?)theme.ThemeId,
                ThemeWords = theme.Words,
                WantsChanges = (bool?)theme.WantsChanges,
            }).ToListAsync(ct);
        if (said is not [var handed, ..])
        {
            return null;
        }

        // The latest word about each theme stands.
        var ofThemes = said.Where(row => row.VersionNumber == handed.VersionNumber && row.ThemeId is not null).DistinctBy(row => row.ThemeId)
            .Select(row => new ThemeWords(row.ThemeId!.Value, row.ThemeWords, row.WantsChanges == true));
        return new(
            handed.VersionNumber, handed.SubmittedAt, handed.Kind, handed.Words, handed.By, handed.At,
            said.Where(row => row.Kind == AnswerKind.Accepted).Max(row => (int?)row.VersionNumber), [.. ofThemes]);
    }
}

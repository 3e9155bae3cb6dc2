using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What London's officers and the panel are told of plans: from the shelf and the standings.</summary>
internal sealed class PanelMatters(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, Actor reader, Askable askable) : IScopedPart
{
    /// <summary>Null if nothing is left to say, or it is not the reader's to know.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct) => !tenant.Info.IsLondon || !reader.Has(Right.ReadShelf) ? null : debt.Kind switch
    {
        LetterKind.PlanReceived => await ReceivedAsync(debt, ct),
        LetterKind.PulledBack => await PulledBackAsync(debt, ct),
        LetterKind.PanelOpened => await ToScoreAsync(debt, ct),
        _ => null,
    };

    private async Task<Matter?> ReceivedAsync(LetterDebt debt, CancellationToken ct)
    {
        var year = await YearAsync(debt, ct);
        var last = await db.Submissions.AsNoTracking().Where(plan => plan.TenantId == debt.TenantId && plan.Kind == SubmissionKind.Plan && plan.StartYear == year)
            .OrderByDescending(plan => plan.VersionNumber).FirstOrDefaultAsync(ct);
        if (last is null || await db.Answers.AnyAsync(answer => answer.SubmissionId == last.Id, ct))
        {
            return null;
        }

        var about = await directory.GetAsync(debt.TenantId, ct);
        return new(
            debt.Kind, about.Name, $"The plan for {Quarter.YearName(last.StartYear)} has come in{(last.VersionNumber > 1 ? $", version {last.VersionNumber}" : "")}",
            [$"Signed off by {last.SignedOffBy}"], null, $"/london/plans/{last.Id}", "Open it for the panel", await askable.CoordinatorAsync(about, ct));
    }

    private async Task<Matter?> PulledBackAsync(LetterDebt debt, CancellationToken ct)
    {
        var year = await YearAsync(debt, ct);
        var about = await directory.GetAsync(debt.TenantId, ct);
        return await db.PlanStandings.AnyAsync(standing => standing.TenantId == debt.TenantId && standing.StartYear == year && standing.State != PlanState.Submitted, ct)
            ? new(
                debt.Kind, about.Name, $"The plan for {Quarter.YearName(year)} was pulled back before it was opened", [], null, $"/london/plans?year={year}", "See what has come in",
                await askable.CoordinatorAsync(about, ct))
            : null;
    }

    private async Task<Matter?> ToScoreAsync(LetterDebt debt, CancellationToken ct)
    {
        var id = new Id<Submission>(debt.SubjectId);
        var submission = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, ct);
        var last = await db.Answers.Where(answer => answer.SubmissionId == id).OrderByDescending(answer => answer.Number).Select(answer => (AnswerKind?)answer.Kind).FirstOrDefaultAsync(ct);
        var person = reader.PersonId;
        if (submission is null || last is not (AnswerKind.Opened or AnswerKind.Feedback) || !await db.PanelSeats.AnyAsync(seat => seat.PersonId == person, ct))
        {
            return null;
        }

        var about = await directory.GetAsync(submission.TenantId, ct);
        return new(
            debt.Kind, about.Name, $"The plan for {Quarter.YearName(submission.StartYear)} is open to the panel", [], null, $"/london/plans/{submission.Id}", "Read and score it", Askable.London);
    }

    private Task<int> YearAsync(LetterDebt debt, CancellationToken ct)
    {
        var id = new Id<Edition>(debt.SubjectId);
        return db.Editions.Where(edition => edition.Id == id).Select(edition => edition.StartYear).SingleOrDefaultAsync(ct);
    }
}

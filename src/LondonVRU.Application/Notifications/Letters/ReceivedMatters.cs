using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>Tells London's officers that a review has come in: from the shelf.</summary>
internal sealed class ReceivedMatters(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, Actor reader, Askable askable) : IScopedPart
{
    /// <summary>Null if nothing is left to say, because somebody has answered, or it is not the reader's to know.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct)
    {
        if (debt.Kind != LetterKind.ReviewReceived || !tenant.Info.IsLondon || !reader.Has(Right.ReadShelf))
        {
            return null;
        }

        var id = new Id<ReviewCycle>(debt.SubjectId);
        var found = await (
            from review in db.Submissions.AsNoTracking()
            join cycle in db.Cycles on review.CycleCode equals cycle.Code
            where review.TenantId == debt.TenantId && review.Kind == SubmissionKind.Review && cycle.Id == id
            orderby review.VersionNumber descending
            select new { Review = review, Cycle = cycle }).FirstOrDefaultAsync(ct);
        if (found is not { Review: var last } || await db.Answers.AnyAsync(answer => answer.SubmissionId == last.Id, ct))
        {
            return null;
        }

        var about = await directory.GetAsync(debt.TenantId, ct);
        var risks = await db.SubmittedRisks.CountAsync(risk => risk.SubmissionId == last.Id && risk.Resolution == null, ct);
        var asks = last.HelpWanted is not null || await db.SubmittedThemes.AnyAsync(theme => theme.SubmissionId == last.Id && theme.HelpWanted != null, ct);
        List<string> lines = [last.DaysLate is > 0 and var late ? $"{Words.Plural(late, "day")} late" : "On time"];
        if (asks)
        {
            lines.Add("It asks for help");
        }

        if (risks > 0)
        {
            lines.Add($"{Words.CountFirst(risks, "escalated risk or issue", "escalated risks and issues")}");
        }

        return new(
            debt.Kind, about.Name, $"The review of {found.Cycle.Name.Subject} has come in{(last.VersionNumber > 1 ? $", version {last.VersionNumber}" : "")}",
            lines, null, $"/london/reviews/{last.Id}", "Read it", await askable.CoordinatorAsync(about, ct));
    }
}

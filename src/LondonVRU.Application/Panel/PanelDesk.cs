using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Panel;

/// <summary>Takes a submitted plan in hand, to say something of one of its themes.</summary>
internal sealed class PanelDesk(VruDbContext db) : IScopedPart
{
    /// <returns>The submission, and London's latest answer to it; null if there is none.</returns>
    /// <exception cref="NotFoundException">No such plan has come in, or it has no such theme.</exception>
    /// <exception cref="RuleBrokenException">A later version has come in.</exception>
    public async Task<(Submission Submission, AnswerKind? Last)> TakeAsync(Id<Submission> id, Id<Theme> theme, CancellationToken ct)
    {
        var submission = await db.Submissions.Where(plan => plan.Id == id && plan.Kind == SubmissionKind.Plan && db.SubmittedThemes.Any(of => of.SubmissionId == id && of.ThemeId == theme))
            .SingleOrNotFoundAsync(ct);
        var last = await db.Answers.Where(answer => answer.SubmissionId == id).OrderByDescending(answer => answer.Number).Select(answer => (AnswerKind?)answer.Kind).FirstOrDefaultAsync(ct);
        return (submission, last);
    }
}

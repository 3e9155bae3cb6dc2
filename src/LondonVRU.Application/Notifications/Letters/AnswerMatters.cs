using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What London has answered to a plan or review, as its partnership reads it: which themes, never London's words.</summary>
internal sealed class AnswerMatters(VruDbContext db, CurrentTenant tenant) : IScopedPart
{
    /// <summary>Null if nothing is left to say: the answer has been followed by another.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct)
    {
        if (KindOf(debt.Kind) is not { } kind)
        {
            return null;
        }

        var id = new Id<Submission>(debt.SubjectId);
        var submission = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(own => own.Id == id && own.TenantId == tenant.Id, ct);
        var last = await db.Answers.AsNoTracking().Where(answer => answer.SubmissionId == id).OrderByDescending(answer => answer.Number).FirstOrDefaultAsync(ct);
        if (submission is null || last is null || last.Kind != kind)
        {
            return null;
        }

        var themes = await (
            from said in db.AnsweredThemes
            join theme in db.Themes on said.ThemeId equals theme.Id
            where said.AnswerId == last.Id && said.WantsChanges
            orderby theme.Number
            select theme.Name).ToListAsync(ct);
        var asked = submission.CycleCode is null ? null
            : await db.Cycles.Where(cycle => cycle.Code == submission.CycleCode).Select(cycle => cycle.ThemeName).SingleOrDefaultAsync(ct);
        var what = submission.Kind == SubmissionKind.Plan ? $"plan for {Quarter.YearName(submission.StartYear)}" : $"review of {CycleName.Of(submission.CycleCode, asked)!.Value.Subject}";
        var path = submission.Kind == SubmissionKind.Plan ? $"/{tenant.Info.Slug}/plans/{submission.StartYear}" : $"/{tenant.Info.Slug}/reviews/{submission.CycleCode}";
        var (title, button) = kind switch
        {
            AnswerKind.Opened => ($"London has begun to read the {what}{(submission.Kind == SubmissionKind.Plan ? ": it can’t be pulled back any more" : "")}", submission.Kind == SubmissionKind.Plan ? "See the plan" : "See the review"),
            AnswerKind.ChangesRequested => ($"London asks for changes to the {what}", "Read what is asked for"),
            AnswerKind.Feedback => ($"London has written about the {what}", "Read the feedback"),
            AnswerKind.Closed => ($"London has closed the {what}: nothing more is to be done", "See what London said"),
            AnswerKind.Accepted => ($"London has accepted the {what}: version {submission.VersionNumber} is in force", "See the plan in force"),
            _ => ($"London has reopened the {what}, with a reason", "Read why"),
        };
        var undertaken = await db.Undertakings.CountAsync(said => said.AnswerId == last.Id, ct);
        List<string> lines = [.. themes.Select(name => $"To change: {name}")];
        if (undertaken > 0)
        {
            lines.Add($"What London will do about {Words.Count(undertaken, "thing")} that you asked for");
        }

        return new(debt.Kind, tenant.Info.Name, title, lines, null, path, button, Askable.London);
    }

    private static AnswerKind? KindOf(LetterKind kind) => kind switch
    {
        LetterKind.Opened => AnswerKind.Opened,
        LetterKind.ChangesRequested => AnswerKind.ChangesRequested,
        LetterKind.FeedbackGiven => AnswerKind.Feedback,
        LetterKind.Accepted => AnswerKind.Accepted,
        LetterKind.Reopened => AnswerKind.Reopened,
        LetterKind.ReviewClosed => AnswerKind.Closed,
        _ => null,
    };
}

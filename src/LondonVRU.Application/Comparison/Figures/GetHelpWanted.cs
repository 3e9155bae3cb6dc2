using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>All that reviews of a quarter ask London for, with what London said that it will do: what the measure of help wanted counts.</summary>
/// <param name="Figures">In which it was counted.</param>
/// <param name="Boroughs">Whose.</param>
public sealed record GetHelpWanted(ComparedFigures Figures, IReadOnlyCollection<TenantInfo> Boroughs) : IRequest<IReadOnlyList<HelpWanted>>;

/// <param name="Subject">Of the submission, the theme or the action.</param>
/// <param name="Where">"The review as a whole", "3. Reducing access to weapons", "Action 3.4".</param>
/// <param name="Undertaken">What London said last that it will do; null for nothing.</param>
public sealed record HelpWanted(TenantInfo Borough, Id<Submission> Review, Request Kind, Guid Subject, string Where, string Words, string? Undertaken);

internal sealed class GetHelpWantedHandler(VruDbContext db) : IRequestHandler<GetHelpWanted, IReadOnlyList<HelpWanted>>
{
    public async Task<IReadOnlyList<HelpWanted>> Handle(GetHelpWanted request, CancellationToken cancellationToken)
    {
        var asking = request.Boroughs.Select(borough => (borough, review: request.Figures.ReviewOf(borough))).Where(one => one.review is { Asks: > 0 }).ToDictionary(one => one.review!.Id, one => one.borough);
        Id<Submission>[] ids = [.. asking.Keys];
        if (ids.Length == 0)
        {
            return [];
        }

        var heads = await db.Submissions.Where(review => ids.Contains(review.Id) && review.HelpWanted != null).Select(review => new { review.Id, review.HelpWanted }).ToListAsync(cancellationToken);
        var themes = await db.SubmittedThemes.Where(theme => ids.Contains(theme.SubmissionId) && theme.HelpWanted != null)
            .Select(theme => new { theme.SubmissionId, theme.ThemeId, theme.Number, theme.Name, theme.HelpWanted }).ToListAsync(cancellationToken);
        var lines = await (
            from line in db.SubmittedProgress
            join theme in db.SubmittedThemes on new { line.SubmissionId, line.ThemeId } equals new { theme.SubmissionId, theme.ThemeId }
            where ids.Contains(line.SubmissionId) && line.HelpWanted != null
            select new { line.SubmissionId, line.ActionId, Theme = theme.Number, line.Number, line.Text, line.HelpWanted }).ToListAsync(cancellationToken);
        var said = (await (
            from answer in db.Answers
            join undertaken in db.Undertakings on answer.Id equals undertaken.AnswerId
            where ids.Contains(answer.SubmissionId)
            orderby answer.Number
            select new { answer.SubmissionId, undertaken.Request, undertaken.Subject, undertaken.Words }).ToListAsync(cancellationToken)).ToLookup(row => (row.SubmissionId, row.Request, row.Subject), row => row.Words);
        return
        [
            .. heads.Select(row => (Order: (0, 0), Row: Of(row.Id, Request.Review, row.Id.Value, "The review as a whole", row.HelpWanted!)))
                .Concat(themes.Select(row => (Order: (row.Number, 0), Row: Of(row.SubmissionId, Request.Theme, row.ThemeId.Value, $"{row.Number}. {row.Name}", row.HelpWanted!))))
                .Concat(lines.Select(row => (Order: (row.Theme, row.Number), Row: Of(row.SubmissionId, Request.Action, row.ActionId.Value, $"Action {row.Theme}.{row.Number}: {row.Text}", row.HelpWanted!))))
                .OrderBy(entry => entry.Row.Borough.Name, StringComparer.Ordinal).ThenBy(entry => entry.Order).Select(entry => entry.Row),
        ];

        HelpWanted Of(Id<Submission> review, Request kind, Guid subject, string where, string words) => new(asking[review], review, kind, subject, where, words, said[(review, kind, subject)].LastOrDefault());
    }
}

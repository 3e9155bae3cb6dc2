using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>What a figure is made of: the actions that it counts, with the words of their reviews, by place.</summary>
/// <param name="Figures">In which it was counted.</param>
/// <param name="Boroughs">Over which.</param>
/// <param name="Counts">Which lines.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">As many as there are for an export.</param>
public sealed record GetFigureLines(ComparedFigures Figures, IReadOnlyCollection<TenantInfo> Boroughs, Func<FigureLine, bool> Counts, int Page = 1, int PageSize = 100)
    : IRequest<FigureLines>;

/// <param name="Total">On all pages.</param>
public sealed record FigureLines(IReadOnlyList<FigureLines.Row> Rows, int Total, int Pages)
{
    /// <param name="Place">The borough, or the BCU if the action is joint.</param>
    /// <param name="EndAsWritten">Empty if the plan does not say.</param>
    /// <param name="EndBefore">As the quarter before had it, if that was another; null if not.</param>
    /// <param name="UpdatedAt">UTC; null if never.</param>
    public sealed record Row(
        TenantInfo Place, FigureLine Line, int Number, string Text, string? Done, string? Next, string? HelpWanted, string EndAsWritten, DateOnly? EndBefore, DateTime? UpdatedAt)
    {
        public ActionStatus? Status => Line.Status;
    }
}

internal sealed class GetFigureLinesHandler(VruDbContext db) : IRequestHandler<GetFigureLines, FigureLines>
{
    /// <summary>More actions than these are not named one by one: whole reviews are read.</summary>
    private const int MostNamed = 200;

    public async Task<FigureLines> Handle(GetFigureLines request, CancellationToken cancellationToken)
    {
        var figures = request.Figures;
        var places = figures.All.Concat(figures.Bcus).ToDictionary(place => place.Id);
        List<FigureLine> counted = [.. figures.LinesOf(request.Boroughs, figures.Cycle).Where(request.Counts).OrderBy(line => places[line.TenantId].Name, StringComparer.Ordinal).ThenBy(line => line.Theme)];
        List<FigureLine> shown = [.. counted.Skip((request.Page - 1) * request.PageSize).Take(request.PageSize)];
        var submissions = shown.Select(line => figures.Reviews[(figures.Cycle.Code, line.TenantId)].Id).Distinct().ToList();
        var actions = shown.Select(line => line.Action).ToList();
        var said = db.SubmittedProgress.AsNoTracking().Where(line => submissions.Contains(line.SubmissionId));
        if (actions.Count <= MostNamed)
        {
            said = said.Where(line => actions.Contains(line.ActionId));
        }

        var words = await said.ToDictionaryAsync(line => (line.SubmissionId, line.ActionId), cancellationToken);
        return new(
            [
                .. shown.Where(line => words.ContainsKey(KeyOf(line))).Select(line => (line, said: words[KeyOf(line)])).Select(entry => new FigureLines.Row(
                    places[entry.line.TenantId], entry.line, entry.said.Number, entry.said.Text, entry.said.Done, entry.said.Next, entry.said.HelpWanted, entry.said.EndAsWritten,
                    entry.line.Before is { EndsOn: { } end } && end != entry.line.EndsOn ? end : null, entry.said.UpdatedAt)),
            ],
            counted.Count, (int)Math.Ceiling(counted.Count / (double)request.PageSize));

        // A partnership may have given an action the id that another's has.
        (Id<Submission>, Id<PlanAction>) KeyOf(FigureLine line) => (figures.Reviews[(figures.Cycle.Code, line.TenantId)].Id, line.Action);
    }
}

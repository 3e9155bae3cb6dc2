using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>One action of the template in every borough of the group: its words there, dates, status and what was said.</summary>
/// <param name="Figures">In which it is looked for.</param>
/// <param name="Code">"3.1" or "3c", of the year's template.</param>
public sealed record GetSameAction(ComparedFigures Figures, string Code) : IRequest<SameAction>;

/// <param name="Rows">One a borough, by name.</param>
public sealed record SameAction(FigureOption Option, IReadOnlyList<SameAction.Row> Rows)
{
    /// <param name="Text">As worded there; null if it does not stand in what was submitted.</param>
    /// <param name="Status">Null if nobody has said.</param>
    /// <param name="HasReview">It stands in the review of the quarter.</param>
    public sealed record Row(
        TenantInfo Borough, string? Text, ActionStatus? Status, bool HasReview, string? Done, string? Next, string? HelpWanted, string? Start, string? End, string? LeadAgency, string? DoesNotApplyBecause)
    {
        /// <summary>It is the joint plan's that the borough shares.</summary>
        public bool IsJoint { get; init; }

        public bool HasIt => Text is not null;

        /// <summary>It is worded another way than the template has it.</summary>
        public bool IsWordedOwnWay(FigureOption option) => Text is { } text && !text.Equals(option.Text, StringComparison.Ordinal);
    }
}

internal sealed class GetSameActionHandler(VruDbContext db) : IRequestHandler<GetSameAction, SameAction>
{
    public async Task<SameAction> Handle(GetSameAction request, CancellationToken cancellationToken)
    {
        var figures = request.Figures;
        var option = figures.Options.FirstOrDefault(one => one.Code.Equals(request.Code, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();
        var reviews = figures.ReviewsOf(figures.Cycle);
        var year = figures.Cycle.Quarter.StartYear;
        var said = (await db.SubmittedProgress.AsNoTracking().Where(line => reviews.Contains(line.SubmissionId) && line.TemplateActionId == option.Id).ToListAsync(cancellationToken))
            .GroupBy(line => line.TenantId).ToDictionary(lines => lines.Key, lines => lines.First());
        var planned = (await db.SubmittedActions.AsNoTracking().Where(action => action.TemplateActionId == option.Id && db.LatestPlans(year).Any(plan => plan.Id == action.SubmissionId)).ToListAsync(cancellationToken))
            .GroupBy(action => action.TenantId).ToDictionary(actions => actions.Key, actions => actions.First());
        return new(option,
        [
            .. from borough in figures.Boroughs
               let isJoint = !said.ContainsKey(borough.Id) && !planned.ContainsKey(borough.Id) && borough.BcuId is not null
               let whose = isJoint ? borough.BcuId!.Value : borough.Id
               let line = said.GetValueOrDefault(whose)
               let action = planned.GetValueOrDefault(whose)
               select new SameAction.Row(
                   borough, line?.Text ?? action?.Text, line?.Status, line is not null, line?.Done, line?.Next, line?.HelpWanted, action?.StartAsWritten, line?.EndAsWritten ?? action?.EndAsWritten,
                   action?.LeadAgency, line?.DoesNotApplyBecause ?? action?.DoesNotApplyBecause)
               {
                   IsJoint = isJoint && (line is not null || action is not null),
               },
        ]);
    }
}

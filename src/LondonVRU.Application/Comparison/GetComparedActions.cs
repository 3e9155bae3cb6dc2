using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>The actions behind the comparison: of one borough and theme, or of all boroughs. Those of a joint plan stand among each of its boroughs', and once where all are asked for.</summary>
/// <param name="Cycle">"2026-q3".</param>
/// <param name="Borough">Slug; null for all, or those of the group.</param>
/// <param name="Theme">Number of the column, from 1; null for all.</param>
/// <param name="Group">Code of a group of boroughs; null for all London.</param>
public sealed record GetComparedActions(string Cycle, string? Borough, int? Theme, string? Group = null) : IRequest<IReadOnlyList<ComparedAction>>;

/// <summary>An action as a review has it. Restricted ones are never among them.</summary>
/// <param name="Borough">The BCU, if it is an action of its joint plan.</param>
/// <param name="ThemeNumber">Of the column, from 1.</param>
/// <param name="Status">Null if nobody has said.</param>
/// <param name="UpdatedAt">UTC; null if never.</param>
public sealed record ComparedAction(
    TenantInfo Borough, Id<PlanAction> Id, int ThemeNumber, string Theme, int Number, string Text, bool IsEssential, ActionStatus? Status, string? Done, string? Next,
    string? HelpWanted, DateTime? UpdatedAt)
{
    public bool IsJoint => Borough.IsBcu;
}

internal sealed class GetComparedActionsHandler(VruDbContext db, OpenCycles cycles, ComparedShelf shelf, BoroughGroups groups, TenantDirectory directory)
    : IRequestHandler<GetComparedActions, IReadOnlyList<ComparedAction>>
{
    /// <summary>The worst first.</summary>
    private static readonly ActionStatus?[] Order =
        [ActionStatus.OffTrack, ActionStatus.AtRisk, null, ActionStatus.NotStarted, ActionStatus.OnTrack, ActionStatus.Complete, ActionStatus.Stopped];

    public async Task<IReadOnlyList<ComparedAction>> Handle(GetComparedActions request, CancellationToken cancellationToken)
    {
        var choice = await cycles.ChooseForComparisonAsync(request.Cycle, cancellationToken) ?? throw new NotFoundException();
        var compared = await shelf.GetAsync(choice, cancellationToken);
        if (request.Theme is { } number && (number < 1 || number > compared.Columns.Themes.Count))
        {
            throw new NotFoundException();
        }

        var boroughs = await BoroughsAsync(request, choice.Chosen.DueOn, cancellationToken);
        // A borough that is not in stands for nothing, nor does the joint plan on its behalf.
        var bcus = await BcusOfAsync(boroughs.Where(borough => compared.Reviews.ContainsKey(borough.Id)), cancellationToken);
        boroughs = [.. boroughs, .. bcus];
        var submissions = boroughs.Select(borough => compared.Reviews.GetValueOrDefault(borough.Id)?.Id).OfType<Id<Domain.Comparison.Submission>>().ToList();
        var lines = db.SubmittedProgress.AsNoTracking().Where(line => submissions.Contains(line.SubmissionId));
        if (request.Theme is { } column)
        {
            var themes = compared.Columns.In(column - 1);
            lines = lines.Where(line => themes.Contains(line.ThemeId));
        }

        var byId = boroughs.ToDictionary(borough => borough.Id);
        return
        [
            .. (await lines.ToListAsync(cancellationToken))
                .Select(line => (line, index: compared.Columns.IndexOf(line.ThemeId) ?? 0))
                .OrderBy(entry => request.Borough is null ? byId[entry.line.TenantId].Name : "", StringComparer.Ordinal).ThenBy(entry => entry.index)
                .ThenBy(entry => Array.IndexOf(Order, entry.line.Status)).ThenBy(entry => entry.line.Number)
                .Select(entry => new ComparedAction(
                    byId[entry.line.TenantId], entry.line.ActionId, entry.index + 1, compared.Columns.Themes[entry.index].Name, entry.line.Number, entry.line.Text,
                    entry.line.IsEssential, entry.line.Status, entry.line.Done, entry.line.Next, entry.line.HelpWanted, entry.line.UpdatedAt)),
        ];
    }

    private async Task<IReadOnlyList<TenantInfo>> BcusOfAsync(IEnumerable<TenantInfo> boroughs, CancellationToken ct)
    {
        var ids = boroughs.Select(borough => borough.BcuId).ToHashSet();
        return [.. (await directory.BcusAsync(ct)).Where(bcu => ids.Contains(bcu.Id))];
    }

    private async Task<IReadOnlyList<TenantInfo>> BoroughsAsync(GetComparedActions request, DateOnly day, CancellationToken ct)
    {
        var all = await directory.BoroughsAsync(day, ct);
        if (request.Borough is { } slug)
        {
            return [all.FirstOrDefault(borough => borough.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException()];
        }

        return [.. all.Where((await groups.FindAsync(request.Group, ct)).Has)];
    }
}

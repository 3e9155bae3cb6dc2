using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using MediatR;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>Everything that can be measured in a quarter, as submitted.</summary>
/// <param name="Cycle">"2026-q3"; null for the latest that has something to compare.</param>
/// <param name="WithPlans">The plans of the year too, for measures that count over them.</param>
/// <returns>Null if no cycle has opened yet and none was asked for.</returns>
public sealed record GetFigures(string? Cycle, Population Population, bool WithPlans = false) : IRequest<ComparedFigures?>;

internal sealed class GetFiguresHandler(TenantDirectory directory, OpenCycles cycles, FigureShelf shelf, BoroughGroups groups, TimeProvider clock) : IRequestHandler<GetFigures, ComparedFigures?>
{
    public async Task<ComparedFigures?> Handle(GetFigures request, CancellationToken cancellationToken)
    {
        if (await cycles.ChooseForComparisonAsync(request.Cycle, cancellationToken) is not { } choice)
        {
            return null;
        }

        var kept = await shelf.GetAsync(choice, cancellationToken);
        if (request.Population.Theme is { } theme && (theme < 1 || theme > kept.Columns.Themes.Count))
        {
            throw new NotFoundException();
        }

        var bcus = await directory.BcusAsync(cancellationToken);
        var all = await directory.BoroughsAsync(choice.Chosen.DueOn, cancellationToken);
        var group = await groups.FindAsync(request.Population.Group, cancellationToken);
        return new(choice, LondonTime.Today(clock), request.Population, await groups.AllAsync(cancellationToken), group, [.. all.Where(group.Has)], all, bcus, kept.Columns.Themes, kept.Options)
        {
            Columns = kept.Columns,
            TemplateYear = kept.TemplateYear,
            Reviews = kept.Reviews,
            Plans = request.WithPlans ? WithJoint(all, await shelf.PlansAsync(choice.Chosen.Quarter.StartYear, cancellationToken)) : new Dictionary<Id<Tenant>, FigurePlan>(),
        };
    }

    /// <summary>What a joint plan takes up from the template is taken up in each borough that shares it and has a plan.</summary>
    private static Dictionary<Id<Tenant>, FigurePlan> WithJoint(IReadOnlyList<TenantInfo> boroughs, IReadOnlyDictionary<Id<Tenant>, FigurePlan> plans) => boroughs.Where(borough => plans.ContainsKey(borough.Id))
        .ToDictionary(borough => borough.Id, borough => borough.BcuId is { } bcu && plans.TryGetValue(bcu, out var joint) && joint.TakenUp.Count > 0
            ? plans[borough.Id] with { TakenUp = plans[borough.Id].TakenUp.Union(joint.TakenUp).ToHashSet() }
            : plans[borough.Id]);
}

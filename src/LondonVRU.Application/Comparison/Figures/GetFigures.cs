using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
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
            Reviews = kept.Reviews,
            Plans = request.WithPlans ? await shelf.PlansAsync(choice.Chosen.Quarter.StartYear, cancellationToken) : new Dictionary<Id<Domain.Tenants.Tenant>, FigurePlan>(),
        };
    }
}

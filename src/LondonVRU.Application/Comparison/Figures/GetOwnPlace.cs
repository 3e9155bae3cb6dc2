using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>Where the current borough stands among all and among its peers: its own figures, and how those of the others are spread. No other borough is named, and none can be told from the spread.</summary>
/// <param name="Cycle">"2026-q3"; null for the latest whose due day has passed.</param>
/// <returns>Null if no due day has passed yet.</returns>
/// <exception cref="NotFoundException">The quarter does not exist or is not due yet, or the current tenant is no borough.</exception>
public sealed record GetOwnPlace(string? Cycle) : IRequest<OwnPlace?>;

/// <param name="Quarters">Whose due day has passed, oldest first.</param>
/// <param name="Peers">"Inner London".</param>
public sealed record OwnPlace(Quarter Quarter, IReadOnlyList<Quarter> Quarters, bool IsIn, string Peers, IReadOnlyList<OwnPlace.Row> Rows)
{
    /// <param name="Own">Null if there is nothing to count.</param>
    /// <param name="Peers">Among the peers; null where fewer than five others can be counted, or fewer than five of all are left beside them.</param>
    /// <param name="All">Among all of London's; null where fewer than five others can be counted.</param>
    public sealed record Row(Measure Measure, Measured? Own, Spread? Peers, Spread? All);
}

/// <summary>How the figures of the others are spread, without saying whose they are: the middle one, and between what half of them lie.</summary>
/// <param name="Others">How many they are: five at least.</param>
/// <param name="Better">Of them, better than one's own; null where no way is better, or there is nothing of one's own.</param>
public sealed record Spread(int Others, Measured Lower, Measured Middle, Measured Upper, int? Better)
{
    /// <summary>Over fewer, a figure could be told to be somebody's.</summary>
    public const int Fewest = 5;

    /// <summary>Null over fewer than <see cref="Fewest"/> others.</summary>
    public static Spread? Of(Measure measure, Measured? own, IEnumerable<Measured?> others)
    {
        var values = others.OfType<Measured>().OrderBy(figure => figure.Value).ToList();
        return values.Count < Fewest ? null : new(
            values.Count, values[values.Count / 4], values[values.Count / 2], values[^((values.Count / 4) + 1)],
            own is null || measure.Better == Figures.Better.Neither ? null : values.Count(other => measure.Compare(other, own) < 0));
    }
}

internal sealed class GetOwnPlaceHandler(CurrentTenant current, TenantDirectory directory, TenantDoor door, TimeProvider clock) : IRequestHandler<GetOwnPlace, OwnPlace?>
{
    public async Task<OwnPlace?> Handle(GetOwnPlace request, CancellationToken cancellationToken)
    {
        if (current.Info.Kind != TenantKind.Borough)
        {
            throw new NotFoundException();
        }

        // London's room is entered for the counts alone; what leaves it names nobody.
        await using var london = await door.OpenForServiceAsync((await directory.LondonAsync(cancellationToken)).Id, cancellationToken);
        var mediator = london.Services.GetRequiredService<IMediator>();
        if (await mediator.Send(new GetFigures(request.Cycle, new(), WithPlans: true), cancellationToken) is not { } figures)
        {
            return null;
        }

        var today = LondonTime.Today(clock);
        List<CycleInfo> due = [.. figures.Cycles.Opened.Where(cycle => cycle.DueOn < today)];
        if (!due.Contains(figures.Cycle))
        {
            // Before the due day a spread would say, review by review, who has just come in.
            if (request.Cycle is not null)
            {
                throw new NotFoundException();
            }

            if (due.Count == 0)
            {
                return null;
            }

            figures = (await mediator.Send(new GetFigures(due[^1].Code, new(), WithPlans: true), cancellationToken))!;
        }

        var own = figures.All.FirstOrDefault(borough => borough.Id == current.Id) ?? throw new NotFoundException();
        var peers = own.IsInner == true ? BoroughGroup.Inner : BoroughGroup.Outer;
        return new(
            figures.Cycle.Quarter, [.. due.Select(cycle => cycle.Quarter)], figures.ReviewOf(own) is not null, peers.Name,
            [.. Measures.All.Select(measure => Row(figures, measure, own, peers))]);
    }

    /// <summary>Who knows of all and of the peers knows of the rest: they too must be nobody, or many enough.</summary>
    private static bool CanBeTakenFromAll(IEnumerable<Measured?> rest) => rest.Count(figure => figure is not null) is 0 or >= Spread.Fewest;

    private static OwnPlace.Row Row(ComparedFigures figures, Measure measure, TenantInfo own, BoroughGroup peers)
    {
        var figure = figures.Of(measure, own);
        var others = figures.All.Where(borough => borough.Id != own.Id).ToLookup(peers.Has, borough => figures.Of(measure, borough));
        return new(
            measure, figure, CanBeTakenFromAll(others[false]) ? Spread.Of(measure, figure, others[true]) : null, Spread.Of(measure, figure, others[true].Concat(others[false])));
    }
}

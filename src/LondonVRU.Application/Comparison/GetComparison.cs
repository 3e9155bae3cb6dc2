using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using MediatR;

namespace LondonVRU.Application.Comparison;

/// <summary>Themes by borough in a quarter, as submitted.</summary>
/// <param name="Cycle">"2026-q3"; null for the latest that has opened.</param>
/// <param name="Group">Code of a group of boroughs to which it is narrowed, such as a BCU's slug; null for all London.</param>
/// <returns>Null if no cycle has opened yet and none was asked for.</returns>
public sealed record GetComparison(string? Cycle, string? Group = null) : IRequest<ComparedQuarter?>;

/// <summary>What the comparison shows, and nothing else.</summary>
/// <param name="Groups">That can be chosen; all London first.</param>
/// <param name="Group">The one it is narrowed to.</param>
/// <param name="Boroughs">Of the group, by name; BCUs are never among them.</param>
/// <param name="Quarters">The quarter and up to nine before it, oldest first.</param>
public sealed record ComparedQuarter(
    CycleChoice Cycles, IReadOnlyList<BoroughGroup> Groups, BoroughGroup Group, IReadOnlyList<ComparedTheme> Themes, IReadOnlyList<ComparedBorough> Boroughs,
    IReadOnlyList<QuarterOfThemes> Quarters)
{
    public int In => Boroughs.Count(borough => borough.IsIn);

    /// <summary>All boroughs together in the quarter that is looked at: one a theme.</summary>
    public IReadOnlyList<StatusCounts> Together => Quarters[^1].Counts;
}

/// <summary>A borough's row.</summary>
/// <param name="BcuName">Null for the City of London.</param>
/// <param name="SubmittedAt">UTC; null if it is not in.</param>
/// <param name="DaysLate">0 if on time; null if it is not in.</param>
/// <param name="Counts">One a theme, in the columns' order, with the actions of the BCU's joint plan; empty if it is not in.</param>
/// <param name="Before">The same a quarter before; empty if it was not in then, or there is none.</param>
public sealed record ComparedBorough(
    TenantInfo Borough, string? BcuName, Id<Submission>? Submission, DateTime? SubmittedAt, int? DaysLate, IReadOnlyList<StatusCounts> Counts, IReadOnlyList<StatusCounts> Before)
{
    public bool IsIn => Submission is not null;
}

/// <summary>How all the boroughs of the comparison together stood in a quarter: an action of a joint plan counts once.</summary>
/// <param name="In">How many had submitted.</param>
/// <param name="Counts">One a theme, in the columns' order.</param>
public sealed record QuarterOfThemes(Quarter Quarter, int In, IReadOnlyList<StatusCounts> Counts);

internal sealed class GetComparisonHandler(TenantDirectory directory, OpenCycles cycles, ComparedShelf shelf, BoroughGroups groups) : IRequestHandler<GetComparison, ComparedQuarter?>
{
    public async Task<ComparedQuarter?> Handle(GetComparison request, CancellationToken cancellationToken)
    {
        if (await cycles.ChooseForComparisonAsync(request.Cycle, cancellationToken) is not { } choice)
        {
            return null;
        }

        var bcus = await directory.BcusAsync(cancellationToken);
        var group = await groups.FindAsync(request.Group, cancellationToken);
        var names = bcus.ToDictionary(one => one.Id, one => one.Name);
        var boroughs = (await directory.BoroughsAsync(choice.Chosen.DueOn, cancellationToken)).Where(group.Has).ToList();
        var compared = await shelf.GetAsync(choice, cancellationToken);
        return new(
            choice, await groups.AllAsync(cancellationToken), group, compared.Columns.Themes,
            [.. boroughs.Select(borough => Row(borough, borough.BcuId is { } own ? names.GetValueOrDefault(own) : null, choice, compared))],
            [.. choice.UpTo(ComparedShelf.Quarters).Select(cycle => Together(cycle, boroughs, compared))]);
    }

    private static ComparedBorough Row(TenantInfo borough, string? bcuName, CycleChoice choice, ComparedShelf.Kept compared)
    {
        var before = choice.Before is { } earlier ? compared.Of(earlier.Code, borough) : null;
        return compared.Reviews.GetValueOrDefault(borough.Id) is { } review
            ? new(borough, bcuName, review.Id, review.SubmittedAt, review.DaysLate, compared.Of(choice.Chosen.Code, borough)!, before ?? [])
            : new(borough, bcuName, null, null, null, [], before ?? []);
    }

    private static QuarterOfThemes Together(CycleInfo cycle, IReadOnlyList<TenantInfo> boroughs, ComparedShelf.Kept compared)
    {
        var (count, counts) = compared.Together(cycle.Code, boroughs);
        return new(cycle.Quarter, count, counts);
    }
}

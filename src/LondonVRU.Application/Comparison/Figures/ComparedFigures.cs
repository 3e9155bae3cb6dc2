using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>Everything that can be measured in a quarter and those before it, for one population. Counts nothing until it is asked.</summary>
/// <param name="Today">London day: a review that is not due yet is no late one.</param>
/// <param name="Groups">That can be chosen; all London first.</param>
/// <param name="Group">The chosen one.</param>
/// <param name="Boroughs">Of the group, by name; BCUs are never among them.</param>
/// <param name="Options">The year's template.</param>
public sealed record ComparedFigures(
    CycleChoice Cycles, DateOnly Today, Population Population, IReadOnlyList<BoroughGroup> Groups, BoroughGroup Group, IReadOnlyList<TenantInfo> Boroughs, IReadOnlyList<TenantInfo> All,
    IReadOnlyList<TenantInfo> Bcus, IReadOnlyList<ComparedTheme> Themes, IReadOnlyList<FigureOption> Options)
{
    internal const int QuartersOfPunctuality = 4;

    internal IReadOnlyDictionary<(string Cycle, Id<Tenant> Tenant), FigureReview> Reviews { get; init; } = new Dictionary<(string, Id<Tenant>), FigureReview>();

    internal IReadOnlyDictionary<Id<Tenant>, FigurePlan> Plans { get; init; } = new Dictionary<Id<Tenant>, FigurePlan>();

    internal ThemeColumns? Columns { get; init; }

    /// <summary>First calendar year of the edition whose template <see cref="Options"/> are.</summary>
    public int TemplateYear { get; init; }

    public CycleInfo Cycle => Cycles.Chosen;

    /// <summary>Up to ten, oldest first; the last is the one that is looked at.</summary>
    public IReadOnlyList<CycleInfo> Quarters => Cycles.UpTo(FigureShelf.Quarters);

    /// <summary>The theme that it is narrowed to; null for all.</summary>
    public ComparedTheme? Theme => Population.Theme is { } number ? Themes[number - 1] : null;

    /// <summary>London day of the newest submission that is counted in the quarter; null if there is none.</summary>
    public DateOnly? DataOf => Boroughs.Select(borough => ReviewOf(borough)?.SubmittedAt).Max() is { } at ? LondonTime.DayOf(at) : null;

    /// <summary>London day of the newest plan of the year that is counted; null if there is none, or none was read.</summary>
    public DateOnly? PlansOf => Boroughs.Select(borough => PlanOf(borough)?.SubmittedAt).Max() is { } at ? LondonTime.DayOf(at) : null;

    /// <summary>A theme's number in the columns of a quarter of another year.</summary>
    /// <param name="theme">Null for all themes.</param>
    /// <returns>Null for all themes, and if that year has no such theme.</returns>
    public int? NumberIn(int startYear, int? theme) => theme is not { } number ? null : startYear == Cycle.Quarter.StartYear ? number : Columns?.NumberIn(startYear, number);

    public int In => Boroughs.Count(borough => ReviewOf(borough) is not null);

    /// <summary>Null if it is not in.</summary>
    /// <param name="cycle">Null for the quarter that is looked at.</param>
    public FigureReview? ReviewOf(TenantInfo borough, CycleInfo? cycle = null) => Reviews.GetValueOrDefault(((cycle ?? Cycle).Code, borough.Id));

    /// <summary>The reviews of some quarters, those of joint plans among them.</summary>
    /// <param name="cycles">Null counts as none.</param>
    internal IReadOnlyList<Id<Submission>> ReviewsOf(params IReadOnlyList<CycleInfo?> cycles) =>
        [.. Reviews.Where(review => cycles.Any(cycle => cycle?.Code == review.Key.Cycle)).Select(review => review.Value.Id)];

    /// <summary>The plan of the year; null if none was submitted.</summary>
    public FigurePlan? PlanOf(TenantInfo borough) => Plans.GetValueOrDefault(borough.Id);

    /// <summary>How an action of the template stands in a borough: its own answer, else that of the joint plan which it shares; null if it stands in neither.</summary>
    public FigureLine? LineOf(TenantInfo borough, Id<TemplateAction> option) => ReviewOf(borough) is not { } own ? null
        : own.Lines.FirstOrDefault(line => line.Template == option)
            ?? (borough.BcuId is { } bcu && Reviews.GetValueOrDefault((Cycle.Code, bcu)) is { } joint && joint.Lines.FirstOrDefault(line => line.Template == option) is { } shared ? shared with { IsJoint = true } : null);

    /// <summary>A borough's figure; null if it is not in, or there is nothing to count.</summary>
    /// <param name="cycle">Null for the quarter that is looked at.</param>
    /// <param name="theme">Number of the column, beside what the population says; null for all.</param>
    public Measured? Of(Measure measure, TenantInfo borough, CycleInfo? cycle = null, int? theme = null) => measure.Of(GroundOf([borough], cycle ?? Cycle, theme));

    /// <summary>The figure of all boroughs of the group together: an action of a joint plan counts once.</summary>
    public Measured? Together(Measure measure, CycleInfo? cycle = null, int? theme = null) => Together(measure, Boroughs, cycle, theme);

    /// <summary>The figure of some boroughs together, whatever the group: an action of a joint plan counts once.</summary>
    public Measured? Together(Measure measure, IReadOnlyCollection<TenantInfo> boroughs, CycleInfo? cycle = null, int? theme = null) => measure.Of(GroundOf(boroughs, cycle ?? Cycle, theme));

    /// <summary>What a figure of these boroughs is counted over.</summary>
    public Ground GroundOf(IReadOnlyCollection<TenantInfo> boroughs, CycleInfo cycle, int? theme)
    {
        var reviews = boroughs.Select(borough => ReviewOf(borough, cycle)).OfType<FigureReview>().ToList();
        var owed = Cycles.Opened.Where(one => one.Quarter <= cycle.Quarter).TakeLast(QuartersOfPunctuality)
            .SelectMany(one => boroughs.Select(borough => (Review: ReviewOf(borough, one), IsDue: borough.ExistsOn(one.DueOn) && one.DueOf(borough.Id) < Today)))
            .Where(one => one.IsDue || one.Review is not null).ToList();
        return new(
            cycle.Quarter, [.. LinesOf(boroughs, cycle).Where(line => theme is null || line.Theme == theme - 1)], reviews,
            [.. cycle.Quarter.StartYear == Cycle.Quarter.StartYear ? boroughs.Select(PlanOf).OfType<FigurePlan>() : []], owed.Count, owed.Count(one => one.Review is { DaysLate: 0 }), Options);
    }

    /// <summary>Lines of these boroughs that are in, as far as the population has them, and those of their joint plans once.</summary>
    public IEnumerable<FigureLine> LinesOf(IReadOnlyCollection<TenantInfo> boroughs, CycleInfo cycle)
    {
        List<TenantInfo> there = [.. boroughs.Where(borough => ReviewOf(borough, cycle) is not null)];
        var own = there.SelectMany(borough => ReviewOf(borough, cycle)!.Lines);
        var joint = there.Select(borough => borough.BcuId).OfType<Id<Tenant>>().Distinct()
            .SelectMany(bcu => Reviews.GetValueOrDefault((cycle.Code, bcu))?.Lines ?? []).Select(line => line with { IsJoint = true });
        return own.Concat(joint).Where(Population.Has);
    }
}

using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>Which options of the menu were taken up by how many, and the gaps: heavily weighted ones that few took up.</summary>
[Needs(Right.ReadShelf)]
internal sealed class OptionsModel(IMediator mediator, Actor actor) : ComparePage(mediator, actor)
{
    /// <summary>"gaps" for these alone.</summary>
    [FromQuery]
    public string? Show { get; set; }

    public override string View => "options";

    public override bool TakesMeasure => false;

    public override bool TakesLines => false;

    protected override bool NeedsPlans => true;

    public bool OnlyGaps => Show == "gaps";

    public IReadOnlyList<OptionRow> Rows { get; private set; } = [];

    /// <summary>Boroughs whose plan of the year was submitted.</summary>
    public int Plans { get; private set; }

    private int Gaps { get; set; }

    public string Heading => Gaps == 0 ? "No gap in the menu" : $"{Words.CountFirst(Gaps, "gap")} in the menu";

    public string Lead => Plans == 0
        ? $"No plan of {Quarter.YearName(Figures!.Cycle.Quarter.StartYear)} has been submitted yet."
        : $"Options weighted high that fewer than half of {Words.Plural(Plans, "plan")} have taken up stand first.";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Figures is not { } figures)
        {
            return;
        }

        var rows = OptionRow.Of(figures);
        (Plans, Gaps) = (figures.Boroughs.Count(borough => figures.PlanOf(borough) is not null), rows.Count(row => row.IsGap));
        Rows = [.. rows.Where(row => !OnlyGaps || row.IsGap)];
    }

    public override CompareAddress Here => base.Here with { Show = OnlyGaps ? "gaps" : null };

    public string With(bool gaps) => (Here with { Show = gaps ? "gaps" : null }).ToString();
}

/// <summary>An option of the menu.</summary>
/// <param name="Taken">Plans in which it stands.</param>
/// <param name="Plans">Plans that were submitted.</param>
/// <param name="Without">Boroughs that neither have it nor have declined it.</param>
/// <param name="UseHref">Who declined it, and why.</param>
internal sealed record OptionRow(FigureOption Option, int Taken, int Declined, int Plans, string Without, string Href, string UseHref)
{
    /// <summary>Weighted high, and fewer than half have it.</summary>
    public bool IsGap => Option.Weighting == Weighting.High && Plans > 0 && 2 * Taken < Plans;

    /// <summary>Gaps first, then by how few have it.</summary>
    public static IReadOnlyList<OptionRow> Of(ComparedFigures figures)
    {
        var plans = figures.Boroughs.Select(borough => (borough, plan: figures.PlanOf(borough))).Where(one => one.plan is not null).ToList();
        return
        [
            .. figures.Options.Where(option => !option.IsEssential && (figures.Theme is null || option.Theme == figures.Theme.Number - 1)).Select(option =>
                {
                    var without = plans.Where(one => !one.plan!.TakenUp.Contains(option.Id) && !one.plan.Declined.Contains(option.Id)).Select(one => one.borough.ShortName).ToList();
                    return new OptionRow(
                        option, plans.Count(one => one.plan!.TakenUp.Contains(option.Id)), plans.Count(one => one.plan!.Declined.Contains(option.Id)), plans.Count,
                        without.Count <= 5 ? string.Join(", ", without) : $"{string.Join(", ", without.Take(4))} and {without.Count - 4} more",
                        new CompareAddress("action", figures.Cycle.Code, figures.Group.Code, null, null, null) { Action = option.Code }.ToString(),
                        $"/london/template/{Edition.CodeOf(figures.TemplateYear)}/use/{option.Code}#Declined");
                })
                .OrderByDescending(row => row.IsGap).ThenByDescending(row => row.Option.Weighting).ThenBy(row => row.Taken),
        ];
    }
}

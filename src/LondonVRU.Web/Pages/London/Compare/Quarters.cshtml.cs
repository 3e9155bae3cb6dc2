using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>A measure over up to ten quarters: theme by theme, and borough by borough as small multiples.</summary>
[Needs(Right.ReadShelf)]
internal sealed class QuartersModel(IMediator mediator, Actor actor) : ComparePage(mediator, actor)
{
    public override string View => "quarters";

    public IReadOnlyList<QuarterRow> ByTheme { get; private set; } = [];

    public IReadOnlyList<QuarterRow> ByBorough { get; private set; } = [];

    public Shades ThemeScale { get; private set; } = Shades.Over([], isShare: true);

    /// <summary>The greatest figure: the top of the one scale.</summary>
    public double Most => ByBorough.SelectMany(row => row.Figures).Max(figure => figure?.Value) ?? 0;

    public string Heading => FigureWords.Heading(Figures!, Shown);

    public string Span => $"{Figures!.Quarters[0].Quarter.ShortName} to {Figures.Cycle.Quarter.ShortName}";

    public string Lead => Shown.IsOfPlans
        ? "A plan stands for a year: choose another measure to see quarters."
        : Figures!.Cycles.Before is { } before && Figures.Together(Shown, before) is { } then && Figures.Together(Shown) is { } now
            ? $"{now.Long}, against {then.Long} in {before.Quarter.ShortName}."
            : "There is no quarter before to compare with.";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Figures is not { } figures)
        {
            return;
        }

        ByTheme =
        [
            .. figures.Themes.Where(theme => figures.Theme is null || theme == figures.Theme).Select(theme => new QuarterRow(
                theme.Name, "", [.. figures.Quarters.Select(cycle => figures.Together(Shown, cycle, theme.Number))],
                [.. figures.Quarters.Select(cycle => Shown.Counts is null ? null : FigureLinks.Behind(figures, Shown.Code, borough: null, cycle, theme.Number))])),
        ];
        ThemeScale = Shades.Over(ByTheme.SelectMany(row => row.Figures), Shown.IsShare);
        ByBorough =
        [
            .. figures.Boroughs.Select(borough => new QuarterRow(
                borough.ShortName, FigureLinks.Of(figures, Shown, borough), [.. figures.Quarters.Select(cycle => figures.Of(Shown, borough, cycle))],
                [.. figures.Quarters.Select(cycle => FigureLinks.Of(figures, Shown, borough, cycle))])),
        ];
    }
}

/// <summary>Figures of one theme or borough, oldest quarter first.</summary>
internal sealed record QuarterRow(string Name, string Href, IReadOnlyList<Measured?> Figures, IReadOnlyList<string?> Hrefs)
{
    /// <summary>"12 per cent, 4 of 33; +3 points since the quarter before".</summary>
    public string Words => Figures[^1] is not { } now ? "Not in this quarter"
        : Figures.Count > 1 && Figures[^2] is { } before ? $"{now.Long}; {FigureWords.Change(before, now).ToLowerInvariant()}{(before.Rounded == now.Rounded ? "" : " since the quarter before")}"
        : now.Long;
}

using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>One theme: every action of the template by borough, with its status.</summary>
[Needs(Right.ReadShelf)]
internal sealed class ThemeModel(IMediator mediator, Actor actor) : ComparePage(mediator, actor)
{
    public override string View => "theme";

    public override bool TakesMeasure => false;

    public override bool TakesLines => false;

    public IReadOnlyList<ThemeRow> Rows { get; private set; } = [];

    /// <summary>How many local actions each borough has in the theme; null if it is not in.</summary>
    public IReadOnlyList<(TenantInfo Borough, int? Count)> Local { get; private set; } = [];

    public string Heading => Figures!.Theme!.Name;

    public string Lead => Figures!.Together(Measures.Find("slipping")!) is { } slipping
        ? $"{slipping.Part} of {Words.Plural(slipping.Of ?? 0, "open action")} at risk or off track ({slipping.Short}), {FigureWords.Place(Figures)}."
        : "No open action to count in this quarter.";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Theme ??= 1;
        await LoadAsync(ct);
        if (Figures is not { } figures)
        {
            return;
        }

        Rows = ThemeRow.Of(figures, Theme.Value);
        Local = [.. figures.Boroughs.Select(borough => (borough, figures.ReviewOf(borough) is null ? (int?)null : CountLocal(figures, borough, Theme.Value)))];
    }

    /// <summary>Those of a joint plan among them.</summary>
    /// <param name="theme">Number of the column.</param>
    public static int CountLocal(ComparedFigures figures, TenantInfo borough, int theme) => figures.LinesOf([borough], figures.Cycle).Count(line => line.Template is null && line.Theme == theme - 1);

    public string LocalHref(TenantInfo borough) => new CompareAddress("behind", Figures!.Cycle.Code, Figures.Group.Code, Theme, "local", "actions") { Boroughs = [borough.Slug] }.ToString();

    public static string Abbreviate(TenantInfo borough) => LondonSquares.Of(borough.Slug)?.Abbreviation ?? borough.ShortName;

    public static string Short(string text)
    {
        const int Most = 60;

        // Without a space before it, so that it never stands on a line of its own.
        return text.Length <= Most ? text : $"{text[..(text.LastIndexOf(' ', Most) is > 0 and var end ? end : Most)].TrimEnd(' ', ',', ';', ':', '–', '-')}…";
    }

    public static string LetterOf(ActionStatus? status) => status is { } said ? said.Letter().ToString() : "";

    public static string CssOf(ThemeCell cell) => cell switch
    {
        { IsIn: false } => "h-x",
        { Status: ActionStatus.OffTrack } => "h-r1",
        { Status: ActionStatus.AtRisk } => "h-a1",
        { HasIt: true, Status: ActionStatus.OnTrack or ActionStatus.Complete } => "h-g",
        _ => "",
    };
}

/// <summary>An action of the template, one cell a borough.</summary>
internal sealed record ThemeRow(FigureOption Option, string Href, IReadOnlyList<ThemeCell> Cells)
{
    /// <summary>In the template's order.</summary>
    /// <param name="theme">Number of the column.</param>
    public static IReadOnlyList<ThemeRow> Of(ComparedFigures figures, int theme)
    {
        return
        [
            .. figures.Options.Where(option => option.Theme == theme - 1).Select(option => new ThemeRow(
                option, new CompareAddress("action", figures.Cycle.Code, figures.Group.Code, null, null, null) { Action = option.Code }.ToString(),
                [.. figures.Boroughs.Select(borough => figures.ReviewOf(borough) is null ? default : figures.LineOf(borough, option.Id) is { } line ? new ThemeCell(true, true, line.Status, line.IsJoint) : new(true, false, null))])),
        ];
    }
}

/// <param name="IsIn">The borough's review is in.</param>
/// <param name="HasIt">The action stands in it.</param>
/// <param name="Status">Null if nobody has said.</param>
/// <param name="IsJoint">It is the joint plan’s that the borough shares.</param>
internal readonly record struct ThemeCell(bool IsIn, bool HasIt, ActionStatus? Status, bool IsJoint = false);

using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>A view of the comparison: the filters that all of them share stand in the address.</summary>
internal abstract class ComparePage(IMediator mediator, Actor actor) : PageModel
{
    /// <summary>"2026-q3"; null for the latest that has something to compare.</summary>
    [FromQuery]
    public string? Cycle { get; set; }

    /// <summary>Code of a group of boroughs; null for all London.</summary>
    [FromQuery]
    public string? Group { get; set; }

    /// <summary>Number of the column; null for all.</summary>
    [FromQuery]
    public int? Theme { get; set; }

    /// <summary>"standards", "menu" or "local"; null for everything.</summary>
    [FromQuery]
    public string? Lines { get; set; }

    /// <summary>Code of a measure; null for the usual one.</summary>
    [FromQuery]
    public string? Measure { get; set; }

    /// <summary>Null if no cycle has opened yet.</summary>
    public ComparedFigures? Figures { get; private set; }

    public Measure Shown { get; private set; } = Measures.Usual;

    public bool MayExport => actor.Has(Right.Export);

    /// <summary>Last part of its path.</summary>
    public abstract string View { get; }

    /// <summary>It shows one measure, which can be chosen.</summary>
    public virtual bool TakesMeasure => true;

    /// <summary>That can be chosen here.</summary>
    public virtual IEnumerable<Measure> MeasureChoices => Measures.All;

    /// <summary>It can be narrowed to where actions come from.</summary>
    public virtual bool TakesLines => true;

    /// <summary>It can be narrowed to a theme.</summary>
    public virtual bool TakesTheme => true;

    /// <summary>It counts over the plans of the year as well.</summary>
    protected virtual bool NeedsPlans => Shown.IsOfPlans;

    public virtual CompareAddress Here => new(View, Figures!.Cycle.Code, Figures.Group.Code, Theme, Lines, Measure);

    public static IReadOnlyList<Choice> LinesChoices { get; } =
        [new("", "All actions"), new("standards", "Minimum standards"), new("menu", "From the menu"), new("local", "Local actions")];

    protected IMediator Mediator => mediator;

    /// <summary>The same in another quarter. Another year's template may number its themes otherwise, and has actions of its own.</summary>
    public string AddressIn(string cycle)
    {
        var year = Figures!.Cycles.Opened.First(own => own.Code == cycle).Quarter.StartYear;
        return (Here with { Cycle = cycle, Theme = Figures.NumberIn(year, Theme), Action = year == Figures.Cycle.Quarter.StartYear ? Here.Action : null }).ToString();
    }

    /// <summary>What is shown here as a file.</summary>
    /// <param name="format">"xlsx", "csv" or "svg".</param>
    public string ExportHref(string format) => $"{Here with { View = "export", Format = format }}&view={View}";

    /// <exception cref="NotFoundException">The address names a quarter, group, theme, origin or measure that does not exist.</exception>
    protected async Task LoadAsync(CancellationToken ct)
    {
        Shown = string.IsNullOrWhiteSpace(Measure) ? Measures.Usual : Measures.Find(Measure) ?? throw new NotFoundException();
        Figures = await mediator.Send(new GetFigures(Cycle, new(Group, Theme, LinesOfAddress()), NeedsPlans), ct);
    }

    private LinesOf LinesOfAddress() => Lines switch
    {
        null or "" => LinesOf.Everything,
        "standards" => LinesOf.MinimumStandards,
        "menu" => LinesOf.Menu,
        "local" => LinesOf.Local,
        _ => throw new NotFoundException(),
    };
}

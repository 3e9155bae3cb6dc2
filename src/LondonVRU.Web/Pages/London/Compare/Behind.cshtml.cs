using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>What a figure is made of: the actions that it counts.</summary>
[Needs(Right.ReadShelf)]
internal sealed class BehindModel(IMediator mediator, Actor actor) : ComparePage(mediator, actor)
{
    /// <summary>Slug; null for all of the group.</summary>
    [FromQuery]
    public string? Borough { get; set; }

    /// <summary>From 1.</summary>
    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public TenantInfo? Of { get; private set; }

    public FigureLines Behind { get; private set; } = new([], 0, 0);

    public override string View => "behind";

    /// <summary>What counts actions.</summary>
    public override IEnumerable<Measure> MeasureChoices => Measures.All.Where(measure => measure.Counts is not null);

    public override CompareAddress Here => base.Here with { Boroughs = Of is { } borough ? [borough.Slug] : [] };

    public string Heading => $"{Shown.Name}: {Words.Plural(Behind.Total, "action")}, {Of?.Name ?? FigureWords.Place(Figures!)}";

    public string Lead => (Of is { } borough ? Figures!.Of(Shown, borough) : Figures!.Together(Shown)) switch
    {
        { Of: not null } figure => $"The figure is {figure.Long}. These are the ones that it counts.",
        { } figure => $"The figure is {figure.Long}.",
        null => "There is nothing to count.",
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Figures is not { } figures)
        {
            return;
        }

        Of = string.IsNullOrWhiteSpace(Borough) ? null : figures.All.FirstOrDefault(one => one.Slug.Equals(Borough, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();
        var counts = Shown.Counts ?? throw new NotFoundException();
        Behind = await Mediator.Send(new GetFigureLines(figures, Of is { } borough ? [borough] : figures.Boroughs, line => counts(line, figures.Cycle.Quarter), Math.Clamp(PageNumber, 1, 1000)), ct);
    }

    public string PageHref(int page) => $"{Here}&page={page}";
}

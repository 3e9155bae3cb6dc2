using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>Everything that reviews of a quarter ask London for, and what London said to it.</summary>
[Needs(Right.ReadShelf)]
internal sealed class HelpModel(IMediator mediator, Actor actor) : ComparePage(mediator, actor)
{
    /// <summary>Slug of a borough; null for all of the group.</summary>
    [FromQuery]
    public string[] Borough { get; set; } = [];

    public IReadOnlyList<HelpWanted> Wanted { get; private set; } = [];

    public override string View => "help";

    public override bool TakesMeasure => false;

    public override bool TakesLines => false;

    public override bool TakesTheme => false;

    public override CompareAddress Here => base.Here with { Boroughs = [.. Places.Select(place => place.Code)] };

    public string Heading => Wanted.Count == 0 ? "Nobody asks for help" : $"{Words.CountFirst(Wanted.Count, "request")} for help";

    public string Lead
    {
        get
        {
            var open = Wanted.Count(row => row.Undertaken is null);
            var from = Places.Count > 0 ? Words.List(Places.Select(place => place.Name)) : Words.Plural(Wanted.Select(row => row.Borough).Distinct().Count(), "borough");
            return Wanted.Count == 0 ? "No review that is in asks London for anything."
                : $"From {from}. {(open == 0 ? "London has said to each what it will do." : $"To {Words.Number(open)} of them London has not said yet what it will do.")}";
        }
    }

    private IReadOnlyList<BesidePlace> Places { get; set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Figures is { } figures)
        {
            Places = BesidePlace.Named(figures, Borough);
            Wanted = await Mediator.Send(new GetHelpWanted(figures, Places.Count > 0 ? [.. Places.SelectMany(place => place.Boroughs).Distinct()] : figures.Boroughs), ct);
        }
    }
}

using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>Two to four boroughs or groups of boroughs side by side: every measure, and one measure theme by theme.</summary>
[Needs(Right.ReadShelf)]
internal sealed class BesideModel(IMediator mediator, Actor actor) : ComparePage(mediator, actor)
{
    public const int Most = 4;

    /// <summary>Slugs of boroughs, codes of groups.</summary>
    [FromQuery]
    public string[] Borough { get; set; } = [];

    public IReadOnlyList<BesidePlace> Chosen { get; private set; } = [];

    public override string View => "beside";

    public override CompareAddress Here => base.Here with { Boroughs = [.. Chosen.Select(place => place.Code)] };

    public string Names => Words.List(Chosen.Select(place => place.Name));

    public string Heading => Chosen.Count switch { 0 => "Choose two to four boroughs or groups", 1 => $"{Names} beside {Figures!.Group.Name}", _ => $"{Names} side by side" };

    public string Lead => Chosen.SelectMany(place => place.Boroughs).Distinct().Where(borough => Figures!.ReviewOf(borough) is null).Select(borough => borough.ShortName).ToList() is { Count: > 0 } missing
        ? $"The {Words.Noun(missing.Count, "review")} of {Words.List(missing)} {(missing.Count == 1 ? "is" : "are")} not in for this quarter."
        : "As their reviews and plans have it, and all boroughs of the group together beside them.";

    protected override bool NeedsPlans => true;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Figures is { } figures)
        {
            Chosen = [.. BesidePlace.Named(figures, Borough).Take(Most)];
        }
    }

    /// <summary>None of those that stand here is better, and one is worse. A number of a group's is not held against another's: more boroughs have more.</summary>
    public bool IsBest(Measure measure, Measured figure)
    {
        if (!measure.IsShare && Chosen.Any(place => place.Group is not null))
        {
            return false;
        }

        var others = Chosen.Select(place => place.Of(Figures!, measure)).OfType<Measured>().ToList();
        return others.TrueForAll(other => measure.Compare(figure, other) <= 0) && others.Exists(other => measure.Compare(figure, other) < 0);
    }
}

using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>Two to four boroughs side by side: every measure, and one measure theme by theme.</summary>
[Needs(Right.ReadShelf)]
internal sealed class BesideModel(IMediator mediator, Actor actor) : ComparePage(mediator, actor)
{
    public const int Most = 4;

    /// <summary>Slugs.</summary>
    [FromQuery]
    public string[] Borough { get; set; } = [];

    public IReadOnlyList<TenantInfo> Chosen { get; private set; } = [];

    public override string View => "beside";

    public override CompareAddress Here => base.Here with { Boroughs = [.. Chosen.Select(borough => borough.Slug)] };

    public string Names => Words.List(Chosen.Select(borough => borough.ShortName));

    public string Heading => Chosen.Count switch { 0 => "Choose two to four boroughs", 1 => $"{Names} beside {Figures!.Group.Name}", _ => $"{Names} side by side" };

    public string Lead => Chosen.Where(borough => Figures!.ReviewOf(borough) is null).Select(borough => borough.ShortName).ToList() is { Count: > 0 } missing
        ? $"The {Words.Noun(missing.Count, "review")} of {Words.List(missing)} {(missing.Count == 1 ? "is" : "are")} not in for this quarter."
        : "As their reviews and plans have it, and all boroughs of the group together beside them.";

    protected override bool NeedsPlans => true;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Figures is { } figures)
        {
            Chosen = [.. Borough.Where(slug => !string.IsNullOrWhiteSpace(slug)).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)
                .Select(slug => figures.All.FirstOrDefault(one => one.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException())];
        }
    }

    /// <summary>None of those that stand here is better, and one is worse.</summary>
    public bool IsBest(Measure measure, Measured figure)
    {
        var others = Chosen.Select(borough => Figures!.Of(measure, borough)).OfType<Measured>().ToList();
        return others.TrueForAll(other => measure.Compare(figure, other) <= 0) && others.Exists(other => measure.Compare(figure, other) < 0);
    }

    public string ExportHref(string format) => $"{ExportAddress(format)}&view=beside";
}

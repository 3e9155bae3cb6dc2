using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Compare;

/// <summary>Where the partnership stands among all and among its peers, without naming another.</summary>
[Needs(Right.ReadPlan)]
internal sealed class IndexModel(IMediator mediator, Actor actor) : PageModel
{
    /// <summary>"2026-q3"; null for the latest whose due day has passed.</summary>
    [FromQuery]
    public string? Cycle { get; set; }

    /// <summary>Null if no quarter has been due yet.</summary>
    public OwnPlace? Place { get; private set; }

    /// <summary>Measures by which three quarters of the others or more do better.</summary>
    private int Worse => Place!.Rows.Count(row => row.All is { Better: { } better, Others: var others } && better * 4 >= others * 3);

    public string Heading
    {
        get
        {
            var worse = Worse;
            return !Place!.IsIn ? "Your review is not in for this quarter"
                : worse == 0 ? "You are level with most others, or ahead"
                : $"{Words.CountFirst(worse, "measure")} to look at";
        }
    }

    public string Lead => Place!.IsIn
        ? (Worse == 0 ? "By no measure do three quarters of the others or more do better." : "Those by which three quarters of the others or more do better.")
        : "Figures over several quarters, and of your plan, are shown all the same.";

    public bool MayExport => actor.Has(Right.Export);

    public string ExportHref(string format) => Url.Content($"~/compare/export?cycle={Place!.Quarter.Code}&format={format}");

    public async Task OnGetAsync(CancellationToken ct) => Place = await mediator.Send(new GetOwnPlace(Cycle), ct);
}

/// <summary>A place among others, in words.</summary>
internal static class PlaceWords
{
    /// <summary>"12 of 30 others do better".</summary>
    public static string Of(Spread? spread) => spread switch
    {
        null => "Not shown: it would tell of fewer than five others",
        { Better: { } better } => better == 0 ? $"None of {spread.Others} others does better" : $"{better} of {spread.Others} others {(better == 1 ? "does" : "do")} better",
        _ => $"{spread.Others} others",
    };

    /// <summary>"Half lie between 8% and 19%, the middle at 12%".</summary>
    public static string Spread(Spread? spread) => spread is null ? "" : $"Half lie between {spread.Lower.Short} and {spread.Upper.Short}, the middle at {spread.Middle.Short}";
}

using LondonVRU.Application.Practices;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Components.Govuk;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Practices;

/// <summary>What of the library is asked for, as the address has it.</summary>
public sealed class LibraryQuery
{
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>Numbers of this year's edition.</summary>
    [FromQuery(Name = "theme")]
    public int[] Themes { get; set; } = [];

    [FromQuery(Name = "stage")]
    public PracticeStage[] Stages { get; set; } = [];

    [FromQuery(Name = "outcome")]
    public PracticeOutcome[] Outcomes { get; set; } = [];

    [FromQuery(Name = "cost")]
    public PracticeCost[] Costs { get; set; } = [];

    [FromQuery(Name = "ages")]
    public PracticeAges[] Ages { get; set; } = [];

    [FromQuery(Name = "setting")]
    public PracticeSetting[] Settings { get; set; } = [];

    /// <summary>Slugs of where it was tried.</summary>
    [FromQuery(Name = "borough")]
    public string[] Boroughs { get; set; } = [];

    public PracticeFilter Filter() => new(Words, Themes, Stages, Outcomes, Costs, Ages, Settings, Boroughs);
}

/// <summary>Following themes, in both libraries.</summary>
internal static class Following
{
    private const string Handler = "handler";

    /// <summary>Follows or stops, and leads back to what was shown.</summary>
    /// <param name="follow">Number of the theme whose button was pressed; null if it was the other button.</param>
    public static async Task<IActionResult> SendAsync(PageModel page, IMediator mediator, int? follow, int? unfollow, CancellationToken ct)
    {
        await mediator.Send(new FollowTheme(follow ?? unfollow ?? 0, follow is not null), ct);
        page.TempData.Say(follow is not null ? "You follow this theme: a letter tells you once a month what is new." : "You follow this theme no more.");
        var request = page.Request;
        return new RedirectResult($"{request.PathBase}{request.Path}{QueryString.Create(request.Query.Where(own => own.Key != Handler))}");
    }

    /// <summary>Where the form goes: the same page with the same filters.</summary>
    public static string Action(string root, HttpRequest request) => root + QueryString.Create(request.Query.Where(own => own.Key != Handler)).Add(Handler, "Follow");
}

/// <summary>The library with its filters.</summary>
/// <param name="Root">Address of the library.</param>
/// <param name="Follows">Themes that the reader follows, by number.</param>
public sealed record LibraryView(PracticeLibrary Library, LibraryQuery Query, string Root, IReadOnlyList<int> Follows);
